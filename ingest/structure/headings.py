"""Headings as they are in plans and papers without markup: keyword headings, numbered ones, capitals and title lines.

A false heading misleads more than a missed one, so a line counts only when its own words and its surroundings agree: table
cells, list items, names and addresses have neither prose below them nor a gap above.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.structure.layout import Layout, Line
from ingest.structure.wording import MONTHS, POST, collapse

_MARKDOWN = re.compile(r"(?P<marks>#{1,6})\s+\S")
_KEYWORD = re.compile(
    r"\s*(?P<word>section|part|chapter|appendix|annex|annexe|schedule|priority|theme|objective)\s+(?P<label>[A-Z]|\d{1,2}|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?P<mark>\s*[:–—.-]\s*|\s+(?=[A-Z])|\s*$)",
    re.I,
)
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<mark>[.)]?:?)\s+(?P<title>[A-Z].*)")
_CODED = re.compile(r"\s*[A-Z]\d{1,2}\.?\s+(?P<title>[A-Z][^.;\t]{2,60})$")
_SHALLOW = ("section", "part", "chapter", "appendix", "annex", "annexe", "schedule")
_CLOSING = (".", ";", ",", "…", "!", "?")
_SMALL = frozenset("a an and as at by for from in into of on or the to with within through via our per not".split())
_POSTAL = re.compile(rf"@|https?:|www\.|\b\d{{5,}}\b|\d \d{{3}} \d{{3}}|\t|…|_{{3,}}|\.{{4,}}|£|\$\d|%|\b(?:{MONTHS})\s+(?:19|20)\d\d\s*$")
_PERSONAL = re.compile(
    r"\s*(?:[A-Z][\w’'-]+(?: [A-Z]\.?)? [A-Z][\w’'-]+, |(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Signed|From|To|By|Chair(?:man)?|Present|Dear|Yours)\b[ .:])"
)
_COLUMNS = re.compile(
    r"\b(?:results?|outturn|previous|latest|rating|quarter|actions?|officers?|dates?|owners?|measures?|targets?|status|description|level"
    r"|timescales?|outcomes?|responsible|lead|accountable|indicator|ref|milestones?|progress)\b",
    re.I,
)
_LABELLED = re.compile(
    r"(?:classification|electoral|ward|pathway|(?:past|future|previous) pathway|source|note|produced|status|ref|link|tel|email|contact|(?:priority )?leads?)\b",
    re.I,
)
_SIGNED = re.compile(r"(?:mayor|administrator|clerk|chair\w*|reeve|warden)\s*:$", re.I)
_DATED = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS})\b|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d+\.\d+\.\d+")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|will|should|must|can|be)\b")
_UNFINISHED = re.compile(
    r"\b(?:a|an|the|and|as|at|by|for|from|in|into|of|on|or|to|with|until|across|include|includes|including|that|which|is|are|was|were|cross|multi-agency|both)$",
    re.I,
)
_RESOLVING = re.compile(r"\b(?:RESOLVED|AGREED|resolved that|agreed that|asked to|responded)\b|:-$")
_JOINS_PARTIES, _OF_A_PARTY = re.compile(r"(?:by and )?between:?|[-–\s]*and[-–\s]*", re.IGNORECASE), re.compile(r"\W*here(?:in)?after\b", re.IGNORECASE)
"""What stands between the parties of an agreement, and below the name of each: neither is a heading."""

_BULLET = re.compile(r"\s*(?:[•▪◦*·-]|–|\(?[a-z]\)|\(?[ivx]+\))\s")
SLIDE = 6
"""The rank of a slide's title: all other headings on the slide stand below it."""

