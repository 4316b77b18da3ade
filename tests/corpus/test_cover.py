from functools import partial
from pathlib import Path

import pytest

from corpus.cover import infer_cover
from corpus.series import Known, join_series
from corpus.types import Cover, Kind, Page


def cover_of(text: str) -> Cover:
    return infer_cover(text, (Page(1, 0, len(text)),))


def test_a_plan_with_a_title_page():
    cover = cover_of("Environment Directorate\nWaste Services\nAnnual Operational Plan 2009/10\n\nDirector: A Person\n\nDerwen County Council runs 9 tips.")
    assert cover == Cover("Waste Services Annual Operational Plan 2009/10", Kind.OPERATIONAL_PLAN, "Derwen County Council", "2009/10")


def test_a_plan_without_title_is_called_by_its_division_and_its_dates_tell_the_year():
    text = (
        "SECTION A: ROLE\n\nThe purpose of the Adult Learning Services Division is to teach. Derwen County Council pays for it.\n\n"
        "This Business Plan continues the work begun in 2011/12.\n\n"
        "Open the college A Person April 2012\nHire ten teachers A Person June 2012\nReview September 2012\nReport March 2013\n"
    )
    cover = cover_of(text)
    assert (cover.title, cover.kind) == ("Adult Learning Services business plan 2012/13", Kind.BUSINESS_PLAN)
    assert (cover.body, cover.period) == ("Derwen County Council", "2012/13")


def test_an_improvement_plan_is_dated_by_the_edition_in_its_footer():
    page = "We will visit each home by May 2012 and June 2012.\n\nImprovement Plan – Final - March 2012            {}\n"
    cover = cover_of(
        "Commitment of the Board\n\n The Derwen Improvement Plan\n\nThis improvement plan is ours.\n" + "".join(page.format(n) for n in range(1, 5))
    )
    assert (cover.title, cover.kind, cover.date) == ("The Derwen Improvement Plan 2012", Kind.IMPROVEMENT_PLAN, "2012-03")


def test_a_plan_that_names_only_the_council_is_called_by_it():
    text = "Derwen District Council sets out its business plan for 2017/18.\n\nThis business plan covers 2017/18. It was agreed. It is our business plan.\n"
    assert cover_of(text).title == "Derwen District Council business plan 2017/18"


def test_minutes_are_called_by_body_and_day():
    text = "MINUTES\nTOWN OF ELMBROOK\nTuesday, May 6, 2025\n\nA meeting of the Town of Elmbrook Council was held on Tuesday, May 6, 2025.\nPresent"
    cover = cover_of(text)
    assert cover == Cover("Minutes of the Town of Elmbrook Council, 6 May 2025", Kind.MINUTES, "Town of Elmbrook Council", "", "2025-05-06")


def test_a_pack_has_the_day_of_its_meeting_not_that_of_the_minutes_in_it():
    report = "To: Roads and Tips Committee\n12 May 2014\n\nSubject: Fees\n\nThe fee rose on 31 March 2014.\n\n"
    text = (
        "UNRESTRICTED ITEMS\n\nA1 Minutes of the meeting of the Committee held on 9 January 2014 (Pages 3 - 8)\nA2 Fees (Pages 9 - 12)\n"
        "A3 Tips (Pages 13 - 20)\n\n"
        "Friday, 2 May 2014\n\nMINUTES of a meeting of the Roads and Tips Committee held in the Hall on Thursday, 9 January 2014.\n\n" + report * 3
    )
    cover = cover_of(text)
    assert (cover.kind, cover.body, cover.date) == (Kind.AGENDA_PACK, "Roads and Tips Committee", "2014-05-12")
    assert cover.title == "Agenda of the Roads and Tips Committee, 12 May 2014"


