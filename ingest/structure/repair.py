"""Text as it is read out, indexed and shown: what the layout broke is joined, markup and stray signs are gone. Never for quotes."""

import re
from collections.abc import Collection
from html import unescape

from ingest.structure.vocabulary import is_word

_TAG = re.compile(
    r"</?(?:p|ul|ol|li|br|b|i|u|em|strong|sup|sub|span|div|font|a|td|tr|th|table|tbody|thead|h\d)(?:\s+[\w:-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*\s*/?>", re.I
)
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|#39);")
_LINK = re.compile(r"!?\[(?P<shown>[^\[\]\n]{1,300})\]\(<?(?:https?://|/|#)[^()\s]{0,500}>?\)")
_EMPHASIS = re.compile(r"(?<![\w*])(?P<mark>\*{1,3})(?=[^\s*])(?P<said>[^*\n]{1,400}?)(?<=[^\s*])(?P=mark)(?![\w*])")
_STRONG = re.compile(r"(?<![\w*])\*\*(?!\*)[ \t]*(?P<said>[^*\n]{0,400}?)[ \t]*(?<!\*)\*\*(?![\w*])")
"""Bold as converters write it, with spaces inside or nothing at all."""
_ESCAPED = re.compile(r"\\(?=[()\[\]#&.*_~-])")
_MARK_DEPTH = 10
"""Rounds of removing marks, as one may stand inside another."""
_LINE_MARK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?(?:\[![a-z]+\][-+]?[ \t]*)?|(?:\*{2,}|-{3,}|_{3,})[ \t]*$|\*\*(?=[^\s*]))", re.MULTILINE)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SIGNS = str.maketrans(
    _LIGATURES
    | {chr(code): None for code in (0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(9), *range(14, 32), *range(127, 160))}
    | {chr(code): " " for code in (0xA0, 0x0B, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)}
    | {chr(code): "•" for code in range(0xE000, 0xF900)}
    | {"\r": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_ITEM = re.compile(r"(?:[•▪◦‣●○■□➢✓❑·]|[-–—*o](?= ))\s*")
_DASH_ALONE = re.compile(r"[-–—*o]")
"""A line that is an empty cell as well as it may be a list mark: it stays alone, so that no number gets a minus."""
_BAR = re.compile(r"(?:^|\s)\|(?:\s|$)")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|\d+(?:\.\d+)+\.?|\(?[a-z]{1,3}\)|\([ivx]+\))\s")
_SPLIT_CURRENCY = re.compile(r"([$£€])(\d{1,2}) (\d{1,2})(?=(?:,\d{3})+(?![\d,]))")
_CUT_NUMBER = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})*,(\d{1,2})$")
_REST_OF_NUMBER = re.compile(r"(\d{1,2})(?![\d,.%/:-])")
_LAST_PIECE = re.compile(r"(?<![\w'’-])[^\W\d_]+$")
_FIRST_PIECE = re.compile(r"[^\W\d_]+(?![\w'’])")
_SPACED = re.compile(r"([(“\"‘]?)([^\W\d_]+)([).,;:!?”\"’]*)")
_ENDS = (".", "!", "?", ":", ";")
_OPEN = re.compile(r"(?:[,&/–-]|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))$", re.IGNORECASE)
_TAG_DEPTH = 10
"""Rounds of removing tags, as what is left around one may form another."""
_SHORT = 0.6
"""A line of less than this share of its paragraph's widest is taken to end by itself (a heading, a cell)."""
_LONGEST_RUN = 9
"""Pieces that a spaced-out word may have."""


def repair(text: str, vocabulary: Collection[str] = ()) -> str:
    """The text for reading and search. `vocabulary` holds the lower-case words that a join must make (vocabulary.vocabulary).

    Joined: lines that wrap, words that a line's end or stray spaces broke where the whole is in the vocabulary and a piece is
    no word, numbers cut inside a thousands group. List items and table rows keep lines of their own; a tab becomes " | ".
    Digits stay as they are and in order, but for those in the attributes of an HTML tag. Repairing twice changes nothing.
    """
    text = text.translate(_SIGNS)
    for _ in range(_TAG_DEPTH):
        text, count = _TAG.subn(lambda tag: "\n• " if tag[0].lower().startswith("<li") else " ", text)
        if not count:
            break
    text = without_markdown(text)
    lines = re.sub(r"(?<![ \t])[ \t]+(?=•(?:\s|$))", "\n", text).split("\n")
    joined = _unwrap([(_cells(line), line[-1:].isspace()) for line in lines], vocabulary)
    return "\n".join(_mend(line, vocabulary) for line in joined.split("\n")).strip()


def without_markdown(text: str) -> str:
    """The text without Markdown's marks of emphasis, headings, quotations and links, and its escapes; a mark that stands alone may be a note's and stays."""
    for _ in range(_MARK_DEPTH):
        before = text
        text = _ENTITY.sub(lambda entity: unescape(entity[0]).replace("\xa0", " "), text)
        text = _LINK.sub(lambda link: link["shown"], text)
        text = _LINE_MARK.sub("", _EMPHASIS.sub(lambda run: run["said"], _STRONG.sub(lambda run: run["said"], text)))
        if text == before:
            break
    return _ESCAPED.sub("", text)


