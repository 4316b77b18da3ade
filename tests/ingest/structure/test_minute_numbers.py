"""The numbers that minutes go by: plain, with the year, with letters, in levels."""

import pytest

from corpus.types import Reading
from ingest.structure.layout import lay_out
from ingest.structure.packs import find_pack, read_pack

HEAD = "MINUTES of a meeting of the Parks Committee held in the Old Hall on 3 June 2025.\n\nPresent: Mr A Moss, Ms B Fenn\n\n"
TITLES = ("APOLOGIES", "OLD MILL\nPOND", "NEXT MEETING")


def minutes(business: str) -> list[tuple[str, str]]:
    layout = lay_out(Reading(HEAD + business, "txt"))
    found = find_pack(layout, read_pack(layout)).records
    return [(str(record.fields["number"]), str(record.fields["title"])) for record in found if record.kind == "minute"]


@pytest.mark.parametrize(
    "numbers",
    [("24/113", "24/114", "24/115"), ("7/25", "8/25", "9/25"), ("PC/24/31", "PC/24/32", "PC/24/34"), ("2024-1", "2024-2", "2024-3"), ("9.1", "9.2", "10")],
)
def test_the_part_that_changes_counts(numbers: tuple[str, ...]) -> None:
    text = "".join(f"{number} {title}\nThe members spoke of it for a while.\n" for number, title in zip(numbers, TITLES, strict=True))
    assert minutes(text) == [(number, title.replace("\n", " ")) for number, title in zip(numbers, TITLES, strict=True)]


def test_titles_in_levels_need_no_blank_line() -> None:
    text = (
        "5 MINUTES\nRESOLVED that they be signed.\n10 REPORTS\n10.1 LAND\n10.1.1 Pond report for May\nFile ref: P.7\n\nThe report was read.\n"
        "10.1.2 Lease of the mill\nMr Moss said that the mill had stood empty for years.\n"
    )
    assert minutes(text) == [("10", "REPORTS"), ("10.1", "LAND"), ("10.1.1", "Pond report for May"), ("10.1.2", "Lease of the mill")]


def test_a_table_of_actions_below_the_minutes_does_not_take_their_place() -> None:
    text = "24/8 PONDS\nThey are full.\n24/9 MILLS\nThey are dry.\n\nACTIONS\n24/8 Clear the pond   Clerk\n24/9 Oil the mill   Mr Moss\n"
    assert minutes(text) == [("24/8", "PONDS"), ("24/9", "MILLS")]
