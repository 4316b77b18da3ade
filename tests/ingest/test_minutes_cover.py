from corpus.types import Cover, Kind, Record
from ingest.minutes_cover import cover_of_minutes

COVER = Cover("Agenda pack of the County of Quill, 1 May 2025", Kind.AGENDA_PACK, "County of Quill", "", "2025-05-01")


def meeting(body: str = "QUILLBY & HOPE PARISH COUNCIL", start: int = 40, date: str = "3rd JUNE 2025") -> Record:
    return Record("meeting", start, start + 100, {"body": body, "date": date})


def test_minutes_that_a_document_opens_with_say_what_it_is():
    cover = cover_of_minutes(COVER, [meeting()], "")
    assert (cover.kind, cover.body, cover.date) == (Kind.MINUTES, "Quillby and Hope Parish Council", "2025-06-03")
    assert cover.title == "Minutes of the Quillby and Hope Parish Council, 3 June 2025"


def test_packs_plans_and_minutes_of_several_bodies_keep_their_cover():
    agenda = Record("agenda_item", 10, 20, {"code": "A1", "title": "Minutes"})
    plan = Cover("Plan 2025", Kind.BUSINESS_PLAN, "Quill", "2025", "")
    assert cover_of_minutes(COVER, [agenda, meeting()], "") == COVER
    assert cover_of_minutes(COVER, [meeting(start=5000)], "") == COVER
    assert cover_of_minutes(COVER, [meeting(), meeting("Roads Committee", 900)], "") == COVER
    assert cover_of_minutes(COVER, [meeting(date="some day")], "") == COVER
    assert cover_of_minutes(plan, [meeting()], "") == plan
    assert cover_of_minutes(COVER, [], "") == COVER


def test_a_cover_that_names_the_body_in_full_is_kept():
    cover = Cover("Minutes of the Hope Parish Council, 3 June 2025", Kind.MINUTES, "Hope Parish Council", "", "2025-06-03")
    assert cover_of_minutes(cover, [meeting("PARISH COUNCIL")], "") == cover


def test_a_board_or_cabinet_is_called_with_the_council_that_it_is_of():
    text = "QUILL COUNTY COUNCIL\n\nCABINET\n\nMINUTES of a meeting of the Cabinet"
    assert cover_of_minutes(COVER, [meeting("Cabinet")], text).title == "Minutes of the Quill County Council Cabinet, 3 June 2025"
    text = "Quill Township Board Meeting Minutes\n\nQUILL TOWNSHIP\nBOARD OF TRUSTEES MEETING"
    assert cover_of_minutes(COVER, [meeting("BOARD OF TRUSTEES")], text).body == "Quill Township Board of Trustees"
    assert cover_of_minutes(COVER, [meeting("Corporate Parenting Panel")], text).body == "Corporate Parenting Panel"
