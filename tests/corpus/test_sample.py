import json
import re
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from bs4 import BeautifulSoup
from docx.table import Table

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "corpus" / "sample"
QUESTIONS = [json.loads(line) for line in (ROOT / "evals" / "questions" / "sample.jsonl").read_text(encoding="utf-8").splitlines()]
SCANNED = ("corporate-parenting-panel-2022-06-21.pdf", 4)
AT_LEAST = {
    "table": 26,
    "lookup": 13,
    "structure": 8,
    "list": 7,
    "definition": 7,
    "reason": 6,
    "passage": 6,
    "decision": 7,
    "followup": 6,
    "compare": 5,
    "trend": 4,
    "blank": 5,
    "unanswerable": 30,
}


def text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    if path.suffix == ".docx":
        blocks = docx.Document(str(path)).iter_inner_content()
        lines = [[cell.text for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block.text] for block in blocks]
        return "\n".join(chain.from_iterable(lines))
    if path.suffix == ".html":
        return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").get_text("\n")
    return path.read_text(encoding="utf-8")


@cache
def sample_text(name: str) -> str:
    return " ".join(text_of(SAMPLE / name).split())


def test_build_reproduces_the_committed_files(tmp_path: Path) -> None:
    build = pytest.importorskip("corpus.sample_source.build", reason="needs reportlab, which only the build uses", exc_type=ImportError)
    built = {path.name for path in build.build(tmp_path)}
    assert built == {path.name for path in SAMPLE.iterdir()}
    assert {name for name in built if text_of(tmp_path / name) != text_of(SAMPLE / name)} == set()
    again = tmp_path / "again"
    build.build(again)
    assert {name for name in built if (again / name).read_bytes() != (tmp_path / name).read_bytes()} == set()


def test_there_are_eight_documents_in_every_format() -> None:
    assert Counter(path.suffix for path in SAMPLE.iterdir()) == {".pdf": 4, ".docx": 1, ".txt": 1, ".html": 1, ".md": 1}
    assert {path.name: len(pypdf.PdfReader(path).pages) for path in SAMPLE.glob("*.pdf")} == {
        "committee-pack-2021-09-14.pdf": 18,
        "corporate-parenting-panel-2022-06-21.pdf": 5,
        "divisional-business-plan-2019-20.pdf": 10,
        "operational-plan-2018-19.pdf": 12,
    }


def test_the_scanned_page_is_a_picture_without_text() -> None:
    page = pypdf.PdfReader(SAMPLE / SCANNED[0]).pages[SCANNED[1] - 1]
    assert page.extract_text().strip() == ""
    assert len(page.images) == 1


def test_the_extracted_text_has_the_faults_of_one() -> None:
    text = (SAMPLE / "improvement-plan-2020.txt").read_text(encoding="utf-8")
    assert "\f" not in text
    assert re.search(r"\S +Page \d+\n \S", text)
    assert re.search(r"\w *\nRavelshire Children's Services Improvement Plan Version 4 - 25 September 2020 Page \d+\n [a-z]", text)
    assert "31 June 2020" in text


def test_page_numbers_of_the_agenda_are_those_printed_on_the_pages() -> None:
    pages = pypdf.PdfReader(SAMPLE / "committee-pack-2021-09-14.pdf").pages
    first = {"A4": 1, "B1": 5, "B2": 7, "C1": 10, "C2": 13, "C3": 15, "D1": 16}
    found = {item: next(number for number, page in enumerate(pages, -1) if page.extract_text().split("\n")[1] == f"Item {item}") for item in first}
    assert found == first
    assert all(f"Page {number}\n" in pages[number + 1].extract_text() for number in first.values())


@pytest.mark.parametrize(
    ("letters", "meanings"),
    [
        ("SPA", {"operational-plan-2018-19.pdf": "Single Point of Access (SPA)", "business-plan-2023-24.docx": "Supported Placement Allowance (SPA)"}),
        ("FIT", {"divisional-business-plan-2019-20.pdf": "Family Intervention Team (FIT)", "committee-pack-2021-09-14.pdf": "Induction Training (FIT)"}),
        ("EHM", {"divisional-business-plan-2019-20.pdf": "Early Help Module (EHM)", "risk-register-2023.html": "EHM : Emergency Housing Measure"}),
    ],
)
def test_letters_mean_two_things(letters: str, meanings: dict[str, str]) -> None:
    assert all(letters in meaning and meaning in sample_text(name) for name, meaning in meanings.items())


def test_ids_are_unique_and_each_question_is_asked_once() -> None:
    assert max(Counter(question["id"] for question in QUESTIONS).values()) == 1
    asked = Counter((question["question"], json.dumps(question["history"])) for question in QUESTIONS)
    assert max(asked.values()) == 1


def test_every_type_is_there_often_enough() -> None:
    counts = Counter(question["type"] for question in QUESTIONS)
    assert set(counts) == set(AT_LEAST)
    assert {kind: counts[kind] for kind, least in AT_LEAST.items() if counts[kind] < least} == {}
    assert len(QUESTIONS) >= 110


def test_the_split_is_in_halves_within_each_type() -> None:
    halves = Counter((question["type"], question["split"]) for question in QUESTIONS)
    assert {question["split"] for question in QUESTIONS} == {"dev", "test"}
    assert all(abs(halves[kind, "dev"] - halves[kind, "test"]) <= 1 for kind in AT_LEAST)


def test_unanswerable_questions_have_a_reason_and_no_facts() -> None:
    for question in QUESTIONS:
        assert question["answerable"] == (question["type"] != "unanswerable") == bool(question["facts"]) == bool(question["evidence"]), question["id"]
        assert question["answerable"] or question["why"], question["id"]
        assert question["persona"] in {"member", "new_staff", "officer"}
        assert question["overlap"] in {"low", "high"}


@pytest.mark.parametrize("question", [question for question in QUESTIONS if question["evidence"]], ids=lambda question: question["id"])
def test_evidence_stands_in_its_document_once(question: dict[str, Any]) -> None:
    for evidence in question["evidence"]:
        if "page" in evidence:
            assert (evidence["file"], evidence["page"]) == SCANNED
        else:
            assert sample_text(evidence["file"]).count(evidence["quote"]) == 1, evidence


@pytest.mark.parametrize("question", [question for question in QUESTIONS if question["answerable"]], ids=lambda question: question["id"])
def test_model_answer_states_every_fact(question: dict[str, Any]) -> None:
    for wordings in question["facts"]:
        assert any(wording.lower() in question["answer"].lower() for wording in wordings), wordings
