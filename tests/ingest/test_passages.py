import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.types import Block, Cover, Page, Passage, Section, Structure
from ingest.passages import MAX_CHARACTERS, cut
from tests.fakes import HashingEmbedder

COVER = Cover("Roads plan", period="2014/15")
SHA = "ab" * 32
SENTENCE = "The council will mend every road in the northern towns before the end of the year. "
EMBEDDER = HashingEmbedder()


def passages_of(text: str, structure: Structure | None = None, cover: Cover = COVER) -> tuple[Passage, ...]:
    return cut(text, structure or Structure((Page(1, 0, len(text)),)), cover, SHA, EMBEDDER.count_pieces, EMBEDDER.max_pieces)


def check(text: str, passages: tuple[Passage, ...]) -> None:
    """What holds of any document's passages."""
    held = bytearray(len(text))
    for p in passages:
        assert 0 <= p.start < p.end <= len(text)
        assert p.end - p.start <= MAX_CHARACTERS
        assert EMBEDDER.count_pieces([f"{p.context}\n{p.text}"])[0] <= EMBEDDER.max_pieces
        assert not text[p.start].isspace()
        assert not text[p.end - 1].isspace()
        for unit in p.units:
            assert p.start <= unit.start < unit.end <= p.end
            assert 0 <= unit.text_start < unit.text_end <= len(p.text)
        held[p.start : p.end] = b"\1" * (p.end - p.start)
    assert [index for index, letter in enumerate(text) if not held[index] and not letter.isspace()] == []
    assert len({p.id for p in passages}) == len(passages)


WORDS = st.sampled_from(
    ["The board met.", "Cllr. Marsh", "•", "\n", "\n\n", "\f", "\t", "1.2 ", "PAGE 9", "café", "§", " ", "\u2028", "no. 5", "x" * 90, "a-\nb"]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=120).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, Structure]:
    """A text and a structure that may be as wrong as a recogniser can make it: spans anywhere, blocks over each other."""
    text = draw(TEXTS)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: (min(pair), max(pair)))
    blocks = tuple(Block(a, b, "row", draw(st.sampled_from(["", "Table. Row: one. " * 9]))) for a, b in draw(st.lists(spans, max_size=6)))
    sections = tuple(Section(f"Heading {a}", 1, a, b) for a, b in sorted(draw(st.lists(spans, max_size=6))))
    return text, Structure((Page(1, 0, len(text)),), sections, blocks, furniture=tuple(draw(st.lists(spans, max_size=6))))


@given(documents())
def test_whatever_the_document_every_character_is_held_within_the_limits(document: tuple[str, Structure]):
    text, structure = document
    passages = passages_of(text, structure)
    check(text, passages)
    assert passages_of(text, structure) == passages


@pytest.mark.parametrize("text", ["x" * 1_000_000, "a b " * 250_000, "1. " * 100_000, "." * 200_000, SENTENCE * 12_000])
def test_a_line_of_a_megabyte_comes_to_an_end(text: str):
    passages = passages_of(text)
    assert max(p.end - p.start for p in passages) <= MAX_CHARACTERS
    assert sum(len(p.text) for p in passages) > 0.9 * len(text.replace(" ", ""))


def test_prose_is_cut_at_sentences_to_about_120_words():
    text = SENTENCE * 40
    passages = passages_of(text)
    assert [len(p.text.split()) for p in passages] == [128] * 5
    assert all(text[p.start : p.end].endswith("year.") for p in passages)


def test_a_section_of_some_length_begins_a_passage_and_names_it():
    first, second = "Our roads\n" + SENTENCE * 6, "Our bridges\n" + SENTENCE * 6
    sections = (Section("Our roads", 1, 0, len(first)), Section("Our bridges", 1, len(first), len(first) + len(second)))
    passages = passages_of(first + second, Structure((), sections))
    assert [(p.start, p.section, p.context) for p in passages] == [
        (0, ("Our roads",), "Roads plan, 2014/15: Our roads"),
        (len(first), ("Our bridges",), "Roads plan, 2014/15: Our bridges"),
    ]


