"""A document's sentences as spans of canonical text, whatever the extraction did to its lines."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import quantiles

from sentencex import segment

from corpus.dates import MONTHS

_MARK = r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[.)]"
BULLET = re.compile(rf"[ \t]*(?:[•●▪◦‣⁃∙·■□➢➤✓*\uf0a7\uf0b7]|[-–—o](?=\s)|{_MARK}(?=\s)|\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}(?=\s))")
"""What opens a list item or a numbered paragraph."""

_FINAL = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
_ALWAYS = re.compile(r"(?:^|[\s(\[“\"'])(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Rev|Rt|Hon|Messrs|Sgt|Insp|St|Gov|e\.g|i\.e|viz|cf|vs|incl)\.\s*$")
_CUT_SHORT = re.compile(r"[\s(\[“\"'](?:(?:e\.g|i\.e|viz|cf|vs|incl)\.|(?:Cllr|Mr|Mrs|Ms|Dr|Prof|Rev)\.?(?: [A-Z]\.){0,2})$")
"""What ends a line but no sentence, whatever stands below."""
_NUMBERED = re.compile(r"(?:^|[\s(\[])(?:Nos?|Refs?|[Pp]aras?|pp?|Arts?|[Ss]ec|[Cc]h|[Ff]igs?|[Vv]ol|[Aa]pprox|[Ee]st|[Pp]aragraph|[Ss]ection|[Ii]tem)\.\s*$")
_INNER = re.compile(r"(?:^|[\s(\[])(?:p\.a|a\.m|p\.m|etc|Ltd|Inc|Co|dept|Dept|govt|max|min|hrs?|wks?|yrs?|et al)\.\s*$")
_CLOCK = re.compile(r"\d\s?[ap]\.m\.\s*$")
_MONTHS = "|".join(MONTHS)
_DAY = re.compile(rf"(?:(?:{_MONTHS})\s+\d|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)", re.IGNORECASE)
"""The day that a time of day goes on with."""

_INITIAL = re.compile(r"(?:^|[\s(])(?:[A-Z]\.\s?)+$")
_ENUMERATED = re.compile(r"\b(?:Annex|Appendix|Section|Part|Option|Table|Phase|Category|Group|Level|Class|Grade|Schedule|Plan|Tier|Stage)\s[A-Z]\.\s*$", re.I)
_LIST_NUMBER = re.compile(rf"{_MARK}+")
_OPEN_END = re.compile(
    r"(?:[,&(-]|(?:^|\s)(?:a|an|and|any|as|at|between|by|for|from|in|into|of|on|or|our|per|than|that|the|their|this|through|to|under|which|with|within))$", re.I
)
_ASKING = re.compile(r"(?:How|What|Who|Whose|When|Where|Why|Which)\b")
"""What a line of questions and answers opens with."""
_OPENING = "\"'“‘"
_NARROW, _WIDE = 60, 160
_LINES_APART = 2
"""Line ends over which a sentence goes on below an abbreviation: a blank line."""
_LONG_LINE = 0.7


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span without white space at its ends; `opens` when a paragraph, heading or list item starts with it."""

    start: int
    end: int
    opens: bool


def blank_out(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """`text` with the characters of `spans` turned into spaces, so that offsets stay; `spans` are in order and apart."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def wrap_width(text: str) -> int:
    """The length at which this text's lines are wrapped: the ninth decile of its lines, kept between 60 and 160 characters."""
    lengths = [len(line.strip()) for line in text.splitlines() if line.strip()]
    if len(lengths) < 2:
        return _WIDE
    return int(min(_WIDE, max(_NARROW, quantiles(lengths, n=10)[-1])))


def sentences(text: str, start: int, end: int, breaks: Sequence[int], width: int) -> Iterator[Sentence]:
    """The sentences of `text[start:end]`.

    A sentence runs over line ends, blank lines and page breaks where the text around says that it goes on; it never runs over
    a bullet, a numbered paragraph, a table line or one of the sorted offsets `breaks`. `width` is `wrap_width` of the document.
    """
    for first, last in _paragraphs(text, start, end, breaks, width):
        yield from _split(text, first, last)


def _paragraphs(text: str, start: int, end: int, breaks: Sequence[int], width: int) -> Iterator[tuple[int, int]]:
    """Spans of lines that belong together, without white space at their ends."""
    opened, line, closed = -1, -1, -1
    for first, last in _lines(text, start, end, breaks):
        broken = bisect_left(breaks, first + 1) != bisect_left(breaks, opened + 1)
        if opened >= 0 and (broken or not _goes_on(text[line:closed], text[closed:first], text[first:last], width)):
            yield opened, closed
            opened = -1
        opened, line, closed = (first if opened < 0 else opened), first, last
    if opened >= 0:
        yield opened, closed


def _lines(text: str, start: int, end: int, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stripped, non-empty lines of `text[start:end]`, cut at `breaks` too."""
    cuts = breaks[bisect_left(breaks, start + 1) : bisect_left(breaks, end)]
    for left, right in zip([start, *cuts], [*cuts, end], strict=True):
        for match in re.finditer(r"[^\n\f\r\v\x1c-\x1e\x85\u2028\u2029]+", text[left:right]):
            line = match.group()
            stripped = line.strip()
            if stripped:
                first = left + match.start() + len(line) - len(line.lstrip())
                yield first, first + len(stripped)


def _goes_on(before: str, between: str, after: str, width: int) -> bool:
    """Whether the line `after` goes on with the paragraph whose last line is `before`."""
    if "\t" in before or "\t" in after or BULLET.match(after) or before.isupper() != after.isupper():
        return False
    if _CUT_SHORT.search(before):
        return between.count("\n") <= _LINES_APART
    if _FINAL.search(before):
        # A blank line after a full stop ends the paragraph; a line end alone leaves it to the sentence splitter.
        return between.count("\n") < 2 and not before.endswith((":", ";"))
    blank = between.count("\n") - 1
    if after.lstrip(_OPENING)[:1].islower() or (blank < 1 and (after[0] == "(" or _OPEN_END.search(before))):
        return True
    return blank <= 1 and len(before) >= _LONG_LINE * width and not _ASKING.match(after)


def _split(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences of one paragraph."""
    flat = re.sub(r"\s", " ", text[start:end])
    at, opened, waiting = 0, True, ""
    for piece in segment("en", flat):
        waiting += piece
        at += len(piece)
        if _unfinished(waiting, flat[at : at + 40]):
            continue
        yield from _stripped(start + at - len(waiting), waiting, opened)
        opened, waiting = False, ""
    yield from _stripped(start + at - len(waiting), waiting, opened)


def _unfinished(sentence: str, following: str) -> bool:
    """Whether the full stop that ends `sentence` belongs to an abbreviation, an initial or a list number."""
    tail, following = sentence[-40:], following.lstrip()
    if not following or _FINAL.search(tail) is None:
        return False
    if _ALWAYS.search(tail) or _LIST_NUMBER.fullmatch(sentence.strip()):
        return True
    if _NUMBERED.search(tail):
        return following[0].isdigit() or following[0] in "£$€"
    if _INITIAL.search(tail):
        return following[0].isupper() and not _ENUMERATED.search(tail)
    if _CLOCK.search(tail) and _DAY.match(following):
        return True
    return bool(_INNER.search(tail)) and following[0].islower()


def _stripped(start: int, piece: str, opens: bool) -> Iterator[Sentence]:
    """One sentence without white space at its ends, none if nothing is left."""
    body = piece.strip()
    if body:
        first = start + len(piece) - len(piece.lstrip())
        yield Sentence(first, first + len(body), opens)
