"""Reading JSON Lines as they are defined: a line ends at a line feed and nowhere else."""

from collections.abc import Iterator
from pathlib import Path


def json_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not blank, each with its number from 1; a byte order mark is no part of the first.

    Raises `OSError` when the file can't be read and `UnicodeDecodeError`, a ValueError, when it is not UTF-8.
    """
    # Not str.splitlines: that also splits at U+2028 and U+0085, which JSON lets stand inside a string.
    for number, line in enumerate(path.read_bytes().decode("utf-8-sig").split("\n"), 1):
        if line.strip():
            yield number, line
