"""Other words for a question's words: the curated vocabulary, the documents' own glossaries, and spelling."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.dates import MONTHS
from corpus.types import Record
from index.words import STOPWORDS, tokens

SHORTEST_MISSPELT = 5
"""Shorter words that the corpus doesn't hold are as likely to be names or acronyms as slips."""


_NUMBERED = re.compile(r"(?<![\w£$€.,-])(?![Qq][1-4]\b)(?P<letters>[A-Z]{1,5}|[a-z]{1,5}(?=\d))(?P<space> ?)(?P<digits>\d{1,3})\b(?![./:%-]?\d)")
_SHORT_SCALE = re.compile(r"(?<![\w.])(\d[\d,.]*) ?(m|bn)\b", re.IGNORECASE)
_LONG_SCALE = re.compile(r"(?<![\w.])(\d[\d,.]*) (million|billion)\b", re.IGNORECASE)
_LONG, _SHORT = {"m": "million", "bn": "billion"}, {"million": "m", "billion": "bn"}


_LONG_MONTHS = tuple(month for month in MONTHS if len(month) > SHORTEST_MISSPELT)
_MOST_OFF = 2
_AS_A_MONTH = re.compile(
    r"\b(?P<before>(?:in|since|by|until|from|to|for|early|late|mid|last|next|\d{1,2}(?:st|nd|rd|th)?)(?: of)? )?\b(?P<name>[A-Za-z]{5,10})\b"
    r"(?P<after>,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?(?:19|20)\d\d\b)?"
)
"""A word where a month may stand: after a day or what stands before times, or before a year."""


@lru_cache(maxsize=1)
def _pairings() -> Sequence[Mapping[str, Sequence[str]]]:
    pairings: Sequence[Mapping[str, Sequence[str]]] = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))["pairing"]
    return pairings


@lru_cache(maxsize=1)
def curated() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """(what people say, what papers write) pairs of vocabulary.toml."""
    pairs = []
    for pairing in _pairings():
        said = "|".join(re.escape(phrase) for phrase in sorted(pairing["said"], key=len, reverse=True))
        pairs.append((re.compile(rf"(?<!\w)(?:{said})(?:s|(?<=h)es)?(?!\w)", re.IGNORECASE), tuple(pairing["written"])))
    return tuple(pairs)


def readings(question: str, passages_with: Callable[[str], int]) -> tuple[str, ...]:
    """The question, and the question in the papers' words; one text where that changes nothing.

    A phrase of the vocabulary is replaced by the first of its alternatives that stands in as many passages or more: what the papers
    themselves say more often is left alone. `passages_with` counts the passages that hold a phrase.
    """
    put = question
    for pattern, written in curated():
        if match := pattern.search(put):
            least = max(1, passages_with(match.group()))
            commoner = next((other for other in written if passages_with(other) >= least), match.group())
            put = f"{put[: match.start()]}{commoner}{put[match.end() :]}"
    return (question,) if put == question else (question, put)


def rescaled(question: str) -> list[tuple[str, str]]:
    """Large numbers with the other way to write them: ("5.3m", "5.3 million"), and of "5.3 million" its first word with "5.3m"."""
    short = [(f"{number}{scale}".lower(), f"{number} {_LONG[scale.lower()]}") for number, scale in _SHORT_SCALE.findall(question)]
    return [*short, *((number, f"{number}{_SHORT[scale.lower()]}") for number, scale in _LONG_SCALE.findall(question))]


def as_numbered(question: str, counts: Mapping[str, int]) -> str:
    """The question with its references ("KI2", "c 64") as the papers write them: with a space or without, with a nought before the number or without."""

    def written(match: re.Match[str]) -> str:
        letters, number = match["letters"].upper(), int(match["digits"])
        ways = dict.fromkeys((match["digits"], str(number), f"{number:02d}"))
        joined = next((f"{letters}{digits}" for digits in ways if f"{letters}{digits}".lower() in counts), "")
        apart = "" if match["space"] or letters.lower() not in counts else f"{letters} {match['digits']}"
        return joined or apart or match.group()

    return _NUMBERED.sub(written, question)


def with_months(question: str, counts: Mapping[str, int]) -> str:
    """The question with the name of a month put right that is a letter or two off ("in Febuary") and that the papers don't have."""

    def right(match: re.Match[str]) -> str:
        name = match["name"].lower()
        month = min(_LONG_MONTHS, key=lambda month: OSA.distance(name, month))
        # "Augusta" is a place.
        near = name[0] == month[0] and not name.startswith(month) and OSA.distance(name, month) <= _MOST_OFF
        if not near or name in counts or not (match["before"] or match["after"]):
            return match.group()
        return f"{match['before'] or ''}{month.title()}{match['after'] or ''}"

    return _AS_A_MONTH.sub(right, question)


