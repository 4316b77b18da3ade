"""Meetings whose minutes give those present otherwise than in a list that "Present:" opens."""

import pytest

from corpus.types import Fields, Reading
from ingest.readers.text_file import pages_by_form_feed
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
    above = "".join(f"Line {number} of a report.\n" for number in range(20))
    assert meetings(above + HEAD + "Attendance\n\nSchool attendance rose.\n") == []


def test_a_document_that_opens_as_minutes_needs_no_list_of_people() -> None:
    (meeting,) = meetings(HEAD + "1. PONDS\nPonds were discussed.\n")
    assert (meeting["body"], meeting["date"], meeting["present"]) == ("Shire of Quillby Council", "3 June 2025", [])


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


MARKED = """ROLL CALL

Office                 Member                     Present    Absent    Arrived
Mayor                  Ada Moss                      X
Ward 1                 Bill O'Fenn                   X                   5:47 p.m.
Ward 2                 Cleo Holt                                X
Clerk                  Dan Ivory                     X

1.  PONDS
"""
STACKED = "Name\nCapacity\nAttendance\nAda Moss\nChair\nPresent\nBill Fenn\nTrustee\nRegrets\nDan Ivory\nLibrary Director\nPresent (by telephone)\n1. Ponds\n"
COLUMNS = """PRESENT:      Mayor                 Ada Moss (Chair)
              Deputy Mayor          Bill Fenn
              Councillors           Cleo Holt
                                    Dan Ivory
STAFF:        Eve Jarrow            Town Clerk
              Finn Knott            Fire Chief
GALLERY:      17 members of the public

1.  PONDS
"""


def test_marks_below_present_and_absent_tell_who_was_there() -> None:
    (meeting,) = meetings(HEAD + MARKED)
    assert (meeting["chair"], meeting["present"]) == ("Ada Moss", ["Ada Moss", "Bill O'Fenn"])
    assert meeting["in_attendance"] == ["Dan Ivory (Clerk)"]


def test_cells_below_each_other_tell_who_was_there() -> None:
    (meeting,) = meetings(HEAD + STACKED)
    assert (meeting["chair"], meeting["present"], meeting["in_attendance"]) == ("Ada Moss", ["Ada Moss"], ["Dan Ivory (Library Director)"])


def test_posts_in_a_column_of_their_own_go_with_the_names() -> None:
    (meeting,) = meetings(HEAD + COLUMNS)
    assert (meeting["chair"], meeting["present"]) == ("Mayor Ada Moss", ["Mayor Ada Moss", "Deputy Mayor Bill Fenn", "Cleo Holt", "Dan Ivory"])
    assert meeting["in_attendance"] == ["Eve Jarrow (Town Clerk)", "Finn Knott (Fire Chief)"]


def test_a_sentence_below_the_title_is_nobodys_name() -> None:
    head = "Quillby Unified School District\nBoard of Education\n\nBoard of Education Minutes\nJune 3, 2025\nRegular Meeting\n\n"
    order = "At 6:30 p.m., the June 3 regular meeting was called to order by the president, Ann Moss. Four members of the youth\ngroup led the pledge.\n\n"
    (meeting,) = meetings(f"{head}{order}Roll Call\nPresent:\nAnn Moss, president\nBen Fenn, member\n\nBusiness.\n")
    assert (meeting["body"], meeting["date"]) == ("Quillby Unified School District Board of Education", "June 3, 2025")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("CITY OF QUILLBY\nSPECIAL MEETING OF THE CITY COUNCIL\nJune 3, 2025\n", "CITY OF QUILLBY Council"),
        ("Quillby Library Board\nMinutes of the regular public meeting held on June 3, 2025 in the Old Hall\n", "Quillby Library Board"),
        ("Quillby County Board of Education Meeting Agenda – 6:30 p.m.\nTuesday, June 3, 2025\n\nMINUTES\n", "Quillby County Board of Education"),
        ("Report No. 8 of the Roads Committee, 2025\nThe Roads Committee met on June 3, 2025.\n", "Roads Committee"),
        (
            "THE CORPORATION OF THE TOWN OF QUILLBY\nMINUTES OF REGULAR COUNCIL MEETING\nJune 3, 2025\nCouncil Chambers, 4 Mill Road, 6:30 p.m.\n",
            "TOWN OF QUILLBY Council",
        ),
    ],
)
def test_a_title_that_names_a_meeting_opens_minutes_too(head: str, body: str) -> None:
    (meeting,) = meetings(f"{head}\nPresent: Ada Moss, Bill Fenn and Cleo Holt\n\n1. PONDS\nPonds were discussed.\n")
    assert (meeting["body"], meeting["date"]) == (body, "June 3, 2025")


