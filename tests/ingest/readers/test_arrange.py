from ingest.readers.arrange import Piece, joined, lines_of, reading_order, with_paragraphs


def at(x: float, y: float, text: str, wide: float | None = None) -> Piece:
    return Piece(x, y, x + (wide or 6.0 * len(text)), y + 10, text)


def texts(pieces: list[Piece]) -> list[str]:
    return [joined(line) for line in reading_order(pieces)]


def test_lines_go_down_and_pieces_across_whatever_their_order() -> None:
    assert texts([at(60, 30, "third"), at(60, 12, "second"), at(0, 11, "first")]) == ["first\tsecond", "third"]


def test_a_slight_slope_does_not_break_a_line() -> None:
    assert texts([at(0, 10, "The Board"), at(60, 12, "approved"), at(114, 14, "it.")]) == ["The Board approved it."]


def test_a_wide_gap_is_a_tab_and_a_currency_sign_joins_its_amount() -> None:
    assert joined([at(0, 0, "Parks"), at(36, 0, "spent"), at(120, 0, "$"), at(160, 0, "5,000")]) == "Parks spent\t$5,000"


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left = [at(0, 20 + 14 * row, f"left {row}", 200) for row in range(4)]
    right = [at(230, 20 + 14 * row, f"right {row}", 200) for row in range(4)]
    title = at(50, 0, "title", 330)
    assert texts([*right, title, *left]) == ["title", "left 0", "left 1", "left 2", "left 3", "right 0", "right 1", "right 2", "right 3"]


def test_labels_and_figures_stay_on_their_lines() -> None:
    rows = [piece for row in range(4) for piece in (at(0, 14 * row, f"label {row} of accounts", 200), at(260, 14 * row, f"{row},500", 120))]
    assert texts(rows) == [f"label {row} of accounts\t{row},500" for row in range(4)]


def test_what_stands_beside_a_block_is_read_before_it() -> None:
    block = Piece(100, 0, 300, 100, "", block=0)
    order = reading_order([at(0, 5, "Pumps"), block, at(0, 60, "Tankers")])
    assert [line[0].text or "block" for line in order] == ["Pumps", "Tankers", "block"]


def test_a_gap_between_lines_is_a_paragraph() -> None:
    lines = lines_of([at(0, 0, "one"), at(0, 13, "goes on"), at(0, 40, "two")])
    assert list(with_paragraphs(lines)) == ["one", "goes on", "", "two"]


def test_nothing_is_no_lines() -> None:
    assert reading_order([]) == []
    assert list(with_paragraphs([])) == []


def test_the_rows_of_a_table_are_no_two_columns_though_words_stand_on_either_side() -> None:
    cells = ((0, "Verges mown twice", 100), (110, "Renewal", 50), (180, "450", 20), (260, "520", 20), (300, "Rates; a grant for lakes", 130))
    rows = [at(x, 14 * row, text, wide) for row in range(4) for x, text, wide in cells]
    assert texts(rows) == ["Verges mown twice Renewal 450\t520 Rates; a grant for lakes"] * 4
