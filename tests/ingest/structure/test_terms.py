import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.types import Reading
from ingest.structure.acronyms import is_acronym, misfit
from ingest.structure.layout import lay_out
from ingest.structure.terms import find_terms


def terms(text: str) -> list[tuple[str, str]]:
    return [(str(record.fields["term"]), str(record.fields["expansion"])) for record in find_terms(lay_out(Reading(text, "txt"))).records]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of older tenants without heating (OTWH) rose.", [("OTWH", "older tenants without heating")]),
        ("run by the Harbour and Quays Service (HQS) since May", [("HQS", "Harbour and Quays Service")]),
        ("cases of tuberculosis (TB) were seen", [("TB", "tuberculosis")]),
        ("the Night Out Response Service (NOR) is run from Elmford", [("NOR", "Night Out Response Service")]),
        ("the HQS (Harbour and Quays Service) was moved", [("HQS", "Harbour and Quays Service")]),
        ("Services for Lone Elderly Residents - SLER", [("SLER", "Services for Lone Elderly Residents")]),
        ("the Elmford Family Plan (EFP)/Joint Annual Audit (JAA).", [("EFP", "Elmford Family Plan"), ("JAA", "Joint Annual Audit")]),
        ("the Rights of Way Officers (RoWOs) and Parish Liaison Officers (PLO's)", [("RoWOs", "Rights of Way Officers"), ("PLO's", "Parish Liaison Officers")]),
        ("refer to Notice Targets (NT 1. to NT 16. in the appendix)", [("NT", "Notice Targets")]),
        ("the Elmford Audit (known as the “EA”) began. Old Ways (OW).", [("OW", "Old Ways")]),
    ],
)
def test_expansions_beside_a_bracket_or_a_dash(text: str, expected: list[tuple[str, str]]) -> None:
    assert [found for found in terms(text) if found[0] != "EA"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Note 1: FT means ferry tolls. HLS is the Harbour Loan Scheme. Others are not shown.", [("FT", "ferry tolls"), ("HLS", "Harbour Loan Scheme")]),
        ("QRV means quay rental value and UV unimproved value, as\nset by the Board.", [("QRV", "quay rental value"), ("UV", "unimproved value")]),
        ("QPS - Quay Plan Strategy. HRF - Harbour Repair Fund.", [("QPS", "Quay Plan Strategy"), ("HRF", "Harbour Repair Fund")]),
        ("The BCA is the part of the council that grants consents. TB is treated.", []),
    ],
)
def test_expansions_that_a_sentence_gives(text: str, expected: list[tuple[str, str]]) -> None:
    assert terms(text) == expected


def test_an_expansion_goes_on_over_a_line_end_but_not_over_a_sentence() -> None:
    assert terms("They chose. Quality \nAssurance (QA) followed.") == [("QA", "Quality Assurance")]
    assert terms("It was Quality. Assurance (QA) followed.") == []


def test_a_glossary_is_read_entry_by_entry_over_wrapped_lines() -> None:
    text = "Key\n\nFSM – Ferry Service \nManager \nKO – Kiosk Operator\nWN - Winter Network \nBoard of Elmford and Upper \n"
    assert terms(text)[:2] == [("FSM", "Ferry Service Manager"), ("KO", "Kiosk Operator")]


def test_in_a_glossary_odd_entries_are_believed_with_the_fitting_ones() -> None:
    text = "HQS – Harbour and Quays Service\nKO – Kiosk Operator\nZED – Ferry Board\nWN – Winter Network\n"
    assert ("ZED", "Ferry Board") in terms(text)
    assert terms("ZED – Ferry Board\n") == []


def test_the_same_letters_may_mean_two_things_and_repeats_are_left_out() -> None:
    text = "the Quality Assurance (QA) unit; quality assurance (QA) again; Quayside Alliance (QA)"
    assert terms(text) == [("QA", "Quality Assurance"), ("QA", "Quayside Alliance")]


@pytest.mark.parametrize(
    "text", ["a budget (see Appendix B)", "Mr A Day (MBE)", "the council (UK)", "grant (FTE) of 4", "Table (A2)", "paid (GBP) in May", "OP5: Open the pier"]
)
def test_brackets_that_the_words_do_not_spell_are_no_terms(text: str) -> None:
    assert terms(text) == []


def test_the_span_runs_from_the_expansion_to_the_closing_bracket() -> None:
    text = "by the Harbour and Quays Service (HQS) today"
    (record,) = find_terms(lay_out(Reading(text, "txt"))).records
    assert text[record.start : record.end] == "Harbour and Quays Service (HQS)"


def test_initials_fit_better_than_letters_inside_words() -> None:
    assert misfit(["Harbour", "and", "Quays"], "HQ") == 0
    assert misfit(["tuberculosis"], "TB") == 1
    assert misfit(["Quays", "Harbour"], "HQ") > 9
    assert is_acronym("DoLs")
    assert not is_acronym("Item")


@given(st.text(alphabet="ABab (–-)\n•\t.,'&/\ud800\u202e1", max_size=300))
def test_any_text_ends_with_valid_spans(text: str) -> None:
    for record in find_terms(lay_out(Reading(text, "txt"))).records:
        assert 0 <= record.start < record.end <= len(text)
        assert record.fields["term"] in text
