"""Who holds the post that a question names, is in charge of what it names, or which posts somebody has: out of the role records."""

import re
from collections.abc import Callable, Collection, Sequence

from app.assistant.comparison.compare import Side
from app.assistant.question.names import holds_name, own_name
from app.assistant.question.periods import POINTS_TO
from app.assistant.question.post_asked import SOLE, PostAsked, person_asked, post_asked
from app.assistant.question.understand import Understanding
from app.assistant.question.vocabulary import Glossary, readings
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from app.assistant.statements.post_fit import Holder, holders
from corpus.dates import in_words
from corpus.types import Document, Record
from index.words import content_words, name_words, tokens

MOST_HOLDERS = 3
"""People that an answer names, of the newest documents first."""

MOST_OF_EACH = 2
"""People that an answer names for each of several times."""


class PostHolders:
    """The holders of posts that one corpus names."""

    def __init__(self, roles: Sequence[tuple[str, Record]], documents: Sequence[Document], glossary: Glossary, passages_with: Callable[[str], int]) -> None:
        self._passages_with = passages_with
        self._covers = {document.sha256: document.cover for document in documents}
        self._files = {document.sha256: " ".join(re.findall(r"[A-Za-z]+", document.source.rpartition(".")[0])) for document in documents}
        councils = {word for cover in self._covers.values() if "council" in tokens(cover.body) for word in own_name(cover.body)}
        self._holders = [holder for document, record in roles if record.fields.get("person") for holder in holders(document, record, councils, glossary)]

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
        within = {document: self._within(document, asked) for document in documents}
        elsewhere = [name for name in understanding.names if not set(name) <= set(asked.subject)]
        fitting: dict[str, list[tuple[int, Holder]]] = {}
        for holder in self._holders:
            misfit = holder.misfit(within[holder.document], groups) if holder.document in within else None
            if misfit is not None and self._is_there(holder, elsewhere):
                fitting.setdefault(holder.document, []).append((misfit, holder))
        held: dict[str, Holder] = {}
        for document in sorted(fitting, key=lambda document: self._covers[document].dated, reverse=True):
            least = min(misfit for misfit, _ in fitting[document])
            best = [holder for misfit, holder in fitting[document] if misfit == least]
            # Papers name their own council's mayor before those of others.
            for holder in best if within[document].subject else best[:1]:
                held.setdefault(str(holder.record.fields["person"]).split()[-1].lower(), holder)
        return list(held.values())

    def _within(self, document: str, asked: PostAsked) -> PostAsked:
        """The post as a paper of the council itself has it that the question names with it: "the mayor of Elmwick"."""
        council = {*own_name(self._covers[document].body)}
        subject = tuple(word for word in asked.subject if word not in council)
        return PostAsked(subject, asked.rank) if council and council <= {*asked.subject} and (subject or asked.rank & SOLE) else asked

    def _named(self, understanding: Understanding, documents: Sequence[str]) -> list[Holder]:
        """Each post of the person whose post is asked for, as the newest document that names it has it."""
        name = person_asked(understanding.whole)
        theirs = [holder for holder in self._holders if name and holder.document in documents and _is_of(str(holder.record.fields["person"]), name)]
        held: dict[frozenset[str], Holder] = {}
        for holder in sorted(theirs, key=lambda holder: self._covers[holder.document].dated, reverse=True):
            held.setdefault(frozenset(content_words(str(holder.record.fields["role"]))), holder)
        return list(held.values())

    def _is_there(self, holder: Holder, names: Sequence[Sequence[str]]) -> bool:
        """Whether the places, people and bodies that the question names stand in the post's title, on the document's cover or in its file name."""
        cover = self._covers[holder.document]
        around = f"{cover.title} {cover.body} {self._files[holder.document]} {holder.record.fields['role']}"
        return all(holds_name(around, tuple(name)) for name in names)

    def _said(self, holder: Holder, dated: bool) -> Statement:
        record, label = holder.record, in_words(self._covers[holder.document].time) if dated else ""
        return Statement(f"{record.fields['person']}: {record.fields['role']}.", holder.document, record.start, record.end, label)


def _is_of(person: str, name: Collection[str]) -> bool:
    """Whether a record's person has a name: its words, or the surname with initials of the rest."""
    held = [word for word in tokens(person) if len(word) > 1]
    initials = {word for word in tokens(person) if len(word) == 1}
    surname = held[-1] if held else ""
    return set(name) <= name_words(person) or (surname in name and bool(initials) and {word[0] for word in set(name) - name_words(surname)} <= initials)
