"""A conversation as a briefing note: what was asked, each statement with a footnote to its verified source, the day of the note."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.answer import Answer, Citation
from app.footnotes import Footnotes
from app.reference import reference
from app.screen.dates import with_spoken_dates
from app.visible import visible
from corpus.dates import in_words
from corpus.types import Document
from index.store import Store

TITLE = "Briefing note"
HOW = (
    "The statements above are the documents’ own words, found by a program. Each footnote names the page and quotes it. "
    "Read the page before you rely on a statement."
)
_MARKER = re.compile(r"\s*\[(\d+)\]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#!|~$^])")

Verify = Callable[[Citation], bool]
"""Whether a citation's quote stands in its document as it is held now."""

Held: TypeAlias = Callable[[Citation], Document | None]
"""The document of a citation; None when it has left the index."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a statement with the citation that stands at its end, if any."""

    text: str
    citation: Citation | None


def verifier(store: Store) -> Verify:
    """Checks each quote against the canonical text held."""

    def stands(citation: Citation) -> bool:
        try:
            return store.text(citation.document)[citation.start : citation.end] == citation.quote
        except KeyError:
            return False

    return stands


def note_markdown(answers: Sequence[Answer], day: date, verify: Verify, held: Held) -> str:
    """The note as Markdown with `[^1]` footnotes."""
    notes: list[str] = []

    def footnoted(pieces: Sequence[Piece]) -> str:
        said = []
        for piece in pieces:
            said.append(_escaped(piece.text))
            if piece.citation:
                notes.append(_escaped(source_note(piece.citation, verify, held)))
                said.append(f"[^{len(notes)}]")
        return "".join(said)

    lines = [f"# {TITLE}", "", f"Date of this note: {spoken_day(day)}", ""]
    for answer in answers:
        lines += [f"## {_escaped(' '.join(answer.question.split()))}", ""]
        statements = [footnoted(pieces) for pieces in statements_of(answer)]
        lines += [f"- {said}" for said in statements] if len(statements) > 1 else statements
        lines.append("")
        if len(answer.table) > 1:
            head, *rows = [[footnoted(pieces_of(cell, answer)) for cell in row] for row in answer.table]
            lines += [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}", *(f"| {' | '.join(row)} |" for row in rows), ""]
        lines += [line for remark in answer.notes for line in (f"Note: {_escaped(with_spoken_dates(remark))}", "")]
    lines += ["---", "", HOW, "", *(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))]
    return "\n".join(lines) + "\n"


def note_docx(answers: Sequence[Answer], day: date, verify: Verify, held: Held) -> bytes:
    """The note as a Word document with real footnotes."""
    import docx
    from docx.shared import Cm

    document = docx.Document()
    document.core_properties.title, document.core_properties.author, document.core_properties.comments = TITLE, "", ""
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.5)
    footnotes = Footnotes(document)

    def write(paragraph: object, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            paragraph.add_run(visible(piece.text))  # type: ignore[attr-defined]
            if piece.citation:
                footnotes.add(paragraph, source_note(piece.citation, verify, held))

    document.add_heading(TITLE, 0)
    document.add_paragraph(f"Date of this note: {spoken_day(day)}")
    for answer in answers:
        document.add_heading(visible(" ".join(answer.question.split())), 1)
        statements = list(statements_of(answer))
        for pieces in statements:
            write(document.add_paragraph(style="List Bullet" if len(statements) > 1 else None), pieces)
        if len(answer.table) > 1:
            table = document.add_table(len(answer.table), len(answer.table[0]), style="Table Grid")
            for row, cells in zip(table.rows, answer.table, strict=True):
                for cell, text in zip(row.cells, cells, strict=False):
                    write(cell.paragraphs[0], pieces_of(text, answer))
            document.add_paragraph()
        for remark in answer.notes:
            document.add_paragraph(visible(f"Note: {with_spoken_dates(remark)}"))
    document.add_paragraph(HOW).runs[0].italic = True
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def statements_of(answer: Answer) -> Iterator[list[Piece]]:
    """The answer's lines in pieces, each ending in its citation."""
    for line in answer.text.split("\n"):
        if line.strip():
            yield pieces_of(line.strip(), answer)


def pieces_of(line: str, answer: Answer) -> list[Piece]:
    """One line or cell in pieces; what looks like a marker but is none of the answer's is text."""
    cited = {citation.marker: citation for citation in answer.citations}
    pieces, last = [], 0
    for match in _MARKER.finditer(line):
        if int(match[1]) in cited:
            pieces.append(Piece(line[last : match.start()], cited[int(match[1])]))
            last = match.end()
    return [*pieces, Piece(line[last:], None)] if line[last:] else pieces


def source_note(citation: Citation, verify: Verify, held: Held) -> str:
    """A footnote: the reference, the quote, what is newer, and whether the quote stands there."""
    parts = [f"{reference(citation, held(citation))}: “{' '.join(citation.quote.split())}”."]
    if citation.newer:
        parts.append(f"A newer document is held: {citation.newer.title}.")
    if not verify(citation):
        parts.append("Not verified: the document has changed or left the index since.")
    return " ".join(parts)


def spoken_day(day: date) -> str:
    """ "22 November 2026"."""
    return in_words(day.isoformat())


def _escaped(text: str) -> str:
    return re.sub(r"^(\s*\d+)([.)])|^(\s*)([-+=])", r"\1\3\\\2\4", _MARKDOWN.sub(r"\\\1", " ".join(visible(text).split()) if "\n" in text else visible(text)))