@pytest.mark.parametrize("heading", ["AGENDA", "*** AGENDA ***", "*** AGenDA ***", "Agenda", "COUNCIL AGENDA"])
def test_an_agenda_has_the_day_beside_its_heading(heading: str):
    cover = cover_of(
        f"The Corporation of the Town of Elmbrook\n\n{heading}\nTuesday, June 3, 2025\nAmended May 30, 2025\n\n1. Resolution: Adopt the minutes.\n"
    )
    assert (cover.title, cover.kind, cover.date) == ("Agenda of the Town of Elmbrook, 3 June 2025", Kind.AGENDA_PACK, "2025-06-03")


def test_a_report_is_called_by_its_subject():
    cover = cover_of("To: Council\nFrom: The Clerk\nDate: 3 June 2019\nSubject: Repairs to the weir\n\nThe weir leaks.")
    assert (cover.title, cover.kind, cover.date) == ("Repairs to the weir", Kind.REPORT, "2019-06-03")


def test_a_long_subject_goes_on_in_the_next_line():
    subject = "Annual Report on the Repairs to the Upper and the Lower Weir"
    assert cover_of(f"To: Council\nSubject: {subject}\nin the Derwen valley\nStatus: Open\n\nIt leaks.").title == f"{subject} in the Derwen valley"
    assert cover_of(f"To: Council\nSubject: {subject}\nStatus: Open\n\nIt leaks.").title == subject


def test_a_letter_is_called_by_whom_it_is_to():
    text = "i\n\nMay 27, 2014\n\nHonorable Mayor Quill and City Council Members:\n\nThe upper weir of the Town of Derwen leaks steadily over many of the banks"
    assert cover_of(text).title == "Letter to Honorable Mayor Quill and City Council Members, 27 May 2014"


def test_a_township_on_top_issues_its_report_and_a_page_s_number_is_no_title():
    cover = cover_of("P a g e | **1**\n\n# **THE UPPER WEIR** **FUND**\n\nIt holds.")
    assert cover.title == "The Upper Weir Fund"
    assert cover_of("DERWEN TOWNSHIP\nAnnual Financial Report 2019\n\nIt holds.").body == "Derwen Township"


def test_a_day_may_stand_apart_from_its_ending():
    assert cover_of("Subject: Weirs\nDate: 3 rd June 2019\n\nThey leak.").date == "2019-06-03"


def test_a_cover_sheet_s_label_gives_the_title_below_it():
    cover = cover_of(
        "**Agenda item: **\n\n2025-26 (4)\n\n**Title of report:**\n\nFlood defences at the weir\n\n**Meeting:**\n\nBoard, 4 September 2025\n\nIt leaks."
    )
    assert cover.title == "Flood defences at the weir"


def test_a_report_that_tells_most_of_years_ago_is_of_the_year_of_its_own_date():
    told = "The inspector wrote in 2010/11 that all was well, and again in 2010/11.\n\n"
    assert cover_of(f"Quality in homes\nSummary report\nApril 2013\n\n{told}").period == "2013"
    assert cover_of(f"Quality in homes\nSummary report\nApril 2012\n\n{told}").period == "2010/11"


def test_the_year_of_an_act_in_a_title_is_not_the_document_s():
    assert cover_of("Equality Act 2010 figures - Update March 2013\n\nWe count people.").period == "2013"


def test_a_fiscal_year_of_two_figures_is_a_period():
    assert cover_of("Finance report\n\nThe FY27 budget rose. The FY27 levy did too. In FY26 it fell.").period == "2027"


def test_a_short_first_page_is_the_title():
    first, second = "TOWN OF ELMBROOK\n2025 BUDGET\nUPDATED APRIL 8, 2025", "The levy is four million."
    cover = infer_cover(f"{first}\f{second}", (Page(1, 0, len(first)), Page(2, len(first) + 1, len(first) + 1 + len(second))))
    assert (cover.title, cover.period, cover.date) == ("Town of Elmbrook 2025 Budget Updated April 8, 2025", "2025", "2025-04-08")


