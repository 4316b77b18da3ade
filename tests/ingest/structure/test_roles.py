import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.types import Reading
from ingest.structure.layout import lay_out
from ingest.structure.roles import find_roles

ATTENDANCE = """PRESENT: Mrs A B Fenn (Chairman), Mr C Oake (Substitute for Mr D Rudd) and Ms E Lisle

IN ATTENDANCE: Mr F Marsh-Hay (Corporate Director Harbours, Quays &
Ferries), Miss G H Pell (Democratic Services
Officer) and Dr I Stone (Interim Head of Parks)

Mr J Crane, Head of Strategic Fishing, and Ms K Vale, Ferry
Officer, were in attendance for this item.
"""

CONTACTS = """From: Nora Quill, Cabinet Member for Harbours and
Ferries

Oskar Rowe: Corporate Director for Harbours

To: Harbour Committee

Report Author:
Petra Sands
Ferry Planning Manager
Elmford Borough Council
01234 567890
petra.sands@elmford.example

Relevant Director:

 Quentin Thorne
 01234

Rosa Umber- Assistant Director for Quays,
Lights and Buoys
 rosa@elmford.example
"""

LEADS = """Leads and job titles

Nora Quill Head of Harbour Strategy, Ferries and Quays (now in
Lights & Buoys)

Oskar Rowe Interim Director of Ferries
Petra
Sands

Director of Fishing, Winter Boats

Rosa Umber Interim Director of Strategic Harbour Commissioning, Lights and Quayside

Affairs
Simon Vetch Consultant
"""


def roles(text: str) -> list[tuple[str, str]]:
    return [(str(record.fields["person"]), str(record.fields["role"])) for record in find_roles(lay_out(Reading(text, "txt"))).records]


def test_attendance_lists_give_posts_but_no_chairs_or_substitutes() -> None:
    assert roles(ATTENDANCE) == [
        ("Mr F Marsh-Hay", "Corporate Director Harbours, Quays & Ferries"),
        ("Miss G H Pell", "Democratic Services Officer"),
        ("Dr I Stone", "Interim Head of Parks"),
        ("Mr J Crane", "Head of Strategic Fishing"),
        ("Ms K Vale", "Ferry Officer"),
    ]


def test_report_headers_and_contact_details() -> None:
    assert roles(CONTACTS) == [
        ("Nora Quill", "Cabinet Member for Harbours and Ferries"),
        ("Oskar Rowe", "Corporate Director for Harbours"),
        ("Petra Sands", "Ferry Planning Manager"),
        ("Quentin Thorne", "Relevant Director"),
        ("Rosa Umber", "Assistant Director for Quays, Lights and Buoys"),
    ]


def test_a_table_of_leads_with_names_and_posts_broken_over_lines() -> None:
    assert roles(LEADS) == [
        ("Nora Quill", "Head of Harbour Strategy, Ferries and Quays (now in Lights & Buoys)"),
        ("Oskar Rowe", "Interim Director of Ferries"),
        ("Petra Sands", "Director of Fishing, Winter Boats"),
        ("Rosa Umber", "Interim Director of Strategic Harbour Commissioning, Lights and Quayside Affairs"),
        ("Simon Vetch", "Consultant"),
    ]


def test_posts_before_names_in_a_list_of_staff() -> None:
    text = (
        "Present:  Mayor Tessa Brook and Councillors Ulf Carr, Vera Dunn and Will\nEnders.\n"
        "Staff:  Fire Chief-CEMC Xan Ferris, Roads and Technology Administrator-\nDeputy Treasurer Yann Gold and Municipal Clerk Zoe Hart-Lind.\n"
    )
    assert roles(text) == [
        ("Tessa Brook", "Mayor"),
        ("Xan Ferris", "Fire Chief-CEMC"),
        ("Yann Gold", "Roads and Technology Administrator-Deputy Treasurer"),
        ("Zoe Hart-Lind", "Municipal Clerk"),
    ]


def test_a_list_of_staff_that_begins_with_a_name_has_each_post_after_it() -> None:
    text = (
        "PRESENT:      Mayor                 Tessa Brook (Chair)\n"
        "              Councillors           Ulf Carr\n"
        "STAFF:        Xan Ferris            Chief Administrative Officer\n"
        "              Zoe Hart              Clerk\n"
        "              Vera Dunn             Director of Parks and Culture\n"
        "              Yann Gold             Fire Chief\n"
    )
    assert roles(text) == [
        ("Tessa Brook", "Mayor"),
        ("Xan Ferris", "Chief Administrative Officer"),
        ("Zoe Hart", "Clerk"),
        ("Vera Dunn", "Director of Parks and Culture"),
        ("Yann Gold", "Fire Chief"),
    ]