def test_the_close_of_a_public_meeting_within_it_does_not_end_the_minutes() -> None:
    page = "\f5.  ROADS\n\nRESOLVED that roads be mended.\n"
    text = HEAD + f"Present: Mr A Moss, Ms B Fenn\n\n4.  PONDS\n\nThe Chair declared the public\nmeeting closed at 7:41 p.m.\n{page}"
    layout = lay_out(Reading(text, "txt", pages_by_form_feed(text)))
    assert [record.fields["text"] for record in find_pack(layout, read_pack(layout)).records if record.kind == "decision"] == ["RESOLVED that roads be mended."]


def test_those_present_may_stand_in_a_table_with_their_posts() -> None:
    (meeting,) = meetings(HEAD + "Present\tPosition\nAda Moss\tMayor (Chair)\nBill Fenn\tCouncillor, Ward 1\nDan Ivory\tTown Clerk\n\nRegrets: Cleo Holt.\n")
    assert (meeting["chair"], meeting["present"]) == ("Ada Moss", ["Ada Moss", "Bill Fenn"])
    assert meeting["in_attendance"] == ["Dan Ivory (Town Clerk)"]


def test_a_hearing_that_is_closed_before_further_motions_does_not_end_the_minutes() -> None:
    text = (
        HEAD + "Present: Mr A Moss, Ms B Fenn\n\n4.  PONDS\n\nThe owner spoke. The meeting closed at 7:20 p.m.\n"
        "\f5.  ROADS\n\nMoved by: Mr Moss\nSeconded by: Ms Fenn\nThat roads be mended.\nCARRIED\n\nThe Council adjourned at 9 p.m.\n"
    )
    layout = lay_out(Reading(text, "txt", pages_by_form_feed(text)))
    assert [record.fields["text"] for record in find_pack(layout, read_pack(layout)).records if record.kind == "decision"] == ["That roads be mended."]


def test_attendees_may_have_their_letters_and_their_body_in_columns() -> None:
    listed = "Ada Moss (AM) (Chair)\t\t-\tQuillby Port\nBill Fenn (BF)\t\t\t-\tQuillby Quay\nCleo Holt (CH)\t\t\t-\tQuillby Port\n"
    text = f"Attendees:\n{listed}\nApologies:\nDan Ivory\n"
    (meeting,) = meetings(HEAD + text)
    assert str(meeting["chair"]).startswith("Ada Moss")
    assert meeting["present"][1:] == ["Bill Fenn (BF) (Quillby Quay)", "Cleo Holt (CH) (Quillby Port)"]


def test_a_roll_s_convenor_was_in_the_chair() -> None:
    text = (
        "APPROVED Minutes for the Quillby Community Council meeting\n\nHeld at 1900hrs on 25th May 2021\n\nMembers present:\n\n"
        "Ada Moss\tConvenor\nBill Fenn\tTreasurer\nCleo Holt\tMember\n\nAttending:\n\nCllr Eve Jarrow\tWard Councillor\n"
    )
    (meeting,) = meetings(text)
    assert (meeting["body"], meeting["chair"]) == ("Quillby Community Council", "Ada Moss")
