"""Next questions: which are made of a record, how they read, and that none is shown unless its answer holds the record."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from app.answer import Answer, Citation, RankedPassage, Status, Turn
from app.assistant.offers.candidate import deed, shortened
from app.assistant.offers.next_people import meanings, posts
from app.assistant.offers.next_records import actions, decisions, risks, untold
from app.assistant.offers.next_related import related, sections
from app.assistant.offers.next_siblings import label, other_documents, sibling_figures
from app.assistant.offers.suggest import TRIED, Suggester
from app.assistant.offers.wordings import motion
from corpus.types import Document, Fields, Record
from tests.app.assistant.papers import NEW, OLD, PACK

D = OLD.sha256


def record(kind: str, start: int = 0, **fields: str | list[str]) -> Record:
    held: Fields = dict(fields)
    return Record(kind, start, start + 50, held, 1)


def cite(start: int = 0, document: Document = OLD, section: tuple[str, ...] = ()) -> Citation:
    return Citation(1, document.source, document.sha256, document.cover.title, "", section, 1, "", start, start + 50, "x")


def action(start: int, text: str, owner: str, **more: str) -> Record:
    return record("action", start, ref="1.1", group=["Priority 1"], text=text, owner=[owner], **more)


GRIT = action(0, "Buy four gritting lorries before the winter, so that no road is left out", "Ada Finch", status="Green")
SALT = action(100, "Open a salt store at Nettlebeck", "Bram Oduya")


@dataclass
class Shelf:
    """A store of these records, all of one document."""

    held: list[Record]

    def documents(self) -> list[Document]:
        return [OLD, NEW, PACK]

    def records(self, kind: str = "", document: str = "") -> list[tuple[str, Record]]:
        return [(D, one) for one in self.held if kind in ("", one.kind) and document in ("", D)]


@dataclass
class Shelved:
    store: Shelf


ANSWER = Answer("Who buys the gritting lorries?", Status.ANSWERED, "Buy four gritting lorries. Lead: Ada Finch. [1]", (cite(0),))


def suggested(held: list[Record], ask: Callable[[str], Answer], answer: Answer = ANSWER, history: tuple[Turn, ...] = ()) -> tuple[str, ...]:
    return Suggester(Shelved(Shelf(held))).suggest(answer, history, ask)  # type: ignore[arg-type]


def answering(text: str, at: int) -> Callable[[str], Answer]:
    return lambda question: Answer(question, Status.ANSWERED, text, (cite(at),))


def test_what_is_answered_out_of_the_record_is_suggested():
    assert suggested([GRIT, SALT], answering("Open a salt store. Lead: Bram Oduya. [1]", 100)) == ("Who is to open a salt store at Nettlebeck?",)


@pytest.mark.parametrize(
    ("text", "at"),
    [("Open a salt store. Lead: Bram Oduya. [1]", 400), ("Open a salt store. Lead: nobody. [1]", 100), (ANSWER.text, 0)],
    ids=["cites another place", "does not say what the record holds", "says nothing new"],
)
def test_what_is_not_answered_out_of_the_record_is_not(text: str, at: int):
    assert suggested([GRIT, SALT], answering(text, at)) == ()


def test_what_is_refused_is_not_suggested():
    assert suggested([GRIT, SALT], lambda question: Answer(question, Status.NOT_FOUND, "Bram Oduya", (cite(100),))) == ()


def test_what_was_asked_before_is_not_suggested_again():
    asked = (Turn("Who is to open a salt store at Nettlebeck?", "Bram Oduya."),)
    assert suggested([GRIT, SALT], answering("Lead: Bram Oduya. [1]", 100), history=asked) == ()


def test_nothing_is_suggested_after_what_is_not_for_the_documents():
    assert suggested([GRIT, SALT], answering("Lead: Bram Oduya. [1]", 100), Answer("Hello", Status.DECLINED, "Ask me something.")) == ()


def test_few_candidates_are_tried():
    tried: list[str] = []

    def ask(question: str) -> Answer:
        tried.append(question)
        return Answer(question, Status.NOT_FOUND, "")

    many = [GRIT, *(action(100 * n, f"Open salt store number {n} at Nettlebeck for gritting lorries", f"Bram Oduya{n}") for n in range(1, 30))]
    near = tuple(RankedPassage(str(n), "", D, "", (), 100 * n, 100 * n + 50, 1, 0.5, "") for n in range(1, 20))
    suggested(many, ask, replace(ANSWER, passages=near))
    assert 0 < len(tried) <= TRIED


def test_what_is_oftenest_answered_is_tried_first():
    tried: list[str] = []

    def ask(question: str) -> Answer:
        tried.append(question)
        return Answer(question, Status.NOT_FOUND, "")

    report = record("report", 0, subject="Gritting in winter", recommendation="The Committee is asked to buy four lorries by May")
    role = record("role", 300, person="Ada Finch", role="Head of Roads")
    suggested([report, role, GRIT, SALT], ask)
    assert tried == [
        "Who is to open a salt store at Nettlebeck?",
        "Which post does Ada Finch hold?",
        "What did the report “Gritting in winter” recommend?",
        "What is the status of “Buy four gritting lorries before the winter, so that no road is left out”?",
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Buy four gritting lorries before the winter, so that no road is left out", "buy four gritting lorries before the winter"),
        ("Pay a grant of £4,250 to each village", "pay a grant of £4,250 to each village"),
        ("Fully review the salt contract", "fully review the salt contract"),
        ("All drivers are trained", ""),
        ("Launch of the winter plan", ""),
        ("Review", ""),
    ],
)
def test_an_action_that_bids_reads_on_from_who_is_to(text: str, read: str):
    assert deed(text) == read


def test_a_title_is_not_shouted_and_not_long():
    assert shortened("GRITTING OF SIDE ROADS") == "Gritting of side roads"
    assert len(shortened("word " * 40).split()) == 16


def test_fields_that_the_answer_tells_are_not_asked_for():
    assert [one.kind for one in actions(D, [GRIT], [GRIT], "Lead: Ada Finch.")] == ["action status"]


def test_a_decision_leads_to_its_report_and_to_the_next_decision():
    meeting: dict[str, str] = {"body": "Roads Committee", "meeting_date": "6 May 2019"}
    held = [
        record("minute", 0, number="12", title="Gritting of side roads", **meeting),
        record("minute", 100, number="13", title="Date of next meeting", **meeting),
        record("minute", 200, number="14", title="Bridge at Nettlebeck", **meeting),
        record("decision", 20, minute="12", verb="RESOLVED", text="side roads be gritted", **meeting),
        record("decision", 120, minute="13", verb="RESOLVED", text="it be in June", **meeting),
        record("decision", 220, minute="14", verb="RESOLVED", text="the bridge be painted", **meeting),
    ]
    report = record("report", 900, subject="Side roads: gritting in winter", recommendation="The Committee is asked to grit them")
    found = list(decisions(D, [held[3]], held, [(D, report)], "side roads be gritted"))
    assert [one.question for one in found] == [
        "What did the report “Side roads: gritting in winter” recommend?",
        "What did the Roads Committee decide about “Bridge at Nettlebeck” on 6 May 2019?",
    ]


def test_a_motion_leads_to_its_mover():
    held = [
        record("decision", 0, minute="R1", text="That we adopt the minutes of 6 May", mover="A. Finch"),
        record("decision", 100, minute="R2", text="THAT we purchase a gritting lorry for Nettlebeck", mover="B. Oduya"),
        record("decision", 200, minute="R3", text="Carried", mover="B. Oduya"),
    ]
    assert [(one.question, one.value) for decision in held for one in motion(D, decision)] == [
        ("Who moved to purchase a gritting lorry for Nettlebeck?", "B. Oduya")
    ]
    assert list(untold((one for decision in held for one in motion(D, decision)), "moved by B. Oduya")) == []


def test_a_by_law_is_asked_after_by_what_it_is_for():
    law = record("decision", 0, text="That we pass By-Law Number 2024-35, being a By-Law to license gritting lorries. Read three times.", mover="A. Finch")
    confirming = record("decision", 100, text="That we pass By-Law 2024-36, being a By-Law to confirm the proceedings", mover="A. Finch")
    assert [one.question for decision in (law, confirming) for one in motion(D, decision)] == ["What is By-Law 2024-35 for?"]


def test_a_risk_leads_to_its_owner():
    risk = record("risk", ref="R1", title="Salt runs out", owner="Ada Finch", likelihood_impact="High (16)")
    assert [one.question for one in risks(D, [risk], [risk], "Salt runs out. High (16)")] == ["Who owns the risk “Salt runs out”?"]


def cell(start: int, row: str, column: str, value: str) -> Record:
    return record("figure", start, table="Lorries by depot", row=row, column=column, value=value, unit="")


def test_a_figure_leads_to_another_time_and_another_row():
    held = [cell(0, "Nettlebeck", "31 March 2018", "7"), cell(0, "Nettlebeck", "31 March 2019", "9"), cell(60, "Wexcombe", "31 March 2019", "4")]
    found = list(sibling_figures(D, held[:2], held, "How many lorries had Nettlebeck in March 2019?", "Nettlebeck: 31 March 2019: 9"))
    assert [(one.question, one.value) for one in found] == [
        ("How many lorries had Nettlebeck in March 2018?", "7"),
        ("How many lorries had Wexcombe in March 2019?", "4"),
    ]


def test_the_sum_of_a_table_is_no_sibling():
    held = [cell(0, "Nettlebeck", "2019", "9"), cell(60, "Total", "2019", "13")]
    assert list(sibling_figures(D, held[:1], held, "How many lorries had Nettlebeck in 2019?", "9")) == []


@pytest.mark.parametrize(
    ("row", "name"), [("KI2 Roads gritted (%)", "Roads gritted"), ("2 Lorries", ""), ("3 Lorries kept in depots", "Lorries kept in depots"), ("1.2", "")]
)
def test_a_row_is_named_without_its_number_and_unit(row: str, name: str):
    assert label(cell(0, row, "2019", "1")) == name


def test_the_question_is_put_to_the_newer_plan():
    found = list(other_documents([cite()], [OLD, NEW, PACK], "How many lorries does the 2013/14 plan list?"))
    assert [(one.question, one.document) for one in found] == [("How many lorries does the 2017/18 plan list?", NEW.sha256)]
    assert list(other_documents([cite(document=PACK)], [OLD, NEW, PACK], "How many lorries?")) == []


def test_an_acronym_and_a_person_in_the_answer_are_asked_after():
    answer = Answer("q", Status.ANSWERED, "Ada Finch leads on the WSP. [1]", (cite(),))
    term, role = record("term", term="WSP", expansion="Winter Salt Plan"), record("role", person="Ada Finch", role="Head of Roads")
    assert [one.question for one in meanings([(D, term)], answer, "q")] == ["What does WSP stand for?"]
    assert list(meanings([(D, term)], answer, "what is the winter salt plan?")) == []
    assert [one.question for one in posts([(D, role)], answer)] == ["Which post does Ada Finch hold?"]
    assert list(posts([(D, role)], replace(answer, text="Ada Finch, Head of Roads [1]"))) == []


def test_passages_found_beside_the_answer_lead_on_when_they_are_of_its_matter():
    near = RankedPassage("p", "a.txt", D, "", (), 0, 500, 1, 0.5, "")
    service = record("service", 300, name="Salt Store Team", description="Keeps the salt dry")
    found = list(related(near, [SALT, service], frozenset({"salt", "store", "nettlebeck"}), ""))
    assert [one.question for one in found] == ["Who is to open a salt store at Nettlebeck?", "What does the Salt Store Team do?"]
    assert list(related(near, [SALT, service], frozenset({"bridge", "salt"}), "")) == []


def test_sections_beside_the_answer_are_asked_after():
    near = [RankedPassage(str(n), "a.txt", D, "", (heading,), 0, 500, 1, 0.5, "") for n, heading in enumerate(["3.1 Salt in winter", "Next steps", "SALT"])]
    found = list(sections(near, [OLD], [], frozenset({"salt", "winter"})))
    assert [one.question for one in found] == ["What does the 2013/14 business plan say about “Salt in winter”?"]
    assert list(sections(near, [OLD], [cite(section=("3.1 Salt in winter",))], frozenset({"salt", "winter"}))) == []
