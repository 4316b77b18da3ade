from corpus.types import Fields, Reading
from ingest.structure.analyse import analyse
from ingest.structure.layout import lay_out
from ingest.structure.packs import find_pack, read_pack

PACK = """\
 AGENDA

A - Business
A1 Introduction

A2 Minutes of the meeting held on 4 March 2014 (Pages 3 -
8)
To approve the minutes.

B - Decisions
B1 Mowing of verges and the care of

ditches (Pages 9 - 12)

C1 Ponds (Page 13)
 BRAMWICK COUNTY COUNCIL
MINUTES of a meeting of the Parks Committee held at Bramwick on Tuesday, 4 March 2014.

PRESENT: Mrs J Lowther (Chairman) and Mr T Abbey

1. Apologies
(Item A1)

There were none.

2. Ditches
(Item B1)

RESOLVED that the ditches be cleared.
 From: Ray Tulk, Cabinet Member for Parks
Kay Ferris, Head of Parks and
Gardens

To: Parks Committee - 6 May 2014

Subject: Care of verges
and ditches

Classification: Unrestricted

Summary: This paper tells of verges.

Recommendation(s):

The Committee is asked to note the paper.

1. Introduction

1.1 The verges of the county run to nine hundred miles and are cut twice a year, in May and in
September, by the parks crews.

2. Recommendation

The Committee is asked to let the contract for mowing to the lowest bidder at once.

3. Contact details
 By: Kay Ferris, Head of Parks

To: Parks Committee

Date: 6 May 2014

Subject: Ponds of the county

Classification: Unrestricted

The Committee is invited to note the ponds.
"""


def records(text: str, kind: str) -> list[Fields]:
    layout = lay_out(Reading(text, "txt"))
    return [record.fields for record in find_pack(layout, read_pack(layout)).records if record.kind == kind]


def test_agenda_items_keep_titles_that_run_over_lines_and_their_pages() -> None:
    assert [(item["code"], item["title"], item["page_from"], item["page_to"]) for item in records(PACK, "agenda_item")] == [
        ("A1", "Introduction", "", ""),
        ("A2", "Minutes of the meeting held on 4 March 2014", "3", "8"),
        ("B1", "Mowing of verges and the care of ditches", "9", "12"),
        ("C1", "Ponds", "13", "13"),
    ]


def test_a_numbered_agenda_and_one_with_a_column_of_pages() -> None:
    numbered = "*** AGENDA ***\n\n1. Disclosure of interest.\n\n2. By-Law: Dogs on\nbeaches.\n\n3. Closed Session:\nA personal matter.\n"
    assert [(item["code"], item["title"]) for item in records(numbered, "agenda_item")] == [
        ("1", "Disclosure of interest"),
        ("2", "By-Law: Dogs on beaches"),
        ("3", "Closed Session"),
    ]
    columns = "AGENDA\n\nA1\tWelcome\nA2\tDogs\t3 - 7\nB1\tCats\t8\n"
    assert [(item["title"], item["page_from"], item["page_to"]) for item in records(columns, "agenda_item")] == [
        ("Welcome", "", ""),
        ("Dogs", "3", "7"),
        ("Cats", "8", "8"),
    ]


def test_a_report_has_its_head_and_what_it_recommends() -> None:
    first, second = records(PACK, "report")
    assert first == {
        "subject": "Care of verges and ditches",
        "from": ["Ray Tulk, Cabinet Member for Parks", "Kay Ferris, Head of Parks and Gardens"],
        "to": "Parks Committee",
        "date": "6 May 2014",
        "classification": "Unrestricted",
        "recommendation": [
            "The Committee is asked to note the paper.",
            "The Committee is asked to let the contract for mowing to the lowest bidder at once.",
        ],
    }
    assert (second["subject"], second["date"], second["recommendation"]) == ("Ponds of the county", "6 May 2014", "The Committee is invited to note the ponds.")


def test_a_head_s_further_labels_end_the_value_before_them() -> None:
    text = (
        "Report to: Cabinet\nDate of meeting: 10 December 2024\nTitle: Mowing\nReport of: Kay Ferris, Head of Parks\nPortfolio holder: Cllr Ray Tulk, Parks\n"
        "Exempt: No\n\n1. Purpose\n\n1.1 To ask for mowers.\n"
    )
    (report,) = records(text, "report")
    assert (report["to"], report["date"], report["from"]) == ("Cabinet", "10 December 2024", ["Kay Ferris, Head of Parks"])


def test_the_outline_of_a_pack_reads_like_its_agenda() -> None:
    sections = analyse(Reading(PACK, "txt")).sections
    assert [(section.kind, section.heading) for section in sections if section.parent == -1] == [
        ("agenda", "Agenda"),
        ("minutes", "Parks Committee, 4 March 2014"),
        ("report", "B1 Mowing of verges and the care of ditches"),
        ("report", "C1 Ponds"),
    ]
    minutes = next(number for number, section in enumerate(sections) if section.kind == "minutes")
    assert [section.heading for section in sections if section.parent == minutes] == ["1. Apologies", "2. Ditches"]
    report = next(number for number, section in enumerate(sections) if section.kind == "report")
    assert [section.heading for section in sections if section.parent == report] == ["1. Introduction", "2. Recommendation", "3. Contact details"]


def test_a_decision_block_says_whose_and_when() -> None:
    structure = analyse(Reading(PACK, "txt"))
    (block,) = [block for block in structure.blocks if block.kind == "decision"]
    assert block.reading == "Parks Committee, 4 March 2014, minute 2 Ditches: RESOLVED that the ditches be cleared."
    assert PACK[block.start : block.end] == "RESOLVED that the ditches be cleared."


def test_a_letter_with_a_subject_alone_is_no_report() -> None:
    assert records("Dear Kay\n\nSubject: ponds\n\nThey are full.\n", "report") == []
