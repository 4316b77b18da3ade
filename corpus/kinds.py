"""Which kind of document it is."""

import re

from corpus.front import FrontLine, is_title_like
from corpus.types import Kind

PLANS = {
    Kind.IMPROVEMENT_PLAN: re.compile(r"\bimprovement\s+plan\b", re.I),
    Kind.OPERATIONAL_PLAN: re.compile(r"\b(?:operational|operating)\s+plan\b", re.I),
    Kind.BUSINESS_PLAN: re.compile(r"\bbusiness\s+plan\b", re.I),
}
REPORT = re.compile(r"\breport\b", re.I)

_MINUTES = re.compile(r"\bMINUTES\b|^[\W_]*Minutes of\b|\b(?i:meeting minutes)\b", re.M)
_CALLED_TO_ORDER = re.compile(r"\bmeeting\b[^.]{0,90}\bcalled to order\b", re.I)
_MEETING = re.compile(r"\bmeeting\b.{0,120}?\b(?:was |were )?held\b|\bpresent\s*:", re.I | re.S)
_AGENDA = re.compile(
    r"^[\W_]*(?:[A-Z ]{0,40}\b)?AGENDA\b(?! FOR CHANGE)|^[\W_]*(?i:agenda)[\W_]*$|^(?:[A-Z][\w’'&-]* ){0,6}(?i:agenda (?:package|packet|pack))\b", re.M
)
_ITEM = re.compile(r"^[ \t]*(?:[A-Z]?\d{1,2}[.)]?|[A-Z][.)])[ \t]+\S.*?\(\s?pages?\s\d", re.I | re.M | re.S)
_PAGES = re.compile(r"\(\s?pages?\s+\d+\s*[-–]\s*\d+\s*\)", re.I)
_MEMO = re.compile(r"^[ \t]*(?:from|to|by|subject|report (?:to|of|by))\s*:", re.I | re.M)

_HEADING, _SELF, _LATER, _MENTION = 6.0, 4.0, 1.0, 0.05


def infer_kind(text: str, front: list[FrontLine]) -> Kind:
    """The kind that the front shows; else the plan that the text says it is; else OTHER.

    Minutes open with that word and the meeting; a pack opens with an agenda, or with items that name their pages. Among plans the
    kind wins that stands in title lines, then what "this ... plan" calls itself, then what is mentioned most.
    """
    head = text[:8000]
    opening = text[:1500]
    if (match := _MINUTES.search(opening)) and _MEETING.search(opening) and not _PAGES.search(opening) and not _AGENDA.search(opening[: match.start()]):
        return Kind.MINUTES
    if _CALLED_TO_ORDER.search(opening) and not _PAGES.search(opening) and not _AGENDA.search(opening):
        return Kind.MINUTES
    if len(_PAGES.findall(head)) >= 3 or _AGENDA.search(opening):
        return Kind.AGENDA_PACK
    scores = {kind: _plan_score(text, front, pattern) for kind, pattern in PLANS.items()}
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] >= _SELF:
        return best
    if len({match.strip().lower() for match in _MEMO.findall(head)}) >= 2 or any(REPORT.search(line.text) and is_title_like(line.text) for line in front[:12]):
        return Kind.REPORT
    return Kind.OTHER


def _plan_score(text: str, front: list[FrontLine], pattern: re.Pattern[str]) -> float:
    titles = sum(1 for line in front[:40] if pattern.search(line.text) and is_title_like(line.text))
    own = len(re.findall(rf"\b[Tt]his\s+(?:\w+\s+){{0,3}}?{pattern.pattern}", text, re.I))
    lines = {" ".join(line.split()) for line in text.splitlines() if pattern.search(line)}
    later = sum(1 for line in lines if is_title_like(line))
    mentions = len(pattern.findall(text))
    return _HEADING * min(titles, 2) + _SELF * min(own, 3) + _LATER * min(later, 4) + _MENTION * min(mentions, 20)
