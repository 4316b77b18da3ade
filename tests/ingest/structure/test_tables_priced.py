from tests.ingest.structure.tabling import captions_of, figures_of, found_in

FARES = """Ferry Fares

It is proposed to raise the fares for the year.

2015-16
Riders under 5 1.44
Riders 5-8 2.50
Riders 9.10 3.00
Riders 11+ £4.61

The fares above are divisible by 7.

2.5 Dogs
"""


def test_a_lone_year_heads_the_prices_right_below_it() -> None:
    assert [(label, column, value) for label, column, value, _ in figures_of(FARES)] == [
        ("Riders under 5", "2015-16", "1.44"),
        ("Riders 5-8", "2015-16", "2.50"),
        ("Riders 9.10", "2015-16", "3.00"),
        ("Riders 11+", "2015-16", "£4.61"),
    ]


def test_a_numbered_heading_below_the_caption_names_the_list_too_and_contact_lines_do_not() -> None:
    text = f"Ferry Fares\n\n2.4 Riders\n{FARES.partition(chr(10) * 2)[2]}"
    assert captions_of(text) == {"2.4 Riders"}
    assert any(block.reading.startswith("Ferry Fares: 2.4 Riders") for block in found_in(text).blocks)
    text = f"Head of Ferries\n01632 960118\n{FARES.replace('It is proposed to raise the fares for the year.', '')}"
    readings = [block.reading for block in found_in(text).blocks if "Riders" in block.reading]
    assert readings
    assert all(reading.startswith("Ferry Fares") for reading in readings)


def test_two_prices_or_lines_between_them_are_no_list() -> None:
    assert figures_of(FARES.replace("Riders 9.10 3.00\nRiders 11+ £4.61\n", "")) == []
    assert figures_of(FARES.replace("Riders 5-8 2.50\n", "and so on\n")) == []
    assert figures_of(FARES.replace("2015-16\n", "Fares\n")) == []


def test_two_columns_of_prices_and_contents_are_no_list() -> None:
    assert figures_of("2015\nSwimming 3.50 2.00\nSkating 4.00 2.50\nGym 5.00 3.00\n") == []
    assert figures_of("2014/15\nOverview 2.1\nRisks 2.2\nStaff 2.3\n") == []
