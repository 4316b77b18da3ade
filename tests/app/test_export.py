import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import docx
from lxml import etree

from app import resources
from app.answer import Answer, Citation, Status
from app.export import note_docx, note_markdown, verifier
from corpus.types import Document

DAY = date(2026, 11, 22)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def held_now(citation: Citation) -> Document | None:
    return next((one for one in resources.store().documents() if one.sha256 == citation.document), None)


def footnotes(note: bytes) -> list[str]:
    """The texts of a Word file's footnotes, without the two separators."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(note)).read("word/footnotes.xml"))
    return ["".join(one.itertext()).strip() for one in root if one.get(f"{W}type") is None]


def test_markdown_says_when_what_was_asked_and_where_each_statement_stands(answered: Answer):
    note = note_markdown([answered], DAY, verifier(resources.store()), held_now)
    assert note.startswith("# Briefing note\n\nDate of this note: 22 November 2026\n\n## How many roads will be mended?\n\nIt will mend 40 roads[^1]\n")
    assert "[^1]: Roads Service Annual Business Plan 2013/14, Purpose, page 1 (a.txt): “it will mend 40 roads”." in note
    assert "Not verified" not in note


def test_footnotes_run_on_through_a_conversation(answered: Answer, cited: Callable[..., Citation]):
    second = Answer(
        "And the purpose?", Status.ANSWERED, "It mends [1]\nIn the district [2]", (cited("mends the roads"), cited("of the district", 2, newer=True))
    )
    note = note_markdown([answered, second], DAY, verifier(resources.store()), held_now)
    assert re.findall(r"^\[\^(\d+)\]:", note, re.MULTILINE) == ["1", "2", "3"]
    assert "- It mends[^2]\n- In the district[^3]" in note
    assert "A newer document is held: Roads Service Annual Business Plan 2014/15." in note


def test_a_quote_that_no_longer_stands_is_called_unverified(answered: Answer, held: list[Document]):
    moved = replace(answered, citations=(replace(answered.citations[0], start=0),))
    gone = replace(answered, citations=(replace(answered.citations[0], document="0" * 64),))
    for answer in (moved, gone):
        assert "Not verified" in note_markdown([answer], DAY, verifier(resources.store()), held_now)


def test_nothing_in_a_note_is_markup(answered: Answer):
    hostile = replace(answered, question="# *x* <img src=y>", text="1. $2 ![i](http://x) [7] [1]", notes=("| a |",))
    note = note_markdown([hostile], DAY, verifier(resources.store()), held_now)
    assert "## \\# \\*x\\* \\<img src=y\\>" in note
    assert "1\\. \\$2 \\!\\[i\\](http://x) \\[7\\][^1]" in note
    assert "Note: \\| a \\|" in note


def test_word_has_real_footnotes_in_order(answered: Answer, cited: Callable[..., Citation]):
    second = Answer("And the purpose?", Status.ANSWERED, "It mends [1] in the district [2]", (cited("mends the roads"), cited("of the district", 2)))
    note = note_docx([answered, second], DAY, verifier(resources.store()), held_now)
    document = docx.Document(io.BytesIO(note))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:4] == ["Briefing note", "Date of this note: 22 November 2026", "How many roads will be mended?", "It will mend 40 roads"]
    assert [mark.get(f"{W}id") for mark in document.element.body.iter(f"{W}footnoteReference")] == ["1", "2", "3"]
    notes = footnotes(note)
    assert notes[0] == "Roads Service Annual Business Plan 2013/14, Purpose, page 1 (a.txt): “it will mend 40 roads”."
    assert [re.search("“(.*)”", one)[1] for one in notes] == ["it will mend 40 roads", "mends the roads", "of the district"]


def test_word_takes_any_text_and_tables(answered: Answer):
    odd = replace(answered, question="a\x00b\x0cc\uffff", text=f"\ufffe{answered.text}", notes=("d\x1be",), table=(("Year", "Roads"), ("2013/14", "40 [1]")))
    note = note_docx([odd], DAY, verifier(resources.store()), held_now)
    document = docx.Document(io.BytesIO(note))
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [["Year", "Roads"], ["2013/14", "40"]]
    assert len(footnotes(note)) == 2


def test_a_footnote_takes_any_quote(answered: Answer):
    odd = replace(answered, citations=(replace(answered.citations[0], quote="mend\ufffe 40\uffff roads\x01"),))
    (note,) = footnotes(note_docx([odd], DAY, verifier(resources.store()), held_now))
    assert "“mend 40 roads”" in note


def test_a_refusal_is_a_note_without_footnotes(held: list[Document]):
    refusal = Answer("Who?", Status.NOT_FOUND, "The documents do not say.", notes=("Held: two plans.",))
    note = note_docx([refusal], DAY, verifier(resources.store()), held_now)
    assert footnotes(note) == []
    assert "Note: Held: two plans." in [paragraph.text for paragraph in docx.Document(io.BytesIO(note)).paragraphs]
