import pytest

from ingest.sentences import blank_out, sentences, wrap_width


def split(text: str, breaks: tuple[int, ...] = ()) -> list[str]:
    return [" ".join(text[s.start : s.end].split()) for s in sentences(text, 0, len(text), breaks, wrap_width(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The grant of £5m p.a. is paid to Cllr. B. Marsh.",
        "See para. 4 and No. 12 of the list, e.g. the fees.",
        "S. Harrow and T. Vale moved the motion.",
        "Visits to St. Anne rose by 5.2 per cent.",
        "The rule holds from 12:01 a.m. June 5, 2024.",
        "It opens at 9 a.m. Monday to Friday.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(sentence: str):
    assert split(f"{sentence} The next one begins.") == [sentence, "The next one begins."]


def test_a_wrapped_sentence_is_one_sentence():
    assert split("The board met in May and\nagreed the plan for the\ncoming year.\nIt meets again in June.") == [
        "The board met in May and agreed the plan for the coming year.",
        "It meets again in June.",
    ]


def test_a_sentence_goes_on_with_quoted_words():
    assert split('A lack of\n“step up” and\n\n"step down" delays help.') == ['A lack of “step up” and "step down" delays help.']


def test_a_sentence_goes_on_over_blank_lines_and_a_page_break():
    assert split("The board agreed that\n\nthe fund should be\n\f\nspent by March.") == ["The board agreed that the fund should be spent by March."]


@pytest.mark.parametrize("cut", ["It was led by Cllr.\n\nMarsh of Elmwick.", "Ask the head (Ms. C.\n\nVale) first.", "Fees, e.g.\n\nThe fee for lamps, rose."])
def test_a_line_that_ends_with_an_abbreviation_or_a_title_goes_on(cut: str):
    assert split(cut) == [" ".join(cut.split())]


def test_bullets_and_numbered_paragraphs_stand_alone():
    text = "Aims:\n• keep children safe\nand well\n• spend less\n1.1 The first point\n1.2 The second point"
    assert split(text) == ["Aims:", "• keep children safe and well", "• spend less", "1.1 The first point", "1.2 The second point"]


def test_a_question_of_the_paper_s_own_does_not_run_on_from_the_line_above():
    bullet, asked = (
        "• Lamps were lit by hired lighters on about a third of all nights in the year",
        "How many lighters does it take to light all lamps of the town every day?",
    )
    assert split(f"{bullet}\n{asked}\n• 64") == [bullet, asked, "• 64"]


def test_a_heading_does_not_run_into_the_text():
    assert split("HELP THE TOWNS GROW\nWe will build roads.") == ["HELP THE TOWNS GROW", "We will build roads."]


def test_a_break_ends_a_sentence():
    text = "one two three four"
    assert split(text, (8,)) == ["one two", "three four"]


def test_a_table_line_stands_alone():
    assert split("Ashby\t12\t14\nBourne\t9\t11") == ["Ashby 12 14", "Bourne 9 11"]


def test_furniture_in_mid_sentence_is_passed_over():
    text = "The board agreed\nPage 12 Draft plan\nthe fund."
    bare = blank_out(text, [(17, 35)])
    assert len(bare) == len(text)
    assert [(s.start, s.end) for s in sentences(bare, 0, len(bare), (), 60)] == [(0, len(text))]


def test_a_narrow_column_does_not_cut_a_sentence_at_a_capital():
    text = "We have set up the\nHarbour Team in\n2016 and hired new workers\n(NHWs) for it.\nWe will:\nHire more staff\nOpen two offices"
    assert split(text) == ["We have set up the Harbour Team in 2016 and hired new workers (NHWs) for it.", "We will:", "Hire more staff", "Open two offices"]
