"""What each team or service does, where the document describes its services one by one."""

import re
from collections.abc import Iterator

from corpus.types import Block, Record
from ingest.structure.entries import NAMED_SERVICE, SERVICE_WORD, Entry, dash_split, heading_line, is_heading, is_section_heading, says_verb, sentences
from ingest.structure.layout import Found, Layout
from ingest.structure.paragraphs import Paragraph, collapse, paragraphs
from ingest.structure.rows import headed_rows

_STEM = re.compile(
    r"key\s+business\s+areas\b[^.]*:\s*$"
    r"|\b(?:division|directorate|department|service|council|team|unit|section|branch|we)s?\b[^.:]*\b(?:consists?|composed|comprised|comprises?|made\s+up)\b[^.:]*:\s*$"
    r"|\bfollowing\s+(?:teams|services|units)\b[^.:]*:\s*$"
    r"|^\W*\d*\W*(?:key\s+responsibilities|who\s+we\s+are|what\s+we\s+do|our\s+(?:key\s+)?(?:services|teams)|services\s+we\s+provide)\b[^.:]{0,60}$",
    re.IGNORECASE,
)
"""What announces a list of services: a sentence that ends in a colon, or a heading."""

_NO_SERVICE = re.compile(r"(?:key|introduction|background|overview|summary|context|contacts?|conclusions?|recommendations?|priorit(?:y|ies))\b", re.IGNORECASE)
"""How headings begin that stand among services without being one."""

_LONGEST_STEM = 400
_TELLING = 12
"""Words of a description in which a service is named, if it is one."""

_TOLD = 8
"""Words that a description outside an announced list must have."""

_SERVICE_HEAD = re.compile(r"(?:service|unit|team|division|department|area of service|programme)s?(?:\s+names?)?", re.IGNORECASE)
_WHAT_HEAD = re.compile(
    r"what (?:it|they|we) do(?:es)?|purpose|description(?: of (?:the )?service)?|functions?|responsibilit(?:y|ies)|responsible for|remit", re.IGNORECASE
)

_SELF_CONTAINED = 1500
"""Characters that a description may have to be one passage."""


def find_services(layout: Layout, _sections: object = ()) -> Found:
    """One record (name, description) for each service described, and a block for each that is short enough to stand alone.

    Below a stem ("the division is composed of the following key business areas:") entries take the form of the first one:
    "Name - description", a heading line over its text, or a heading paragraph with the paragraphs below it. Elsewhere, two
    entries "Name - description" near each other whose descriptions begin with a verb of service. Sentences inside an entry
    that say what another team does make records of their own.
    """
    everything = paragraphs(layout)
    entries: list[Entry] = []
    index = 0
    while index < len(everything):
        region: list[Entry] = []
        after = index + 1
        if _announces(everything[index]) and index + 1 < len(everything):
            region, after = _region(layout.text, everything, index + 1)
        entries += region
        index = after if region else index + 1
    entries += _loose(layout.text, everything, entries)
    entries += _tabled(layout)
    return _found(layout, entries)


def _announces(paragraph: Paragraph) -> bool:
    """Whether a short paragraph announces a list of services."""
    return paragraph.end - paragraph.start <= _LONGEST_STEM and bool(_STEM.search(paragraph.text))


def _region(text: str, everything: list[Paragraph], first: int) -> tuple[list[Entry], int]:
    """The entries from `first` on, and the index of the paragraph after the last."""
    near = range(first, min(first + 3, len(everything)))
    lead = next((i for i in near if not is_heading(everything[i])), first)
    starts = [(form, i) for form in ("dash", "line", "heading") for i in near if i <= lead and _opens(text, everything, i, form)]
    if not starts:
        return [], first
    form, start = starts[0]
    heads: list[tuple[int, str, int]] = []
    index = start
    while index < len(everything):
        paragraph = everything[index]
        opened = _opens(text, everything, index, form)
        if opened:
            heads.append((index, *opened))
        elif index > start and (is_section_heading(paragraph) or _announces(paragraph) or _leaves(text, everything, index, form)):
            break
        index += 1
    ends = [*(head[0] for head in heads[1:]), index]
    entries = []
    for (at, name, offset), end in zip(heads, ends, strict=True):
        stop = next((i for i in range(at + 1, end) if is_heading(everything[i]) and (form != "heading" or _NO_SERVICE.match(everything[i].text))), end)
        entries.append(Entry(everything[at].start, everything[stop - 1].end, name, collapse(text[offset : everything[stop - 1].end])))
    telling = sum(
        says_verb(entry.description, 0) or bool(SERVICE_WORD.search(f"{entry.name} {' '.join(entry.description.split()[:_TELLING])}")) for entry in entries
    )
    return (entries, index) if len(entries) >= 2 and telling >= 0.6 * len(entries) else ([], first)


