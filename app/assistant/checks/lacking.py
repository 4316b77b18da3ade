"""The kind of thing that a question asks for and the answer found for it does not hold."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.assistant.question.names import holds_name, is_office
from app.assistant.question.periods import Period, find_periods
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from app.assistant.statements.holds import amount, names_person
from app.assistant.statements.rows import divided
from corpus.types import Passage

_LEFT_OPEN = re.compile(r"\b(?:to be \w+|tb[acd]|not (?:yet )?(?:known|set|agreed|decided|confirmed)|see note)\b", re.IGNORECASE)
"""What says that the document leaves the answer open, which is an answer."""

_NO_COUNT = re.compile(
    r"\b(?:old|aged?|ages|how (?:often|long|far|soon|fast|bad)|dates?|when|calendar|statement)\b|\b(?:resolution|by-?law|number) (?:number|of)\b", re.IGNORECASE
)
_MONEY_ASKED = re.compile(
    r"\b(?:how much (?:money |cash )?(?:did|does|do|is|was|were|will|would|has|have|had|are|can|could)"
    r"|salar(?:y|ies)|earns?|costs?|price|fee|value of|worth|paid|pay for|charge|bill for|spend on|spent)\b(?!.*\b(?:time|less|more|higher|lower)\b)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[£$€]|\d[\d,.]*\s?(?:k|m|bn|million|billion|thousand|pounds|p)\b|\d{1,3}(?:,\d{3})+|\b\d+\.\d\d?\b|\b(?!(?:19|20)\d\d\b)\d{4,}\b", re.IGNORECASE
)
_SHARE_ASKED = re.compile(r"\b(?:what|which|by what) (?:percent|per cent|percentage|share|proportion)\b|^\W*(?:percentage|share|proportion)\b", re.IGNORECASE)
_SHARE = re.compile(r"%|per ?cent|\brates?\b|\b(?:half|third|quarter|fifth|tenth)s?\b|\bone in\b|\bout of\b|\d+ of \d+|proportion|share", re.IGNORECASE)
_GRADE_ASKED = re.compile(
    r"\b(?:what|which) (?:\w+ )?(?:grade|rating|judge?ment)\b|\bhow (?:was|were|did)\b.{0,60}\b(?:rated?|graded?|judged?)\b", re.IGNORECASE
)
_GRADE = re.compile(
    r"\b(?:outstanding|good|requir\w+ improvement|(?:in)?adequate|satisfactory|poor|excellent|weak|strong|stars?|grade \w|red|amber|green|high|medium|low)\b",
    re.IGNORECASE,
)
_PERSON_ASKED = re.compile(r"^\W*(?:(?:and|so|but|ok)\s+)*who(?:['’]?s)?\b(?! (?:do|does|did|can|should|will|would|must) (?:i|we|you|it)\b)", re.IGNORECASE)
_FIELD_OF_PERSONS = re.compile(r"\b(?:lead|owner|contact|officer|manager|responsib)\w*[^:.;]{0,20}:", re.IGNORECASE)
_POST_ASKED = re.compile(
    r"\bwho(?:['’]?s| is| was| are| were| got| became)? (?:(?:elected|appointed|made|the|our|their|an?) )*"
    r"(?P<post>(?:\w+[ -]){0,3}?(?:mayor|chair\w*|treasurer|clerk|secretary|reeve|warden|leader|inspector|official|solicitor|auditor|registrar))\b",
    re.IGNORECASE,
)
_DEPUTY = frozenset(("deputy", "vice", "assistant"))
_CHAIR = frozenset("chair chairs chaired chairing chairman chairwoman chairperson".split())


@dataclass(frozen=True, slots=True)
class _Found:
    """An answer found: what it says, and that with the headings and titles of the passages that it is from."""

    text: str
    around: str
    passages: tuple[Passage, ...]


def lacking(understanding: Understanding, statements: Sequence[Statement], passages: Sequence[Passage], cover: Callable[[str], str]) -> str:
    """What the question asks for and the statements don't hold, as words that end "gives no ..."; "" when they hold all that can be told.

    `passages` are those that the statements are from, `cover` gives a document's title, body and period. A document that says that it leaves the
    answer open answers. Each kind was kept only because on 615 questions over three councils' papers it left nearly all right answers alone.
    """
    text = "\n".join(statement.text for statement in statements)
    if not statements or _LEFT_OPEN.search(text):
        return ""
    around = " ".join((text, *(" ".join((p.text, p.context, *p.section, cover(p.document))) for p in passages)))
    found = _Found(text, around, tuple(passages))
    return next((said for lacks, said in _KINDS if lacks(understanding, found)), "")


def _figure(understanding: Understanding, found: _Found) -> bool:
    return Wanted.FIGURE in understanding.wanted and not _NO_COUNT.search(understanding.whole) and amount(found.text) == 0


def _money(understanding: Understanding, found: _Found) -> bool:
    others = {Wanted.WHO, Wanted.WHY, Wanted.DECISION, Wanted.LIST, Wanted.PLACE, Wanted.REMEDY}
    return bool(_MONEY_ASKED.search(understanding.whole)) and not others & set(understanding.wanted) and not _MONEY.search(found.text)


def _share(understanding: Understanding, found: _Found) -> bool:
    return bool(_SHARE_ASKED.search(understanding.whole)) and not _SHARE.search(found.around)


def _grade(understanding: Understanding, found: _Found) -> bool:
    return bool(_GRADE_ASKED.search(understanding.whole)) and not _GRADE.search(found.text)


def _person(understanding: Understanding, found: _Found) -> bool:
    return bool(_PERSON_ASKED.search(understanding.whole)) and not _FIELD_OF_PERSONS.search(found.text) and not names_person(found.text, found.around)


def _post(understanding: Understanding, found: _Found) -> bool:
    """Whether the last word of the post whose holder is asked for, or that it is a deputy's, stands nowhere in what is said."""
    match = _POST_ASKED.search(understanding.whole)
    if not match:
        return False
    held, asked = ([word.rstrip("s") for word in re.findall(r"\w+", text.lower())] for text in (found.text, match["post"]))
    chairs = asked[-1] in _CHAIR and not _CHAIR.isdisjoint(held)
    return (asked[-1] not in held and not chairs) or (not _DEPUTY.isdisjoint(asked) and _DEPUTY.isdisjoint(held))


