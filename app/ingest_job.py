"""An ingest that the app starts: in a thread of the server, so that it goes on when its page is left, watched by any page."""

import logging
import sqlite3
import time
from dataclasses import dataclass
from threading import Lock, Thread

from app.faults import machine_fault
from corpus.errors import AssistantError
from corpus.settings import Settings
from ingest.outcome import IngestReport

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stage:
    """How far it is: what is being done, how much of how much, and the seconds since it began."""

    doing: str
    done: int
    total: int
    seconds: float

    @property
    def share(self) -> float:
        """0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0


class IngestJob:
    """At most one ingest at a time; a `Progress` that remembers the last thing told."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: Thread | None = None
        self._again = False
        self._began = 0.0
        self._told = ("Starting", 0, 0)
        self.report: IngestReport | None = None
        self.problem: AssistantError | None = None

    def start(self, settings: Settings) -> None:
        """Begin; when one is running, another follows it, since that one may not have seen all files."""
        with self._lock:
            if self.running:
                self._again = True
                return
            self.report = self.problem = None
            self._told, self._began = ("Starting", 0, 0), time.monotonic()
            self._thread = Thread(target=self._run, args=(settings,), name="ingest", daemon=True)
            self._thread.start()

    @property
    def running(self) -> bool:
        """Whether one is under way."""
        return self._thread is not None

    @property
    def stage(self) -> Stage:
        """The last thing told."""
        return Stage(*self._told, seconds=time.monotonic() - self._began)

    def reading(self, done: int, total: int, source: str) -> None:
        """Files."""
        self._told = (f"Reading {source}" if source else "Reading is done", done, total)

    def recognising(self, done: int, total: int) -> None:
        """Scanned pages of a file."""
        self._told = ("Recognising scanned pages", done, total)

    def embedding(self, done: int, total: int) -> None:
        """Passages."""
        self._told = ("Indexing passages", done, total)

    def _run(self, settings: Settings) -> None:
        while True:
            self._once(settings)
            with self._lock:
                if not self._again:
                    self._thread = None
                    return
                self._again = False
                self.report = self.problem = None

    def _once(self, settings: Settings) -> None:
        from ingest.pipeline import chosen_model, ingest

        try:
            self.report = ingest(settings, chosen_model(settings), self)
        except AssistantError as error:
            self.problem = error
        except (OSError, sqlite3.Error, MemoryError) as error:
            _log.exception("ingest failed")
            self.problem = machine_fault(error)
        except Exception as error:  # noqa: BLE001 - a thread has no caller to raise to: it is drawn where the job is watched
            _log.exception("ingest failed")
            self.problem = AssistantError(f"The ingest failed ({type(error).__name__}).", "Run `make ingest` to see what became of each file.")