@pytest.mark.parametrize("title", ["Roads and Parks: Service Plan 2023/24", "A Good Place: Corporate Plan 2023-2027", "Waste Strategy"])
def test_the_name_of_the_council_above_the_title_is_not_the_title(title: str):
    assert cover_of(f"Derwen County Council\n\n{title}\nApproved on 20 April 2023\n\nWe look after 12 km of road.").title == title


def test_an_ordinary_meeting_is_no_council_s_name():
    cover = cover_of("SHIRE OF ELMBROOK\nMINUTES\nOrdinary Council Meeting\nHeld on Tuesday 18 March 2025\n\nPresent: Cr A Person")
    assert cover.body == "Shire of Elmbrook"


def test_a_notice_above_the_title_is_not_the_title():
    assert cover_of("This site uses cookies to work.\n\n# Guide for new staff\n\nWelcome.").title == "Guide for new staff"


@pytest.mark.parametrize("text", ["x", "\n\n12\n", "a note about nothing in particular", "…" * 500])
def test_a_text_that_says_nothing_still_has_a_title(text: str):
    cover = cover_of(text)
    assert cover.title
    assert (cover.kind, cover.body, cover.period, cover.date) == (Kind.OTHER, "", "", "")


@pytest.mark.kent
def test_the_kent_texts(kent: Path):
    known: list[Known] = []
    for path in sorted(kent.glob("*.txt")):
        text = path.read_text(encoding="utf-8-sig")
        known.append(Known(join_series(Known(cover_of(text), partial(str, text)), known), partial(str, text)))
    covers = [document.cover for document in known]
    assert [(str(cover.kind), cover.period, cover.date) for cover in covers] == [
        ("business plan", "2017/18", ""),
        ("agenda pack", "", "2015-04-21"),
        ("business plan", "2013/14", ""),
        ("operational plan", "2008/09", ""),
        ("improvement plan", "2011/12", "2011-03"),
    ]
    assert covers[0].series == covers[2].series
    assert len({cover.series for cover in covers}) == 4
    assert [cover.body.split()[-1] for cover in covers] == ["Council", "Committee", "Council", "Council", "Council"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Skip to main content\nSearch the website\n\nFees and Charges 2026-27\nAll fees of Derwen City Council.\n", "Fees and Charges 2026-27"),
        ("Appendix J: Budget Risks Register 2025-26\n\nTOTAL £m 345.0 290.0\n", "Appendix J: Budget Risks Register 2025-26"),
        ("Home Care Costs Since Last Spring\n\nDerwen City Council pays.\n", "Home Care Costs Since Last Spring"),
        ("FORM #32 (Revised 2/17)\n\nRoad and Bridge Fund\n", "Road and Bridge Fund"),
    ],
)
def test_a_menu_a_total_or_the_number_of_a_form_is_no_title(text: str, title: str):
    assert cover_of(text).title == title


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Derwen Township-Board of Trustees Meeting---January 27,2026\nMeeting was called to order by Supervisor Bell @ 6:00 PM\n",
            "Minutes of the Derwen Township, 27 January 2026",
            "Derwen Township",
        ),
        (
            "State of Elbonia\nCounty of Ashshire\nTown of Derwen\nMay 2, 2022\nThe special meeting of the board was called to order at 6:30 PM.\n",
            "Minutes of the Town of Derwen, 2 May 2022",
            "Town of Derwen",
        ),
        (
            "---\ntitle: 2nd Meeting of the Lamps Committee\ndate: 2025-05-22\n---\nMay 22, 2025, at 10:00 AM\n\nThe meeting is called to order at 10:03 AM.\n",
            "2nd Meeting of the Lamps Committee, 22 May 2025",
            "Lamps Committee",
        ),
        (
            "**Minutes of the May Meeting of Derwen County Council held in the**\n\n**Hall on 11th** **July, 2022**\n",
            "Minutes of the Derwen County Council, 11 July 2022",
            "Derwen County Council",
        ),
    ],
)
def test_minutes_are_known_by_their_call_to_order_and_by_marks_round_their_name(text: str, title: str, body: str):
    cover = cover_of(text)
    assert (cover.kind, cover.title, cover.body) == (Kind.MINUTES, title, body)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Uncontrolled when printed\n\nWho Does What\n\nA guide for new staff.\n\nWe have 9 tips.", "Who Does What"),
        ("Item\tSubject\tLead\tPages\nGuide to Tips\n\nWe have 9 tips.", "Guide to Tips"),
        (
            "Town of Elmbrook\n2024 Tip Book: Charges and Opening Times\n\nCharges in brief\nThe Town of Elmbrook runs 9 tips.",
            "2024 Tip Book: Charges and Opening Times",
        ),
        ("Elmbrook Tips and Depots\n\n2022 Annual Report\n\nThe Town of Elmbrook runs 9 tips.", "Elmbrook Tips and Depots 2022 Annual Report"),
    ],
)
def test_a_notice_and_the_head_of_a_table_are_no_title_and_a_year_may_open_one(text: str, title: str):
    assert cover_of(text).title == title