def _cells(line: str) -> str:
    return " | ".join(cell for part in line.split("\t") if (cell := " ".join(part.split())))


def _unwrap(lines: list[tuple[str, bool]], vocabulary: Collection[str]) -> str:
    """The lines, each with whether white space ends it, as paragraphs: "\n\n" between them, "\n" before list items and table rows."""
    out: list[str] = []
    before, spaced, blank = "", False, False
    width = 0
    widths = _widths([line for line, _ in lines])
    for (line, ends_in_space), width in zip(lines, widths, strict=True):
        if not line:
            blank = True
            continue
        if out:
            cut, seam = _seam(before, line, blank, spaced, width, vocabulary)
            out[-1] = out[-1][: len(out[-1]) - cut]
            out.append(seam)
        out.append(line)
        before, spaced, blank = line, ends_in_space, False
    return "".join(out)


def _widths(lines: list[str]) -> list[int]:
    """For each line the length of the longest one in its run without blank lines."""
    widths = [0] * len(lines)
    start = 0
    for stop in range(len(lines) + 1):
        if stop == len(lines) or not lines[stop]:
            widest = max((len(line) for line in lines[start:stop]), default=0)
            widths[start:stop] = [widest] * (stop - start)
            start = stop + 1
    return widths


def _seam(before: str, after: str, blank: bool, spaced: bool, width: int, vocabulary: Collection[str]) -> tuple[int, str]:
    """What goes between two lines, and how many characters the first loses (a hyphen that only divided a word)."""
    item = _ITEM.match(after)
    alone = any(_DASH_ALONE.fullmatch(line) or _BAR.search(line) for line in (before, after))
    if _ITEM.fullmatch(before) and not item and not alone:
        return 0, " "
    if item or alone:
        return 0, "\n"
    if _NUMBERED.match(after) and (blank or before.endswith(_ENDS)):
        return 0, "\n\n"
    if blank:
        goes_on = (after[0].islower() and not before.endswith(_ENDS)) or _OPEN.search(before)
        return 0, " " if goes_on else "\n\n"
    if (number := _CUT_NUMBER.search(before)) and (rest := _REST_OF_NUMBER.match(after)) and len(number[1]) + len(rest[1]) == 3 and not spaced:
        return 0, ""
    if before.endswith("-") and before[-2:-1].isalnum() and after[0].isalnum():
        return _hyphen(before, after, spaced, vocabulary)
    if len(before) < _SHORT * width and not after[0].islower() and not _OPEN.search(before):
        return 0, "\n\n"
    left, right = _LAST_PIECE.search(before), _FIRST_PIECE.match(after)
    return 0, "" if left and right and not spaced and right[0][0].islower() and _broken(left[0], right[0], vocabulary) else " "


def _hyphen(before: str, after: str, spaced: bool, vocabulary: Collection[str]) -> tuple[int, str]:
    left, right = _LAST_PIECE.search(before[:-1]), _FIRST_PIECE.match(after)
    if left and right and right[0].islower() and _broken(left[0], right[0], vocabulary):
        return 1, ""
    return 0, " " if spaced else ""


def _broken(left: str, right: str, vocabulary: Collection[str]) -> bool:
    """Whether the two are one word: together a known one, while one of them is none."""
    return (left + right).lower() in vocabulary and not (_is_word(left, vocabulary) and _is_word(right, vocabulary))


def _is_word(piece: str, vocabulary: Collection[str]) -> bool:
    return is_word(piece, vocabulary if len(piece) > 3 else ())


def _mend(line: str, vocabulary: Collection[str]) -> str:
    """One line with its split amounts and its spaced-out words joined."""
    line = _SPLIT_CURRENCY.sub(lambda m: "".join(m.groups()) if len(m[2]) + len(m[3]) == 3 else m[0], line)
    if not vocabulary:
        return line
    tokens = line.split(" ")
    out: list[str] = []
    index = 0
    while index < len(tokens):
        count = _spaced_out(tokens, index, vocabulary)
        out.append("".join(tokens[index : index + count]))
        index += count
    return " ".join(out)


def _spaced_out(tokens: list[str], index: int, vocabulary: Collection[str]) -> int:
    """How many tokens from `index` are one word: 1 when the first stands alone."""
    pieces: list[str] = []
    for token in tokens[index : index + _LONGEST_RUN]:
        shape = _SPACED.fullmatch(token)
        if not shape or (shape[1] and pieces):
            break
        pieces.append(shape[2])
        if shape[3]:
            break
    follows_digit = index > 0 and tokens[index - 1][-1:].isdigit()
    for count in range(len(pieces), 1, -1):
        run = pieces[:count]
        if len(whole := "".join(run)) < 5 or whole.lower() not in vocabulary or (len(run[0]) == 1 and (follows_digit or run[0] == "o")):
            continue
        strange = [piece for piece in run if len(piece) <= 4 and not _is_word(piece, vocabulary)]
        if all(piece.islower() for piece in run[1:]) and len(strange) * 2 >= count:
            return count
        if count >= 4 and all(len(piece) == 1 and piece.isupper() for piece in run):
            return count
    return 1
