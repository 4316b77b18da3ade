import re
from itertools import pairwise

from corpus.types import Fields, Page, Reading
from ingest.structure.layout import Layout, lay_out
from ingest.structure.packs import find_pack, read_pack

MINUTES = """\
 BRAMWICK COUNTY COUNCIL

PARKS AND OPEN SPACES COMMITTEE

MINUTES of a meeting of the Parks and Open Spaces Committee held in the Oak Room, The Old
Exchange, Bramwick on Tuesday, 4 March 2014.

PRESENT: Mrs J Lowther, OBE (Chairman), Mr T Abbey (Vice-Chairman), Ms P Quill,
Mr R S Dunne and Mrs V Ames

ALSO PRESENT: Mr L Stott

IN ATTENDANCE: Mr K Ferris (Head of Parks, East and West) and Miss O Bell (Clerk)

UNRESTRICTED ITEMS

17. Apologies
(Item A2)

There were none.

18. Mowing of verges - new
contract
(Item B1)

1. Mr Ferris introduced the report, and said that:-

a) the crews were ready; and

b) it was agreed that Ms Quill, when free, would visit the depot;

2. RESOLVED that:-

a) the contract be let to the lowest bidder; and

b) the Head of Parks:

1 tell the parishes, and
2 report in May,

be thanked.

19. Ponds
(Item C1)

RESOLVED that these be noted.  There were no matters arising.

20. Updates

1. Mr Ferris spoke of frogs.

2. The verbal updates were noted, with thanks.
"""

TOWNSHIP = """\
MINUTES
TOWNSHIP OF ALDER
Tuesday, May 6, 2025

A regular meeting of the Township of Alder Council was held on Tuesday, May 6, 2025, starting
at 6:30 p.m.  The meeting was held in person at the Alder Community Hall, and livestreamed.

Present:  Mayor Ann Pryce and Councillors Lee Voss, Mia Tarn and Jo Bode.
Staff:  Land Planning and Parks Administrator Sam Orr; Fire Chief Al Rusk and
Clerk-Treasurer Kim Dell.

R2025-041 L. Voss, M. Tarn:
That the minutes of April 15, 2025, be adopted as published.  Carried.

R2025-042 J. Bode, L. Voss;
WHEREAS Resolution #2024-9 of the Township of Birch asks for help;
THEREFORE we support it.
Defeated.
\f Page 2 – Minutes – May 6, 2025

Council received a petition.

R2025-043 M. Tarn, J. Bode:
That we pass By-Law 2025-11.
Read three times and passed this 6th day of May, 2025.

Moved by Councillor Voss
Seconded by Councillor Bode
That the meeting be adjourned. Time: 7:10 p.m.
CARRIED

Moved by ________
Seconded by ________
That the blank form be used. Carried
"""


def paged(text: str) -> Layout:
    starts = [0, *(match.end() for match in re.finditer("\f", text)), len(text)]
    return lay_out(Reading(text, "pdf", tuple(Page(number, *span) for number, span in enumerate(pairwise(starts), 1))))


def records(text: str, kind: str) -> list[Fields]:
    layout = paged(text)
    found = find_pack(layout, read_pack(layout)).records
    return [record.fields for record in found if record.kind == kind]


def test_a_meeting_has_body_date_venue_chair_and_people() -> None:
    assert records(MINUTES, "meeting") == [
        {
            "body": "Parks and Open Spaces Committee",
            "date": "4 March 2014",
            "venue": "Oak Room, The Old Exchange, Bramwick",
            "chair": "Mrs J Lowther, OBE",
            "present": ["Mrs J Lowther, OBE", "Mr T Abbey", "Ms P Quill", "Mr R S Dunne", "Mrs V Ames"],
            "in_attendance": ["Mr K Ferris (Head of Parks, East and West)", "Miss O Bell (Clerk)"],
        }
    ]


def test_minutes_are_told_from_numbered_paragraphs() -> None:
    assert [(minute["number"], minute["title"], minute["item"]) for minute in records(MINUTES, "minute")] == [
        ("17", "Apologies", "A2"),
        ("18", "Mowing of verges - new contract", "B1"),
        ("19", "Ponds", "C1"),
        ("20", "Updates", ""),
    ]


def test_a_resolution_in_parts_gives_one_decision_a_part() -> None:
    assert [(one["minute"], one["verb"], one["text"]) for one in records(MINUTES, "decision")] == [
        ("18", "AGREED", "it was agreed that Ms Quill, when free, would visit the depot"),
        ("18", "RESOLVED", "the contract be let to the lowest bidder"),
        ("18", "RESOLVED", "the Head of Parks: 1 tell the parishes, and 2 report in May, be thanked."),
        ("19", "RESOLVED", "RESOLVED that these be noted."),
        ("20", "NOTED", "The verbal updates were noted, with thanks."),
    ]


