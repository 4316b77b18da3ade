"""Motions and who moved them, in the many ways in which councils of several countries write it down."""

import pytest

from corpus.types import Fields, Reading
from ingest.structure.layout import lay_out
from ingest.structure.packs import find_pack, read_pack

HEAD = "MINUTES of a meeting of the Shire of Quillby Council held in the Chamber on 3 June 2025.\n\nPresent: Cr A Moss, Cr B Fenn and Cr C Holt\n\n"


def decisions(business: str, form: str = "txt", head: str = HEAD) -> list[Fields]:
    text = head + business
    layout = lay_out(Reading(text, form))
    found = find_pack(layout, read_pack(layout))
    assert all(text[block.start : block.end].strip() for block in found.blocks)
    return [record.fields for record in found.records if record.kind == "decision"]


def told(fields: Fields) -> tuple[object, ...]:
    return tuple(fields.get(name, "") for name in ("mover", "seconder", "text", "outcome"))


@pytest.mark.parametrize(
    ("business", "mover", "seconder", "text", "outcome"),
    [
        # The mover opens the sentence.
        (
            "Councilor Moss moved to mow the green. Councilor Fenn seconded the motion. The motion passed 3-0.",
            "Councilor Moss",
            "Councilor Fenn",
            "to mow the green.",
            "Passed",
        ),
        (
            "Trustee Moss made a motion to mow the green, seconded by a resident.\nAll were in favor. Motion passes.",
            "Trustee Moss",
            "a resident",
            "to mow the green",
            "Passes",
        ),
        ("Moss moved that the green be mown and Fenn seconded the motion, which passed with a 3-0 vote.", "Moss", "Fenn", "that the green be mown", "Passed"),
        ("President Moss moved to elect the slate, which passed with a 3-0 vote.", "President Moss", "", "to elect the slate", "Passed"),
        # What is moved stands first.
        (
            "Motion to mow the green made by Trustee Moss, seconded by Trustee Fenn. Motion passes.",
            "Trustee Moss",
            "Trustee Fenn",
            "to mow the green",
            "Passes",
        ),
        (
            "A motion was made to mow the green by Trustee\nMoss, seconded by Trustee Fenn. All were in favor.",
            "Trustee Moss",
            "Trustee Fenn",
            "to mow the green",
            "All were in favor",
        ),
        # A roll call is the only outcome.
        ("A motion was made by Member Moss and seconded by Member Fenn to mow.\nAYES: Moss, Fenn\nNOES: Holt", "Member Moss", "Member Fenn", "to mow.", ""),
        (
            "A motion was made by Member Moss and seconded by Member Fenn to mow.\nThe motion carried by the following vote:\nAYES: Moss\nNOES: Holt",
            "Member Moss",
            "Member Fenn",
            "to mow.",
            "Carried",
        ),
        # Nobody seconded.
        ("MOWING THE GREEN: Moved by Moss. Motion Carried 3-0.", "Moss", "", "MOWING THE GREEN", "Carried"),
        # Proposed, seconded and agreed in one sentence.
        (
            "It was proposed by Cllr. A. Moss, seconded by Cllr. B. Fenn and unanimously agreed to mow the green.",
            "Cllr. A. Moss",
            "Cllr. B. Fenn",
            "to mow the green.",
            "Agreed",
        ),
        (
            "It was agreed on the proposal of Councillor Moss, seconded by Councillor Fenn (B), to mow the green.",
            "Councillor Moss",
            "Councillor Fenn",
            "to mow the green.",
            "Agreed",
        ),
        (
            "Proposed by Councillor Moss;\nSeconded by Councillor Fenn;\nAnd Resolved:\nThat the green be mown.",
            "Councillor Moss",
            "Councillor Fenn",
            "That the green be mown.",
            "Resolved",
        ),
        (
            "Ar moladh Cllr. A. Moss\nCuidithe ag Cllr. B. Fenn agus glacadh leis\n“That the green be mown.”\nb.",
            "Cllr. A. Moss",
            "Cllr. B. Fenn",
            "“That the green be mown.”",
            "Glacadh leis",
        ),
        ("It was proposed by Cllr Moss and seconded by Cllr Fenn to mow the green, and agreed.", "Cllr Moss", "Cllr Fenn", "to mow the green", "Agreed"),
        # Told of what was approved.
        (
            "The policy was approved by members having been proposed by Cllr. A.\nMoss and seconded by Cllr Fenn.",
            "Cllr. A. Moss",
            "Cllr Fenn",
            "The policy was approved by members having been proposed by Cllr. A. Moss and seconded by Cllr Fenn.",
            "Approved",
        ),
        # Parish councils leave the outcome out.
        ("Chairman for the year: Cllr Holt, proposed by Cllr\nMoss, seconded by Cllr Fenn.", "Cllr Moss", "Cllr Fenn", "Chairman for the year: Cllr Holt", ""),
    ],
)
def test_who_moved_who_seconded_what_and_how_it_ended(business: str, mover: str, seconder: str, text: str, outcome: str) -> None:
    assert [told(one) for one in decisions(business + "\n")] == [(mover, seconder, text, outcome)]