class Glossary:
    """Acronyms and their expansions, as the documents give them; one acronym may have several."""

    def __init__(self, terms: Iterable[Record]) -> None:
        self._expansions: dict[str, list[str]] = {}
        self._acronyms: dict[str, list[str]] = {}
        for record in terms:
            term, expansion = str(record.fields.get("term", "")), str(record.fields.get("expansion", ""))
            if term and expansion:
                _add(self._expansions, term.lower(), expansion)
                _add(self._acronyms, _plain(expansion), term)

    def expansions(self, question: str) -> dict[str, tuple[str, ...]]:
        """Acronyms that stand in the question, as written there, with their expansions."""
        words = re.findall(r"[A-Za-z][\w&/-]*\w", question)
        return {word: tuple(self._expansions[key]) for word in words if (key := word.lower()) in self._expansions and key not in STOPWORDS}

    def acronyms(self, question: str) -> tuple[str, ...]:
        """Acronyms whose expansion stands in the question."""
        plain = f" {_plain(question)} "
        return tuple(term for expansion, terms in self._acronyms.items() if " " in expansion and f" {expansion} " in plain for term in terms)

    def short_forms(self, name: Sequence[str]) -> tuple[str, ...]:
        """Acronyms whose expansion holds all the words of a name of two words or more."""
        if len(name) < 2:
            return ()
        words = {word.replace("'", "") for word in name}
        return tuple(term for expansion, terms in self._acronyms.items() if words <= set(expansion.split()) for term in terms)


def _add(into: dict[str, list[str]], key: str, value: str) -> None:
    held = into.setdefault(key, [])
    if value.lower() not in {other.lower() for other in held}:
        held.append(value)


def _plain(text: str) -> str:
    """The words of a text as they are typed in haste: without apostrophes."""
    return " ".join(word.replace("'", "") for word in tokens(text))


class _Same:
    """A mapping as a key: equal only to itself."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts

    def __hash__(self) -> int:
        return id(self.counts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.counts is self.counts


@lru_cache(maxsize=1)
def said_phrases() -> frozenset[str]:
    """What the curated vocabulary knows people to say, in small letters."""
    return frozenset(phrase for pairing in _pairings() for phrase in pairing["said"])


@lru_cache(maxsize=1)
def _said() -> frozenset[str]:
    """Its words."""
    return frozenset(word for phrase in said_phrases() for word in tokens(phrase))


@lru_cache(maxsize=2)
def _by_shape(same: _Same) -> Mapping[tuple[str, int], Sequence[str]]:
    """The corpus's words by first letter and length: a slip is looked for in a few hundred words, not in all."""
    shapes: dict[tuple[str, int], list[str]] = {}
    for word in same.counts:
        if word.isalpha():
            shapes.setdefault((word[0], len(word)), []).append(word)
    return shapes


def respelt(words: Iterable[str], counts: Mapping[str, int], is_english: Callable[[str], bool]) -> dict[str, str]:
    """Words that neither the corpus nor the language nor the curated vocabulary has, with the corpus's word one slip away, if there is one.

    A slip is one letter left out, added, changed or swapped with its neighbour (two slips in words of nine letters or more); the first
    letter must agree. `counts` must not change between calls. Over 30,000 words a misspelt one costs about a tenth of a millisecond.
    """
    slips = {}
    for word in words:
        if len(word) < SHORTEST_MISSPELT or word in counts or word in _said() or not word.isalpha() or _inflected(word, counts, is_english):
            continue
        allowed = 2 if len(word) >= 9 else 1
        shapes = _by_shape(_Same(counts))
        near = [other for length in range(len(word) - allowed, len(word) + allowed + 1) for other in shapes.get((word[0], length), ())]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        if found:
            slips[word] = min(found, key=lambda match: (match[1], -counts[match[0]], match[0]))[0]
    return slips


def _inflected(word: str, counts: Mapping[str, int], is_english: Callable[[str], bool]) -> bool:
    """Whether a word is one of the language, or it or its stem has another ending in the corpus or the language ("fatter" of "fat")."""
    stems = {word.removesuffix(end) for end in ("s", "es", "ed", "ing", "d", "ly", "er", "ers")} - {word}
    stems |= {f"{stem}e" for stem in stems} | {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]} | {f"{word.removesuffix('ies')}y"}
    return is_english(word) or any(stem in counts or is_english(stem) for stem in stems) or any(f"{word}{end}" in counts for end in ("s", "d", "ed", "ing"))
