"""Thousands and millions as papers write them: behind a number ("£1.2m") or in what a table says its figures are in ("£000s")."""

import re
from types import MappingProxyType

SCALES = MappingProxyType({"000": 10**3, "k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9})
"""What each way of writing a scale multiplies by, in lower case."""

_STATED = re.compile(r"[£$€]\s?['’]?(?P<scale>000|thousand|million|billion|bn|[km])s?\b", re.IGNORECASE)


def scale_of_unit(unit: str) -> int:
    """What a figure of 1 under that unit is worth: 1,000 for "£000s", 1,000,000 for "£m", 1 for what states no scale."""
    stated = _STATED.search(unit)
    return SCALES[stated["scale"].lower()] if stated else 1
