"""Files that people add through the app: named safely, checked, and kept in the corpus folder."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from corpus.settings import ROOT, Settings
from ingest.readers.base import SUFFIXES

LONGEST_NAME = 200
"""Bytes without the suffix: file systems take 255 for a name, and letters of other scripts need up to four each."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What became of one file: its name in the folder, or why it was refused and what to do."""

    source: str
    kept: bool
    reason: str = ""
    remedy: str = ""


def upload_folder(settings: Settings) -> Path:
    """Where added files go: the corpus folder that is set, else the project's own."""
    return settings.corpus or ROOT / "corpus" / "documents"


def keep_upload(settings: Settings, name: str, content: bytes) -> Upload:
    """Keep a file under a safe name; one of the same name with other content is never overwritten."""
    safe = safe_name(name)
    suffix = Path(safe).suffix.lower()
    if suffix not in SUFFIXES:
        return Upload(safe, False, "Files of this kind cannot be read.", f"These can: {', '.join(SUFFIXES)}.")
    if not content:
        return Upload(safe, False, "The file is empty.", "Fetch it again from where it came.")
    if len(content) > settings.max_file_mb * 1_000_000:
        return Upload(safe, False, f"The file is larger than {settings.max_file_mb} MB.", "Split or compress it.")
    folder = upload_folder(settings)
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(content).digest()
    for held in folder.rglob("[!.]*"):
        if held.is_file() and held.stat().st_size == len(content) and hashlib.sha256(held.read_bytes()).digest() == digest:
            return Upload(held.relative_to(folder).as_posix(), False, "This very file is held already.", "There is nothing to do.")
    path = folder / safe
    staged = folder / f".{uuid4().hex}.part"
    try:
        staged.write_bytes(content)
        # This takes the name: of two people who add files of one name at once the second is told.
        path.touch(exist_ok=False)
        staged.replace(path)
    except FileExistsError:
        return Upload(safe, False, "Another file of this name is held.", "Give it another name, with its year for example.")
    finally:
        staged.unlink(missing_ok=True)
    return Upload(safe, True)


def safe_name(name: str) -> str:
    """The last part of a name with nothing in it that a file system or a shell could take amiss."""
    last = re.split(r"[\\/]", name)[-1]
    cleaned = re.sub(r"[^\w.()&, -]", "_", last).strip(" .") or "document"
    stem, dot, suffix = cleaned.rpartition(".")
    return f"{_capped(stem)}{dot}{suffix}" if dot else _capped(cleaned)


def _capped(name: str) -> str:
    return name.encode()[:LONGEST_NAME].decode(errors="ignore")
