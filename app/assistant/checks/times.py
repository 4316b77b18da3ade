"""Whether an answer is of the time that is asked for, or holds a time where one is asked for."""

import re
from collections.abc import Sequence

from app.assistant.checks.found import Found
from app.assistant.question.periods import Period, find_periods
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.ending import asks_end
from app.assistant.statements.holds import CLOCK, OFTEN, TIME
from app.assistant.statements.parts import PROSE
from app.assistant.statements.rows import divided
from corpus.dates import MONTHS
from index.words import name_words

_LOOSE_TIME = re.compile(
    r"\b(?:years?|months?|weeks?|days?|terms?|spring|summer|autumn|fall|winter|immediate\w*|complet\w+|daily|weekly|quarterly|within|birthday|age)\b"
    r"|(?<=\d )hours?\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b\d\d/\d\d\b",
    re.IGNORECASE,
)
"""What says when without a date or a year."""

_DAY_ASKED = re.compile(r"\b(?:what|which|exact) (?:date|day)\b(?! of the (?:week|month))", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:daily|every day|ongoing|within \w+|immediate\w*|complet\w+"
    r"|(?:first|last) (?:\w+ )?day|end of (?:the |each |every )?(?:week|month|year)|christmas|good friday|easter|new year)\b",
    re.IGNORECASE,
)
"""What asks for a day, and what tells one without its month."""

_OTHER_MEETING = re.compile(
    r"\bnext (?:\w+ ){0,2}meeting\b[^.;\n]{0,60}|\b(?:to|until) (?:the |its )?[^.;\n]{0,30}?(?:19|20)\d\d (?:[\w-]+ ){0,3}meeting\b"
    r"|\bminutes of (?:the|a|its|this|that)?[^.;:\n]{0,60}?\b(?:meetings?|held)\b[^.;:\n]{0,40}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:when|(?:what|which) (?:day|date))(?: will| is| are|(?: does| do)(?=.*\b(?:open|close|end|finish|start|begin|arrive|turn up|get here)\b)|['’]?s)\b"
    r"(?!.*\b(?:(?<!next )meeting of|decided|agreed|resolved|approved)\b)",
    re.IGNORECASE,
)
"""What asks for a day to come, which is not that on which it was resolved."""

_COMES_BACK = re.compile(
    r"\b(?:com(?:e|es|ing)|go(?:es|ing)?|brought|bring) back\b|\b(?:return|revisit|reconsider|defer|postpone|adjourned? (?:to|until)|put off|next|again)\w*\b",
    re.IGNORECASE,
)
"""What asks for the meeting at which a matter is taken up again, whose day answers then."""

_CAME_ABOUT = re.compile(
    r"\b(?:when|date|day)\b.{0,12}\b(?:was|were|did|has|had)\b.{2,80}\b(?:close[ds]?|shut|built|damaged|destroyed|flooded|founded|inspected|died?|born|collapse[ds]?"
    r"|happen\w*|occur\w*|completed|finished|arrived?|delivered|opened|begin|began|break|broke)\b",
    re.IGNORECASE,
)
"""What asks for the day of something that no meeting does by resolving."""

_TO_BE_DECIDED = re.compile(r"\b(?:asked|recommend\w*|propos\w*|invited|before|due)\b|\bdecision is\b", re.IGNORECASE)
_WAS_DECIDED = re.compile(r"\b(?:was|were) (?:agreed|resolved|decided)\b|\b(?:agreed|resolved|decided) (?:that|to)\b", re.IGNORECASE)
"""What asks what a meeting is for, not what came of it, and what tells of a decision."""

_MINUTES = re.compile(r"\b(?:minutes|\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d|[A-Z][a-z]+ \d{1,2}, (?:19|20)\d\d)", re.IGNORECASE)
"""The heading of a meeting's minutes."""
_ACT = re.compile(r"\bAct,? (?:19|20)\d\d")
_LONG_PLAN = re.compile(r"\b((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d)\b")
"""The first and the last year of a plan for many."""
_RELATES = re.compile(r"\b(?:than|since|between|from|until|compared|over)\b(?: \w+){0,3} (?:19|20)\d\d\b", re.IGNORECASE)
"""What sets one time in relation to others, so that the figure may be of none of those that are named."""