def _leaves(text: str, everything: list[Paragraph], index: int, form: str) -> bool:
    """Whether a heading ends the list: no entry comes right below it."""
    below = index + 1 < len(everything) and _opens(text, everything, index + 1, form)
    return form != "heading" and is_heading(everything[index]) and not below


def _opens(text: str, everything: list[Paragraph], index: int, form: str) -> tuple[str, int] | None:
    """The name and the description's offset when an entry of that form starts with this paragraph."""
    paragraph = everything[index]
    body = text[paragraph.start : paragraph.end]
    if form == "dash":
        split = None if paragraph.bullet else dash_split(body)
        return (split[0], paragraph.start + split[1]) if split else None
    if form == "line":
        return heading_line(paragraph, text)
    if not is_heading(paragraph) or is_section_heading(paragraph) or index + 1 >= len(everything):
        return None
    below = everything[index + 1]
    name = re.sub(r"^\d+\.?\s+", "", paragraph.text)
    if _NO_SERVICE.match(name) or below.bullet or is_heading(below) or len(below.text.split()) < 8 or "\t" in body:
        return None
    return (name, below.start) if NAMED_SERVICE.search(name) or SERVICE_WORD.search(below.text.split(". ")[0]) else None


def _loose(text: str, everything: list[Paragraph], entries: list[Entry]) -> Iterator[Entry]:
    """Dash entries outside announced lists, where two stand near each other and one has both a service's name and a verb of service."""
    taken = [(entry.start, entry.end) for entry in entries]
    strong: list[tuple[int, Entry]] = []
    weak: list[tuple[int, Entry]] = []
    for index, paragraph in enumerate(everything):
        if paragraph.bullet or any(start <= paragraph.start < end for start, end in taken):
            continue
        body = text[paragraph.start : paragraph.end]
        split = dash_split(body)
        if not split or len(body[split[1] :].split()) < _TOLD:
            continue
        entry = Entry(paragraph.start, paragraph.end, split[0], collapse(body[split[1] :]))
        verb = says_verb(body, split[1])
        noun = bool(SERVICE_WORD.search(split[0]))
        if verb or noun:
            (strong if verb and noun else weak).append((index, entry))
    for index, entry in strong:
        if any(0 < abs(other - index) <= 3 for other, _ in [*strong, *weak]):
            yield entry
    for index, entry in weak:
        if any(abs(other - index) <= 2 for other, _ in strong):
            yield entry


def _tabled(layout: Layout) -> Iterator[Entry]:
    """Rows of tables with a column of services and one of what they do."""
    for row in headed_rows(layout):
        name = next((i for i, head in enumerate(row.header) if _SERVICE_HEAD.fullmatch(head)), None)
        what = next((i for i, head in enumerate(row.header) if _WHAT_HEAD.fullmatch(head)), None)
        if name is not None and what is not None and row.text(name) and len(row.text(what).split()) >= 3:
            yield Entry(row.start, row.end, row.text(name), row.text(what))


def _found(layout: Layout, entries: list[Entry]) -> Found:
    records, blocks = [], []
    seen: set[tuple[str, str]] = set()
    inner = [sentence for entry in entries for sentence in sentences(layout.text, entry.start, entry.end, entry.name)]
    for entry in sorted([*entries, *inner], key=lambda entry: (entry.start, -entry.end)):
        name = re.sub(r"^the\s+", "", entry.name.lower())
        key = (name, "" if entry.sentence else entry.description[:60].lower())
        if not entry.name or not entry.description or key in seen:
            continue
        seen.add(key)
        records.append(Record("service", entry.start, entry.end, {"name": entry.name, "description": entry.description}, layout.page_at(entry.start)))
        if not entry.sentence and len(entry.description) < _SELF_CONTAINED:
            blocks.append(Block(entry.start, entry.end, "service", f"{entry.name}: {entry.description}"))
    return Found(tuple(records), tuple(blocks))
