"""Reading JSON Lines as they are defined: a line ends at a line feed and nowhere else."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path


def json_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that are not blank, each with its number from 1; a byte order mark is no part of the first.

    They are bytes, so that one which is not UTF-8, as a crash in mid-character leaves it, costs no other. Raises `OSError` when the file
    can't be read.
    """
    # Not str.splitlines: that also splits at U+2028 and U+0085, which JSON lets stand inside a string.
    for number, line in enumerate(path.read_bytes().removeprefix(BOM_UTF8).split(b"\n"), 1):
        if line.strip():
            yield number, line
