"""Which post somebody holds, put to an answer that names them."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from corpus.types import Record
from index.words import content_words, tokens

_ASKS_POST = re.compile(r"\b(?:job|post|role|position|title|rank|work as|who (?:is|was|are|were) (?:he|she|they|that))\b", re.IGNORECASE)
MOST_POSTS = 3

LEFT_OUT = 0.25
"""Share of a post's words that another naming of it may lack, as the council's name."""


class Posts:
    """The role records of a corpus, by document and person."""

    def __init__(self, roles: Sequence[tuple[str, Record]]) -> None:
        self._posts: dict[str, list[Record]] = {}
        for document, record in roles:
            self._posts.setdefault(document, []).append(record)

    def statements(self, understanding: Understanding, said: Sequence[Statement]) -> tuple[Statement, ...]:
        """The posts of the people named in `said`, out of the same documents; empty when the question doesn't ask for a post."""
        if not _ASKS_POST.search(understanding.whole):
            return ()
        found: list[Statement] = []
        for statement in said:
            for record in self._posts.get(statement.document, ()):
                person, post = str(record.fields.get("person", "")), str(record.fields.get("role", ""))
                already = any(person in other.text and _says(other.text, post) for other in (*said, *found))
                if person and post and person in f"{statement.text} {understanding.whole}" and not already:
                    found.append(Statement(f"{person}: {post}.", statement.document, record.start, record.end))
        return tuple(found[:MOST_POSTS])


def _says(text: str, post: str) -> bool:
    """Whether a text names a post, in nearly the same words."""
    words = content_words(post)
    return len(set(words) - set(tokens(text))) <= len(words) * LEFT_OUT
