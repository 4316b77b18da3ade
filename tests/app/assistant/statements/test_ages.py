from app.assistant.statements.ages import of_the_age
from app.assistant.statements.evidence import Evidence
from corpus.types import Unit
from tests.app.assistant.papers import evidence, passage, understood


def row(caption: str, label: str, start: int) -> Evidence:
    text = f"{caption}. {label}"
    return evidence(passage("a", text, kind="row", start=start, units=(Unit(start, start + len(text), len(caption) + 2, len(text)),)), (1.0,))[0]


YOUNG, MIDDLE, OLD = row("FARES", "Riders under 5: 2015: 1.00", 0), row("FARES", "Riders 5-15: 2015: 2.00", 100), row("FARES", "Riders 16+: 2015: 3.00", 200)
ELSEWHERE, PLAIN = row("PASSES", "Riders 20-30: 2015: 9.00", 300), row("FARES", "Dogs: 2015: 1.50", 400)
ALL = [YOUNG, MIDDLE, OLD, ELSEWHERE, PLAIN]


def test_the_row_of_the_band_that_an_age_falls_into_answers():
    assert of_the_age(understood("What does a 4 year old pay?"), ALL) == (YOUNG, ELSEWHERE, PLAIN)
    assert of_the_age(understood("What does a 13-year-old pay?"), ALL) == (MIDDLE, ELSEWHERE, PLAIN)
    assert of_the_age(understood("What do people aged 16 pay?"), ALL) == (OLD, ELSEWHERE, PLAIN)


def test_without_an_age_or_a_band_for_it_nothing_is_left_out():
    assert of_the_age(understood("What do 5-15 year olds pay?"), ALL) == tuple(ALL)
    assert of_the_age(understood("What do riders pay in 2015?"), ALL) == tuple(ALL)
    for several in ("What do people aged 16 and over pay?", "What do a 4 year old and a 12 year old pay?", "What do people aged 16, 17 or 18 pay?"):
        assert of_the_age(understood(several), ALL) == tuple(ALL)
    places = [row("FARES", "5-15 places: 2015: 2.00", 0), row("FARES", "16+ places: 2015: 3.00", 100)]
    assert of_the_age(understood("What does a 13 year old pay?"), places) == tuple(places)
    assert of_the_age(understood("What does a 17 year old pay?"), [YOUNG, MIDDLE]) == (YOUNG, MIDDLE)