@pytest.mark.parametrize(
    "business",
    [
        "Mr Moss moved to Canada. The bridge carried cars.",
        "Councilor Moss moved to mow the green. The motion was seconded by Councilor Fenn. It was then withdrawn from talk.",
        "The motion picture by Ada Moss was shown.",
        "Moved by nobody.",
    ],
)
def test_what_was_not_voted_on_or_no_motion_is_no_decision(business: str) -> None:
    assert decisions(business + "\n") == []


@pytest.mark.parametrize(
    ("business", "text"),
    [
        ("The minutes of 3 May were agreed as a true record.", "The minutes of 3 May were agreed as a true record."),
        ("Ms Holt was co-opted to fill the seat.", "Ms Holt was co-opted to fill the seat."),
        ("After discussion the Councillors resolved to keep the weir.", "the Councillors resolved to keep the weir."),
        ("Council authorised signing of the accounts.", "Council authorised signing of the accounts."),
        ("Following a discussion it was agreed that the path stays.", "Following a discussion it was agreed that the path stays."),
        ("It was then unanimously agreed that the path stays.", "It was then unanimously agreed that the path stays."),
    ],
)
def test_minutes_without_motions_tell_decisions_in_sentences(business: str, text: str) -> None:
    assert [one["text"] for one in decisions(f"The weir was seen.\n\n{business}\n\nThe mill was seen.\n")] == [text]


def test_markdown_marks_hide_nothing() -> None:
    head = (
        "# Quillby City Council Meeting Minutes\n\nJune 3, 2025\n\n## Roll Call\n\n"
        "**Present:** Mayor Ada Moss, and Councilors Bill Fenn and Cleo Holt were present.\n\n"
    )
    text = (
        "### 1. Mowing\n\n**Motion:** Councilor Fenn **moved** to mow the green. **Seconded** by Councilor Holt. The **motion passed 3-0**.\n\n"
        "## Next\n\nTalk.\n"
    )
    assert [told(one) for one in decisions(text, "md", head)] == [("Councilor Fenn", "Councilor Holt", "to mow the green.", "Passed")]


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("REGULAR QUILLBY CITY COUNCIL MEETING - June 3, 2025\nMinutes\n\nPresent: Moss, Fenn, Holt\n", "QUILLBY CITY COUNCIL", "June 3, 2025"),
        (
            "QUILLBY & HOPE PARISH COUNCIL\nMEETING 3rd JUNE 2025\n\nPRESENT\nCouncillors Ada Moss, Bill Fenn and Cleo Holt.\n",
            "QUILLBY & HOPE PARISH COUNCIL",
            "3rd JUNE 2025",
        ),
        (
            "QUILLBY BOARD OF TRUSTEES MEETING\nJune 3, 2025\nThe regular meeting was called to order by Supervisor Moss at 7 pm.\n",
            "QUILLBY BOARD OF TRUSTEES",
            "June 3, 2025",
        ),
        ("Town of Quillby\nMonthly Meeting\nJune 3, 2025\nChair Ada Moss called the meeting to order at 7 pm.\n", "Town of Quillby Council", "June 3, 2025"),
        ("Quillby Parish Council - 3rd June 2025\n\nPresent\nCouncillors A Moss (Chair), B Fenn and C Holt\n", "Quillby Parish Council", "3rd June 2025"),
        (
            "MINUTES OF QUILLBY COUNCIL MEETING HELD AT THE MILL TUESDAY JUNE 3RD 2025 Present– Cllr Ada Moss, Cllr Bill Fenn. 1. Mowing.\n",
            "QUILLBY COUNCIL",
            "JUNE 3RD 2025",
        ),
        (
            "MINUTES OF THE MEETING OF QUILLBY PARISH COUNCIL HELD ON 3rd JUNNE 2025\n\n1. Present:\n\nMiss Moss, Mrs. Fenn and C. Holt.\n",
            "QUILLBY PARISH COUNCIL",
            "3rd JUNNE 2025",
        ),
    ],
)
def test_meetings_are_known_by_many_titles(head: str, body: str, date: str) -> None:
    found = read_pack(lay_out(Reading(head + "\nIt was agreed to mow the green.\n", "txt"))).meetings
    assert [(meeting.body, meeting.date) for meeting, _ in found] == [(body, date)]