_LONGEST = 110
_WIDE = 70  # a column of prose is at least so many characters wide
_WEAK = 1000  # added to the rank of a numbered line that only its neighbours' numbers can make a heading
_REPEATED = 6  # a title line that stands so often in a document is a cell or a name
_PROSE = 110  # a paragraph of so many characters, with a full stop or over two lines, is prose


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line: its span, its words and its rank (the smaller encloses the greater)."""

    start: int
    end: int
    text: str
    rank: int


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines with no gap between them."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in self.lines[:12])


def find_headings(layout: Layout) -> tuple[Heading, ...]:
    """The headings of a document in order.

    Ranks: 0 to 5 markdown, 10 sections, 15 codes such as A2, 20 priorities, 30 capitals, 40 numbered, 50 title lines.
    """
    paragraphs = _paragraphs(layout)
    found: list[Heading] = []
    for place, paragraph in enumerate(paragraphs):
        above = True
        for position, line in enumerate(paragraph.lines):
            text = _cut(line.text)
            before = paragraphs[place - 1] if place and position == 0 else None
            after = paragraphs[place + 1 : place + 2]
            following = paragraph.lines[position + 1].text if position + 1 < len(paragraph.lines) else after[0].lines[0].text if after else ""
            # A marked heading is one wherever it stands: where every line has a blank one below it, a whole paper is one paragraph.
            looked = above or _MARKDOWN.match(text)
            rank = _rank(text, paragraph, position, before, after) if looked else _inner_rank(text, cut=text != line.text)
            rank = _opening_rank(text, following) if rank is None else rank
            above = above and rank is not None
            if rank is not None:
                start = line.start + len(line.text) - len(line.text.lstrip())
                rest = _continuation(text, paragraph, position, after) if rank in (10, 20) else None
                end = rest.end if rest else line.start + len(text.rstrip())
                found.append(Heading(start, end, _words(f"{text} {rest.text}" if rest else text), rank))
    lines = Counter(_words(line.text) for line in layout.lines if len(line.text) <= _LONGEST)
    return _without_lists([heading for heading in _settled(found) if heading.rank < 50 or lines[heading.text] < _REPEATED], layout)


def _settled(found: Sequence[Heading]) -> list[Heading]:
    """The headings, those that look weak only where the numbered one before or after, of the same depth, has the number next to theirs."""
    numbers = [tuple(int(part) for part in re.findall(r"\d+", heading.text.split()[0])) if heading.rank % _WEAK > 40 else () for heading in found]
    kept: list[Heading] = []
    for place, heading in enumerate(found):
        if heading.rank < _WEAK:
            kept.append(heading)
            continue
        own = numbers[place]
        before = next((other for other in reversed(numbers[:place]) if len(other) == len(own)), ())
        after = next((other for other, sure in zip(numbers[place + 1 :], found[place + 1 :], strict=True) if len(other) == len(own) and sure.rank < _WEAK), ())
        if (before[:-1] == own[:-1] and before and before[-1] + 1 == own[-1]) or (after[:-1] == own[:-1] and after and after[-1] - 1 == own[-1]):
            kept.append(replace(heading, rank=heading.rank - _WEAK))
    return kept


def _opening_rank(text: str, following: str) -> int | None:
    """The rank of a numbered line below which its first clause begins: "2. Money" over "2.1 The contract costs ..."."""
    numbered = _NUMBERED.match(text) if len(text) <= _LONGEST else None
    if numbered is None or numbered["title"].rstrip().endswith(_CLOSING) or _RESOLVING.search(text):
        return None
    opens = re.match(rf"\s*{re.escape(numbered['number'])}\.1\b", following)
    return 41 + numbered["number"].count(".") if opens else None


def _continuation(text: str, paragraph: _Paragraph, position: int, after: Sequence[_Paragraph]) -> Line | None:
    """The line on which a keyword heading goes on: it breaks off in mid-phrase, or the two lines are a paragraph of their own."""
    last = position + 1 == len(paragraph.lines)
    following = paragraph.lines[position + 1] if not last else after[0].lines[0] if after else None
    if following is None or len(following.text) > _LONGEST or _KEYWORD.match(following.text) or _BULLET.match(following.text):
        return None
    pair = not last and len(paragraph.lines) == 2 and len(text) >= _LONGEST // 2
    return following if _UNFINISHED.search(text.strip()) or pair else None


def _cut(line: str) -> str:
    """The line, or its keyword heading where a sentence, or a label in capitals after a wide space, follows on the same line."""
    keyword = _KEYWORD.match(line)
    if keyword is None or not keyword["mark"].strip():
        return line
    sentence = re.search(r"(?<=[a-z]{3})\.\s+(?=[A-Z])", line[:600])
    if sentence:
        return line[: sentence.start()]
    return re.split(r"(?<=\w)\s{2,}(?=[A-Z]{4,} )", line[:600], maxsplit=1)[0] if len(line) > _LONGEST else line


def _words(text: str) -> str:
    return collapse(text).lstrip("# ").strip("*_ ")


def _paragraphs(layout: Layout) -> list[_Paragraph]:
    """The document's paragraphs; where nearly every line is followed by a blank one, only two blank lines, or one with a space, are a gap."""
    lines = [line for line in layout.lines if not line.furniture]
    filled = [place for place, line in enumerate(lines) if line.text.strip()]
    pairs = list(pairwise(filled))
    double = sum(after - before > 1 for before, after in pairs) > 0.8 * len(pairs) if len(pairs) > 20 else False
    paragraphs: list[_Paragraph] = []
    current: list[Line] = []
    last = -1
    for place in filled:
        between = lines[last + 1 : place] if last >= 0 else []
        gap = (len(between) > 1 or any(line.text for line in between)) if double else bool(between)
        if current and (gap or lines[place].page != lines[last].page):
            paragraphs.append(_Paragraph(tuple(current)))
            current = []
        current.append(lines[place])
        last = place
    return [*paragraphs, _Paragraph(tuple(current))] if current else paragraphs


