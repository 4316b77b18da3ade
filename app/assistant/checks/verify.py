"""The last step, which can only remove: a statement stays if its quote is verbatim and holds its numbers, dates and names.

What is checked is what a statement says, not whether it says it of the right thing: a number of the same quote that is put in
another's place is only caught in running text, by the words it stands between.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from app.answer import Citation
from app.assistant.statements.parts import PROSE, lead_start
from corpus.dates import MONTHS, dates, in_words
from corpus.types import Passage
from index.words import STOPWORDS, tokens

LONGEST_WORD = 80
"""Characters to look back and ahead for the word that an end of a quote stands in."""

LEAST_SHARED = 0.5
"""Of a statement's words that are no function words, the share that must stand in the sources: what is copied has them all."""

MARKER = re.compile(r"\s*\[\d+\]")
_SHORT_MONTHS = "|".join(name[:3] for name in MONTHS)
_DAY_OF_MONTH = re.compile(rf"\b([0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?({_SHORT_MONTHS})[a-z]*\b", re.IGNORECASE)
_NO_DAY = re.compile(
    rf"\b(?P<before>\d\d)(?=(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_SHORT_MONTHS})[a-z]*\b)|\b(?P<ahead>{_SHORT_MONTHS})[a-z]*\s+(?P<behind>\d\d)(?=,)",
    re.IGNORECASE,
)
"""A number where the day of a date stands, which one that no month has must not borrow from elsewhere."""
_LAST_DAY = 31
_TOKEN = re.compile(
    r"(?P<number>(?:(?<!\S)[-−–](?=[£$€\d]))?(?:[£$€]\s?)?(?=\w*\d)\w+(?:[.,:/–-]\d\w*)*(?:\s?%|\sper\s?cent\b)?(?:\s(?:thousand|million|billion|bn|k|m)\b)?)"
    r"|(?P<word>[^\W\d_]+(?:[’'-][^\W\d_]+)*)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_WHOLE = re.compile(r"[^\W_]+(?:[.,’'/-][^\W_]+)*")
_STARTS = re.compile(r"(?:^|[.!?:;…•\"“(\[])\W*$")
_SCALES = {"thousand": "k", "million": "m", "billion": "bn"}
_IN_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {word: word for word in "half third quarter thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen twice".split()}
_DATE = "date "


def is_verbatim(citation: Citation, text: str) -> bool:
    """Whether the citation's quote is exactly the canonical text of its span, and not empty."""
    return bool(citation.quote.strip()) and 0 <= citation.start < citation.end and citation.quote == text[citation.start : citation.end]


def sources(citation: Citation, passages: Sequence[Passage], text: str) -> tuple[str, ...]:
    """What may support a statement that cites so: the quote, section path, title, date, and the readings of what is quoted.

    A reading holds what the quote itself lacks: a row's header path, words mended where a line end cut them. `passages` are those that
    overlap the quote, `text` the document's canonical text. Of a unit that is quoted in part only the reading's words that don't stand
    in the rest of it count. All of it follows from the span, so a span that is moved brings other sources.
    """
    edges = {edge for passage in passages for unit in passage.units for edge in (unit.start, unit.end)}
    start, end = _whole_words(citation, text, edges)
    readings = []
    for passage in passages:
        # The reading of a decision opens with what its head says: the meeting, the number, who moved it.
        if passage.kind == "decision" and start <= passage.start:
            readings.append(passage.text[: passage.units[0].text_start])
        for unit in passage.units:
            if unit.start < end and unit.end > start:
                unquoted = f"{text[unit.start : max(unit.start, start)]} {text[min(unit.end, end) : unit.end]}"
                rest = frozenset(tokens(unquoted)) - frozenset(tokens(text[start:end]))
                first = unit.text_start if passage.kind in PROSE else lead_start(passage, unit)
                words = passage.text[first : unit.text_end].split()
                readings.append(" ".join("…" if rest & set(tokens(word)) else word for word in words))
    return (text[start:end], " ".join(citation.section), citation.title, in_words(citation.date), " ".join(readings))


def _whole_words(citation: Citation, text: str, edges: Collection[int]) -> tuple[int, int]:
    """The quote's span without the words and numbers that it cuts; at the ends of units (`edges`) nothing is cut, whatever is glued there."""
    start, end = citation.start, citation.end
    for match in _WHOLE.finditer(text, max(0, start - LONGEST_WORD), min(len(text), end + LONGEST_WORD)):
        if match.start() < citation.start < match.end() and citation.start not in edges:
            start = match.end()
        if match.start() < citation.end < match.end() and citation.end not in edges:
            end = match.start()
    return min(start, end), end


_HAS_UNIT = re.compile(r"\d[%a-z]+$|^[£$€]")


def is_supported(statement: str, sources: Sequence[str]) -> bool:
    """Whether every number, date and name of a statement stands in one of its sources.

    Numbers compare whole ("207" is not in "1,207", "5" is not "5%"), dates by the day, month or year that they mean. A name is a word with a
    capital; at a sentence's start, where any word has one, its case says nothing, and a function word is none. Names that
    follow each other must do so in a source. In running text a number or name may not stand beside a telling word where the sources have another,
    nor an amount with a unit more often than there ("from 10 to 10%" is not "from 10% to 10%").
    And at least `LEAST_SHARED` of the statement's words must be theirs.
    """
    said = _Claims.of(MARKER.sub("", statement))
    held = [_Claims.of(source) for source in sources]
    numbers = frozenset(number for claims in held for number in claims.numbers)
    words = frozenset(word for claims in held for word in claims.sequence)
    telling = [word for word in said.sequence if word not in STOPWORDS]
    if sum(word in words for word in telling) < LEAST_SHARED * len(telling):
        return False
    capitals = frozenset(name for claims in held for run in claims.names for name in run)
    for run in said.names:
        if not all(name in capitals or (name in said.opening and name in words) for name in run):
            return False
        if not any(_follow(run, claims.sequence) for claims in held):
            return False
    if not all(_is_held(number, numbers, words) for number in said.numbers):
        return False
    if any(
        said.numbers.count(number) > max((claims.numbers.count(number) for claims in held), default=0) for number in said.numbers if _HAS_UNIT.search(number)
    ):
        return False
    after: dict[str, set[str]] = {}
    for claims in held:
        for number, near in claims.places:
            for neighbour in near:
                after.setdefault(neighbour, set()).add(number)
    known = [(claim, [after[word] for word in near if word in after]) for claim, near in said.places]
    return all(_is_held(claim, frozenset().union(*beside), frozenset()) for claim, beside in known if beside)


@dataclass(frozen=True, slots=True)
class _Claims:
    """What of a text can be checked: numbers and dates, runs of names, all words and numbers in order.

    `opening` are those that may be taken for names only because they open a sentence. `places` are the numbers and names, each
    with the words that it stands between, function words left out.
    """

    numbers: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    opening: frozenset[str]
    sequence: tuple[str, ...]
    places: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def of(cls, text: str) -> Self:
        found = sorted([*_dated(text), *_tokens(_without_dates(text))])
        numbers, sequence, opening, places = [], [], set(), []
        names: list[list[str]] = []
        run_end = -1
        for position, (start, end, key, kind) in enumerate(found):
            sequence.append(key)
            if kind == "number" or key in _IN_WORDS:
                numbers.append(key)
            before, behind = found[max(0, position - 1) : position], found[position + 1 : position + 2]
            near = [f"{word} >" for _, ended, word, other in before if other == "word" and word not in STOPWORDS and text[ended:start].isspace()]
            near += [f"< {word}" for begun, _, word, other in behind if other == "word" and word not in STOPWORDS and text[end:begun].isspace()]
            if kind == "number":
                places.append((key, tuple(near)))
            elif key not in _IN_WORDS and any(letter.isupper() for letter in text[start:end]):
                opens = _STARTS.search(text[max(0, start - 8) : start]) is not None
                if opens and key in STOPWORDS:
                    continue
                if opens and not text[start:end].isupper():
                    opening.add(key)
                places.append((key, tuple(near)))
                names = [*names[:-1], [*names[-1], key]] if names and text[run_end:start].isspace() else [*names, [key]]
                run_end = end
        return cls(tuple(numbers), tuple(map(tuple, names)), frozenset(opening), tuple(sequence), tuple(places))


def _dated(text: str) -> Iterator[tuple[int, int, str, str]]:
    whole = dates(text)
    for date in whole:
        yield date.start, date.end, _DATE + date.iso, "number"
    for match in _DAY_OF_MONTH.finditer(text):
        if not any(date.start < match.end() and date.end > match.start() for date in whole):
            month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match[2].lower()))
            yield match.start(), match.end(), f"{_DATE}-{month:02d}-{int(match[1]):02d}", "number"
    for match in _NO_DAY.finditer(text):
        group = "before" if match["before"] else "behind"
        if int(match[group]) > _LAST_DAY:
            month_name = (match["month"] or match["ahead"]).lower()
            yield match.start(group), match.end(group), f"{_DATE}none {match[group]} {month_name}", "number"


def _without_dates(text: str) -> str:
    for start, end, _, _ in _dated(text):
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text


def _tokens(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _TOKEN.finditer(text):
        if match["word"]:
            yield match.start(), match.end(), match["word"].lower().replace("’", "'").removesuffix("'s"), "word"
        else:
            number = _THOUSANDS.sub(lambda digits: digits.group().replace(",", ""), match["number"].lower())
            number = re.sub(r"\s?per\s?cent", "%", re.sub("^[−–]", "-", number))
            number = re.sub(r"\s(\w+)$", lambda scale: _SCALES.get(scale[1], scale[1]), number)
            yield match.start(), match.end(), re.sub(r"(?<=\w)[–-](?=\w)", "/", "".join(number.split())), "number"


def _is_held(number: str, numbers: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a number stands among the sources' numbers; a date also in part (a day holds its month, year and day of the month)."""
    if number in numbers or number in words or _IN_WORDS.get(number, number) in numbers:
        return True
    if number.startswith(f"{_DATE}-"):
        return any(other.startswith(_DATE) and other.endswith(number.removeprefix(_DATE)) for other in numbers)
    if number.startswith(_DATE) or re.fullmatch(r"(?:19|20)\d\d", number):
        return any(other.startswith(f"{_DATE}{number.removeprefix(_DATE)}-") for other in numbers)
    return any(_IN_WORDS[word] == number for word in words & _IN_WORDS.keys())


def _follow(run: tuple[str, ...], sequence: tuple[str, ...]) -> bool:
    return any(sequence[start : start + len(run)] == run for start in range(len(sequence) - len(run) + 1))