def test_who_called_to_order_is_in_the_chair_unless_it_was_the_clerk() -> None:
    head = (
        "QUILLBY BOARD OF TRUSTEES MEETING\nJune 3, 2025\nThe meeting was called to order by {} at 7 pm in the Mill Hall, 4 Weir Lane.\nThe green was mown.\n"
    )
    meetings = [read_pack(lay_out(Reading(head.format(who), "txt"))).meetings[0][0] for who in ("Supervisor Ada Moss", "Clerk Bill Fenn")]
    assert [(meeting.chair, meeting.venue) for meeting in meetings] == [("Supervisor Ada Moss", "Mill Hall, 4 Weir Lane"), ("", "Mill Hall, 4 Weir Lane")]


def test_items_are_numbered_by_a_title_that_runs_on_or_stands_below() -> None:
    run_in = "811. Chairman for the year: Cllr Holt.\n812. Auditor: Reappointed.\n813. Next meeting: 3 July.\n"
    below = "Item 1:\n\nMinutes of\nmeetings.\n\nNone.\n\nItem 2:\n\nMowing of the green.\n\nAgreed.\n"
    for text, titles in ((run_in, ["Chairman for the year", "Auditor", "Next meeting"]), (below, ["Minutes of meetings", "Mowing of the green"])):
        ((_, minutes),) = read_pack(lay_out(Reading(HEAD + text, "txt"))).meetings
        assert [minute.title for minute in minutes] == titles


def test_a_numbered_list_deep_within_minutes_is_not_taken_for_their_items() -> None:
    text = "The weir was seen.\n" * 400 + "\n1 Weirs\n\nFour.\n\n2 Mills\n\nTwo.\n\nRESOLVED that the weir be kept.\n"
    assert [one["minute"] for one in decisions(text)] == [""]


def readings(business: str) -> list[str]:
    layout = lay_out(Reading(HEAD + business, "txt"))
    return [
        block.reading.removeprefix("Shire of Quillby Council, 3 June 2025, ")
        for block in find_pack(layout, read_pack(layout)).blocks
        if block.kind == "decision"
    ]


def test_a_decision_says_what_it_is_about_where_its_item_does_not() -> None:
    planning = "9. PONDS\nThe pond leaks.\n\n10. PLANNING\ni) Eight houses opposite\nthe mill. Cllr Holt declared an interest.\nIt was agreed to object.\n"
    assert readings(planning) == ["minute 10 PLANNING, Eight houses opposite the mill: It was agreed to object."]
    path = "9. PATHS\nA letter about the weir path was received. It was agreed to mend it.\n\n10. PONDS\nNone.\n"
    assert readings(path) == ["minute 9 PATHS, A letter about the weir path was received: It was agreed to mend it."]


def test_a_title_above_a_sub_item_s_text_is_all_of_the_subject() -> None:
    text = "4. NEWS\nNone.\n\n5. CLASSES\nc) Yoga classes\nLast time 33 came. Motion by Moss, second by Fenn to hold them. Motion carried.\n"
    assert [reading.partition(", moved")[0] for reading in readings(text)] == ["minute 5 CLASSES, Yoga classes"]


