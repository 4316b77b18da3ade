"""Who moved and who seconded a motion, and where what they moved begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from corpus.address import PERSON
from ingest.structure.flat_lines import FlatLines
from ingest.structure.layout import Line
from ingest.structure.wording import collapse

_TITLE = (
    rf"(?:{PERSON}|Deputy|Vice|County|Board|Committee|Commission|Council President|Councill?ors|Cllrs|Cr|Director|Member|President"
    r"|Chair(?:man|woman|person)?)"
)
_WORD = r"(?!(?i:seconded|second|moved|that|and|carried|motion|proposed|by|cuidithe|commissioner|councill?or|trustee|director|supervisor)\b)[A-Z][\w’'-]*"
_NAME = rf"(?:(?:{_TITLE}|(?:Mr|Mrs|Ms|Dr|Cllrs?|Crs?)\.)\s+)*(?:(?:[A-Z]\.)+\s?|St\. )*{_WORD}(?: (?:(?:[A-Z]\.)+|{_WORD})){{0,3}}"
_SOMEBODY = rf"(?:{_NAME}|(?:an?|another|the)\s+[a-z]+(?:\s+(?:in|of|from)\s+the\s+[a-z]+)?)"
_NUMBER = r"(?:[A-Z]{0,4}[-. ]?\d{2,4}[-–/.]\d{1,4})"
_INITIALLED = re.compile(rf"\s*(?P<number>{_NUMBER})[:.]?\s+(?P<mover>{_NAME}),\s*(?P<seconder>{_NAME})\s*[:;.]?\s*$")
_TITLED = re.compile(
    rf"\s*(?:[A-Z][A-Za-z’' ]{{2,40}} / )?(?:(?:Council|Committee|Board) )?(?:Resolution|Motion|Decision)\s*(?:No\.?|Number|#)?\s*:?\s*#?"
    rf"(?P<number>{_NUMBER}|\d{{1,4}})\b",
    re.I,
)
_NUMBERED = re.compile(rf"\s*(?P<number>{_NUMBER})[:.)]?\s*$")
_TITLED_LAST = re.compile(rf"\bResolution\s*(?:No\.?|Number|#)\s*:?\s*#?(?P<number>{_NUMBER}|\d{{1,4}})\W*$", re.I)
_MOVED = re.compile(
    r"(?<![(\w])(?:it\s+was\s+)?(?:(?:moved|proposed)(?:\s+by)?|(?:offered|introduced)\s+by"
    r"|(?:an?\s+)?(?:motion|proposal|amendment)(?:\s+(?:was\s+)?made)?\s+by|on\s+(?:the\s+)?(?:proposal|proposition|motion)\s+of|ar\s+moladh)"
    rf"\s*:?\s*(?P<mover>(?-i:{_NAME}))(?!\w)(?:\s\([A-Z]\))?[,;.]?",
    re.I,
)
"""Who moved, where that is said first. "Ar moladh" is Irish for on the proposal of, "cuidithe ag" for seconded by."""
_ALONE = re.compile(r"(?:moved|motion(?:\s+made)?)\s+by\b", re.I)
"""Movers that minutes may name without a seconder."""
_SECONDED = re.compile(
    rf"(?:(?:and|&)\s+)?(?:a\s+)?(?:seconded(?:\s+by)?|second(?:er)?(?:\s+by|(?=\s*:))|cuidithe\s+ag)\s*[:;]?\s*(?P<seconder>(?-i:{_NAME}))(?!\w)(?:\s\([A-Z]\))?"
    rf"(?:,?\s+(?:and|agus)\s+(?-i:{_NAME})(?=\s+(?:and|agus)\s))?[,;:.]?",
    re.I,
)
_INVERTED = re.compile(rf"(?P<mover>{_NAME}),?\s+(?:seconded by (?P<seconder>{_NAME}),\s+moved|moved,?\s+(?:and\s+)?(?P<second>{_NAME})\s+seconded)\b[,;:.]?")
_MOVES = re.compile(
    rf"(?P<mover>{_NAME})\s+(?:(?:so\s+)?(?:moved|motioned)|(?:made|offered|put)\s+(?:an?|the|another|this)\s+(?:[a-z]+\s+)?motion),?\s+"
    r"(?P<said>(?=to\b|that\b|for\b|approv|adopti|accept|[a-z]+ing\b|(?:and\s+)?(?:was\s+)?second))"
)
"""Who moved, where that opens the sentence: "Councillor Moss moved to ...", "Trustee Moss made a motion to ..."."""
_SETTLED = re.compile(
    r"(?:(?!\.\s).){3,400}?(?:\b(?:passed|carried|approved|failed|defeated)\b"
    r"|\.\s+(?:The|This|That)\s+motion\s+(?:was\s+)?(?:not\s+)?(?:passed|carried|approved|adopted|failed|defeated)\b)",
    re.S,
)
"""The rest of such a sentence where nobody is named who seconded, but it or the next one tells what became of the motion."""
_SECONDS = re.compile(
    rf"(?:\b(?:[Tt]he|[Tt]his)\s+motion\s+was\s+)?\b(?:and\s+)?(?:was\s+)?[Ss]econd(?:ed)?\s+by\s+(?P<by>{_SOMEBODY})[,;.]?"
    rf"|(?:\band\s+)?(?P<seconder>{_NAME})[.,]?\s+seconded\b(?:\s+(?:the|this|that)\s+motion|\s+it)?\s{{0,3}}[,;.]?"
)
_SAID_FIRST = re.compile(
    r"\b(?:(?:An?|a|Another|another)\s+)?(?:[a-z]+\s+)?(?:[Mm]otion|MOTION)(?:\s+(?:was|is)\s+made)?\s+"
    r"(?P<said>(?:to|that|for|allow)\b(?:(?!\.\s+[A-Z]).){3,700}?),?\s+"
    rf"(?P<by>(?:(?:was|is|and)\s+)?(?:made\s+|moved\s+)?by\s+(?P<mover>{_SOMEBODY})),?\s+"
    rf"(?:and\s+)?(?:was\s+)?second(?:ed)?\s+(?:by\s+)?(?P<seconder>{_SOMEBODY})[,;.]?",
    re.S,
)
"""What is moved, where that is said first: "Motion to ... made by Trustee Moss, seconded by Trustee Fenn"."""
_SAID = re.compile(r"\s*(?:to|that)\s", re.I)
_RUN_IN = re.compile(r"\s*(?:\(?[a-z\d]{1,5}[.)]\s+)?(?P<topic>[A-Z][^.:;]{1,60})[.:]\s+(?=[A-Z]|$)")
_MARK = re.compile(r"\s*\(?[a-z\d]{1,5}[.)]\s")
_MOST_TOPIC_WORDS = 6
_LINES_TO_SECONDER = 3
_REACH = 1500
"""Characters within which a motion whose mover opens the sentence is seconded."""


@dataclass(frozen=True, slots=True)
class Head:
    """Who moved and seconded; what is moved stands before `second_start` where that is after `text_start`, and after `second_end`."""

    start: int
    text_start: int
    number: str
    mover: str
    seconder: str
    second_start: int = 0
    second_end: int = 0
    topic: str = ""


def read_heads(lines: Sequence[Line]) -> list[tuple[int, Head]]:
    """Each place in `lines` where a motion begins, and its head, in order."""
    flat = FlatLines.of(lines)
    heads = [*_initialled(lines), *_inverted(flat), *_by_mover(flat), *_in_sentences(flat)]
    kept: list[tuple[int, Head]] = []
    for place, head in sorted(heads, key=lambda found: found[1].start):
        if not kept or head.start >= max(kept[-1][1].second_end, kept[-1][1].start + 1):
            kept.append((place, head))
    return kept


def _initialled(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    """Heads that are but number, mover and seconder on a line of their own."""
    for place, line in enumerate(lines):
        if match := _INITIALLED.match(line.text):
            yield place, Head(line.start + match.start("number"), line.end, match["number"], match["mover"], match["seconder"])


def _inverted(flat: FlatLines) -> Iterator[tuple[int, Head]]:
    """Heads whose sentence begins with both names."""
    for told in _INVERTED.finditer(flat.text):
        seconder = told["seconder"] or told["second"]
        yield flat.place(told.start()), Head(flat.offset(told.start()), flat.offset(told.end()), "", collapse(told["mover"]), collapse(seconder))


def _by_mover(flat: FlatLines) -> Iterator[tuple[int, Head]]:
    """Heads that begin with the word that somebody moved."""
    movers = list(_MOVED.finditer(flat.text))
    for moved, following in zip_longest(movers, movers[1:]):
        place = flat.place(moved.start())
        limit = min(flat.end_of(place + _LINES_TO_SECONDER - 1), following.start() if following else len(flat.text))
        seconded = _SECONDED.search(flat.text, moved.end(), limit)
        if seconded or _ALONE.search(moved[0]):
            yield place, _head(flat, place, moved, seconded)


def _head(flat: FlatLines, place: int, moved: re.Match[str], seconded: re.Match[str] | None) -> Head:
    line = flat.lines[place]
    before = line.text[: max(0, moved.start() - flat.starts[place])]
    number, number_start = _number_before(flat.lines, place, before)
    run_in = _RUN_IN.match(before) if _opens_paragraph(flat.lines, place) else None
    topic = run_in["topic"] if run_in and len(run_in["topic"].split()) <= _MOST_TOPIC_WORDS else ""
    titled = line.start + run_in.start("topic") if run_in and topic and run_in.end() == len(before) else flat.offset(moved.start())
    start = number_start if number_start is not None else titled
    mover = collapse(moved["mover"])
    if seconded is None:
        return Head(start, flat.offset(moved.end()), number, mover, "", topic=topic)
    seconder = "" if seconded["seconder"].lower() in ("nil", "none") else collapse(seconded["seconder"])
    first, last = flat.offset(seconded.start()), flat.offset(seconded.end())
    said = _SAID.match(flat.text[moved.end() : seconded.start()])
    return Head(start, flat.offset(moved.end()) if said else last, number, mover, seconder, first if said else 0, last, topic)


def _opens_paragraph(lines: Sequence[Line], place: int) -> bool:
    """Whether a line goes on from none: it is the first or has a mark of its own, a blank line parts it from the one above, or that ends."""
    return (
        not place
        or bool(_MARK.match(lines[place].text))
        or lines[place].start - lines[place - 1].end > 1
        or lines[place - 1].text.rstrip().endswith((".", ";", ":", "!", "?", ")"))
    )


def _in_sentences(flat: FlatLines) -> Iterator[tuple[int, Head]]:
    """Heads of motions that a sentence tells, whose mover opens it or closes it."""
    movers = list(_MOVES.finditer(flat.text))
    for moved, following in zip_longest(movers, movers[1:]):
        limit = min(moved.end() + _REACH, following.start() if following else len(flat.text))
        if seconded := _SECONDS.search(flat.text, moved.end(), limit):
            yield _told(flat, moved, moved["mover"], seconded["by"] or seconded["seconder"], seconded.start(), seconded.end())
        elif _SETTLED.match(flat.text, moved.end(), limit):
            yield _told(flat, moved, moved["mover"], "", moved.end(), moved.end())
    for told in _SAID_FIRST.finditer(flat.text):
        yield _told(flat, told, told["mover"], told["seconder"], told.start("by"), told.end())


def _told(flat: FlatLines, told: re.Match[str], mover: str, seconder: str, second_start: int, second_end: int) -> tuple[int, Head]:
    span = (flat.offset(second_start), flat.offset(second_end))
    return flat.place(told.start()), Head(flat.offset(told.start()), flat.offset(told.start("said")), "", collapse(mover), collapse(seconder), *span)


def _number_before(lines: Sequence[Line], place: int, before: str) -> tuple[str, int | None]:
    """The number of a motion, on its mover's line or one of the two lines above, and where it starts."""
    for other, text in ((lines[place], before), *((lines[back], lines[back].text[:120]) for back in range(place - 1, max(-1, place - 3), -1))):
        match = _TITLED.match(text) or (_NUMBERED.match(text) or _TITLED_LAST.search(text) if text is before else None)
        if match:
            return match["number"], other.start + match.start() + len(match[0]) - len(match[0].lstrip())
    return "", None
