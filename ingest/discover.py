"""The files of a corpus folder: those to read, and those that can't be, each with the reason and a remedy."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError
from corpus.settings import Settings
from ingest.readers.base import SUFFIXES

_IGNORED = "corpus.toml"


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

    Of files with the same bytes the first in that order is read. Raises `CorpusError` when the folder is missing or
    holds no file.
    """
    if not folder.is_dir():
        raise CorpusError(f"There is no folder {folder}.", "Make it and put documents in it, or set CORPUS to the folder that holds them.")
    files: list[SourceFile] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    root = folder.resolve()
    for source, path in sorted(_entries(folder, "")):
        found = _unreadable_name(source) or _leads_out(path, source, root) or _look(path, source, settings)
        if isinstance(found, SourceFile) and found.sha256 in first:
            found = Problem(source, f"{source} is the same file as {first[found.sha256]}.", "Keep one of the two.")
        if isinstance(found, Problem):
            problems.append(found)
        else:
            first[found.sha256] = source
            files.append(found)
    if not files and not problems:
        raise CorpusError(
            f"The folder {folder} holds no documents.", f"Put documents in it ({', '.join(SUFFIXES)}), or set CORPUS to the folder that holds them."
        )
    return Discovery(tuple(files), tuple(problems))


def _entries(folder: Path, below: str) -> Iterator[tuple[str, Path]]:
    """Source and path of every file, and of every linked folder, which is not entered: it could lead back to itself."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or (not below and entry.name == _IGNORED):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(Path(entry.path), f"{below}{entry.name}/")
            else:
                yield f"{below}{entry.name}", Path(entry.path)


def _unreadable_name(source: str) -> Problem | None:
    """A name that is not UTF-8 can neither be stored nor printed: it is told with its odd bytes written out."""
    try:
        source.encode()
    except UnicodeEncodeError:
        shown = os.fsencode(source).decode("utf-8", "backslashreplace")
        return Problem(shown, f"The name {shown} is not in UTF-8.", "Rename the file, or the folder that it is in.")
    return None


def _leads_out(path: Path, source: str, root: Path) -> Problem | None:
    if not path.is_symlink():
        return None
    if not path.exists():
        return Problem(source, f"{source} is a link to nothing.", "Put the file itself in the folder.")
    if not path.resolve().is_relative_to(root):
        return Problem(source, f"{source} is a link that leads out of the folder.", "Put the file itself in the folder.")
    if path.is_dir():
        return Problem(source, f"{source} is a link to a folder.", "Put the folder itself here; the linked one is read where it stands.")
    return None


def _look(path: Path, source: str, settings: Settings) -> SourceFile | Problem:
    if path.suffix.lower() not in SUFFIXES:
        return Problem(
            source, f"{source} is of a kind that can't be read.", f"These can: {', '.join(SUFFIXES)}. Save it as one of them, or take it out of the folder."
        )
    try:
        size = path.stat().st_size
        if size == 0:
            return Problem(source, f"{source} is empty (0 bytes).", "Fetch it again from where it came, or take it out of the folder.")
        if size > settings.max_file_mb * 1_000_000:
            return Problem(
                source,
                f"{source} is {size / 1_000_000:.0f} MB; files of up to {settings.max_file_mb} MB are read.",
                "Split or compress it, or raise MAX_FILE_MB.",
            )
        with path.open("rb") as file:
            return SourceFile(path, source, hashlib.file_digest(file, "sha256").hexdigest(), size)
    except OSError as error:
        return Problem(source, f"{source} can't be opened: {error.strerror}.", "Look at who may read the file.")
