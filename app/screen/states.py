"""The states in which a page can't be drawn, as notices with the remedy."""

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from app import resources
from app.faults import machine_fault
from app.ingest_job import IngestJob
from app.screen.plain import plain
from corpus.errors import AssistantError, IndexUnavailable, ModelUnavailable
from ingest.outcome import IngestReport, State

_log = logging.getLogger(__name__)
_COMMAND = re.compile(r"`([^`]+)`")
TICK = 1.0
"""Seconds between two looks at a running ingest."""

LOOK = 5.0
"""Seconds between two looks at one that another process runs."""


@st.cache_resource(show_spinner=False)
def ingest_job() -> IngestJob:
    """The server's one ingest job."""
    return IngestJob()


@contextmanager
def drawn() -> Iterator[None]:
    """Draw what goes wrong inside as a notice with its remedy instead of a traceback.

    Each fragment needs its own: Streamlit keeps what one raises from its caller.
    """
    try:
        yield
    except resources.NoIndex:
        _no_index()
    except AssistantError as error:
        problem(error)
    except (OSError, sqlite3.Error, MemoryError) as error:
        _log.exception("a page could not be drawn")
        problem(machine_fault(error))
    except Exception as error:  # noqa: BLE001 - logged, and people see a notice, not a traceback
        _log.exception("a page could not be drawn")
        problem(
            AssistantError(f"The program failed ({type(error).__name__}).", "Load the page again. If it comes back, report it with the time and what you did.")
        )


def problem(error: AssistantError, heading: str = "") -> None:
    """A notice: what is wrong, then what to do; nothing in it is read as Markdown."""
    title = heading or _heading(error)
    told = (_COMMAND.sub(r"“\1”", text) for text in (error.message, f"What to do: {error.remedy}"))
    st.error("\n\n".join([f"**{plain(title)}**", *map(plain, told)]))


def _heading(error: AssistantError) -> str:
    if isinstance(error, ModelUnavailable):
        return "The search model cannot be loaded"
    if isinstance(error, IndexUnavailable):
        return "The index cannot be read"
    return "That did not work"


def rebuilding() -> None:
    """Say so while the next version of the index is made, which may take minutes; when it stands the page is drawn anew from it."""
    if resources.being_rebuilt():
        _until_rebuilt()


@st.fragment(run_every=LOOK)
def _until_rebuilt() -> None:
    if not resources.being_rebuilt():
        st.rerun()
    st.info("The documents are being read in again. Until that is done, everything here comes from what was read in before.")


def _no_index() -> None:
    """Nothing was read in yet: say so, with a button that does it."""
    st.title("No documents have been read yet", anchor=False)
    folder = resources.settings().corpus_folder()
    st.markdown(f"The documents in {plain(str(folder))} must be read once before questions can be asked. It takes a few minutes.")
    _watch()


@st.fragment(run_every=TICK)
def _watch() -> None:
    job = ingest_job()
    if job.running:
        stage = job.stage
        counted = f": {stage.done} of {stage.total}" if stage.total else ""
        st.progress(stage.share, text=plain(f"{stage.doing}{counted}"))
        seconds = int(stage.seconds)
        st.caption(f"{seconds} second{'s' * (seconds != 1)} so far. You can leave this page; the work goes on.")
        return
    if resources.ingested():
        st.rerun()
    if resources.being_rebuilt():
        st.info("They are being read in now. This page opens when that is done.")
        return
    if job.problem:
        problem(job.problem, "The documents could not be read")
    elif job.report:
        st.error("None of the documents could be read.")
        _failures(job.report)
    st.button("Read the documents", type="primary", key="ingest", on_click=job.start, args=(resources.settings(),))


def _failures(report: IngestReport) -> None:
    for file in report.files:
        if file.state is State.FAILED:
            st.markdown(f"**{plain(file.source)}** {plain(file.reason)} {plain(file.remedy)}")