def test_a_title_line_may_carry_its_item_and_no_blank_lines_may_part_paragraphs() -> None:
    tight = MINUTES.replace("\n(Item", " (Item").replace("\n\n", "\n")
    assert [minute["number"] for minute in records(tight, "minute")] == ["17", "18", "19", "20"]
    assert [one["minute"] for one in records(tight, "decision")] == ["18", "18", "18", "19", "20"]


def test_motions_carry_number_mover_seconder_and_outcome() -> None:
    found = records(TOWNSHIP, "decision")
    assert [(one["minute"], one["mover"], one["seconder"], one.get("outcome", "")) for one in found] == [
        ("R2025-041", "L. Voss", "M. Tarn", "Carried"),
        ("R2025-042", "J. Bode", "L. Voss", "Defeated"),
        ("R2025-043", "M. Tarn", "J. Bode", ""),
        ("", "Councillor Voss", "Councillor Bode", "Carried"),
    ]
    assert found[2]["text"] == "That we pass By-Law 2025-11. Read three times and passed this 6th day of May, 2025."
    assert found[3]["text"] == "That the meeting be adjourned. Time: 7:10 p.m."


def test_township_minutes_give_the_meeting() -> None:
    (meeting,) = records(TOWNSHIP, "meeting")
    assert (meeting["body"], meeting["date"], meeting["venue"]) == ("Township of Alder Council", "May 6, 2025", "Alder Community Hall")
    assert meeting["chair"] == "Mayor Ann Pryce"
    assert meeting["present"] == ["Mayor Ann Pryce", "Lee Voss", "Mia Tarn", "Jo Bode"]
    assert meeting["in_attendance"] == ["Land Planning and Parks Administrator Sam Orr", "Fire Chief Al Rusk", "Clerk-Treasurer Kim Dell"]


def test_a_resolution_quoted_outside_minutes_is_no_decision() -> None:
    paper = "Report on bins\n\nThe parish wrote:\n\nRESOLVED that the county be asked for bins.\n\nR2025-001 A. Bell, C. Dow:\nThat it be so. Carried.\n"
    assert records(paper, "decision") == []


LETTER = "\fTown of Birch\n\nMoved by A. Bell\nSeconded by C. Dow\nThat all towns ask for bins.\nCarried\n"


def test_minutes_end_with_the_page_on_which_the_meeting_is_closed() -> None:
    assert records(TOWNSHIP + LETTER, "decision") == records(TOWNSHIP, "decision")
    (meeting,) = (one for one, _ in read_pack(paged(TOWNSHIP + LETTER)).meetings)
    assert meeting.end == len(TOWNSHIP) + 1
    goes_on = LETTER.replace("Town of Birch", " Page 3 – Minutes – May 6, 2025")
    assert records(TOWNSHIP + goes_on, "decision")[-1]["text"] == "That all towns ask for bins."


def test_a_recess_or_a_closed_session_does_not_end_the_minutes() -> None:
    for words in (
        "That the meeting be adjourned for ten minutes.",
        "The meeting was closed to the public.",
        "The meeting concluded that the roads be mended.",
        "The meeting adjourned at 11.00 a.m. and resumed at 11.15 a.m.",
        "The meeting was adjourned at 12.30 p.m. for lunch.",
        "Since the meeting on 6 May the road to Birch is closed.",
        "At the last meeting the Clerk said that the road was closed.",
    ):
        text = TOWNSHIP.replace("That the meeting be adjourned. Time: 7:10 p.m.", words) + LETTER
        assert records(text, "decision")[-1]["text"] == "That all towns ask for bins."


BOARD = """\
ALDER AND BIRCH
Joint Police Board

MEETING MINUTES
Monday, November 25, 2024, at 6:00 p.m.

Members Present: Councillor Voss, Councillor Bell, Ada Thorne

4. Adoption of the Agenda
Moved by: A. Bell Seconded by: L. Voss
That the agenda be approved.
Carried

5. Past Minutes
Moved by: L. Voss Seconded by: A. Bell
That the minutes be adopted.
Carried
\f
15. Adjournment
Moved by: A. Bell Seconded by: L. Voss
That the meeting of November 25, 2024, be adjourned at 7:13 pm.
Carried
"""


def test_a_motion_under_a_number_that_is_too_far_off_is_of_no_minute_before_it() -> None:
    found = records(BOARD, "decision")
    assert [(one["body"], one["meeting_date"], one["minute"]) for one in found] == [
        ("Joint Police Board", "November 25, 2024", "4"),
        ("Joint Police Board", "November 25, 2024", "5"),
        ("Joint Police Board", "November 25, 2024", ""),
    ]