def _inner_rank(text: str, cut: bool) -> int | None:
    """The rank of a line below a paragraph's first lines: only a marked keyword heading in capitals, or before a sentence, can stand there."""
    keyword = _KEYWORD.match(text) if len(text) <= _LONGEST else None
    shaped = keyword and keyword["mark"].strip() and (cut or keyword["word"].isupper() or text.istitle()) and _is_keyword(text.strip(), keyword, alone=False)
    return None if not shaped or keyword is None else 10 if keyword["word"].lower() in _SHALLOW else 20


def _rank(text: str, paragraph: _Paragraph, position: int, before: _Paragraph | None, after: Sequence[_Paragraph]) -> int | None:
    """The rank of a line that is a heading, None for any other."""
    text = text.strip()
    if len(text) > _LONGEST or len(text) < 3 or _POSTAL.search(text):
        return None
    markdown = _MARKDOWN.match(text)
    if markdown:
        return len(markdown["marks"]) - 1
    if position and not (len(paragraph.lines) > 2 and _is_prose(" ".join(other.text for other in paragraph.lines[1:3]))):
        return None
    alone = len(paragraph.lines) == position + 1 or "\t" in paragraph.lines[position + 1].text
    below = " ".join(other.text.strip() for other in paragraph.lines[position + 1 : position + 6]) or (after[0].text if after else "")
    keyword = _KEYWORD.match(text)
    if keyword and _is_keyword(text, keyword, alone):
        return 10 if keyword["word"].lower() in _SHALLOW else 20
    if text.endswith(_CLOSING) or _BULLET.match(text) or _PERSONAL.match(text):
        return None
    if _JOINS_PARTIES.fullmatch(text) or (after and _OF_A_PARTY.match(after[0].text)):
        return None
    coded = _CODED.match(text)
    if coded:
        return 15 if alone and _is_prose(below) and len(coded["title"].split()) <= 8 else None
    numbered = _NUMBERED.match(text)
    if numbered:
        return _numbered_rank(numbered, alone, below, max(len(other.text) for other in paragraph.lines))
    if position or len(_COLUMNS.findall(text)) >= max(2, 0.6 * len(text.split())):
        return None
    if (
        text.isupper()
        and not (text.endswith(":") and " " not in text)
        and len(re.findall(r"\b(?=[A-Z]*[AEIOUY])[A-Z]{3,}", text)) >= (1 if alone else 2)
        and not re.search(r"\d{3,}(?![\d/])", text)
    ):
        return 30 if alone or _is_prose(below) else None
    return 50 if _is_title(text, alone, below, before) else None


