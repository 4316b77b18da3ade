"""Dates as people write them."""

import re

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

_ISO = re.compile(r"(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])")
_TWICE = re.compile(rf"(\b\d\d? (?:{'|'.join(MONTHS)}) \d{{4}}) \(\1\)")


def spoken_date(date: str) -> str:
    """ "2015-01-20" as "20 January 2015", "2011-03" as "March 2011"; a year or a period such as "2008/09" as it is."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", date[:10])
    if not match or not 1 <= int(match[2]) <= 12:
        return date
    month = f"{MONTHS[int(match[2]) - 1]} {match[1]}"
    return f"{int(match[3])} {month}" if match[3] else month


def with_spoken_dates(text: str) -> str:
    """The text with each ISO date as people write it, "2015-01-20" as "20 January 2015"; not said again in brackets after itself."""
    return _TWICE.sub(r"\1", _ISO.sub(lambda match: spoken_date(match[0]), text))
