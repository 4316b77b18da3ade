"""Resolutions as minutes word them: "RESOLVED that", "AGREED:", "it was agreed that", undivided or in lettered parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ingest.structure.flat_lines import FlatLines
from ingest.structure.layout import Layout, Line
from ingest.structure.resolution_parts import NEXT_PARAGRAPH, PART, read_parts
from ingest.structure.votes import TALLY
from ingest.structure.wording import collapse, sentence_end

_FORMAL = re.compile(
    r"\s*(?:\d{1,3}[.)]\s+)?(?:(?:It|IT) (?:was|WAS) (?:\w+ly )?)?(?P<verb>RESOLVED|AGREED|DECIDED|RECOMMENDED|APPROVED|ENDORSED|ORDERED"
    r"|(?:Resolved|Agreed|Decided)(?=\s*(?:[:–-]|that\b|unanimously\b|\()))\b(?!\s*/)"
)
_SPOKEN = re.compile(
    rf"\b(?P<opening>[Ii]t was\s+(?:\w+ly\s+|then\s+)*)(?P<verb>agreed|resolved|decided|approved|AGREED|RESOLVED|DECIDED|APPROVED|RECOMMENDED"
    rf"|ORDERED){TALLY}\s+(?:that|to)\b"
    rf"|(?<!BE IT )(?<!FURTHER )\b(?P<loud>RESOLVED|AGREED|DECIDED|RECOMMENDED|ORDERED){TALLY}\s+(?:that|to)\b"
)
_NOTED = re.compile(
    r"(?:^|(?<=[.;:]\s))\s*(?:#+\s*)?(?:\d{1,3}\s?[.)]\s+)?(?P<opening>(?:The|Members|Minutes)\b)[^.;:]{0,120}"
    r"\b(?:reports?|updates?|minutes|dates|information|position|papers?|recommendations?|correspondence|programme"
    r"|accounts|payments|budget|precept|polic(?:y|ies)|quotes?|quotations?|nominations?|statements?|returns?)\b"
    r"(?:[^.;:]|[.:](?=\d)){0,160}?\b(?:was|were) (?:\w+ly )?(?P<verb>noted|approved|endorsed|agreed|adopted|accepted|confirmed)\b",
    re.M,
)
_CHOSEN = re.compile(
    r"(?:^|(?<=[.;:]\s))\s*(?P<opening>[A-Z])[^.;:\n]{2,160}\b(?:was|were) (?:\w+ly )?(?P<verb>co-opted|elected|re-elected|appointed) (?:as|to|on"
    r"|onto|chair|vice)\b",
    re.M,
)
_MEMBERS = r"(?:[Tt]he\s+)?(?:Councillors|Members|Council|Committee|Board|Panel|Commission|Commissioners|Trustees)"
_DECIDED = re.compile(
    rf"(?:(?:^|(?<=[.;:]\s))\s*(?P<opening>{_MEMBERS}|All(?:\s+(?:present|members|councillors))?)\s+(?:\w+ly\s+)?"
    rf"(?P<verb>(?i:agreed|decided|approved|authori[sz]ed|adopted|ratified|voted|rejected|declined|directed|instructed))"
    rf"|\b(?P<within>{_MEMBERS})\s+(?:\w+ly\s+)?(?P<resolved>(?i:resolve[ds])))"
    r"\s+(?:to|that|this|the|an?|staff|officers|in|[a-z]+ing)\b",
    re.M,
)
_STEM_ONLY = re.compile(r"[^:]{0,80}?(?:\bthat\b\s*[:;]?|:)\s*[-–—]*\s*$|\s*[-–—:]*\s*$")
_NEXT_IN_LIST = re.compile(r";\s*(?:and|or)?[ \t]*\n\s*(?:\(?[a-z]{1,3}\)|\d{1,2}[.)])\s")
_RESOLVED_AGAIN = re.compile(r",?\s+and\s+(?:RESOLVED|AGREED|DECIDED|RECOMMENDED|ORDERED)\s+(?:that|to)\b")
_AND = re.compile(r"(?:,?\s+and)?\s*$")
_ROW = re.compile(r"[^\t\n]*\t|.*?\S {2,}\S.*?\S {2,}\S")
_LEAD = re.compile(r"(?:^|(?<=[.;:]\s))(?P<lead>(?:After|Following|Having|With|In|Upon|Given|Due|At)\b[^.;:\n]{0,100}[,\s]\s?)$", re.M)
"""What opens the sentence before "it was agreed"."""
_LONGEST_LEAD = 140
_MOST_LINES = 120
_LONGEST = 2500


@dataclass(frozen=True, slots=True)
class Resolution:
    """One thing resolved: its span, the verb in capitals, and its words without the letter of its part.

    `opens` is where the resolution begins, the same for all its parts.
    """

    start: int
    end: int
    verb: str
    text: str
    opens: int


def read_resolutions(layout: Layout, start: int, end: int, of_item: bool = True) -> list[Resolution]:
    """What was resolved in a span of minutes, one for each lettered part, in order.

    A sentence that says that something was noted or approved counts when nothing else in the span does, if that is one item of the minutes.
    """
    lines = layout.lines_within(start, end)
    found: list[Resolution] = []
    covered: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        match = _FORMAL.match(lines[place].text[:200])
        if match:
            begins = lines[place].start
            parts, place = _resolution(layout, lines, place, match)
            found += parts
            covered.append((begins, max(part.end for part in parts) if parts else begins))
        else:
            place += 1
    spoken = _spoken(layout, start, end)
    found += [one for one in spoken if not any(one.start < until and one.end > begins for begins, until in covered)]
    if not found or not of_item:
        taken = [(one.start, one.end) for one in found]
        found += [
            one for one in _noted([line for line in lines if line.text.strip()]) if not any(one.start < until and one.end > begins for begins, until in taken)
        ]
    return sorted(found, key=lambda resolution: resolution.start)


def _resolution(layout: Layout, lines: Sequence[Line], place: int, match: re.Match[str]) -> tuple[list[Resolution], int]:
    """The resolution that begins on a line, and the place of the line after it."""
    first, verb, stem_at = lines[place], match["verb"].upper(), match.end()
    if _STEM_ONLY.fullmatch(first.text[stem_at : stem_at + 300]) and len(first.text) < stem_at + 300:
        following = next((other for other in range(place + 1, len(lines)) if lines[other].text.strip()), None)
        if following is not None and (marker := PART.match(lines[following].text[:40])):
            spans, after = read_parts(layout, lines, following, marker)
            return [Resolution(start, stop, verb, layout.words(start, stop), first.start + match.start("verb")) for start, stop in spans], after
    start = first.start + match.start("verb")
    last = place
    while last + 1 < len(lines) and last - place < _MOST_LINES:
        text, following_line = lines[last].text.rstrip(), lines[last + 1]
        if not following_line.text.strip():
            if text.endswith((".", "!")) or not text:
                break
        elif NEXT_PARAGRAPH.match(following_line.text[:40]) and text.endswith((".", ":", ";", "")) and not text.endswith(","):
            break
        last += 1
    whole = layout.text[start : lines[last].end]
    close = min(sentence_end(whole, len(verb)), _before_table(whole))
    again = _RESOLVED_AGAIN.search(whole, 0, close)
    stop = start + len(whole[: again.start() if again else close].rstrip())
    after = next((other for other in range(place + 1, len(lines)) if lines[other].start >= stop), len(lines))
    return [Resolution(start, stop, verb, layout.words(start, stop), start)], after


def _before_table(words: str) -> int:
    """Where the first of two rows of a table begins, which a resolution announces and which is not part of it; the length without one."""
    at = first = rows = 0
    for line in words.splitlines(keepends=True):
        if at and _ROW.match(line.strip()):
            rows += 1
            first = at if rows == 1 else first
            if rows == 2:
                return first
        elif line.strip():
            rows = 0
        at += len(line)
    return len(words)


def _spoken(layout: Layout, start: int, end: int) -> Iterator[Resolution]:
    """What was resolved within a sentence, to the sentence's end or to that of its item in a list."""
    matches = list(_SPOKEN.finditer(layout.text, start, end))
    for match, following in zip_longest(matches, matches[1:]):
        limit = min(end, match.start() + _LONGEST, following.start() if following else end)
        window = layout.text[match.start() : limit]
        close = min(sentence_end(window, match.end() - match.start()), _before_table(window))
        verb = match["verb"] or match["loud"]
        lead = _LEAD.search(layout.text[max(start, match.start() - _LONGEST_LEAD) : match.start()])
        opens = match.start() - len(lead["lead"]) if lead else match.start()
        listed = _NEXT_IN_LIST.search(window, 0, close) if verb.isupper() else re.search(";", window[:close])
        words = _AND.sub("", window[: listed.start() if listed else close])
        yield Resolution(opens, match.start() + len(words), verb.upper(), layout.words(opens, match.start() + len(words)), opens)


def _noted(lines: Sequence[Line]) -> Iterator[Resolution]:
    """The sentences that only say that something was noted or approved, that somebody was chosen, or what members did."""
    flat = FlatLines.of(lines)
    done = 0
    told = [(match.start("opening"), match["verb"]) for shape in (_NOTED, _CHOSEN) for match in shape.finditer(flat.text)]
    told += [(match.start("opening" if match["opening"] else "within"), match["verb"] or match["resolved"]) for match in _DECIDED.finditer(flat.text)]
    for start, verb in sorted(told):
        if start < done:
            continue
        window = flat.text[start : start + _LONGEST]
        close = sentence_end(window)
        close = window.index(";") if ";" in window[:close] else close
        done = start + len(window[:close].rstrip())
        yield Resolution(flat.offset(start), flat.offset(done), verb.upper(), collapse(flat.text[start:done]), flat.offset(start))
