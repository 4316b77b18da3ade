from dataclasses import replace

from app.assistant.statements.evidence import Evidence
from app.assistant.statements.of_council import OfCouncil
from corpus.types import Document
from tests.app.assistant.papers import OLD, evidence, passage, understood


def paper(letter: str, body: str) -> Document:
    return replace(OLD, sha256=letter * 64, cover=replace(OLD.cover, body=body))


PAPERS = [paper("a", "Oakshire County Council"), paper("b", "Town of Pinley"), paper("c", "Roads and Lamps Committee")]


def part(letter: str, text: str) -> Evidence:
    return evidence(passage(letter, text), (1.0,))[0]


OAKSHIRE, PINLEY, COMMITTEE, OF_BOTH = (
    part("a", "Lamps are lit."),
    part("b", "Lamps are dark."),
    part("c", "Lamps are old."),
    part("b", "Oakshire lends lamps."),
)
ALL = [PINLEY, OAKSHIRE, COMMITTEE, OF_BOTH]


def test_papers_of_other_councils_are_left_out_where_one_is_named_in_any_case():
    assert OfCouncil(PAPERS).only(understood("are lamps lit in oakshire?"), ALL) == (OAKSHIRE, COMMITTEE, OF_BOTH)
    assert OfCouncil(PAPERS).only(understood("Are lamps lit in Pinley?"), ALL) == (PINLEY, COMMITTEE, OF_BOTH)


def test_all_stands_where_no_council_is_named_or_several_are_or_only_one_is_held():
    for question in ("Are lamps lit?", "Are lamps lit in Oakshire as in Pinley?"):
        assert OfCouncil(PAPERS).only(understood(question), ALL) == tuple(ALL)
    assert OfCouncil(PAPERS[::2]).only(understood("Are lamps lit in Oakshire?"), ALL) == tuple(ALL)


def test_a_committee_without_its_councils_name_is_no_council():
    committees = [paper("a", "Roads Committee"), paper("b", "Town of Pinley")]
    assert OfCouncil(committees).only(understood("What do roads cost?"), ALL) == tuple(ALL)


def test_nothing_is_left_out_when_nothing_would_be_left():
    assert OfCouncil(PAPERS).only(understood("Are lamps lit in Oakshire?"), [PINLEY]) == (PINLEY,)


def test_the_name_of_one_of_several_councils_is_not_read_with_what_is_asked_of_it():
    read = OfCouncil(PAPERS).read
    assert read(understood("Oakshire County Council's lamps: how many are lit?")).split() == "lamps: how many are lit?".split()
    for question in ("Are lamps lit in Oakshire as in Pinley?", "Are lamps lit?", "Lamps in Pinley?"):
        assert read(understood(question)) == understood(question).expanded
    assert OfCouncil(PAPERS[::2]).read(understood("Are lamps lit in Oakshire?")) == "Are lamps lit in Oakshire?"


def test_a_paper_whose_file_names_the_council_is_its_paper_whatever_else_it_names():
    papers = [*PAPERS[:2], replace(paper("c", "City of Larch"), source="Oakshire-Lamp-Update.pdf")]
    assert OfCouncil(papers).only(understood("Are lamps lit in Oakshire?"), ALL) == (OAKSHIRE, COMMITTEE, OF_BOTH)