def test_headings_in_capitals_name_the_subject_and_other_decisions_do_not() -> None:
    text = (
        "NAMING OF THE\nMILL POND - from May\n\nThere was talk of it for an hour or so. Motion by Moss, second by Fenn to name it. Motion failed 1-2.\n\n"
        "Motion by Holt, second by Fenn that\nAND THAT THE NAME\nbe left. Motion carried.\n\nMotion by Moss, second by Holt to refer it. Motion carried.\n"
    )
    assert [reading.partition(", moved")[0] for reading in readings(text)] == ["NAMING OF THE MILL POND"] * 3


@pytest.mark.parametrize(
    ("business", "told_by"),
    [
        ("Councilor Moss moved to name the pond. This motion was approved with 2 in favor (Moss and Fenn), none opposed, and 1 absent (Holt).", "Approved"),
        ("Councilor Moss moved to name the pond. The motion was not approved.", "Not approved"),
    ],
)
def test_the_next_sentence_may_tell_the_vote(business: str, told_by: str) -> None:
    assert [(one["mover"], one["text"], one["outcome"]) for one in decisions(business + "\n")] == [("Councilor Moss", "to name the pond.", told_by)]


def test_speakers_in_a_list_are_no_items_of_the_minutes() -> None:
    text = "1. CALL TO ORDER\n\nAt six.\n\n2. SPEAKERS\n\n1. Ada Moss\n2. Bill Fenn\n3. Cleo Holt\n4. Dan Reed\n\n3. MOWING\n\nRESOLVED that it be mown.\n"
    ((_, minutes),) = read_pack(lay_out(Reading(HEAD + text, "txt"))).meetings
    assert [minute.title for minute in minutes] == ["CALL TO ORDER", "SPEAKERS", "MOWING"]


def test_columns_that_run_into_each_other_name_nobody() -> None:
    head = "MINUTES of a meeting of the Quillby Council held on 3 June 2025.\n\n"
    lists = "Present: Ada Moss (AM){} Bill Fenn\nCleo Holt (CH) Dan Reed\n\nIt was agreed to mow.\n"
    for mark, chair in (("", ""), ("[Acting Chair]", "Ada Moss")):
        (meeting,) = read_pack(lay_out(Reading(head + lists.format(mark), "txt"))).meetings
        assert (meeting[0].present, meeting[0].chair) == ((), chair)


def test_a_board_is_named_with_the_place_above_its_title() -> None:
    head = "QUILLBY WATER DISTRICT\nBoard Meeting Minutes\nJune 3, 2025\n\nThe meeting was called to order by President Moss at 7 pm.\n"
    (meeting,) = read_pack(lay_out(Reading(head + "Talk.\n", "txt"))).meetings
    assert meeting[0].body == "QUILLBY WATER DISTRICT Board"


@pytest.mark.parametrize(("ending", "verb"), [("Motion carried.", "RESOLVED"), ("Motion failed 1-2.", "MOVED"), ("AYES: Moss\nNOES: Fenn", "MOVED")])
def test_only_what_was_carried_was_resolved(ending: str, verb: str) -> None:
    (one,) = decisions(f"Motion by Moss, second by Fenn to name the pond.\n{ending}\n")
    assert one["verb"] == verb


def test_a_count_of_those_for_and_against_is_an_outcome() -> None:
    business = "It was proposed that the quote be accepted. Proposed: Cllr Moss; seconded; Cllr Fenn. 8 for, 2 against. Resolved 16/09/6/14\n"
    assert [told(one) for one in decisions(business)] == [("Cllr Moss", "Cllr Fenn", "It was proposed that the quote be accepted.", "8 for, 2 against")]


def test_a_motion_at_the_end_of_a_long_paragraph_is_its_last_sentence() -> None:
    spoken = "The clerk told at length of the lamps that were out on the green and of those that were lit. " * 5
    (found,) = decisions(f"{spoken}It was proposed that 40 lamps be bought. Proposed: Cllr Moss; seconded: Cllr Fenn. All in favour. Resolved: 16/09\n")
    assert found["text"] == "It was proposed that 40 lamps be bought."
