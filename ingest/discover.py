"""The files of a corpus folder: those to read, and those that can't be, each with the reason and a remedy."""

from dataclasses import dataclass
from pathlib import Path

from corpus.settings import Settings


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; `source` is its path below the corpus folder with forward slashes, `sha256` that of its bytes, `size` in bytes."""

    path: Path
    source: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that was left out: why, and what to do about it."""

    source: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """Everything that a corpus folder holds, sorted by source."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]


def discover(folder: Path, settings: Settings) -> Discovery:
    """The folder's files, those in folders within it too, sorted; hidden files and `corpus.toml` are ignored.

    Raises `CorpusError` when the folder is missing or holds no file.
    """
    raise NotImplementedError
