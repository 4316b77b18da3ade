"""Pages without a text layer, recognised from their picture by RapidOCR, whose models come with its package."""

import hashlib
import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import lru_cache
from importlib.metadata import version
from itertools import chain, repeat
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from corpus.errors import IndexUnavailable
from ingest.readers.aligned import with_tables
from ingest.readers.aligned_table import AlignedTable
from ingest.readers.arrange import Piece, reading_order
from ingest.readers.base import UnreadableFile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]

DPI = 150
_WORKERS = 2
_LEAST_SCORE = 0.5
_SURE = 0.9
_LONG = 8
_LONGEST_SIDE, _LEAST_SIDE = 2000, 16
"""Dots: the engine draws a picture smaller until its longer side has so many, and fails where the shorter one then has hardly any; a rule holds no text."""
_FIGURES = ("-", "–", "—", "$", "£", "€")
Found = tuple[Piece, float]


class OcrCache:
    """What was recognised before, by the sha256 of the page's picture and of the way it was read; one small SQLite file."""

    def __init__(self, path: Path) -> None:
        """Open or create; raises `IndexUnavailable` when the file is damaged."""
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with self._open() as database:
                database.execute("CREATE TABLE IF NOT EXISTS recognised (picture TEXT PRIMARY KEY, found TEXT NOT NULL)")
                database.commit()
        except sqlite3.DatabaseError as error:
            raise IndexUnavailable(f"The scans kept in {path} can't be read ({error}).", "See that the disk has room, or delete the file.") from error

    def _open(self) -> "closing[sqlite3.Connection]":
        return closing(sqlite3.connect(self.path, timeout=30))

    def get(self, picture: str) -> list[Found] | None:
        """What was found on the picture with this hash, None if it was never looked at."""
        with self._open() as database:
            row = database.execute("SELECT found FROM recognised WHERE picture = ?", (picture,)).fetchone()
        return None if row is None else [(Piece(x0, top, x1, bottom, text), score) for x0, top, x1, bottom, text, score in json.loads(row[0])]

    def put(self, picture: str, found: Sequence[Found]) -> None:
        """Keeps what was found, at once, so that a run that is cut short has lost nothing."""
        rows = [[piece.x0, piece.top, piece.x1, piece.bottom, piece.text, score] for piece, score in found]
        with self._open() as database:
            database.execute("INSERT OR REPLACE INTO recognised VALUES (?, ?)", (picture, json.dumps(rows, ensure_ascii=False)))
            database.commit()


def recognise(pictures: Iterable["Picture"], total: int, cache: OcrCache | None, on_page: Callable[[int, int], None] | None = None) -> Iterator[list[Found]]:
    """The runs of text on each of `total` pictures with their confidence (0 to 1), in order; pictures are taken a few at a time.

    Two or more are shared between two processes, each on one thread, so that results don't depend on how many there are.
    """
    workers = min(_WORKERS, total, cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[tuple[str, list[Found] | Future[list[Found]]]] = deque()
        done = 0
        for picture in chain(pictures, repeat(None)):
            if picture is not None:
                key = _key(picture)
                known = cache.get(key) if cache else None
                waiting.append((key, known if known is not None else _submit(pool if workers > 1 else None, picture)))
                if len(waiting) <= 2 * workers:
                    continue
            if not waiting:
                return
            found = _finished(*waiting.popleft(), cache)
            done += 1
            if on_page:
                on_page(done, total)
            yield found


def _submit(pool: ProcessPoolExecutor | None, picture: "Picture") -> "Future[list[Found]]":
    if pool:
        return pool.submit(_on_picture, picture)
    here: Future[list[Found]] = Future()
    here.set_result(_on_picture(picture))
    return here


def _finished(key: str, found: "list[Found] | Future[list[Found]]", cache: OcrCache | None) -> list[Found]:
    if isinstance(found, list):
        return found
    try:
        new = found.result()
    except BrokenProcessPool as error:
        raise UnreadableFile(
            "Reading the scanned pages broke off.", "Run it again: pages done are kept. It needs 1 GB of memory; --no-ocr leaves scans out."
        ) from error
    if cache:
        cache.put(key, new)
    return new


def text_of(found: Sequence[Found]) -> tuple[list[str | AlignedTable], float]:
    """The lines and tables in reading order, and the mean confidence weighted by length; 0 when nothing was found."""
    lines = list(with_tables(reading_order([piece for piece, _ in found])))
    return lines, _confidence(found)


def _confidence(found: Sequence[Found]) -> float:
    length = sum(len(piece.text) for piece, _ in found)
    return round(sum(score * len(piece.text) for piece, score in found) / length, 3) if length else 0.0


def _key(picture: "Picture") -> str:
    way = f"rapidocr {version('rapidocr')} {DPI} straightened {picture.shape}"
    return hashlib.sha256(way.encode() + picture.tobytes()).hexdigest()


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    one_thread = {f"EngineConfig.onnxruntime.{which}_op_num_threads": 1 for which in ("intra", "inter")}
    return RapidOCR(params={"Global.log_level": "error", "Global.use_cls": False, "Global.text_score": _LEAST_SCORE, **one_thread})


def _on_picture(picture: "Picture") -> list[Found]:
    """What is found on the picture as it stands, or turned, when most of it stands upright or little of it can be read."""
    found = _found(picture)
    upright = sum(piece.bottom - piece.top > 1.5 * (piece.x1 - piece.x0) for piece, _ in found)
    if not found or (upright <= len(found) / 2 and _confidence(found) >= _SURE):
        return found
    sideways = upright > len(found) / 2
    turned = [_found(np.ascontiguousarray(np.rot90(picture, turns))) for turns in ((1, 3) if sideways else (2,))]
    return max(turned if sideways else [found, *turned], key=_confidence)


def _found(picture: "Picture") -> list[Found]:
    shorter, longer = sorted(picture.shape[:2])
    if shorter * min(1.0, _LONGEST_SIDE / max(longer, 1)) < _LEAST_SIDE:
        return []
    result = _engine()(picture)
    if result.txts is None:
        return []
    boxes = np.stack(result.boxes)
    boxes[:, :, 1] -= _slope(boxes) * boxes[:, :, 0].mean(axis=1, keepdims=True)
    found = []
    for box, text, score in zip(boxes, result.txts, result.scores, strict=True):
        (x0, top), (x1, bottom) = box.min(axis=0), box.max(axis=0)
        collapsed = " ".join(text.split())
        if any(map(str.isalnum, collapsed)) or collapsed in _FIGURES:
            found.append((Piece(round(float(x0)), round(float(top)), round(float(x1)), round(float(bottom)), collapsed), round(float(score), 3)))
    return found


def _slope(boxes: "NDArray[np.float32]") -> float:
    """How far long lines fall for each dot to the right: scans lie askew, and lines of a table would not be found again."""
    across, down = (boxes[:, 1] - boxes[:, 0]).T
    long = across > _LONG * (boxes[:, 3, 1] - boxes[:, 0, 1])
    return float(np.median(down[long] / across[long])) if long.any() else 0.0