def _place(understanding: Understanding, found: _Found) -> bool:
    """Whether a figure is asked for a place or body by name and comes from a passage that doesn't name it."""
    names = [tuple(word for word in name if word.upper() not in understanding.whole) for name in understanding.names if not is_office(name)]
    missed = (name for name in names if name and not holds_name(found.around, name, understanding.short_forms.get(name, ())))
    return Wanted.FIGURE in understanding.wanted and any(missed)


def _year(understanding: Understanding, found: _Found) -> bool:
    """Whether a figure is asked for one year and all that was found are table rows whose cells are of other years."""
    if Wanted.FIGURE not in understanding.wanted or len(understanding.periods) != 1 or understanding.periods[0].month:
        return False
    rows = [_cells_by_year(passage.text) for passage in found.passages if passage.kind == "row"]
    return bool(rows) and len(rows) == len(found.passages) and all(row and not _filled(row, understanding.periods[0]) for row in rows)


def _cells_by_year(row: str) -> list[tuple[tuple[Period, ...], str]]:
    cells = ((find_periods(cell.text.removesuffix(cell.value)), cell.value) for cell in divided(row)[1])
    return [(periods, value) for periods, value in cells if periods]


def _filled(cells: Sequence[tuple[tuple[Period, ...], str]], asked: Period) -> bool:
    return any(re.search(r"\w", value) and any(_same(one, asked) for one in periods) for periods, value in cells)


def _same(one: Period, other: Period) -> bool:
    """Whether two years are the same, or the one is in the financial year that the other is."""
    if one.is_span and other.is_span:
        return one.first == other.first
    return one.first <= other.last and other.first <= one.last


_KINDS: tuple[tuple[Callable[[Understanding, _Found], bool], str], ...] = (
    (_money, "gives no amount of money for this"),
    (_share, "gives no percentage for this"),
    (_figure, "gives no figure for this"),
    (_year, "gives figures for other years only"),
    (_place, "gives no figure for the place or body named"),
    (_grade, "gives no grade"),
    (_post, "doesn't say who holds that post"),
    (_person, "names nobody for this"),
)
