"""Motions and how the vote on them went, in the many forms that minutes give it."""

import pytest

from corpus.types import Fields, Reading
from ingest.structure.analyse import analyse
from ingest.structure.layout import lay_out
from ingest.structure.packs import find_pack, read_pack

HEAD = "MINUTES of a meeting of the Shire of Quillby Council held in the Chamber on 3 June 2025.\n\nPresent: Cr A Moss, Cr B Fenn and Cr C Holt\n\n"


def decisions(business: str) -> list[Fields]:
    layout = lay_out(Reading(HEAD + business, "txt"))
    return [record.fields for record in find_pack(layout, read_pack(layout)).records if record.kind == "decision"]


def readings(business: str) -> list[str]:
    layout = lay_out(Reading(HEAD + business, "txt"))
    found = find_pack(layout, read_pack(layout)).blocks
    return [block.reading.removeprefix("Shire of Quillby Council, 3 June 2025") for block in found if block.kind == "decision"]


@pytest.mark.parametrize(
    ("ending", "outcome"),
    [
        ("CARRIED 7/0", "Carried"),
        ("LOST 3/4", "Lost"),
        ("CARRIED BY ABSOLUTE MAJORITY 5/2", "Carried"),
        ("Motion carried 4-0.", "Carried"),
        ("The motion was defeated by 3 votes to 8.", "Defeated"),
        ("Carried (5 for, 1 against)", "Carried"),
        ("Carried unanimously.", "Carried"),
        ("The motion was put and CARRIED.", "Carried"),
        ("On being put to the meeting, the motion was declared LOST.", "Lost"),
        ("Motion failed 2-2.", "Failed"),
        ("FAILED ON A TIED VOTE 2-2", "Failed"),
        ("LAPSED FOR WANT OF A SECONDER", "Lapsed"),
        ("Motion failed on a tie, 2-2.", "Failed"),
        ("Defeated on a show of hands, 4 to 6.", "Defeated"),
        ("CARRIED (3-1, Chair Holt opposed)", "Carried"),
        ("MOTION CARRIED 6-0-1 [AYES: Moss, Fenn; NOES: None; ABSENT: Holt].", "Carried"),
    ],
)
def test_a_count_may_follow_the_outcome(ending: str, outcome: str) -> None:
    found = decisions(f"Moved: Cr Moss Seconded: Cr Fenn\nThat the pond be cleared.\n{ending}\n")
    assert [(one["text"], one["outcome"]) for one in found] == [("That the pond be cleared.", outcome)]
    assert readings(f"Moved: Cr Moss Seconded: Cr Fenn\nThat the pond be cleared.\n{ending}\n") == [
        f", moved by Cr Moss, seconded by Cr Fenn: That the pond be cleared. {ending}"
    ]


def test_failed_in_a_sentence_is_no_outcome() -> None:
    (found,) = decisions("Moved: Cr Moss Seconded: Cr Fenn\nThat the pump that failed\nbe mended.\nCARRIED 2/1\n")
    assert (found["text"], found["outcome"]) == ("That the pump that failed be mended.", "Carried")


def test_who_voted_which_way_belongs_to_the_motion() -> None:
    text = (
        "COUNCIL DECISION 2025/031\nMoved: Cr Moss Seconded: Cr Fenn\nThat the pond be cleared.\nCARRIED 2/1\n"
        "For: Cr Moss,\nCr Fenn. Against: Cr Holt.\nReason: the smell.\n"
    )
    assert readings(text) == [
        ", resolution 2025/031, moved by Cr Moss, seconded by Cr Fenn: That the pond be cleared. CARRIED 2/1 For: Cr Moss, Cr Fenn. Against: Cr Holt."
    ]


def test_motions_of_a_paragraph_are_told_apart_and_keep_its_heading() -> None:
    text = (
        "Barn roof. Motion by Moss to reject the bids, because they came late. Second by Fenn. Motion failed 1-2 (Holt and Bell opposed). "
        "Motion by Holt, second by Fenn, to table the matter to July 1. Roll call: Holt yes, Fenn yes, Moss no. Motion carried 2-1.\n"
    )
    assert [(one["mover"], one["seconder"], one["text"], one["outcome"]) for one in decisions(text)] == [
        ("Moss", "Fenn", "to reject the bids, because they came late.", "Failed"),
        ("Holt", "Fenn", "to table the matter to July 1.", "Carried"),
    ]
    assert readings(text) == [
        ", Barn roof, moved by Moss, seconded by Fenn: to reject the bids, because they came late. Motion failed 1-2 (Holt and Bell opposed).",
        ", Barn roof, moved by Holt, seconded by Fenn: to table the matter to July 1. Roll call: Holt yes, Fenn yes, Moss no. Motion carried 2-1.",
    ]


def test_a_motion_without_a_seconder_lapses() -> None:
    (found,) = decisions("Moved: Cr Moss Seconded: Nil\nThat we meet at dawn.\nLAPSED FOR WANT OF A SECONDER\n")
    assert (found["mover"], found["seconder"], found["outcome"]) == ("Cr Moss", "", "Lapsed")


