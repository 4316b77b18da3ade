"""Resolutions wherever in the text they stand, and the sentences beside them that tell the vote."""

from corpus.types import Block, Reading, Record
from ingest.structure.analyse import analyse
from ingest.structure.layout import lay_out
from ingest.structure.packs import find_pack, read_pack

HEAD = "MINUTES of a meeting of the Parks Committee held in the Old Hall on 3 June 2025.\n\nPresent: Mr A Moss, Ms B Fenn\n\n"


def decided(business: str) -> tuple[list[Record], list[Block], str]:
    text = HEAD + business
    layout = lay_out(Reading(text, "txt"))
    found = find_pack(layout, read_pack(layout))
    return [record for record in found.records if record.kind == "decision"], [block for block in found.blocks if block.kind == "decision"], text


def texts(business: str) -> list[str]:
    return [str(record.fields["text"]) for record in decided(business)[0]]


def readings(business: str) -> list[str]:
    return [block.reading.removeprefix("Parks Committee, 3 June 2025: ") for block in decided(business)[1]]


def test_text_without_blank_lines_holds_more_than_one_resolution() -> None:
    text = (
        "The pond was seen.\nRESOLVED that the pond be cleared.\nThe mill was seen.\nRESOLVED that:\na) the mill be let; and\nb) the wheel be oiled.\n"
        "The weir was seen.\nRESOLVED that the weir be kept.\n"
    )
    assert texts(text) == ["RESOLVED that the pond be cleared.", "the mill be let", "the wheel be oiled.", "RESOLVED that the weir be kept."]


def test_a_resolution_within_a_line_counts() -> None:
    text = "The pond was seen and it was\nthen RESOLVED to clear it. After talk it was RESOLVED by 4 votes to 2 to let the mill. The weir leaks.\n"
    assert texts(text) == ["it was then RESOLVED to clear it.", "After talk it was RESOLVED by 4 votes to 2 to let the mill."]


def test_a_sentence_may_resolve_twice() -> None:
    text = "RECOMMENDED to the Finance Committee that the mill be let, and RESOLVED to clear the pond.\n"
    assert texts(text) == ["RECOMMENDED to the Finance Committee that the mill be let", "RESOLVED to clear the pond."]
    assert texts(f"Then it was {text}") == ["it was RECOMMENDED to the Finance Committee that the mill be let", "RESOLVED to clear the pond."]


def test_a_resolution_is_found_once() -> None:
    assert texts("It was RESOLVED that the pond be cleared.\n") == ["RESOLVED that the pond be cleared."]
    assert texts("a)  It was RESOLVED that the pond be cleared.\n") == ["It was RESOLVED that the pond be cleared."]


def test_words_that_quote_another_body_s_resolution_are_no_resolution() -> None:
    assert texts("The county wrote: NOW, THEREFORE, BE IT RESOLVED that help be given.\n") == []


def test_a_table_below_is_not_part_of_what_was_resolved() -> None:
    table = "    Payee         For        Amount\n    A Moss        Clearing   12.00\n    B Fenn        Oil        3.50\n    (Proposed AM, seconded BF.)\n"
    for opening in ("It was RESOLVED", "c) It was RESOLVED", "RESOLVED"):
        (text,) = texts(f"{opening} to pay these:\n\n{table}")
        assert text.endswith("RESOLVED to pay these:")
        assert readings(f"{opening} to pay these:\n\n{table}") == [text]


def test_the_vote_after_a_resolution_belongs_to_its_passage() -> None:
    text = "RESOLVED that the pond be cleared. (Proposed AM, seconded BF; 3 in favour, none against.) The mill is shut.\n"
    assert texts(text) == ["RESOLVED that the pond be cleared."]
    assert readings(text) == ["RESOLVED that the pond be cleared. (Proposed AM, seconded BF; 3 in favour, none against.)"]
    text = "RESOLVED that the pond be cleared. Mr Moss asked that his vote\nagainst be recorded. Ms Fenn did not\nvote. The mill is shut.\n"
    assert readings(text) == ["RESOLVED that the pond be cleared. Mr Moss asked that his vote against be recorded. Ms Fenn did not vote."]


