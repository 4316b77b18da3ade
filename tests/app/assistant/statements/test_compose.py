from dataclasses import replace

from app.assistant.statements.compose import compose
from app.assistant.statements.parts import parts
from app.assistant.statements.stretch import MOST_WORDS
from corpus.types import Unit
from tests.app.assistant.papers import evidence, passage, sentences, understood

SENTENCES = "Roads are inspected each year. Ada Thorne leads on this. The depot stands in Oakham."


def prose() -> object:
    units, at = [], 0
    for sentence in SENTENCES.split(". "):
        length = len(sentence) + (0 if sentence.endswith(".") else 1)
        units.append(Unit(at, at + length, at, at + length))
        at += length + 1
    return passage("a", SENTENCES, units=tuple(units))


def test_no_evidence_makes_no_statement():
    assert compose(understood("Who leads?"), []) == ()


def test_a_stretch_is_read_in_the_order_of_the_text_and_quoted_whole():
    (said,) = compose(understood("Who leads on roads?"), sorted(evidence(prose(), (0.5, 0.9, 0.4)), key=lambda item: -item.score))
    assert said.text == SENTENCES
    assert (said.start, said.end) == (0, len(SENTENCES))


def test_a_row_says_its_caption_its_label_and_its_cells():
    text = "Gritting by area. Oakham: 2013: 40; 2014: 44"
    row = passage("a", text, kind="row", units=(Unit(100, 120, 18, len(text)),))
    (said,) = compose(understood("How much gritting in Oakham?"), evidence(row, (1.0,)))
    assert said.text == text
    assert (said.start, said.end) == (100, 120)


def test_a_row_that_gives_the_figure_asked_for_is_said_alone():
    row, other = (evidence(passage("a", f"Gritting in {place}: {n}", kind="row", start=n), (0.9,))[0] for place, n in (("Oakham", 40), ("Melton", 400)))
    assert [said.text for said in compose(understood("How much gritting was there in Oakham?"), [row, other])] == ["Gritting in Oakham: 40"]
    assert len(compose(understood("Where was there gritting?"), [row, other])) == 2
    further = replace(other, score=row.score, own=frozenset({1}))
    assert len(compose(understood("How much gritting was there in Oakham and Melton?"), [row, further])) == 2


def test_the_caption_comes_before_the_cells_of_a_long_row_that_are_said():
    cells = "; ".join(f"{year} spring and summer and autumn and winter: {year}" for year in range(2001, 2015))
    text = f"Gritting by area. Oakham: {cells}"
    row = passage("a", text, kind="row", units=(Unit(100, 120, 18, len(text)),))
    listed = parts(row)
    assert text[listed[0].start : listed[0].end].startswith("Gritting by area. Oakham: ")


def test_clauses_left_out_of_a_long_block_show_as_an_ellipsis():
    filler = " ".join(["word"] * 40)
    text = f"Risk R1: floods. {filler.capitalize()}. Owner: Ada Thorne. {filler.capitalize()}."
    risk = passage("a", text, kind="risk")
    listed = [risk.text[part.start : part.end] for part in parts(risk)]
    assert listed[0] == "Risk R1: floods."
    found = sorted(evidence(risk, tuple(0.9 if "Thorne" in part else 0.1 for part in listed)), key=lambda item: -item.score)
    (said,) = compose(understood("Who owns the risk of floods?"), found[:1] + [item for item in found if item.text.startswith("Risk")])
    assert said.text == "Risk R1: floods. … Owner: Ada Thorne. …"


def test_an_answer_is_never_longer_than_it_may_be():
    long = passage("a", " ".join(["road"] * 300))
    (said,) = compose(understood("What of the road?"), evidence(long, (1.0,)))
    assert len(said.text.split()) == MOST_WORDS + 1
    assert said.text.endswith("…")