def _is_keyword(text: str, keyword: re.Match[str], alone: bool) -> bool:
    word, rest = keyword["word"], text[keyword.end() :]
    if (
        not word[0].isupper()
        or (not keyword["mark"].strip() and re.search(r"\bAct\b", rest))
        or text.endswith((",", ";"))
        or (text.endswith(".") and len(rest.split()) > 8)
    ):
        return False
    return bool(keyword["mark"].strip()) or not rest or (rest[0].isupper() and (alone or text.isupper()))


def _numbered_rank(numbered: re.Match[str], alone: bool, below: str, width: int) -> int | None:
    """Rank of "2.1 Context": a title of few words with a paragraph or the next number below; in a narrow column it is a cell."""
    title, depth = numbered["title"].strip(), numbered["number"].count(".") + 1
    words = title.split()
    if not alone and not (_is_prose(below) and len(words) <= 6 and not below[:1].islower() and (depth == 1 or width >= _WIDE)):
        return None
    if len(words) > 10 or len(title) > 72 or not re.search(r"[a-z]{3}|[A-Z]{4}", title) or re.match(r"(?:[A-Z][\w’'-]+ ){1,3}\d", title):
        return None
    if (_UNFINISHED.search(title) and len(title) > 40) or _RESOLVING.search(title) or (title.endswith(":") and len(words) > 4):
        return None
    if depth == 1 and not numbered["mark"] and int(numbered["number"]) > 20:
        return None
    strong = _is_prose(below) or bool(re.match(r"\d{1,2}\.\d", below))
    if not strong and not (alone and len(words) <= 8 and (numbered["mark"] or depth > 1)):
        return None
    return 40 + depth + (0 if strong else _WEAK)


def _is_title(text: str, alone: bool, below: str, before: _Paragraph | None) -> bool:
    """Whether an unmarked line is a title: capitalised, short, alone or over prose, and nothing runs on into it."""
    words = re.findall(r"[A-Za-z][\w’'&/-]*", text)
    if not 1 <= len(words) <= 10 or not text[:1].isupper() or any(one == other for one, other in pairwise(words)):
        return False
    if re.match(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+:", text) and POST.search(text):
        return False
    if _LABELLED.match(text) or _SIGNED.search(text) or _DATED.search(text) or _FINITE.search(text) or _UNFINISHED.search(text) or _RESOLVING.search(text):
        return False
    content = [word for word in words if word.lower() not in _SMALL]
    capitalised = sum(word[0].isupper() for word in content) >= 0.75 * len(content)
    if not capitalised or not (alone or len(content) >= 2) or (text.endswith(":") and not (alone and 2 <= len(words) <= 6)):
        return False
    return _is_prose(below) and not below[:1].islower() and (before is None or _ended(before) or (alone and len(words) >= 2 and len(before.text) > _PROSE))


def _ended(paragraph: _Paragraph) -> bool:
    """Whether a paragraph is complete: it ends a sentence, or is itself a line such as a heading."""
    last = paragraph.lines[-1].text.rstrip()
    return last.endswith((".", ":", "!", "?", "”", ";", ")")) or len(paragraph.lines) == 1


def _is_prose(text: str) -> bool:
    """Whether text reads as sentences and not as the cells of a table or a list of names."""
    if len(text) < 60 or "\t" in text:
        return False
    words = text.split()
    lower = sum(word[:1].islower() for word in words)
    return lower >= 0.5 * len(words) and (len(text) >= _PROSE or text.rstrip().endswith((".", ":")))


def _without_lists(found: Sequence[Heading], layout: Layout) -> tuple[Heading, ...]:
    """The headings less runs of three or more title lines with nothing between them: those are lists, contents or cells."""
    kept: list[Heading] = []
    place = 0
    while place < len(found):
        run = [found[place]]
        while place + len(run) < len(found) and found[place + len(run)].rank >= 30 and not layout.words(run[-1].end, found[place + len(run)].start):
            run.append(found[place + len(run)])
        kept += (
            run
            if len(run) < 3
            else [heading for heading in run if heading.rank < 40][:1] + ([run[-1]] if run[-1].rank >= 40 and len(run) == 3 and run[0].rank < 40 else [])
        )
        place += len(run)
    return tuple(kept)
