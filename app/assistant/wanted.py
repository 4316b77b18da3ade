"""The kind of answer that a question wants, read off its wording."""
# ruff: noqa: E501 - the table of patterns reads best a line each

import re
from enum import StrEnum


class Wanted(StrEnum):
    """Kinds of answer; each is composed in its own way."""

    WHO = "who"
    WHEN = "when"
    FIGURE = "figure"
    WHY = "why"
    LIST = "list"
    DEFINITION = "definition"
    DECISION = "decision"
    PLACE = "where it says"
    COMPARISON = "comparison"
    FACT = "fact"


_PATTERNS: tuple[tuple[Wanted, str], ...] = (
    (
        Wanted.PLACE,
        r"\bwhere(?:'s| is| does| do| did| in)?\b.{0,60}\b(?:say|says|said|mention|mentions|bit|part|passage|paragraph|line|wording|written|find)\b",
    ),
    (
        Wanted.PLACE,
        r"\b(?:find|show|locate|after|need|want|looking for|point me to)\b.{0,25}\b(?:bit|part|passage|paragraph|section|line|wording|clause|sentence|requirement|place)\b",
    ),
    (Wanted.PLACE, r"\bis there anything in writing\b|\bwhich page\b|\bwhat page\b"),
    (
        Wanted.COMPARISON,
        r"\bcompar(?:e|ed|es|ing|ison)\b|\bversus\b|\bvs\b|\bover the years\b|\bover time\b|\beach time\b|\bstack up against\b|\bchanged (?:since|between)\b",
    ),
    (
        Wanted.DEFINITION,
        r"\bstands? for\b|\bwhat(?:'s| is| are| does| do)\b.{0,40}\bmean\b|\bmeaning of\b|\bdefine\b|\bdefinition of\b|\bshort for\b|\bspell(?:ed)? out\b|\bin full\b",
    ),
    (Wanted.DECISION, r"\b(?:resolv|decid|decision|approv|agree|endors|vote|motion|authoris|authoriz|settle on|sign(?:ed|ing)? off|recommend|minute)\w*"),
    (
        Wanted.WHY,
        r"^\W*(?:but |and |so )?(?:why|how come)\b|\bwhat(?:'s| is| was| were)? (?:the )?(?:reason|cause)|\breasons? (?:for|why)\b|\bwhy (?:did|was|were|is|are|has|have|do|does)\b",
    ),
    (
        Wanted.LIST,
        r"\blist\b|\bname (?:the|all|them)\b|\bnames of\b|\b(?:which|what) (?:are |were )?(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\bwhich ones\b",
    ),
    (
        Wanted.LIST,
        r"\b(?:which|what) (?:\w+ ){0,2}(?:services|themes|priorities|standards|partners|teams|objectives|outcomes|subjects|goals|aims|areas|groups|measures|risks|principles|values|items|bodies|units)\b",
    ),
    (
        Wanted.FIGURE,
        r"\bhow (?:many|much|often|long|far|steep\w*|big|large|frequent\w*)\b|\bpercent(?:age)?\b|\b%|\bwhat (?:share|proportion|rate|number|figure|level|amount|cost|total|budget|target)\b",
    ),
    (
        Wanted.FIGURE,
        r"\b(?:net|gross|average|total|net cost|baseline|target|figure|figures|numbers|budget|cost|costs|price|levy|rate|score|actual|estimate|projection|forecast)\b",
    ),
    (
        Wanted.WHO,
        r"\bwho(?:'s|se|m|ever)?\b|\bwhich (?:officer|person|manager|director|councillor|member|firm|company|organisation|organization|team)\b|\bon the hook\b|\bin charge\b|\bboss of\b",
    ),
    (
        Wanted.WHEN,
        r"\bwhen(?:'s)?\b|\b(?:what|which) (?:date|day|month|year|time)\b|\bby when\b|\bhow soon\b|\bdeadline\b|\btarget date\b|\bend date\b|\bwhat time\b",
    ),
    (Wanted.DEFINITION, r"^\W*(?:so )?what(?:'s| is| are| was| were)? (?:an? |the )?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3}\b.{0,40}\??$"),
)


def wanted_kinds(question: str) -> tuple[Wanted, ...]:
    """The kinds of answer wanted, the leading one first; FACT when the wording shows none."""
    found = dict.fromkeys(kind for kind, pattern in _PATTERNS if re.search(pattern, question, 0 if "[A-Z]" in pattern else re.IGNORECASE))
    return tuple(found) or (Wanted.FACT,)
