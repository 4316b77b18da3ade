import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.types import Page, Reading
from ingest.structure.layout import Found, lay_out
from ingest.structure.services import find_services

DASHES = """The Harbour Division keeps the coast open.

In 2019/20 the division is comprised of Three key business areas:

Ferry Crew Teams - run the boats to the islands and look after the passengers. Our Winter Ice
team works with the coastguard to keep the sound open.

They also train new crews.

Lights and Buoys – the core purpose of the unit is to keep every light burning.

Quay Repair at Home – provides short visits to small quays.  The Stone Mending Programme works with
masons.

SECTION B: Progress

Budget - a note on what was spent on the harbour in the year
"""

HEADED = """In 2019-20 the Division is composed of the following key business areas:

Ferry Desk (FD)
Deals with all calls from passengers and sends each to the crew that can help. It is open from
six to ten.

Harbour Master service
Oversees and advises on moorings in the borough of Elmford and beyond.

 SECTION B: Progress Made

Priority Progress
"""

PARTS = """KEY RESPONSIBILITIES OF THE SERVICE

Ferry Districts

There are 4 ferry teams, one for each island, which are the first to be called.

Their duties include:

- Running the boats
- A lost property desk team, which keeps what passengers leave behind.

1. Night Boats

The Night Boat Service seeks to bring everyone home.

Key Links to Others

We value the harbour teams of other towns.

LEAD ROLES

Nora Quill
"""


def found(text: str) -> Found:
    return find_services(lay_out(Reading(text, "txt")))


def named(text: str) -> list[tuple[str, str]]:
    return [(str(record.fields["name"]), str(record.fields["description"])) for record in found(text).records]


def test_dash_entries_below_a_stem_run_to_the_next_entry() -> None:
    services = dict(named(DASHES))
    assert list(services) == ["Ferry Crew Teams", "Winter Ice team", "Lights and Buoys", "Quay Repair at Home", "Stone Mending Programme"]
    assert services["Ferry Crew Teams"].startswith("run the boats")
    assert services["Ferry Crew Teams"].endswith("They also train new crews.")
    assert services["Winter Ice team"] == "works with the coastguard to keep the sound open."
    assert services["Stone Mending Programme"] == "works with masons."


def test_heading_lines_over_their_text() -> None:
    assert named(HEADED) == [
        ("Ferry Desk (FD)", "Deals with all calls from passengers and sends each to the crew that can help. It is open from six to ten."),
        ("Harbour Master service", "Oversees and advises on moorings in the borough of Elmford and beyond."),
    ]


def test_heading_paragraphs_with_what_is_below_them() -> None:
    services = dict(named(PARTS))
    assert list(services) == ["Ferry Districts", "lost property desk team", "Night Boats"]
    assert services["lost property desk team"] == "keeps what passengers leave behind."
    assert services["Night Boats"] == "The Night Boat Service seeks to bring everyone home."


def test_two_dash_entries_without_a_stem_need_names_and_verbs_of_service() -> None:
    text = (
        "Ferry Service (Charity) - Provides boats to the islands in every month of the year.\n\n"
        "Skiff Club - Offers lessons in rowing to children of all the islands.\n"
    )
    assert [name for name, _ in named(text)] == ["Ferry Service (Charity)", "Skiff Club"]
    assert named(text.split("\n\n", maxsplit=1)[0]) == []


def test_a_table_of_services_and_what_they_do() -> None:
    text = "Unit\tWhat it does\tStaff\nFerry Crew\tRuns the boats to the islands\t4.5\nLights\tTo be set\nQuays\tShut\t0\n"
    assert named(text) == [("Ferry Crew", "Runs the boats to the islands"), ("Lights", "To be set")]


def test_a_block_reads_name_and_description_and_is_left_out_when_long() -> None:
    blocks = found(HEADED).blocks
    assert blocks[1].reading == "Harbour Master service: Oversees and advises on moorings in the borough of Elmford and beyond."
    assert HEADED[blocks[1].start : blocks[1].end].startswith("Harbour Master service")
    long = HEADED.replace("Oversees and", "Oversees " + "many moorings and " * 100 + "and")
    assert [block.reading.split(":")[0] for block in found(long).blocks] == ["Ferry Desk (FD)"]


@pytest.mark.parametrize(
    "text",
    [
        "Our top 3 priorities:\n\n1. ‘Facing the Tide’ - Transformation\n2. Money - less\n",
        "Contents\n\nKey Responsibilities of the Service\n\nLead Roles\n\nRevenue Budget\n\nMonitoring and Review\n",
        "6 May 2019 - the team was told that the boats were late again and again.\n",
        "Ward\tActual - provides\t4\n",
    ],
)
def test_what_is_no_service(text: str) -> None:
    assert named(text) == []


def test_an_entry_goes_on_over_a_page() -> None:
    text = (
        "The division consists of the following teams:\n\nFerry Team - runs the boats to the islands and back in all\nweathers.\f"
        "Quay Team - mends the quays of the town and its islands.\n"
    )
    at = text.index("\f") + 1
    reading = Reading(text, "pdf", (Page(1, 0, at), Page(2, at, len(text))))
    assert [(record.fields["name"], record.page) for record in find_services(lay_out(reading)).records] == [("Ferry Team", 1), ("Quay Team", 2)]


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.sampled_from([DASHES, HEADED, PARTS]))
def test_mutated_lists_give_valid_spans(seed: int, text: str) -> None:
    chance = random.Random(seed)
    lines = [line for line in text.split("\n") for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    if seed % 3 == 0:
        chance.shuffle(lines)
    mutated = "\n".join(line[: chance.randrange(len(line) + 1)] if chance.random() < 0.1 else line for line in lines)
    result = found(mutated)
    for span in (*result.records, *result.blocks):
        assert 0 <= span.start < span.end <= len(mutated)
    assert all(record.fields["name"] and record.fields["description"] for record in result.records)


@given(st.text(alphabet="ATeam servic-–.:()\n\t•\ud800\u202e1", max_size=300))
def test_any_text_ends(text: str) -> None:
    found("We are made up of the following teams:\n\n" + text)
