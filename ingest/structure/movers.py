"""Who moved and who seconded a motion, and where what they moved begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ingest.structure.layout import Line
from ingest.structure.wording import collapse

_TITLE = (
    r"(?:Deputy|Vice|Council Member|Council(?:man|woman|member|person)|Councillor|Cllr|Cr|Commissioner|Supervisor"
    r"|Mayor|Reeve|Alderman|Member|Trustee|Mr|Mrs|Ms|Dr)"
)
_WORD = r"(?!(?i:seconded|second|moved|that|and|carried|motion)\b)[A-Z][\w’'-]*"
_NAME = rf"(?:{_TITLE}\.? )*(?:(?:[A-Z]\.)+ ?|St\. )*{_WORD}(?: (?:(?:[A-Z]\.)+|{_WORD})){{0,3}}"
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
    r"(?<![(\w])(?:it was )?(?:(?:moved|proposed)(?: by)?|(?:offered|introduced) by|(?:an? )?(?:motion|proposal|amendment)(?: (?:was )?made)? by)"
    rf"\s*:?\s*(?P<mover>(?-i:{_NAME}))(?!\w)[,;.]?",
    re.I,
)
_SECONDED = re.compile(rf"(?:and )?(?:seconded(?: by)?|second(?:er)?(?: by|(?=\s*:)))\s*:?\s*(?P<seconder>(?-i:{_NAME}))(?!\w)[,;:.]?", re.I)
_INVERTED = re.compile(rf"(?P<mover>{_NAME}),?\s+(?:seconded by (?P<seconder>{_NAME}),\s+moved|moved,?\s+(?:and\s+)?(?P<second>{_NAME})\s+seconded)\b[,;:.]?")
_SAID = re.compile(r"\s*(?:to|that)\s", re.I)
_RUN_IN = re.compile(r"\s*(?P<topic>[A-Z][^.:;]{1,60})[.:]\s+(?=[A-Z]|$)")
_LONGEST = 4000
_MOST_TOPIC_WORDS = 6


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
    """Each place in `lines` where a motion begins, and its head."""
    heads: list[tuple[int, Head]] = []
    for place, line in enumerate(lines):
        text = line.text[:_LONGEST]
        begins = line.start + len(text) - len(text.lstrip())
        initialled = _INITIALLED.match(text)
        if initialled:
            heads.append((place, Head(begins, line.end, initialled["number"], initialled["mover"], initialled["seconder"])))
            continue
        for told in _INVERTED.finditer(text):
            heads.append((place, Head(line.start + told.start(), line.start + told.end(), "", told["mover"], told["seconder"] or told["second"])))
        movers = list(_MOVED.finditer(text))
        for moved, following in zip_longest(movers, movers[1:]):
            head = _moved(lines, place, moved, following.start() if following else None)
            if head is not None:
                heads.append((place, head))
    return heads


def _moved(lines: Sequence[Line], place: int, moved: re.Match[str], until: int | None) -> Head | None:
    """The head that a mover opens; the seconder stands on the line, before `until`, or without that on one of the two lines below."""
    line = lines[place]
    said = ""
    for other in lines[place : place + 3]:
        text = other.text[: until if other is line and until is not None else _LONGEST]
        after = moved.end() if other is line else 0
        later = None if other is line else _MOVED.search(text)
        seconded = _SECONDED.search(text, after, later.start() if later else len(text))
        if seconded:
            said += text[after : seconded.start()]
            break
        if later or until is not None:
            return None
        said += f"{text[after:]} "
    else:
        return None
    number, number_start = _number_before(lines, place, line.text[: moved.start()])
    run_in = _RUN_IN.match(line.text[: moved.start()])
    topic = run_in["topic"] if run_in and len(run_in["topic"].split()) <= _MOST_TOPIC_WORDS else ""
    titled = line.start + (run_in.start("topic") if run_in and topic and run_in.end() == moved.start() else moved.start())
    start = number_start if number_start is not None else titled
    seconder = "" if seconded["seconder"].lower() in ("nil", "none") else collapse(seconded["seconder"])
    first, last = other.start + seconded.start(), other.start + seconded.end()
    if _SAID.match(said):
        return Head(start, line.start + moved.end(), number, collapse(moved["mover"]), seconder, first, last, topic)
    return Head(start, last, number, collapse(moved["mover"]), seconder, topic=topic)


def _number_before(lines: Sequence[Line], place: int, before: str) -> tuple[str, int | None]:
    """The number of a motion, on its mover's line or one of the two lines above, and where it starts."""
    for other, text in ((lines[place], before), *((lines[back], lines[back].text[:120]) for back in range(place - 1, max(-1, place - 3), -1))):
        match = _TITLED.match(text) or (_NUMBERED.match(text) or _TITLED_LAST.search(text) if text is before else None)
        if match:
            return match["number"], other.start + match.start() + len(match[0]) - len(match[0].lstrip())
    return "", None