def test_the_vote_before_a_resolution_belongs_to_its_passage() -> None:
    text = "Mr Moss spoke of newts. This was put to the vote and lost by 9 votes to 3.\n\n4. RESOLVED that the pond be cleared.\n"
    (record,), (block,), whole = decided(text)
    assert record.fields["text"] == "RESOLVED that the pond be cleared."
    assert whole[record.start : record.end] == "RESOLVED that the pond be cleared."
    assert whole[block.start : block.end].startswith("This was put to the vote")
    assert block.reading.endswith("This was put to the vote and lost by 9 votes to 3. 4. RESOLVED that the pond be cleared.")
    assert readings("It was proposed by Mr Moss, seconded\nby Ms Fenn and RESOLVED (5 for,\n1 against) that the pond be cleared.\n") == [
        "It was proposed by Mr Moss, seconded by Ms Fenn and RESOLVED (5 for, 1 against) that the pond be cleared."
    ]


def test_the_vote_on_a_resolution_in_parts_has_a_passage_of_its_own() -> None:
    text = "2. The report was put to a vote.\nCarried 11 votes to 2\n\n3. RESOLVED that:-\n\na) the pond be cleared; and\n\nb) the mill be let.\n"
    _, blocks, whole = decided(text)
    first, *parts = sorted(blocks, key=lambda block: block.start)
    assert first.reading[first.lead :] == " The report was put to a vote. Carried 11 votes to 2"
    assert first.reading[: first.lead].endswith("on the pond be cleared; the mill be let.:")
    assert whole[first.start : first.end] == "The report was put to a vote.\nCarried 11 votes to 2"
    assert [block.reading for block in parts] == [
        "Parks Committee, 3 June 2025: RESOLVED that the pond be cleared",
        "Parks Committee, 3 June 2025: RESOLVED that the mill be let.",
    ]


COLUMN = """\
MINUTES of a meeting of the Parks Committee held in
the Old Hall on Monday 3 June 2024 at 7.00 pm.

Present: Mr A Moss, Ms B Fenn
PC/24/31 APOLOGIES
Apologies were received from Mr Holt (ill).
PC/24/32 POND
The Clerk reported that the pond had been open on
61 of the 92 days. It was closed for 19 days by
weed and for 12 by ice. About 14,300 visits had been
counted, against 17,900 in 2023.
RESOLVED that notices to quit be served upon the
tenants of huts 14, 15, 31 and 52, and that the
tenant of hut 40, who had been ill, be given until
March 2025. Mr Moss did not vote.
PC/24/33 MILL
Three quotations had been received for a contract
of three years: Brown Oils £41,700; Lamp & Son
£38,250; and Town Wheels (West) £44,980. Lamp had not
supplied references. After discussion it was
RESOLVED by 4 votes to 2 to accept the quotation of
Brown Oils. The work is to begin on 29 November 2024.
PC/24/34 SHEDS
The shed in Fish Lane needs a new roof (estimate
£27,500) and that at the weir should be let. It was
RECOMMENDED to the Finance Committee that £27,500 be
put in the estimates for 2025-26.
"""


def test_a_decision_in_a_narrow_column_is_not_lost_in_what_looks_like_a_table() -> None:
    kinds = [block.kind for block in analyse(Reading(COLUMN, "txt")).blocks]
    # Of blocks that overlap the first is taken.
    assert kinds == ["meeting", "decision", "decision", "decision", "table"]


def test_a_minute_s_number_ends_the_list_of_those_present() -> None:
    (meeting,) = [record for record in analyse(Reading(COLUMN, "txt")).records if record.kind == "meeting"]
    assert meeting.fields["present"] == ["Mr A Moss", "Ms B Fenn"]
