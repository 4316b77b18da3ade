"""Invented plans in the shapes that extraction leaves them in."""

from corpus.types import Page, Table
from ingest.structure.layout import Layout, Line

STACKED = """Priority 2 – Homes that hold

Key Objectives:
Homes that last.

2.1 Outcome - Children stay in one home
and in one school.

Ref Actions Timescale Delivery
Leads

Targets & Measures

2.1

2.1.1 Visit every foster home and write down what the
carers ask for

HX 4.

1 May
2019 - 30
June 2019

Orla
Fenwick

• Report to the board

2.1.2 Write a guide for new carers with the carers
themselves

Completed

Independen
t
reviewer

• Guide printed
• Guide sent to
 every home

1 May
2020 - 31
May 2020

• Draft

2.1.3 Open a night line for carers

1 June
2020 - 30
June 2020

Pim Aldous

• Line open

2.2 Outcome - Children are heard

1 Jan
2021 - 31
Jan 2021

• Panel chosen

2.2.1 Set up a panel of children

1 Feb
2021 - 28
Feb 2021

Orla Fenwick

• First meeting held
"""

INLINE = """PRIORITY 1: Streets and squares  DESCRIPTION OF PRIORITY: Clean streets.

Actions Accountable Officer Start Date

(month/year)

End Date

(month/year)

1 Sweep more often, also on

Sundays

Street Plan 3.1, 3.2

1.1 Buy four machines for the old town, and let

their drivers choose them

Ines Marlow May 2021 June 2022

(review)

1.2 Report on litter Ines Marlow / Ravi Poole March

2021

Autumn 2021

KEY MILESTONES DATE

(month/year)

A Machines delivered May 2022

B

PRIORITY 2: Parks

Actions Accountable Officer Start Date

(month/year)

End Date

(month/year)

1 Plant trees

1.1 Plant three hundred limes along the river Ravi Poole April 2021 Ongoing

1.2 Water them Heads of Service May 2021 July 2021

"""

UNSPACED = """Theme 3: Libraries

Ref Action Owner Start End Measures Status

3.1
Lend laptops from every
branch by the week
Ines Marlow
Pim
Aldous
1 March 2022
30 September
2022
40 lent by May 2022
Amber

3.2
Open on Sundays  Page 7
vacant post
1 June 2022
ongoing
Six branches
Blue
"""

NARROW = """Theme 1: Roads
Lead Officer: Ravi Poole, Head of Roads
Objective Ref Action Owner/ lead

driver
Review/
end date

Targets, outputs and outcome measures RAG

1.1.1 Mend the bridge at the mill before the winter
storms

Roads
Manager
to be
confirmed

Progress
review
30th April
2022

 Bridge open
 No lorry turned
back

A

1.1.
Roads that
last

1.1.2 Paint the lines of all crossings in the county

Pim
Aldous

Complete  Crossings seen at night
"""

TABBED = """PROJECTS AND KEY ACTIONS

Project/Development /Key action\t\tAccountable Manager\tLinks\tDeliverables\tTarget dates
1\tBuy a barge\tIna Holt/ Heads of Service Bram Kee\tCP 3\t<ul> • Barge afloat • Crew hired \tApril 08 June 08

\tProject/Development /Key action\tAccountable Manager\tLinks\tDeliverables\tTarget dates
\t\t\t\t<p>Pier mended</p>\t
2\tTeach every child to swim\tIna Holt\tCP 4\tLessons held\t08/09 Ongoing

Prose after the table.
"""


def layout_of(text: str, breaks: tuple[str, ...] = (), tables: tuple[Table, ...] = ()) -> Layout:
    """A layout whose pages start at the first place of each of `breaks`."""
    starts = [0, *(text.index(mark) for mark in breaks)]
    pages = tuple(Page(number, start, end) for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), 1))
    lines = []
    offset = 0
    for part in text.split("\n"):
        lines.append(Line(offset, offset + len(part), part, sum(start <= offset for start in starts)))
        offset += len(part) + 1
    return Layout(text, pages, tuple(lines), tables)