def test_small_sections_share_a_passage():
    text = "Roads\nMend them all.\nBridges\nPaint them all.\n"
    at = text.index("Bridges")
    passages = passages_of(text, Structure((), (Section("Roads", 1, 0, at), Section("Bridges", 1, at, len(text)))))
    assert [p.text for p in passages] == ["Roads\nMend them all.\n\nBridges\nPaint them all."]


def test_a_block_is_a_passage_with_its_reading_and_prose_goes_round_it():
    text = f"{SENTENCE}\nAshby\t12\t14\n{SENTENCE}"
    start = text.index("Ashby")
    row = Block(start, start + 11, "row", "Roads mended. Row: Ashby. 2013: 12. 2014: 14")
    other = Block(start + 3, start + 20, "risk", "lost")
    passages = passages_of(text, Structure((), blocks=(row, other)))
    assert [(p.kind, p.text) for p in passages] == [("prose", SENTENCE.strip()), ("row", row.reading), ("prose", SENTENCE.strip())]
    assert (passages[1].start, passages[1].end) == (start, start + 11)


def test_a_scrap_before_a_block_goes_into_its_passage_as_a_unit_of_its_own():
    text = "Ashby\t12\nYear\t2014\nBourne\t9"
    rows = (Block(0, 8, "row", "Roads. Ashby: 12"), Block(19, 27, "row", "Roads. Bourne: 9"))
    first, second = passages_of(text, Structure((), blocks=rows))
    assert (first.text, second.text) == ("Roads. Ashby: 12", "Year | 2014\nRoads. Bourne: 9")
    assert [(text[u.start : u.end], second.text[u.text_start : u.text_end]) for u in second.units] == [
        ("Year\t2014", "Year | 2014"),
        ("Bourne\t9", "Roads. Bourne: 9"),
    ]


def test_a_sentence_before_a_block_stands_alone_however_short():
    text = "The mayor resigned in the spring.\nAshby\t12"
    passages = passages_of(text, Structure((), blocks=(Block(34, 42, "row", "Roads. Ashby: 12"),)))
    assert [(p.kind, p.text) for p in passages] == [("prose", "The mayor resigned in the spring."), ("row", "Roads. Ashby: 12")]


def test_a_header_takes_no_scrap_with_it():
    text = "See note 1.\nTown\t2014\nAshby\t12"
    blocks = (Block(12, 21, "header"), Block(22, 30, "row", "Ashby: 2014: 12"))
    assert [(p.kind, p.text) for p in passages_of(text, Structure((), blocks=blocks))] == [
        ("fragment", "See note 1."),
        ("header", "Town | 2014"),
        ("row", "Ashby: 2014: 12"),
    ]


def test_a_scrap_for_which_there_is_no_room_stands_alone():
    reading = "Action 4. " + "mend roads " * 124
    text = "Year\t2014\n" + "the roads that are to be mended"
    passages = passages_of(text, Structure((), blocks=(Block(10, len(text), "action", reading.strip()),)), Cover("Plan"))
    assert [(p.kind, p.start) for p in passages] == [("fragment", 0), ("action", 10)]


def test_a_block_that_is_too_long_is_cut_and_each_part_says_where_it_belongs():
    text = SENTENCE * 30
    passages = passages_of(text, Structure((), blocks=(Block(0, len(text), "action", f"Action 4 of priority 2. {text}"),)))
    check(text, passages)
    assert len(passages) > 1
    assert {p.kind for p in passages} == {"action"}
    assert all(" ".join(p.text.split()).startswith("Action 4 of priority 2. The council") for p in passages)


def test_what_each_part_opens_with_is_not_cut_at_an_initial():
    text = SENTENCE * 30
    passages = passages_of(text, Structure((), blocks=(Block(0, len(text), "decision", f"Roads Board, resolution 4, moved by T. Finch: {text}"),)))
    assert len(passages) > 1
    assert all(" ".join(p.text.split()).startswith("Roads Board, resolution 4, moved by T. Finch: The council") for p in passages)


