"""Who holds the post that a question names, or is in charge of what it names: out of the role records, by what the post is called."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from app.assistant.comparison.compare import POINTS_TO, Side, own_name
from app.assistant.question.post_asked import DEPUTIES, OFFICES_OF_CHARGE, SAYS_NO_POST, SOLE, PostAsked, person_asked, post_asked
from app.assistant.question.understand import Understanding
from app.assistant.question.vocabulary import Glossary, readings
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from app.assistant.statements.evidence import stem
from corpus.dates import in_words
from corpus.types import Document, Record
from index.words import content_words, name_words, tokens

MOST_HOLDERS = 3
"""People that an answer names, of the newest documents first."""

MOST_FURTHER = 2
"""Words that a post's title may have beyond the one that is asked for; as many as are asked for where those are more."""

MOST_OF_EACH = 2
"""People that an answer names for each of several times."""

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


def _met(group: Sequence[str], said: Collection[str]) -> frozenset[str]:
    """The stems of the first of several ways to say something of which all words are said; empty where none is."""
    ways = (frozenset(stem(word) for word in tokens(other) if word not in SAYS_NO_POST) for other in group)
    return next((stems for stems in ways if stems and stems.issubset(said)), frozenset())


class InCharge:
    """The holders of posts that one corpus names."""

    def __init__(self, roles: Sequence[tuple[str, Record]], documents: Sequence[Document], glossary: Glossary, passages_with: Callable[[str], int]) -> None:
        self._passages_with = passages_with
        self._covers = {document.sha256: document.cover for document in documents}
        councils = {word for cover in self._covers.values() if "council" in tokens(cover.body) for word in own_name(cover.body)}
        self._holders = [holder for document, record in roles if record.fields.get("person") for holder in _holders(document, record, councils, glossary)]

    def statements(self, understanding: Understanding, allowed: Sequence[str] | None) -> tuple[Statement, ...]:
        """Those who hold the post asked for in the `allowed` documents (None: all), the newest documents first; empty where none is asked for or found.

        Where the question names a time only the documents of that time count.
        """
        documents = [
            document
            for document in self._covers
            if (allowed is None or document in allowed) and (not understanding.periods or understanding.preferred.get(document, 0.0) >= POINTS_TO)
        ]
        holders = (self._holding(understanding, documents) or self._named(understanding, documents))[:MOST_HOLDERS]
        dated = not understanding.periods or len({holder.document for holder in holders}) > 1
        return tuple(self._said(holder, dated) for holder in holders)

    def of_each(self, understanding: Understanding, sides: Sequence[Side], allowed: Sequence[str] | None) -> tuple[Statement, ...]:
        """The same for each time that is compared, in order; empty unless all have a holder."""
        each = [self._holding(understanding, [document for document in side.own if allowed is None or document in allowed]) for side in sides]
        return tuple(self._said(holder, True) for holders in each for holder in holders[:MOST_OF_EACH]) if all(each) else ()

    def _holding(self, understanding: Understanding, documents: Sequence[str]) -> list[Holder]:
        """Of each document those whose title fits best, the newest documents first, each person once."""
        if Wanted.WHO not in understanding.wanted:
            return []
        as_worded = (post_asked(wording, understanding.periods) for wording in readings(understanding.whole, self._passages_with))
        return next((found for asked in as_worded if asked and (found := self._fitting(asked, understanding, documents))), [])

    def _fitting(self, asked: PostAsked, understanding: Understanding, documents: Sequence[str]) -> list[Holder]:
        groups = [*understanding.words, *((word,) for word in asked.subject)]
        groups = [group for group in groups if set(tokens(group[0])) <= set(asked.subject)]
        elsewhere = [name for name in understanding.names if not set(name) <= set(asked.subject)]
        fitting: dict[str, list[tuple[int, Holder]]] = {}
        for holder in self._holders:
            misfit = holder.misfit(asked, groups) if holder.document in documents else None
            if misfit is not None and self._is_there(holder, elsewhere):
                fitting.setdefault(holder.document, []).append((misfit, holder))
        held: dict[str, Holder] = {}
        for document in sorted(fitting, key=lambda document: self._covers[document].dated, reverse=True):
            least = min(misfit for misfit, _ in fitting[document])
            best = [holder for misfit, holder in fitting[document] if misfit == least]
            # Papers name their own council's mayor before those of others.
            for holder in best if asked.subject else best[:1]:
                held.setdefault(str(holder.record.fields["person"]).split()[-1].lower(), holder)
        return list(held.values())

    def _named(self, understanding: Understanding, documents: Sequence[str]) -> list[Holder]:
        """Each post of the person whose post is asked for, as the newest document that names it has it."""
        name = person_asked(understanding.whole)
        theirs = [holder for holder in self._holders if name and holder.document in documents and _is_of(str(holder.record.fields["person"]), name)]
        held: dict[frozenset[str], Holder] = {}
        for holder in sorted(theirs, key=lambda holder: self._covers[holder.document].dated, reverse=True):
            held.setdefault(frozenset(content_words(str(holder.record.fields["role"]))), holder)
        return list(held.values())

    def _is_there(self, holder: Holder, names: Sequence[Sequence[str]]) -> bool:
        """Whether the places, people and bodies that the question names stand in the post's title or on the document's cover."""
        cover = self._covers[holder.document]
        around = name_words(f"{cover.title} {cover.body} {holder.record.fields['role']}")
        return all(set(name) <= around for name in names)

    def _said(self, holder: Holder, dated: bool) -> Statement:
        record, label = holder.record, in_words(self._covers[holder.document].time) if dated else ""
        return Statement(f"{record.fields['person']}: {record.fields['role']}.", holder.document, record.start, record.end, label)


def _is_of(person: str, name: Collection[str]) -> bool:
    """Whether a record's person has a name: its words, or the surname with initials of the rest."""
    held = [word for word in tokens(person) if len(word) > 1]
    initials = {word for word in tokens(person) if len(word) == 1}
    surname = held[-1] if held else ""
    return set(name) <= name_words(person) or (surname in name and bool(initials) and {word[0] for word in set(name) - name_words(surname)} <= initials)


def _holders(document: str, record: Record, councils: Collection[str], glossary: Glossary) -> Iterator[Holder]:
    """The holder of each post that a title names: of "Fire Chief-Clerk" the fire chief and the clerk."""
    title = str(record.fields.get("role", ""))
    for acronym, meanings in glossary.expansions(title).items():
        title = re.sub(rf"(?<![(\w]){re.escape(acronym)}(?!\w)", meanings[0], title)
    for post in _JOINED.split(title):
        own, *of = [_telling(part, councils) for part in _BRACKETS.sub(" ", post).split(",")]
        yield Holder(document, record, own, tuple(part for part in of if part), frozenset(tokens(post)))


def _telling(text: str, councils: Collection[str]) -> tuple[str, ...]:
    """The stems of the words of a title that say what the post is over, without the names of the `councils`."""
    return tuple(stem(word) for word in content_words(text) if word not in SAYS_NO_POST | OFFICES_OF_CHARGE | SOLE | DEPUTIES and word not in councils)