def test_a_proposal_told_in_a_sentence_is_a_motion() -> None:
    (found,) = decisions("A proposal by Cr Moss, seconded by Cr Fenn, to close the ford\nwas LOST by 2 votes to 3.\n")
    assert (found["mover"], found["seconder"], found["text"], found["outcome"]) == ("Cr Moss", "Cr Fenn", "to close the ford", "Lost")


def test_an_outcome_at_the_end_of_a_page_counts() -> None:
    (found,) = decisions("R2025-01 A. Moss, B. Fenn:\nThat we adjourn. Carried.\f Page 2\n")
    assert (found["text"], found["outcome"]) == ("That we adjourn.", "Carried")


def test_a_heading_that_the_motion_follows_at_once_is_part_of_its_span() -> None:
    text = "Barn roof. Motion by Moss, second by Fenn, to mend it. Motion carried 2-0.\n"
    layout = lay_out(Reading(HEAD + text, "txt"))
    (block,) = [block for block in find_pack(layout, read_pack(layout)).blocks if block.kind == "decision"]
    assert layout.text[block.start : block.end] == text.strip()


@pytest.mark.parametrize("opening", ["Cr Moss, seconded by Cr Fenn, moved", "Cr Moss moved, Cr Fenn seconded,", "Cr Moss moved and Cr Fenn seconded"])
def test_the_mover_may_come_first(opening: str) -> None:
    (found,) = decisions(f"{opening} that the pond be cleared. The motion was lost by 5 votes to 6.\n")
    assert (found["mover"], found["seconder"], found["text"], found["outcome"]) == ("Cr Moss", "Cr Fenn", "that the pond be cleared.", "Lost")


def test_ayes_and_nays_before_the_outcome_are_no_words_of_the_motion() -> None:
    (found,) = decisions("Motion by Moss, second by Fenn, to clear the pond. Ayes: Moss, Fenn. Nays: none. Motion\ncarried.\n")
    assert (found["text"], found["outcome"]) == ("to clear the pond.", "Carried")


def test_a_recorded_vote_ends_with_its_names() -> None:
    text = "Moved by Cr Moss, seconded by Cr Fenn\nThat the pond be cleared.\nCarried 2/1.\nRecorded vote:\nFor: Moss, Fenn\nAgainst: Holt\nNext item came.\n"
    assert readings(text) == [", moved by Cr Moss, seconded by Cr Fenn: That the pond be cleared. Carried 2/1. Recorded vote: For: Moss, Fenn Against: Holt"]


def test_a_resolution_may_be_offered_and_its_number_stand_before_the_mover() -> None:
    (found,) = decisions("RESOLUTION NO. 2025-71\nOffered by Council Member Moss, seconded by Council Member Fenn:\n\nThat the pond be cleared.\nCARRIED 2/1\n")
    assert (found["minute"], found["mover"], found["seconder"]) == ("2025-71", "Council Member Moss", "Council Member Fenn")
    (found,) = decisions("QLB 25-31 Moved by A. Moss Seconded by B. Fenn\nThat the pond be cleared.\nCARRIED\n")
    assert (found["minute"], found["mover"]) == ("QLB 25-31", "A. Moss")


def test_the_vote_on_an_amendment_is_not_that_on_the_motion() -> None:
    text = (
        "Moved by Cr Moss, seconded by Cr Fenn:\nThat the pond be cleared.\nCr Holt asked for a fence. The amendment failed 1-2 (Ayes: Holt).\n"
        "Roll call on the resolution: Ayes: all present. Nays: none. Adopted.\n"
    )
    (found,) = decisions(text)
    assert found["outcome"] == "Adopted"
    assert readings(text)[0].endswith("Roll call on the resolution: Ayes: all present. Nays: none. Adopted.")


@pytest.mark.parametrize(
    "table",
    [
        "      Member           For       Against    Absent\n      Cr Moss           X\n      Cr Fenn                     X\n"
        "      Cr Holt                                X\n      TOTAL             1          1          1\n",
        "Member\tFor\tAgainst\tAbsent\nCr Moss\tX\nCr Fenn\t\tX\nCr Holt\t\t\tX\n",
        "Member\tVotes\tFor\tAgainst\nCr Moss\t4\t4\nCr Fenn\t3\t\t3\nCr Holt\t2\tabsent\n",
    ],
    ids=["by spaces", "by tabs", "weighted"],
)
def test_a_table_of_votes_is_read_out_by_who_voted_which_way(table: str) -> None:
    business = f"Moved: Cr Moss Seconded: Cr Fenn\nThat the pond be cleared.\nRecorded vote:\n{table}CARRIED\n"
    (told,) = readings(business)
    assert [block.kind for block in analyse(Reading(HEAD + business, "txt")).blocks][:2] == ["meeting", "decision"]
    assert told == ", moved by Cr Moss, seconded by Cr Fenn: That the pond be cleared. Recorded vote: For: Cr Moss; Against: Cr Fenn; Absent: Cr Holt. CARRIED"


def test_a_table_of_other_things_is_no_vote() -> None:
    text = "Moved: Cr Moss Seconded: Cr Fenn\nThat these fees be set.\nPond\tFor\tAgainst\nMill\tall\tnone\nCARRIED\n"
    assert readings(text) == [", moved by Cr Moss, seconded by Cr Fenn: That these fees be set. Pond For Against Mill all none CARRIED"]
