from corpus.types import Block, Page, Reading
from ingest.structure.analyse import analyse
from ingest.structure.headings import find_headings
from ingest.structure.layout import lay_out
from ingest.structure.outline import outline
from ingest.structure.packs import Pack

PROSE = (
    "The service keeps the paths of the county open and safe for all who walk them, and it answers each report of a blocked path within ten days of the call."
)
EMPTY = Pack((), (), (), {})


def headings(text: str) -> list[str]:
    return [heading.text for heading in find_headings(lay_out(Reading(text, "txt")))]


def paths(text: str) -> list[tuple[int, str]]:
    return [(section.level, section.heading) for section in analyse(Reading(text, "txt")).sections]


def test_headings_nest_by_what_they_are() -> None:
    text = f"""SECTION A: Who we are

{PROSE}

Path Wardens

{PROSE}

PRIORITY 1: Open paths

{PROSE}

1.1 Signs and Gates

{PROSE}

APPENDIX 2 - Maps

{PROSE}
"""
    assert paths(text) == [
        (1, "SECTION A: Who we are"),
        (2, "Path Wardens"),
        (2, "PRIORITY 1: Open paths"),
        (3, "1.1 Signs and Gates"),
        (1, "APPENDIX 2 - Maps"),
    ]


def test_markdown_headings_nest_by_their_marks() -> None:
    assert paths(f"# Guide\n\n{PROSE}\n\n## Paths\n\n{PROSE}\n\n### Gates\n\n{PROSE}\n\n## Bridges\n\n{PROSE}\n") == [
        (1, "Guide"),
        (2, "Paths"),
        (3, "Gates"),
        (2, "Bridges"),
    ]


def test_a_keyword_heading_ends_where_its_text_begins_and_goes_on_where_it_breaks_off() -> None:
    assert headings(f"Section B: Aims\n\nPriority 2: Mend the gates. Accountable: Ann Bell. {PROSE}\nand more.\n\n{PROSE}") == [
        "Section B: Aims",
        "Priority 2: Mend the gates",
    ]
    assert headings(f"PRIORITY 3: See to the needs of walkers and\nriders of every age\n\n{PROSE}") == [
        "PRIORITY 3: See to the needs of walkers and riders of every age"
    ]


def test_a_number_is_a_heading_over_its_first_clause_without_blank_lines() -> None:
    assert headings(f"{PROSE}\n2. Money\n2.1 The paths cost nine thousand pounds a year, which is less than they did.\n{PROSE}") == ["2. Money"]


def test_cells_names_labels_and_list_items_are_no_headings() -> None:
    for line in (
        "Ann Bell, Head of Paths",
        "Classification: Unrestricted",
        "Actions Accountable Officer Start Date",
        "Accepted Ann Bell 31/03/2015",
        "ann.bell@example.org",
    ):
        assert headings(f"{PROSE}\n\n{line}\n\n{PROSE}") == [], line
    assert headings("Paths Open\n\nGates Mended\n\nSigns Painted\n\nBridges Safe\n\n") == []
    assert headings(f"2. RESOLVED that:-\n\n{PROSE}") == []
    assert headings(f"{PROSE}\n\nSection 17 of the Act says that\npaths stay open.") == []


def test_the_parties_of_an_agreement_are_no_headings_of_it() -> None:
    parties = 'BETWEEN\n\nTHE TOWN OF ELMWICK\n\nHereinafter called "Elmwick"\n\nAND\n\nTHE TOWN OF PINLEY\n\n(hereinafter called "Pinley")'
    assert headings(f"PATHS AGREEMENT\n\n{parties}\n\n{PROSE}") == ["PATHS AGREEMENT"]


def test_a_heading_inside_a_row_of_a_table_is_none() -> None:
    text = f"Path Wardens\n\n{PROSE}\n\n2.1 Gates Mended\n\n{PROSE}\n"
    layout = lay_out(Reading(text, "txt"))
    row = Block(text.index("2.1"), len(text), "action")
    assert [section.heading for section in outline(len(text), EMPTY, find_headings(layout), [row])] == ["Path Wardens"]


def test_sections_hold_their_descendants() -> None:
    sections = analyse(Reading(f"SECTION A: One\n\n{PROSE}\n\nPath Wardens\n\n{PROSE}\n\nSECTION B: Two\n\n{PROSE}\n", "txt")).sections
    for section in sections:
        if section.parent >= 0:
            parent = sections[section.parent]
            assert parent.start <= section.start
            assert section.end <= parent.end
    assert sections[0].end == sections[2].start


def test_what_stands_in_minutes_ends_with_them() -> None:
    minutes = "MINUTES of the Alder Parish Council held on 6 May 2025\n\nPresent: Cllr Voss, Cllr Tarn\n\n"
    items = f"1. Gates\n\n{PROSE}\n\n2. Ponds\n\n{PROSE}\n\nThe meeting closed at 9 pm.\n"
    text = f"{minutes}{items}\f{PROSE}\n"
    cut = text.index("\f") + 1
    sections = analyse(Reading(text, "pdf", (Page(1, 0, cut), Page(2, cut, len(text))))).sections
    assert [(section.heading, section.end) for section in sections[:1] + sections[-1:]] == [
        ("Alder Parish Council, 6 May 2025", cut),
        ("2. Ponds", cut),
    ]


def test_a_marked_heading_is_one_where_every_line_has_a_blank_one_below_it() -> None:
    lines = [f"{'## Lamps' if n == 20 else '### A. Posts' if n == 30 else 'It was said that the lamps are lit.'}\n\n" for n in range(40)]
    assert paths("".join(lines)) == [(1, "Lamps"), (2, "A. Posts")]
