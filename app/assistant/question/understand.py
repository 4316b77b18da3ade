"""What a question asks for: its words with their alternatives, the times and documents it points to, the kind of answer."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.answer import Turn
from app.assistant.question.followup import own_part, whole_question
from app.assistant.question.names import acronym_of, names, own_name
from app.assistant.question.periods import Period, find_periods, preferred_documents
from app.assistant.question.vocabulary import Glossary, as_numbered, curated, rescaled, respelt, with_months
from app.assistant.question.wanted import Wanted, wanted_kinds
from corpus.types import Document, Filters
from index.search import Query
from index.words import content_words, name_words, tokens

SHORTEST_WORD = 4
"""Letters of a word in small letters that is rather one of the language than an acronym."""

KINDS_FOR: Mapping[Wanted, tuple[str, ...]] = {
    Wanted.WHO: ("role", "meeting", "action", "row", "risk"),
    Wanted.WHEN: ("action", "row"),
    Wanted.FIGURE: ("row", "table"),
    Wanted.DECISION: ("decision",),
    Wanted.RATING: ("risk",),
}
"""Passage kinds that tend to hold each kind of answer."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question as understood.

    `whole` is the question with what a follow-up leaves out put back; `words` are its content words, each with the
    alternatives that may stand for it (the word itself first); `names` the people, places and bodies that it names, `short_forms` the
    acronyms that stand for those of them that have any; `expanded` is what the model reads; `read_into` says to the person what was understood.
    """

    question: str
    whole: str
    wanted: tuple[Wanted, ...]
    periods: tuple[Period, ...]
    preferred: Mapping[str, float]
    words: tuple[tuple[str, ...], ...]
    names: tuple[tuple[str, ...], ...]
    short_forms: Mapping[tuple[str, ...], tuple[str, ...]]
    expanded: str
    read_into: tuple[tuple[str, str], ...]

    @property
    def own(self) -> str:
        """The question itself, without the topic in brackets that a follow-up was given."""
        return own_part(self.question, self.whole)

    @property
    def own_names(self) -> tuple[tuple[str, ...], ...]:
        """The names in the question itself where it holds any, so that a follow-up about another place leaves that of its topic; else all of them."""
        told = name_words(self.own)
        return tuple(name for name in self.names if told.issuperset(name)) or self.names

    def query(self, filters: Filters) -> Query:
        """What to search for."""
        kinds = tuple(kind for wanted in self.wanted for kind in KINDS_FOR.get(wanted, ()))
        return Query(self.expanded, self.words, filters, self.preferred, kinds, self.names)


def _wanted(question: str, whole: str) -> tuple[Wanted, ...]:
    """The kinds that a question asks for; of a follow-up those that it asks for itself, without the topic in brackets, if it shows any."""
    own = wanted_kinds(own_part(question, whole))
    return own if own != (Wanted.FACT,) else wanted_kinds(whole)


def _acronyms(name: Sequence[str], documents: Sequence[Document], counts: Mapping[str, int]) -> tuple[str, ...]:
    """The acronyms by which the papers call the bodies of that name whose papers they are."""
    bodies = {document.cover.body for document in documents if set(name) == {*own_name(document.cover.body)}}
    return tuple(sorted(acronym for body in bodies if (acronym := acronym_of(body)).lower() in counts))


def understand(
    question: str, history: Sequence[Turn], documents: Sequence[Document], glossary: Glossary, counts: Mapping[str, int], is_english: Callable[[str], bool]
) -> Understanding:
    """The understanding of a question asked after `history`, over these documents and their words (`counts`: passages a word).

    `is_english` tells the language's words, which are taken as they are, from slips.
    """
    asked = whole_question(question, history)
    whole = as_numbered(with_months(asked, counts), counts)
    periods = find_periods(whole)
    # "FY24" is a time, though it is written as a name is.
    timed = {tuple(tokens(period.written)) for period in periods}
    named = tuple(name for name in names(whole) if name not in timed)
    own_names = {word for name in named for word in name}
    slips = respelt([word for word in content_words(whole) if word.removesuffix("'s") not in own_names], counts, is_english)
    expanded = whole
    for slip, word in slips.items():
        expanded = re.sub(rf"\b{re.escape(slip)}\b", word, expanded, flags=re.IGNORECASE)
    # A word of the language in small letters is no acronym: "which firm" asks for no Flood Insurance Rate Map.
    expansions = {
        word: meant for word, meant in glossary.expansions(expanded).items() if not (word.islower() and len(word) >= SHORTEST_WORD and is_english(word))
    }
    groups: dict[str, list[str]] = {word: [word] for word in content_words(expanded)}
    for pattern, written in curated():
        match = pattern.search(expanded)
        # What an acronym stands for is looked for only where the papers don't use it themselves.
        if match and not (match.group().isupper() and match.group().lower() in counts):
            groups.setdefault(match.group().lower(), []).extend(written)
            # The model reads the papers' own term only where the papers don't know the words that were used.
            unknown = any(word not in counts for word in content_words(match.group()))
            expanded = f"{expanded[: match.start()]}{written[0]}{expanded[match.end() :]}" if unknown else expanded
    for acronym, meanings in expansions.items():
        groups.setdefault(acronym.lower(), [acronym]).extend(meanings)
        expanded += f" ({meanings[0]})"
    for acronym in dict.fromkeys((*glossary.acronyms(expanded), *glossary.acronyms(whole))):
        groups.setdefault(acronym.lower(), []).append(acronym)
    for number, other in rescaled(expanded):
        groups.setdefault(number, [number]).append(other)
    read_into = [("follow-up", asked)] if asked != question else []
    read_into += [("period", period.written) for period in periods]
    read_into += [("spelling", f"{slip} → {word}") for slip, word in slips.items()]
    read_into += [("acronym", f"{acronym}: {' or '.join(meanings)}") for acronym, meanings in expansions.items()]
    return Understanding(
        question,
        whole,
        _wanted(question, whole),
        periods,
        preferred_documents(periods, documents),
        tuple(tuple(dict.fromkeys(group)) for group in groups.values()),
        named,
        {name: short for name in named if (short := (*glossary.short_forms(name), *_acronyms(name, documents, counts)))},
        expanded,
        tuple(read_into),
    )