def test_a_stretch_stops_before_what_hardly_answers():
    best = " ".join(["Roads"] * 40) + "."
    held = sentences(best, "The depot is inspected too.", "Weeds grow.")
    (said,) = compose(understood("Why are roads inspected?"), sorted(evidence(held, (0.9, 0.8, 0.1)), key=lambda item: -item.score))
    assert said.text == f"{best} The depot is inspected too."


def test_a_figure_is_told_in_fewer_words_than_a_reason():
    held = sentences(*(" ".join([word] * 20) + "." for word in ("Roads", "Lanes", "Paths", "Ways")))
    found = sorted(evidence(held, (0.9, 0.8, 0.8, 0.8)), key=lambda item: -item.score)
    (figure,) = compose(understood("How many roads are there?"), found)
    (reason,) = compose(understood("Why are there roads?"), found)
    assert (len(figure.text.split()), len(reason.text.split())) == (40, 80)


def test_the_decision_of_a_minute_comes_before_what_was_said_in_it():
    asked = replace(passage("a", "She asked that lamps be lit."), section=("4. Lamps",))
    resolved = [replace(passage("a", "RESOLVED that lamps be lit.", "decision", start=n), section=(name,)) for n, name in ((90, "4. Lamps"), (190, "5. Paths"))]
    said, (same, other) = evidence(asked, (0.9,))[0], (evidence(held, (0.7,))[0] for held in resolved)
    assert compose(understood("What did the panel decide about lamps?"), [said, other, same])[0].text == "RESOLVED that lamps be lit."
    assert compose(understood("What did the panel decide about lamps?"), [said, other])[0].text == asked.text
    assert compose(understood("Who wanted the panel to decide about lamps?"), [said, same])[0].text == asked.text


def test_a_telephone_number_comes_with_little_beside_it():
    held = sentences("Ask for: Ada Thorne, Lamp Office", "Telephone: 01632 960144", "Tea is served.", " ".join(["Seats"] * 20) + ".")
    found = sorted(evidence(held, (0.6, 0.9, 0.5, 0.8)), key=lambda item: -item.score)
    assert compose(understood("What is the Lamp Office's phone number?"), found)[0].text == "Ask for: Ada Thorne, Lamp Office Telephone: 01632 960144"


def test_a_decision_of_several_sentences_is_read_out_whole():
    text = "Roads Committee, 3 May 2014: That the tender be let to Thorne Ltd. The cost is met from reserves."
    first = text.index("That")
    second = text.index("The cost")
    units = (Unit(100, 140, first, second - 1), Unit(141, 180, second, len(text)))
    held = passage("a", text, kind="decision", start=100, units=units)
    (said,) = compose(understood("What did the committee decide about the tender?"), evidence(held, (1.0,)))
    assert said.text == text
    assert (said.start, said.end) == (100, 180)


def test_the_field_that_says_who_comes_along_where_a_person_is_asked_for():
    filler = " ".join(["word"] * 40)
    text = f"Risk R1: floods. {filler.capitalize()}. Owner: Ada Thorne. {filler.capitalize()}."
    risk = passage("a", text, kind="risk")
    scores = tuple(0.9 if n == 1 else 0.1 for n, _ in enumerate(parts(risk)))
    found = sorted(evidence(risk, scores), key=lambda item: -item.score)
    (who,) = compose(understood("Who answers for floods?"), found)
    (other,) = compose(understood("What about floods?"), found)
    assert "Owner: Ada Thorne." in who.text
    assert "Ada Thorne" not in other.text


def test_a_decision_does_not_begin_with_what_is_left_of_the_one_before():
    text = "; and b) Roads Committee, 3 May 2014: RESOLVED that the plan be noted"
    units = (Unit(0, 8, 0, 8), Unit(9, 60, 9, len(text)))
    (said,) = compose(understood("What was resolved about the plan?"), evidence(passage("a", text, kind="decision", units=units), (1.0,)))
    assert said.text == text[9:]
    assert said.start == 9
