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


def of_the_age(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without rows for other ages than the one asked for, where the same table has a row for that."""
    asked = _ASKED.search(understanding.whole)
    if not asked:
        return tuple(evidence)
    age = int(asked["age"] or asked["aged"])
    bands = [_band(row_label(row_text(item.hit.passage, item.part.unit))) if item.hit.passage.kind == "row" else None for item in evidence]
    tables = [(item.hit.passage.document, caption(item.hit.passage, item.part.unit)) for item in evidence]
    answering = {table for table, band in zip(tables, bands, strict=True) if band and age in band}
    return tuple(item for item, table, band in zip(evidence, tables, bands, strict=True) if band is None or age in band or table not in answering)


def _band(label: str) -> range | None:
    """The ages that a row's label says it is for; None where it says none."""
    match = _BAND.search(label)
    if not match:
        return None
    if match["first"]:
        return range(int(match["first"]), int(match["last"]) + 1)
    if match["below"]:
        return range(int(match["below"]))
    return range(int(match["from"] or int(match["above"]) + 1), OLDEST)
