"""Meetings whose minutes give those present otherwise than in a list that "Present:" opens."""

import pytest

from corpus.types import Fields, Reading
from ingest.structure.layout import lay_out
from ingest.structure.outline import outline
from ingest.structure.packs import find_pack, read_pack

HEAD = "MINUTES of a meeting of the Shire of Quillby Council held in the Old Hall on 3 June 2025.\n\n"


def meetings(text: str) -> list[Fields]:
    layout = lay_out(Reading(text, "txt"))
    return [record.fields for record in find_pack(layout, read_pack(layout)).records if record.kind == "meeting"]


def test_a_table_of_posts_gives_members_and_officers() -> None:
    text = (
        "2 RECORD OF ATTENDANCE, APOLOGIES AND LEAVE OF ABSENCE\nShire President\nCr A Moss\nDeputy Shire President\nCr B Fenn\nCouncillors\n"
        "Cr C Holt, Cr D Ivory\nChief Executive Officer\nMr E Jarrow\nApologies\nCr F Knott\n3 QUESTION TIME\nMr G Lamb: When?\n"
    )
    (meeting,) = meetings(HEAD + text)
    assert meeting["chair"] == "Cr A Moss"
    assert meeting["present"] == ["Cr A Moss", "Cr B Fenn", "Cr C Holt", "Cr D Ivory"]
    assert meeting["in_attendance"] == ["Mr E Jarrow (Chief Executive Officer)"]


@pytest.mark.parametrize("opening", ["Chair Ada Moss called the meeting to order at 9:01 a.m. Commissioners present:", "The following were present:"])
def test_those_present_may_be_told_in_a_sentence(opening: str) -> None:
    (meeting,) = meetings(HEAD + f"{opening} Ada Moss, Bill Fenn and Cleo Holt. Absent: Dan Ivory. In attendance: Eve Jarrow (Clerk).\n")
    assert meeting["present"] == ["Ada Moss", "Bill Fenn", "Cleo Holt"]
    assert meeting["in_attendance"] == ["Eve Jarrow (Clerk)"]


@pytest.mark.parametrize("heading", ["Attendance\n", "1. ATTENDANCE\n", "Attendance: "])
def test_a_list_headed_attendance_is_of_those_present(heading: str) -> None:
    (meeting,) = meetings(HEAD + f"{heading}Cllr A Moss, Cllr B Fenn\n\n2. Apologies\n\nNone.\n")
    assert (meeting["present"], meeting["in_attendance"]) == (["Cllr A Moss", "Cllr B Fenn"], [])


def test_in_attendance_may_be_all_that_is_listed() -> None:
    (meeting,) = meetings(HEAD + "In attendance: Mr A Moss (Trustee), Ms B Fenn (Clerk)\n\nPonds were discussed.\n")
    assert (meeting["present"], meeting["in_attendance"]) == ([], ["Mr A Moss (Trustee)", "Ms B Fenn (Clerk)"])


def test_a_heading_without_people_below_is_no_meeting() -> None:
    assert meetings(HEAD + "Attendance\n\nSchool attendance rose.\n") == []


def test_minutes_that_do_not_say_whose_they_are_are_the_document_s_bodys() -> None:
    text = (
        "Quillby County Board of Commissioners\nBoard packet\nNovember 12, 2024\n\nItem 3A: Minutes of the Regular Meeting of October 22, 2024\n"
        "Chair Ada Moss opened the meeting. Commissioners present: Ada Moss, Bill Fenn, Cleo Holt.\n"
        "Staff. The clerk resigned. The board appointed Eve Jarrow. Motion by Fenn, second by Holt. Motion carried 3-0.\n"
    )
    (meeting,) = meetings(text)
    assert (meeting["body"], meeting["date"]) == ("Quillby County Board of Commissioners", "October 22, 2024")
    layout = lay_out(Reading(text, "txt"))
    (decision,) = [record for record in find_pack(layout, read_pack(layout)).records if record.kind == "decision"]
    assert (decision.fields["text"], decision.fields["mover"]) == ("The board appointed Eve Jarrow.", "Fenn")


def test_minutes_in_a_packet_end_where_its_next_item_begins() -> None:
    text = HEAD + "Present: Mr A Moss, Ms B Fenn\n\nPonds were discussed. The meeting closed at 9 pm.\n\nItem 4: Fees\n\nRESOLVED that fees be raised.\n"
    layout = lay_out(Reading(text, "txt"))
    pack = read_pack(layout)
    assert [text[meeting.end :].split("\n")[0] for meeting, _ in pack.meetings] == ["Item 4: Fees"]
    assert [record for record in find_pack(layout, pack).records if record.kind == "decision"] == []
    assert [(section.kind, text[section.end :][:7]) for section in outline(len(text), pack, ())] == [("minutes", "Item 4:")]
