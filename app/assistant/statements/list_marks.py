"""What opens the item of a list, and how words end that announce one."""

import re

MARK = r"(?:(?P<sign>[•●▪◦*]|[–-](?=\s))\s*|\(?(?P<number>\d{1,2})[.)]\s|\(?(?P<roman>[ivx]{1,4})[.)]\s|\(?(?P<letter>[a-z])[.)]\s)"
"""A regular expression for a bullet or a dash, or for a number or a letter with a point or a bracket, and white space."""

ITEM = re.compile(rf"\s*{MARK}")
"""The beginning of an item."""

ANNOUNCES = re.compile(r":-?\s*$")
"""The end of words that a list follows."""
