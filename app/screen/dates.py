"""Dates as people write them."""

import re

from corpus.dates import MONTHS, in_words

_ISO = re.compile(r"(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])")
_TWICE = re.compile(rf"(\b\d\d? (?:{'|'.join(month.capitalize() for month in MONTHS)}) \d{{4}}) \(\1\)")


def with_spoken_dates(text: str) -> str:
    """The text with each ISO date as people write it, "2015-01-20" as "20 January 2015"; not said again in brackets after itself."""
    return _TWICE.sub(r"\1", _ISO.sub(lambda match: in_words(match[0]), text))
