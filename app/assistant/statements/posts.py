"""Which post somebody holds, put to an answer that names them."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from corpus.types import Record

_ASKS_POST = re.compile(r"\b(?:job|post|role|position|title|rank|work as|who (?:is|was|are|were) (?:he|she|they|that))\b", re.IGNORECASE)
MOST_POSTS = 3


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
                already = any(post.lower() in other.text.lower() and person in other.text for other in (*said, *found))
                if person and post and person in f"{statement.text} {understanding.whole}" and not already:
                    found.append(Statement(f"{person}: {post}.", statement.document, record.start, record.end))
        return tuple(found[:MOST_POSTS])