_EARLIEST_START, _LATEST_END = 4, 9
"""The first month in which a financial year begins, and the last in which it ends, on either side of the Atlantic."""

_BEGINNING_ASKED = re.compile(
    r"\bwhen (?:did|was|were)\b.{2,60}\b(?:become|became|appointed|made|promoted|elected|take over|start(?:ed)? as|take (?:up|on))\b", re.IGNORECASE
)
_BEGINNING = re.compile(
    r"\b(?:becom\w+|became|appoint\w*|promot\w+|elected|re-elected|t[ao]ok?e?n? (?:over|up|on|office)|start\w*|joined|succeed\w*|since|new|from|made|named)\b",
    re.IGNORECASE,
)

_MONTH = re.compile(rf"\b(?:{'|'.join(month.title() for month in MONTHS)}|{'|'.join(month[:3].title() for month in MONTHS)}|Sept)\b(?! [a-z]+ (?:be|have)\b)")
_END = re.compile(
    r"\b(?:adjourn\w*|end(?:ed|s|ing)?|finish\w*|clos(?:e[sd]?|ing)(?! (?:to|session)\b)|conclud\w*|resum\w*|rose|wrapp\w*)\b"
    r"|(?:\b(?:until|till|to)|(?<=[\dm.])\s?[–-])\s?(?:about )?\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m)",
    re.IGNORECASE,
)

_DURATION_ASKED = re.compile(
    r"\bhow long (?:do|does|did|will|must|should|can|is|are|was|were|has|have|had)\b(?!.*\b(?:away|road|bridge|trail|path|wall|pipe)\b)", re.IGNORECASE
)
_DURATION = re.compile(
    r"\b(?:year|month|week|day|hour|minute|term|decade|fortnight)s?\b|\bannual|\b(?:permanent|indefinite|perpetu|forever|ongoing|lifetime|temporar)\w*"
    r"|\b(?:until|since|through|till|from|between)\b.{0,30}\d|\d\s?(?:m|km|ft|met(?:re|er)s?|miles?|feet|yards)\b"
    r"|\b(?:\d+|one|two|three|four|five|six|ten|single) (?:pages?|words|characters)\b",
    re.IGNORECASE,
)
"""What asks how long, and what tells it."""

_IN_HOW_MANY_CASES = re.compile(r"\bhow (?:often|frequently) (?:did|was|were|has|have|had)\b", re.IGNORECASE)


