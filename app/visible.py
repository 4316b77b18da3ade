"""The signs of a text that anything can show: a page, a Word file, a spreadsheet."""

import re

_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|[\r\f\v\u2028\u2029]")


def visible(text: str) -> str:
    """The text without what is never shown; every kind of line end becomes one newline.

    Control characters, signs that turn the reading direction and the two that are never characters (XML has no place for them) are left out.
    """
    return _INVISIBLE.sub("", _LINE_END.sub("\n", text))
