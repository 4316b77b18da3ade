"""People with their posts, and how well what a post is over fits the post that is asked for."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from app.assistant.question.post_asked import CHAIR, DEPUTIES, OFFICES_OF_CHARGE, SAYS_NO_POST, SOLE, PostAsked
from app.assistant.question.vocabulary import Glossary
from app.assistant.statements.evidence import stem
from corpus.types import Record
from index.words import content_words, tokens

MOST_FURTHER = 2
"""Words that a post's title may have beyond the one that is asked for; as many as are asked for where those are more."""

_JOINED = re.compile(
    r"(?<!\bVice)(?<!\bCo)[-/](?=[A-Z]{2,}\b|(?:[A-Z]\w+ ){0,3}(?:Director|Manager|Head|Chief|Clerk|Treasurer|Administrator|Officer|Assistant|Intern)\b)"
)
"""Between two posts that one person holds."""

_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with a post. `own` are the stems of what the post's name itself is over ("Director of Fostering"), in order, `of` those of each part after it
    ("Director, Fostering, Adoption"), `words` all words of the title."""

    document: str
    record: Record
    own: tuple[str, ...]
    of: tuple[tuple[str, ...], ...]
    words: frozenset[str]

    def misfit(self, asked: PostAsked, groups: Sequence[Sequence[str]]) -> int | None:
        """How many words the title has beyond what is asked for, a deputy's one more; None where it is another post.

        `groups` are words of the post asked for, each with what may stand for it.
        """
        is_deputy = not DEPUTIES.isdisjoint(self.words - asked.rank)
        if not asked.rank <= self.words or (asked.rank and is_deputy) or (not asked.rank and OFFICES_OF_CHARGE.isdisjoint(self.words)):
            return None
        for over in (self.own or next(iter(self.of), ()), (*self.own, *chain(*self.of))):
            met = [(tokens(group[0]), stems) for group in groups if (stems := _met(group, over))]
            stems = frozenset[str]().union(*(stems for _, stems in met))
            # A business manager of a school is not over the school, nor is whoever heads business planning over planning.
            leads = not over or over[0] in stems or over is self.own
            begins = not self.own or self.own[0] in stems
            if {word for words, _ in met for word in words}.issuperset(asked.subject) and (asked.rank or (leads and begins)):
                left = len(frozenset(over) - stems)
                return left + is_deputy if left <= max(MOST_FURTHER, len(asked.subject)) else None
        return None


def holders(document: str, record: Record, councils: Collection[str], glossary: Glossary) -> Iterator[Holder]:
    """The holder of each post that a title names: of "Fire Chief-Clerk" the fire chief and the clerk."""
    title = str(record.fields.get("role", ""))
    for acronym, meanings in glossary.expansions(title).items():
        title = re.sub(rf"(?<![(\w]){re.escape(acronym)}(?!\w)", meanings[0], title)
    for post in _JOINED.split(title):
        own, *of = [_stems_over(part, councils) for part in _BRACKETS.sub(" ", post).split(",")]
        yield Holder(document, record, own, tuple(part for part in of if part), frozenset("chair" if word in CHAIR else word for word in tokens(post)))


def _stems_over(text: str, councils: Collection[str]) -> tuple[str, ...]:
    """The stems of the words of a title that say what the post is over, without the names of the `councils`."""
    return tuple(stem(word) for word in content_words(text) if word not in SAYS_NO_POST | OFFICES_OF_CHARGE | SOLE | DEPUTIES | CHAIR and word not in councils)


def _met(group: Sequence[str], said: Collection[str]) -> frozenset[str]:
    """The stems of the first of several ways to say something of which all words are said; empty where none is."""
    ways = (frozenset(stem(word) for word in tokens(other) if word not in SAYS_NO_POST) for other in group)
    return next((stems for stems in ways if stems and stems.issubset(said)), frozenset())
