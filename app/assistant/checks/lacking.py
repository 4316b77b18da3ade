"""The kind of thing that a question asks for and the answer found for it does not hold."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.assistant.checks.amounts import no_dimension, no_figure, no_money, no_share, not_of_the_place, not_the_sum
from app.assistant.checks.contacts import no_address, no_contact
from app.assistant.checks.decisions import no_decision, only_announced
from app.assistant.checks.firms import no_names
from app.assistant.checks.found import Found
from app.assistant.checks.holders import no_absence, no_holder, no_mover, no_name, no_person
from app.assistant.checks.measured import only_aimed_at
from app.assistant.checks.numbered import of_another_number
from app.assistant.checks.opening import no_hours
from app.assistant.checks.permission import no_permission
from app.assistant.checks.reasons import no_reason
from app.assistant.checks.subject import not_of_the_named, of_another_subject
from app.assistant.checks.times import no_duration, no_end, no_frequency, no_time, not_begun, of_another_day, of_another_month, of_another_year
from app.assistant.checks.votes import no_votes
from app.assistant.question.several import asked_parts
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted, wanted_kinds
from app.assistant.statements.compose import Statement
from app.assistant.statements.holds import NOT_KNOWN, TO_BE_SET
from corpus.types import Passage

_BUILT = r"(?:lots?|land|propert\w+|hous\w+|homes?|buildings?|sites?|plots?|dwellings?|units?)"
_LEFT_OPEN = re.compile(rf"\b(?:{NOT_KNOWN}|{TO_BE_SET}|to be (?:arranged|appointed|recruited|named)\b|vacan(?:t|cy)\b(?! {_BUILT}\b))", re.IGNORECASE)
"""What says that the document leaves the answer open, which is an answer."""
_SEE_NOTE = re.compile(r"\bsee note\b", re.IGNORECASE)
"""What stands for a figure or a day; who somebody is no note says."""

_FILLED_CELL = re.compile(r"[^:;.\n]+: ?[£$€]?\d[\d,.]*%?(?=;|\.?$|\n)", re.MULTILINE)
"""A cell of a row with its header, which leaves nothing open whatever its header says ("status not known: 860")."""

_TOLD = frozenset((Wanted.WHO, Wanted.WHEN, Wanted.CLOCK, Wanted.CONTACT, Wanted.FIGURE))
"""Kinds of which it can be told whether an answer holds them."""

_PLAINLY_ASKED = re.compile(
    r"(?:by )?(?:when\b|who(?:['’]?s| is| was| are| were| chairs| leads| moved| seconded)\b(?! it\b| they\b| this\b)"
    r"|what(?:['’]?s| is| was) .*\b(?:phone|number|e-?mail)\b)",
    re.IGNORECASE,
)
"""A further thing of which it can be told for sure whether an answer holds it."""

_GRADE_ASKED = re.compile(
    r"(?<!\bfrom )(?<!\bon )(?<!\bat )\b(?:what|which) (?:\w+ )?(?:grade|rating|judge?ment)\b|\bhow (?:was|were|did)\b.{0,60}\b(?:rated?|graded?|judged?)\b",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\b(?:outstanding|good|requir\w+ improvement|(?:in)?adequate|satisfactory|poor|excellent|weak|strong|stars?|grade \w|red|amber|green)\b"
    r"|\b(?:rated|graded|judged|ratings?|grades?|risk|priority|impact|likelihood)\b\W*(?:as |is |was |to be )*(?:high|medium|low)\b"
    r"|\b(?:high|medium|low)(?: risk| priority|\W*$)",
    re.IGNORECASE,
)

_AIMS_ASKED = re.compile(
    r"\b(?:what (?:are|were)|list|name) (?:all )?(?:(?:the|our|its|their|[\w-]+['’]s) )?(?:\w+ ){0,2}?"
    r"(?:goals|priorities|aims|objectives|themes|pillars|ambitions)\b",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:goal|priorit|aim|objective|theme|pillar|ambition|outcome|target|principle|commit|focus|vision|value|purpose|strive|seek|ensur|improv|we will)",
    re.IGNORECASE,
)

HEADING = 10
"""Words that a heading has at most."""
_SAID = re.compile(r"\d|[.:;,]\s|[.!?;]$|\b[a-z]{4,}")
"""What a heading has not: a figure, a sign between clauses, a word in small letters but for short ones."""


def lacking(understanding: Understanding, statements: Sequence[Statement], passages: Sequence[Passage], cover: Callable[[str], str]) -> str:
    """What the question asks for and the statements don't hold, as words that end "gives no ..."; "" when they hold all that can be told.

    `passages` are those that the statements are from, `cover` gives a document's title, body, period and file name. A document that says that it leaves the
    answer open answers. Each kind was kept only because on 615 questions over three councils' papers it left nearly all right answers alone.
    """
    text = "\n".join(statement.text for statement in statements)
    if not statements or _LEFT_OPEN.search(_FILLED_CELL.sub(" ", statements[0].text)):
        return ""
    if _SEE_NOTE.search(statements[0].text) and Wanted.WHO not in understanding.wanted:
        return ""
    # The topic in brackets tells what a follow-up is about, not what it asks for.
    # Acronyms are no names here: papers may spell them out.
    spelt = (tuple(word for word in name if word.upper() not in understanding.whole) for name in understanding.names)
    understanding = replace(understanding, whole=understanding.own, names=tuple(filter(None, spelt)))
    around = " ".join((text, *(" ".join((p.text, p.context, *p.section, cover(p.document))) for p in passages)))
    found = Found(text, around, tuple(passages))
    return next((said for lacks, said in _KINDS if lacks(understanding, found)), "")


def answers_a_part(understanding: Understanding, statements: Sequence[Statement], passages: Sequence[Passage], cover: Callable[[str], str]) -> bool:
    """Whether the question asks several things, and the statements hold what the first of them asks for."""
    first, *more = (_alone(understanding, part) for part in asked_parts(understanding.whole))
    return bool(more) and bool(_TOLD & set(first.wanted)) and not lacking(first, statements, passages, cover)


def lacking_further(understanding: Understanding, statements: Sequence[Statement], passages: Sequence[Passage], cover: Callable[[str], str]) -> str:
    """What the statements don't hold of the further things that a question asks for; "" when nothing that can be told."""
    _, *more = (_alone(understanding, part) for part in asked_parts(understanding.whole))
    plain = (part for part in more if _PLAINLY_ASKED.match(part.whole))
    return next((lacks for part in plain if (lacks := lacking(part, statements, passages, cover))), "")