def no_end(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked when something ended, and the answer speaks of no end: the time in it is that of the beginning."""
    return asks_end(understanding) and not _END.search(found.text)


def no_frequency(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked how often, and the answer holds nothing that says it."""
    share = bool(_IN_HOW_MANY_CASES.search(understanding.whole)) and "%" in found.text
    told = OFTEN.search(found.text) or (Wanted.WHEN in understanding.wanted and TIME.search(found.text))
    return Wanted.OFTEN in understanding.wanted and not told and not share


def no_duration(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked how long something is done or lasts, and the answer holds neither a length of time nor two ends of one."""
    return bool(_DURATION_ASKED.search(understanding.whole)) and not _DURATION.search(found.text) and len(TIME.findall(found.text)) < 2


def no_time(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked when, and the answer holds nothing that says it; the year of an Act and the day of another meeting say nothing."""
    # The day on which something was resolved is not that on which it came about.
    text = found.told if _CAME_ABOUT.search(understanding.whole) or _AHEAD.search(understanding.whole) else found.text
    told = _ACT.sub(" ", text if _COMES_BACK.search(understanding.whole) else _OTHER_MEETING.sub(" ", text))
    loose = _WEEKDAY if _DAY_ASKED.search(understanding.whole) else _LOOSE_TIME
    return Wanted.WHEN in understanding.wanted and not TIME.search(told) and not CLOCK.search(told) and not loose.search(told)


def of_another_day(understanding: Understanding, found: Found) -> bool:
    """Whether a decision of a day is asked for, or decisions were found, and what was found names other days and not that one.

    The day of the meeting before, whose minutes were confirmed, and of the next one are no days that are told of.
    """
    days = [period for period in understanding.periods if period.day]
    decided = all(passage.kind == "decision" for passage in found.passages)
    asks_day = Wanted.WHEN in understanding.wanted and Wanted.CLOCK not in understanding.wanted
    if len(days) != 1 or asks_day or not (decided or Wanted.DECISION in understanding.wanted):
        return False
    # A pack's own day is that of the meeting it is for, where nothing in it was decided yet.
    asks_outcome = not _TO_BE_DECIDED.search(understanding.whole) and _WAS_DECIDED.search(found.text) is not None
    in_papers = any(passage.context.startswith("Agenda pack") and not _MINUTES.search(" ".join(passage.section)) for passage in found.passages)
    of_the_papers = asks_outcome and in_papers
    told = _OTHER_MEETING.sub(" ", found.text if decided or of_the_papers else found.around)
    named = {(period.first, period.month, period.day) for period in find_periods(told) if period.day}
    asked = days[0]
    return bool(named) and (asked.first, asked.month, asked.day) not in named and not re.search(rf"\b0?{asked.day}(?:st|nd|rd|th)?\b", told)


def of_another_month(understanding: Understanding, found: Found) -> bool:
    """Whether a figure is asked for one month, and the sentences found name other months of the year, and nothing round them is of that one."""
    if Wanted.FIGURE not in understanding.wanted or len(understanding.periods) != 1 or not understanding.periods[0].month or understanding.periods[0].day:
        return False
    if any(passage.kind == "row" for passage in found.passages):
        return False
    month = understanding.periods[0].month
    named = re.search(rf"\b{MONTHS[month - 1][:3]}(?:t|{MONTHS[month - 1][3:]})?\b", found.around, re.IGNORECASE)
    return bool(_MONTH.search(found.told)) and not named and all(period.month != month for period in find_periods(found.around))


def not_begun(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked when somebody came to a post, and no sentence that names the person speaks of a beginning."""
    if not _BEGINNING_ASKED.search(understanding.whole) or not understanding.names:
        return False
    sentences = [name_words(sentence) for sentence in re.split(r"(?<=[.!?;])\s|\n", found.text) if _BEGINNING.search(sentence)]
    return not any(set(name) <= words for name in understanding.names for words in sentences)


def of_another_year(understanding: Understanding, found: Found) -> bool:
    """Whether a figure is asked for one year and all that was found are table rows whose cells are of other years, or a text that only names others."""
    if Wanted.FIGURE not in understanding.wanted or len(understanding.periods) != 1 or understanding.periods[0].month:
        return False
    asked = understanding.periods[0]
    in_papers_of_year = any(understanding.preferred.get(passage.document, 0.0) for passage in found.passages)
    if not in_papers_of_year and not _RELATES.search(found.text):
        # The day of a meeting round it doesn't say of which year a figure is.
        around = [period for period in find_periods(found.around) if not (period.day and asked.is_span)]
        told = find_periods(_ACT.sub(" ", found.text)) or around
        prose = all(passage.kind in PROSE for passage in found.passages)
        planned = any(int(first) <= asked.first and asked.last <= int(last) for first, last in _LONG_PLAN.findall(found.around))
        if told and not planned and not any(_same(one, asked) for one in (*told, *(around if prose else ()))):
            return True
    rows = [_cells_by_year(passage.text, asked) for passage in found.passages if passage.kind == "row"]
    return bool(rows) and len(rows) == len(found.passages) and all(row and not _filled(row, asked) for row in rows)


def _cells_by_year(row: str, asked: Period) -> list[tuple[tuple[Period, ...], str]]:
    """The cells that have a time; where the caption is of the time asked for, those without one are of it."""
    label, divided_cells = divided(row)
    of_caption = tuple(one for one in find_periods(label) if _same(one, asked))
    cells = ((find_periods(cell.text.removesuffix(cell.value)) or of_caption, cell.value) for cell in divided_cells)
    return [(periods, value) for periods, value in cells if periods]


def _filled(cells: Sequence[tuple[tuple[Period, ...], str]], asked: Period) -> bool:
    return any(re.search(r"\w", value) and any(_same(one, asked) for one in periods) for periods, value in cells)


def _same(one: Period, other: Period) -> bool:
    """Whether two years are the same, or the one is in the financial year that the other is; so is a month that may be."""
    if one.is_span and other.is_span:
        return one.first == other.first
    for span, time in ((one, other), (other, one)):
        if span.is_span and time.month:
            return (time.first == span.first and time.month >= _EARLIEST_START) or (time.first == span.last and time.month <= _LATEST_END)
    return one.first <= other.last and other.first <= one.last