def test_a_post_is_not_that_of_the_next_row_or_column() -> None:
    assert roles("Present\tPosition\nTessa Brook\tDeputy Mayor\nUlf Carr\tWard 1\n") == [("Tessa Brook", "Deputy Mayor")]
    assert roles("_________          _________\nTessa Brook, Mayor               Zoe Hart, Clerk\n") == [("Tessa Brook", "Mayor"), ("Zoe Hart", "Clerk")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Made by Finance (Nora Quill, Finance Director) and Works (the yard).", [("Nora Quill", "Finance Director")]),
        ("Director: Nora Quill\n", [("Nora Quill", "Director")]),
        ("Signed…………Dated……\nNora Quill, Independent Chair  \n", [("Nora Quill", "Independent Chair")]),
        ("Nora Quill is Director of Quays. She came", [("Nora Quill", "Director of Quays")]),
        ("Director: Nora Quill\nCabinet Member: Mrs D Rudd\n", [("Nora Quill", "Director"), ("Mrs D Rudd", "Cabinet Member")]),
        ("| Post | Name |\n| --- | --- |\n| Head of Quays | Nora Quill |\n", [("Nora Quill", "Head of Quays")]),
        ("Unit\tWhat it does\tLed by\tStaff\nQuays\tMends\tNora Quill, Head of Quays\t4.5\n", [("Nora Quill", "Head of Quays")]),
        ("Area\tAssistant Director\tAction owner\nEast\tNora Quill\tOskar Rowe\n", [("Nora Quill", "Assistant Director")]),
        ("Corporate Director of Quays – Mr A Day\n", [("Mr A Day", "Corporate Director of Quays")]),
        ("Nora Quill\nDirector\nElmford\nFerries\n", [("Nora Quill", "Director Elmford Ferries")]),
        ("led by Nora Quill, Head of Quays, who said so", [("Nora Quill", "Head of Quays")]),
        ("Nora Quill, Director, Quays and Lights; Director of\nFerries\n", [("Nora Quill", "Director, Quays and Lights")]),
    ],
)
def test_single_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Elmford Council, Head Office, High Street\n",
        "Objective Ref Action Owner\n",
        "Quality Assurance (Head of Service to confirm)\n",
        "Nora Quill said that the harbour was closed.\n",
        "Nora Quill\n\n30 April\n2015\n",
        "Accepted Nora Quill 31/03/2015\n",
        "Structure Chart\n\nA short note on staff\n",
        "Moved by:     Councillor Quill\nSeconded by:  Deputy Mayor Rowe\n",
        "Moved by:     Councillor Quill\nTHAT the Director of Quays report back.\n",
        "Deputy Mayor Rowe         X\nCouncillor Quill           X\n",
    ],
)
def test_what_is_no_post_holder(text: str) -> None:
    assert roles(text) == []


def test_a_holder_is_listed_once_however_the_post_is_joined() -> None:
    assert len(roles("Nora Quill, Director of Quays\n\nNora Quill, Director for Quays\n\nNora Quill: Director of Ferries\n")) == 2


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.sampled_from([ATTENDANCE, CONTACTS, LEADS]))
def test_mutated_text_gives_valid_spans(seed: int, text: str) -> None:
    chance = random.Random(seed)
    lines = text.split("\n")
    chance.shuffle(lines)
    mutated = "\n".join(
        line[chance.randrange(len(line) + 1) :] if chance.random() < 0.2 else line for line in lines for _ in range(chance.choice((0, 1, 1, 2)))
    )
    for record in find_roles(lay_out(Reading(mutated, "txt"))).records:
        assert 0 <= record.start < record.end <= len(mutated)
        assert str(record.fields["person"]).split()[-1].split("-")[-1] in mutated[record.start : record.end]


@given(st.text(alphabet="AMr abDirecto,()-:\n\t\ud800\u202e1", max_size=200))
def test_any_text_ends(text: str) -> None:
    find_roles(lay_out(Reading(text, "txt")))


def test_a_list_that_begins_with_a_post_has_each_post_above_its_holder() -> None:
    text = "Present\nChief Executive Officer\nMr Oskar Rowe\nManager Quays\nMs Petra Sands\nManager Lights\nMr Simon Vetch\nMinutes\n"
    records = find_roles(lay_out(Reading(text, "txt"))).records
    assert [(record.fields["person"], record.fields["role"]) for record in records] == [
        ("Mr Oskar Rowe", "Chief Executive Officer"),
        ("Ms Petra Sands", "Manager Quays"),
        ("Mr Simon Vetch", "Manager Lights"),
    ]
    assert text[records[1].start : records[1].end] == "Manager Quays\nMs Petra Sands"


def test_a_list_that_begins_with_a_name_has_each_post_below() -> None:
    text = "Oskar Rowe\nManager Quays\nPetra Sands\nManager Lights\n"
    records = find_roles(lay_out(Reading(text, "txt"))).records
    assert [(record.fields["person"], record.fields["role"]) for record in records] == [("Oskar Rowe", "Manager Quays"), ("Petra Sands", "Manager Lights")]


def test_a_bracket_that_closes_round_name_and_post_is_no_part_of_the_post() -> None:
    records = find_roles(lay_out(Reading("Notice is due. (Comments of Rosa Umber, Monitoring Officer.)\n", "txt"))).records
    assert [record.fields["role"] for record in records] == ["Monitoring Officer"]
