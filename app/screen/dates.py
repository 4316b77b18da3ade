"""Dates as people write them."""

import re

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def spoken_date(date: str) -> str:
    """ "2015-01-20" as "20 January 2015", "2011-03" as "March 2011"; a year or a period such as "2008/09" as it is."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", date[:10])
    if not match or not 1 <= int(match[2]) <= 12:
        return date
    month = f"{MONTHS[int(match[2]) - 1]} {match[1]}"
    return f"{int(match[3])} {month}" if match[3] else month
