"""What became of the files of the corpus folder: those left out with their remedies, and files added by hand."""

import os
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from app import resources
from app.screen.plain import html_text, plain
from app.screen.states import ingest_job, problem
from app.uploads import Upload, keep_upload
from corpus.types import Document
from ingest.discover import Discovery, discover
from ingest.outcome import IngestReport, State
from ingest.readers.base import SUFFIXES

TICK = 1.0
"""Seconds between two looks at a running ingest."""


WATCHED = "ingest was watched"


def draw_problems(documents: Sequence[Document]) -> None:
    """Files of the folder that are not in the index, each with the reason and what to do."""
    folder = resources.settings().corpus_folder()
    found = _discovered(str(folder), _stamp(folder))
    held = {document.sha256 for document in documents}
    failed = {file.source: file for file in (_report().files if _report() else ()) if file.state is State.FAILED}  # type: ignore[union-attr]
    told = [(problem.reason, problem.remedy) for problem in found.problems]
    for file in found.files if not resources.being_rebuilt() else ():
        if file.sha256 not in held:
            known = failed.get(file.source)
            reason = known.reason if known else f"{file.source} is in the folder but has not been read in."
            told.append((reason, known.remedy if known else "Run `make ingest`; it says what became of each file."))
    if told:
        items = "".join(f"<li>{html_text(reason)} <b>What to do:</b> {html_text(remedy)}</li>" for reason, remedy in told)
        st.html(f'<h2>Files that are not held: {len(told)}</h2><ul class="notes">{items}</ul>')


def _stamp(folder: Path) -> tuple[tuple[bytes, int, int], ...]:
    """Changes when a file of the folder does; names are bytes here, since one that is not UTF-8 can be no key of a cache."""
    found = [(path, path.stat()) for path in sorted(folder.rglob("*")) if path.is_file()]
    return tuple((os.fsencode(path), status.st_mtime_ns, status.st_size) for path, status in found)


@st.cache_data(max_entries=2, show_spinner=False)
def _discovered(folder: str, stamp: tuple[tuple[bytes, int, int], ...]) -> Discovery:  # noqa: ARG001 - the stamp is part of the cache's key
    """What the folder holds. To know it every file is read whole, so once a state of the folder."""
    return discover(Path(folder), resources.settings())


def _report() -> IngestReport | None:
    return ingest_job().report


def draw_upload() -> None:
    """A form that keeps files in the corpus folder and reads them in, with progress and a result for each."""
    st.html("<h2>Add documents</h2>")
    limit, types = resources.settings().max_file_mb, [suffix.lstrip(".") for suffix in SUFFIXES]
    with st.form("upload", clear_on_submit=True, border=False):
        sent = st.file_uploader("Files", type=types, accept_multiple_files=True, max_upload_size=limit)
        if st.form_submit_button("Add and read in", type="primary") and sent:
            st.session_state["uploads"] = [keep_upload(resources.settings(), file.name, file.getvalue()) for file in sent]
            if any(upload.kept for upload in st.session_state["uploads"]):
                ingest_job().start(resources.settings())
    kept: list[Upload] = st.session_state.get("uploads", [])
    if kept:
        _watch(kept)


@st.fragment(run_every=TICK)
def _watch(sent: Sequence[Upload]) -> None:
    job = ingest_job()
    if job.running:
        st.session_state[WATCHED] = True
        stage = job.stage
        counted = f": {stage.done} of {stage.total}" if stage.total else ""
        st.progress(stage.share, text=plain(f"{stage.doing}{counted}"))
        st.caption("You can leave this page; the work goes on.")
        return
    if st.session_state.pop(WATCHED, False):
        # The shelf above shows what came in.
        st.rerun()
    if job.problem:
        problem(job.problem, "The files could not be read in")
    for upload in sent:
        _result(upload, job.report)
    if st.button("Done", key="uploads done"):
        st.session_state.pop("uploads", None)
        st.rerun()


def _result(upload: Upload, report: IngestReport | None) -> None:
    became = next((file for file in report.files if file.source == Path(upload.source).as_posix()), None) if report and upload.kept else None
    name = plain(upload.source)
    if not upload.kept:
        st.error(f"{name}: {plain(upload.reason)} {plain(upload.remedy)}")
    elif became and became.state is State.FAILED:
        st.error(f"{name}: {plain(became.reason)} {plain(became.remedy)}")
    elif became:
        st.success(f"{name}: read in as {plain(became.title)}, {became.pages} page{'s' * (became.pages != 1)}.")
    else:
        st.info(f"{name}: kept in the folder.")
