"""Rows for the age that a question names: of a table with a row for each band of ages the one that it falls into."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.rows import caption, row_label, row_text

OLDEST = 120
"""Where a band without an upper end ends."""

_ASKED = re.compile(
    r"(?<![\d–-])(?<!\d to )\b(?P<age>\d{1,2})[ -](?:year|yr)s?[ -]olds?\b|\b(?:aged?|turn(?:s|ed)?) (?P<aged>\d{1,2})\b(?!\s?(?:[–+-]|to\b))",
    re.IGNORECASE,
)
_BAND = re.compile(
    r"\b(?P<first>\d{1,2})\s?(?:[–-]|to)\s?(?P<last>\d{1,2})(?!\d|/)|\bunder (?P<below>\d{1,2})s?\b"
    r"|\b(?P<from>\d{1,2})\s?(?:\+|(?:and|or) (?:over|above|older))|\bover (?P<above>\d{1,2})s?\b",
    re.IGNORECASE,
)


_COUNTS = re.compile(r"\s(?!(?:years?|yrs?|months?)\b)[A-Za-z]{3,}s\b|\s[A-Z]{3,}")
"""What follows numbers of a label that count a thing ("10-15 places", "5+ GCSEs") and are no ages."""

_MORE_AGES = re.compile(r",?\s*(?:and|or|to|,)?\s*(?:over|above|older|under|below|younger|\d)", re.IGNORECASE)
_MORE_BEFORE = re.compile(r"\d,?\s*(?:and|or|to)?\s*$", re.IGNORECASE)
"""What makes of an age a band or one of several."""


def of_the_age(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without rows for other ages than the one asked for, where the same table has a row for that."""
    asked, *more = [*_ASKED.finditer(understanding.whole), None]
    if not asked or len(more) > 1 or _MORE_AGES.match(understanding.whole, asked.end()) or _MORE_BEFORE.search(understanding.whole, 0, asked.start()):
        return tuple(evidence)
    age = int(asked["age"] or asked["aged"])
    bands = [_band(row_label(row_text(item.hit.passage, item.part.unit))) if item.hit.passage.kind == "row" else None for item in evidence]
    tables = [(item.hit.passage.document, caption(item.hit.passage, item.part.unit)) for item in evidence]
    answering = {table for table, band in zip(tables, bands, strict=True) if band and age in band}
    return tuple(item for item, table, band in zip(evidence, tables, bands, strict=True) if band is None or age in band or table not in answering)


def _band(label: str) -> range | None:
    """The ages that a row's label says it is for; None where it says none, or where the numbers count something else."""
    match = _BAND.search(label)
    if not match or _COUNTS.match(label, match.end()):
        return None
    if match["first"]:
        return range(int(match["first"]), int(match["last"]) + 1)
    if match["below"]:
        return range(int(match["below"]))
    return range(int(match["from"] or int(match["above"]) + 1), OLDEST)