def test_an_agenda_package_is_known_by_its_name():
    cover = cover_of("Town of Elmbrook\n\nCouncil Agenda Package – Tuesday, April 15, 2025, 6:00 p.m.\n\nItem\tSubject\n1\tTips\n")
    assert (cover.kind, cover.title) == (Kind.AGENDA_PACK, "Agenda of the Town of Elmbrook, 15 April 2025")


def test_a_title_may_break_between_the_day_and_the_year():
    cover = cover_of("Derwen School District Regular Governing Board Meeting - Apr 13\n2026 Agenda\nThe board will hear reports.\n")
    assert cover.date == "2026-04-13"


def test_the_number_of_a_version_is_no_day():
    assert cover_of("Derwen Lamp Strategy\nVersion 5\nMarch 2014\n\nThe strategy is for lamps.\n").date == "2014-03"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("DocuSign Envelope ID: 03BFC411- 11FC\n\nCITY OF ELMBROOK, DERWEN\n\nRESOLUTION NO. 2031- 76\n\nA RESOLUTION OF THE CITY\n", "Resolution No. 2031-76"),
        (
            "A by-law of the City of Elmbrook to tax empty homes.\nAmending By-laws:\n\nWHEREAS the\nHomes Act, 2001\n",
            "A by-law of the City of Elmbrook to tax empty homes",
        ),
        ("FINANCIAL YEAR\n2031/2032\n\nDERWENSTAD\nLOCAL MUNICIPALITY\n\nSDBIP 2031/2032\n\n" + "Derwenstad Local Municipality\n" * 3, "SDBIP 2031/2032"),
        ("City of Elmbrook\n405 Elm Way\nElmbrook, DW 33134\nCity Hall, Commission Chambers\nLamp Week Programme\n", "Lamp Week Programme"),
        ("Lamp Box (By-law No. 2023–425)\n\nA disclaimer of the City of Elmbrook.\n", "Lamp Box (By-law No. 2023–425)"),
        ("1\n\nFindings\n\nWe tried it.\n", "Findings"),
    ],
)
def test_what_a_paper_is_filed_under_is_no_title_and_the_name_of_an_act_is(text: str, title: str):
    assert cover_of(text).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lamp Ordinance Guide\n\nAdopted by\nResolution No. 55\nThe City of Elmbrook shines.\n", "Lamp Ordinance Guide"),
        ("Elmbrook Dog Guide\n\nA by-law to keep dogs on leads applies in all parks.\n", "Elmbrook Dog Guide"),
        ("Lamps of Elmbrook\n\nORDINANCE NO. _____\n", "Lamps of Elmbrook"),
        ("Repair of A10 3rd Avenue\n\nThe City of Elmbrook mends it.\n", "Repair of A10 3rd Avenue"),
        ("Guide to Council Chambers\n\nThe City of Elmbrook sits there.\n", "Guide to Council Chambers"),
    ],
)
def test_an_act_that_a_paper_speaks_of_is_not_its_title(text: str, title: str):
    assert cover_of(text).title == title