def _alone(understanding: Understanding, part: str) -> Understanding:
    """A part of a question as if it were asked alone."""
    return replace(understanding, whole=part, wanted=tuple(kind for kind in wanted_kinds(part) if kind in understanding.wanted))


def _definition(understanding: Understanding, found: Found) -> bool:
    """Whether a meaning is asked for and only headings were found: lines of a few words, each with a capital."""
    lines = found.text.splitlines()
    headings = all(len(line.split()) <= HEADING and not _SAID.search(line) for line in lines)
    return Wanted.DEFINITION in understanding.wanted and headings


def _grade(understanding: Understanding, found: Found) -> bool:
    return bool(_GRADE_ASKED.search(understanding.whole)) and not _GRADE.search(found.text)


def _aims(understanding: Understanding, found: Found) -> bool:
    """Whether a plan's aims are asked for, and neither the answer nor the heading above it speaks of any."""
    return bool(_AIMS_ASKED.search(understanding.whole)) and not _AIM.search(found.headed)


_KINDS: tuple[tuple[Callable[[Understanding, Found], bool], str], ...] = (
    (no_money, "gives no amount of money for this"),
    (no_share, "gives no percentage for this"),
    (no_dimension, "gives no measure of that kind"),
    (no_figure, "gives no figure for this"),
    (of_another_year, "gives figures for other years only"),
    (of_another_month, "gives figures for other months only"),
    (only_aimed_at, "gives only what was planned for that year"),
    (not_of_the_place, "gives no figure for the place or body named"),
    (not_the_sum, "doesn't speak of that sum"),
    (of_another_subject, "doesn't speak of what is asked about"),
    (no_permission, "doesn't say whether one may"),
    (of_another_number, "speaks of another number than the one asked about"),
    (no_contact, "gives no telephone number or e-mail address for this"),
    (no_address, "gives no address for this"),
    (no_time, "doesn't say when"),
    (no_frequency, "doesn't say how often"),
    (no_duration, "doesn't say how long"),
    (no_end, "doesn't say when it ended"),
    (no_hours, "doesn't say when that is open"),
    (of_another_day, "was decided on another day"),
    (not_begun, "doesn't say when that began"),
    (_grade, "gives no grade"),
    (_aims, "doesn't say what they are"),
    (_definition, "doesn't say what that is"),
    (no_mover, "doesn't say who moved or seconded it"),
    (no_holder, "doesn't say who holds that post"),
    (no_person, "names nobody for this"),
    (no_absence, "doesn't say who was absent"),
    (no_reason, "doesn't say why"),
    (no_votes, "doesn't say how they voted"),
    (no_name, "doesn't give the name"),
    (no_names, "doesn't say which they are"),
    (no_decision, "tells of no decision"),
    (only_announced, "is an agenda, which doesn't say what came of it"),
    (not_of_the_named, "doesn't speak of who or what is named"),
)
