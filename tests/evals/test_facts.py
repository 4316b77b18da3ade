import pytest

from evals.facts import normalised, states


def test_normalised_folds_quotes_dashes_width_and_space():
    assert normalised("  The “Ｂoard’s”\n plan – 2019\u00a0 ") == 'the "board\'s" plan - 2019'


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("There were 86.", "86"),
        ("There were 86, then 90.", "86"),
        ("A sum of £1,086 was spent", "£1,086"),
        ("Ada Finch leads", "ada finch"),
        ("agreed by the Director's team", "Director"),
        ("a rise of 4%", "4%"),
    ],
)
def test_a_fact_that_is_stated(text: str, fact: str):
    assert states(text, [fact])


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("There were 860.", "86"),
        ("There were 1,086.", "86"),
        ("There were 86.5 of them", "86"),
        ("It cost 86,000", "86"),
        ("A share of 3.86", "86"),
        ("Ada Finchley leads", "Ada Finch"),
        ("the dam", "Adam"),
        ("anything", ""),
    ],
)
def test_a_fact_that_is_not_stated(text: str, fact: str):
    assert not states(text, [fact])


def test_any_wording_will_do():
    assert states("seven voted for it", ["7", "seven"])