def test_the_labels_of_a_chart_are_a_passage_of_their_own_kind():
    axis = "Roads\nGrants and fees in thousands\nTar and gravel\nLamps and signs\n$0 $100 $200 $300 $400\n"
    assert [p.kind for p in passages_of(axis)] == ["chart"]
    assert [p.kind for p in passages_of(axis.replace("$300", "$350"))] == ["prose"]
    assert [p.kind for p in passages_of(axis + SENTENCE)] == ["prose"]


def test_each_part_of_a_long_block_opens_with_the_block_s_name():
    text = SENTENCE * 30
    name = "Risk 4: Roads. Owner: Ann Lee."
    passages = passages_of(text, Structure((), blocks=(Block(0, len(text), "risk", f"Risk 4: Roads. {text} Owner: Ann Lee.", name=name),)))
    check(text, passages)
    assert len(passages) > 1
    assert all(p.text.startswith(name) for p in passages)


def test_a_risk_is_quoted_whole_since_its_name_and_owner_stand_apart_from_its_sentences():
    text = "R 4 Ice in\nthe sound\n\nThe sound may close in winter.\n\nAnn Lee"
    reading = "Risk R 4: Ice in the sound. The sound may close in winter. Owner: Ann Lee."
    (passage,) = passages_of(text, Structure((), blocks=(Block(0, len(text), "risk", reading),)))
    assert [(u.start, u.end, passage.text[u.text_start : u.text_end]) for u in passage.units] == [(0, len(text), reading)]


def test_furniture_inside_a_passage_is_in_the_span_but_not_in_the_text():
    text = "The council will mend\nPage 12 of 40\nevery road this year."
    start = text.index("Page")
    (passage,) = passages_of(text, Structure((), furniture=((start, start + 13),)))
    assert passage.text == "The council will mend every road this year."
    assert (passage.start, passage.end) == (0, len(text))


def test_furniture_alone_is_a_passage_of_its_own_kind():
    (passage,) = passages_of("Page 12 of 40\n", Structure((), furniture=((0, 13),)))
    assert (passage.kind, passage.text, passage.units) == ("furniture", "Page 12 of 40", ())


def test_the_page_is_the_one_that_the_passage_starts_on():
    text = SENTENCE * 9 + "\f" + SENTENCE * 9
    at = text.index("\f") + 1
    assert [p.page for p in passages_of(text, Structure((Page(7, 0, at), Page(8, at, len(text)))))] == [7, 8]


def test_a_long_path_loses_its_left_end_first():
    text = SENTENCE * 6
    sections = tuple(
        Section(f"{name} " + "of the many roads and bridges " * 5, level, 0, len(text), level - 1) for level, name in enumerate(["Top", "Mid", "Low"])
    )
    (passage,) = passages_of(text, Structure((), sections))
    assert passage.context.startswith("Roads plan, 2014/15: Low of")
    assert len(passage.section) == 3


def test_units_say_where_each_sentence_stands_in_the_text():
    text = "The roads\nare mended. The bridges are\npainted."
    (passage,) = passages_of(text)
    assert [(text[u.start : u.end], passage.text[u.text_start : u.text_end]) for u in passage.units] == [
        ("The roads\nare mended.", "The roads are mended."),
        ("The bridges are\npainted.", "The bridges are painted."),
    ]


def test_a_reading_that_repeats_its_sentences_is_quoted_by_sentence_and_another_as_a_whole():
    text = "Fares Team\nThe team sells\ntickets. It is open on Sundays."
    reading = "Fares Team: The team sells tickets. It is open on Sundays."
    (passage,) = passages_of(text, Structure((), blocks=(Block(0, len(text), "service", reading),)))
    assert [passage.text[u.text_start : u.text_end] for u in passage.units][-1] == "It is open on Sundays."
    (passage,) = passages_of(text, Structure((), blocks=(Block(0, len(text), "row", "Teams. Row: Fares. Sells: tickets. Open: Sundays"),)))
    assert [(u.start, u.end, u.text_start, u.text_end) for u in passage.units] == [(0, len(text), 0, len(passage.text))]


def test_an_empty_text_has_no_passages():
    assert passages_of(" \n\f ") == ()
