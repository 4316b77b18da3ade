"""What a line of a plan looks like: a numbered action, a bullet, a code, a RAG letter; and lines read as one text."""

import re

REF = re.compile(
    r"^\s*(?:Ref\.?\s+)?(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?"
    r"(?P<ref>[A-Z]{0,3}\d{1,2}(?:\.\d{1,3}){1,3})(?!\d|%|[.]\d)\.?(?P<gap>\s*)(?P<rest>(?=[A-Z‘’“\"'(]).*)?$"
)
PLAIN_REF = re.compile(r"^\s*(?P<ref>[A-Z]{0,3}\d{1,3})[.)]?\s+(?P<rest>[A-Z‘“\"'].*)$")
LETTER_REF = re.compile(r"^\s*(?P<ref>[A-Z])[.)]?\s+(?P<rest>[A-Z‘“\"'].*)$")
BULLET = re.compile(r"^\s*(?:[•▪●◦○■□‣∙·*\uf0a7\uf0b7\uf0fc\uf0d8✓➢➤]|[-–—](?=\s))\s*")
INLINE_BULLET = re.compile(r"\s+(?=[•▪●◦■‣\uf0a7\uf0b7]\s)")
_CODE = r"(?:[A-Z]{1,4}\s?\d{1,3}\.?|P\d+\s\d+)"
_CROSS_REFERENCE = re.compile(
    rf"^\s*(?:{_CODE}(?:[\s,;]+{_CODE})*|(?:[A-Z]\w+\s){{1,4}}?[A-Z]\w+\s?[-–:]?\s*\d{{1,2}}(?:\.\d{{1,2}})+(?:,\s*\d{{1,2}}(?:\.\d{{1,2}})+)*"
    r"|[•*]?\s*\(?(?:Link(?:ed|s)?|Cross[- ]refer\w*|See(?: also)?)\b.{0,60}\d\)?)\.?\s*$"
)
_RAG = re.compile(
    r"^\s*(?:[RAGB]|Red|Amber|Green|Grey|Blue|Black|On track|Not started|In progress|Delayed|Overdue|At risk|Completed?)\s*$",
    re.IGNORECASE,
)
_RAG_END = re.compile(r"\s([RAGB])\s*$")
_LETTERS = frozenset("RAGB")
_TORN_OFF = re.compile(r"(?:[b-z]|[b-df-hj-np-tv-z]{2})(?![A-Za-z])")
_TAGS = re.compile(r"<[^<>]{0,120}>?")
_ITEM = re.compile(r"[•▪●◦■‣\uf0a7\uf0b7]|</?p>|</?li>|<br ?/?>|\n", re.IGNORECASE)


def is_cross_reference(line: str) -> bool:
    """Whether a line holds nothing but codes of other papers ("CT 4.", "Delivery Plan 2.2, 5.1", "Link to 3.1.5")."""
    return bool(_CROSS_REFERENCE.match(line))


def is_status(line: str) -> bool:
    """Whether a line is a status cell: a RAG letter or colour, or words like "On track"."""
    word = line.strip()
    return bool(_RAG.match(word)) and (len(word) > 1 or word in _LETTERS)


def trailing_status(line: str) -> str:
    """The RAG letter glued to the end of a line, "" if there is none."""
    match = _RAG_END.search(line)
    return match.group(1) if match else ""


def join_lines(lines: list[str]) -> str:
    """Lines of one cell as one text: words cut at the line's end are joined ("Independen/t", "multi-/agency"), white space collapsed."""
    text = ""
    for line in lines:
        piece = line.strip()
        if not piece:
            continue
        if re.search(r"[A-Za-z]{4,}$", text) and _TORN_OFF.match(piece):
            text += piece
        elif re.search(r"[A-Za-z]-\s*$", text) and piece[0].islower():
            text = text.rstrip() + piece
        else:
            text = f"{text.rstrip()} {piece}" if text else piece
        text += " " if line != line.rstrip() else ""
    return " ".join(text.split())


def items(cell: str) -> list[str]:
    """The items of a cell with bullets or HTML lists in it, tags dropped."""
    parts = (" ".join(_TAGS.sub(" ", part).split()) for part in _ITEM.split(cell))
    return [part for part in parts if part]


def plain(cell: str) -> str:
    """A cell's text without tags and bullets, white space collapsed."""
    return " ".join(items(cell))
