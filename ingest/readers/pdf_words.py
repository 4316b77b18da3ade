"""The words of a PDF page by their place, those that stand on edge among them, as the headers of narrow columns do."""

import re
from collections.abc import Sequence
from typing import Any

from pdfplumber.utils.text import extract_words

from ingest.readers.arrange import Piece, lines_of

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "", "\u00a0": " ", "\0": ""})
"""Signs that stand for several letters or for none."""

_ORNAMENT = re.compile(r"[\uf000-\uf0ff]|\(cid:\d+\)")
_POINT = re.compile(r"^[\uf000-\uf0ff](?=\w)")
"""A word of one sign that only a font of ornaments has, the point of a list, and such a sign right before a word."""

_HANGING = 4.0
_BULLETS = ("•", "▪", "●", "◦", "❑", "■")
_POINTS = (*_BULLETS, "o", "–", "-")
"""Within a line a dash is a cell of a table: nothing spent."""

Char = dict[str, Any]


def words_of(page: Any) -> tuple[list[Piece], list[Piece]]:
    """The words on a pdfplumber page that read from left to right, and the runs of words that read upwards or downwards, each line of them as one."""
    chars: list[Char] = page.chars
    up = [char for char in chars if _is_on_edge(char) and char["matrix"][1] > 0]
    down = [char for char in chars if _is_on_edge(char) and char["matrix"][1] < 0]
    level = [char for char in chars if not _is_on_edge(char)]
    words = [word for word in _words(level) if 0 <= (word.x0 + word.x1) / 2 <= page.width and 0 <= (word.top + word.bottom) / 2 <= page.height]
    rising = (Piece(run.top, -run.x1, run.bottom, -run.x0, run.text) for run in runs_of(_words([_laid_down(char, -1) for char in up])))
    falling = (Piece(-run.bottom, run.x0, -run.top, run.x1, run.text) for run in runs_of(_words([_laid_down(char, 1) for char in down])))
    return words, [*rising, *falling]


def _words(chars: Sequence[Char]) -> list[Piece]:
    found = extract_words(list(chars), x_tolerance_ratio=0.15, use_text_flow=False, keep_blank_chars=False)
    return [Piece(word["x0"], word["top"], word["x1"], word["bottom"], _spelt(word["text"])) for word in found]


def _spelt(word: str) -> str:
    return "•" if _ORNAMENT.fullmatch(word) else _POINT.sub("• ", word.translate(LIGATURES))


def _is_on_edge(char: Char) -> bool:
    """Whether a character's line goes up or down the page more than along it."""
    along, rise, *_ = char["matrix"]
    return bool(abs(rise) > abs(along))


def _laid_down(char: Char, turn: int) -> Char:
    """A character as it stands when the page is turned so that its line reads from left to right: clockwise (-1) or the other way (1)."""
    along, across = sorted((turn * char["top"], turn * char["bottom"])), sorted((-turn * char["x0"], -turn * char["x1"]))
    return {**char, "x0": along[0], "x1": along[1], "top": across[0], "bottom": across[1], "doctop": across[0], "size": across[1] - across[0], "upright": True}


def runs_of(words: list[Piece]) -> list[Piece]:
    """Words of one line with no more than a letter's height between them, as one piece; the sign of a list's point goes with its words."""
    runs: list[Piece] = []
    for line in lines_of(words):
        first = len(runs)
        runs.append(line[0])
        for word in line[1:]:
            last = runs[-1]
            points = _POINTS if len(runs) == first + 1 else _BULLETS
            if word.x0 - last.x1 <= (_HANGING if last.text in points else 1) * (word.bottom - word.top):
                box = last.x0, min(last.top, word.top), max(last.x1, word.x1), max(last.bottom, word.bottom)
                runs[-1] = Piece(*box, f"{last.text} {word.text}")
            else:
                runs.append(word)
    return runs
