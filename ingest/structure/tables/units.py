"""The unit of a figure, from where a table states it: the column's header, the value itself, the row's label, the caption."""

import re

_THOUSANDS = re.compile(r"([£$€])\s?['’]?\s?(?:0{3}['’]?s?|1000['’]?s)\b|(?<![\d,.])['’]?000s?\b")
_IN_WORDS = re.compile(r"\bin (thousands|millions)\b|(?<=\()(thousands|millions)(?=\))", re.IGNORECASE)
_MILLIONS = re.compile(r"([£$€])\s?(m|M|million|bn|billion)\b")
_CURRENCY = re.compile(r"\(\s?([£$€])\s?\)|(?:^|\s)([£$€])(?=\s|$)")
_SPAN = re.compile(r"\b(?<!out of )(?<!out-of-)(?<!office )(?<!opening )(hours|days|weeks|months|years|hectares|tonnes|km|kWh|FTEs?|WTE)\b", re.IGNORECASE)
_PER = re.compile(r"\bper [\d,]+(?:\s(?:population|people|residents|households|births)(?:\s(?:aged\s)?(?:under|over)\s\d+|\saged\s[\d-]+)?)?", re.IGNORECASE)
_PERCENT = re.compile(r"%|\bper ?cent(?:age)?\b|\bpercentage\b", re.IGNORECASE)
_NO_UNIT = re.compile(r"^(?:num|denom|numerator|denominator|number|rank|count|no\.?)$", re.IGNORECASE)
_VALUE_UNIT = re.compile(r"\d\)?\s?(hours?|hrs?|days?|weeks?|months?|years?|FTEs?)\b", re.IGNORECASE)
_VALUE_MONEY = re.compile(r"([£$€])\s?[-–−]?[\d,.]*\d\s?(k|m|bn)?\b", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"\bnumbers?(?:\sof)?\s(children|people|pupils|adults|clients|residents|staff|deaths|households|births|cases|visits|applications|complaints)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\b(children|young people|people|pupils|adults|clients|residents|households)$", re.IGNORECASE)
_HEADCOUNT = re.compile(r"\bnumbers?\b|\bsnapshot\b|\bheadcount\b", re.IGNORECASE)
_DURATIONS = {"hour": "hours", "hr": "hours", "hrs": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years", "fte": "FTE", "ftes": "FTE"}


def stated(words: str) -> str:
    """The unit that a header, a caption or a unit row states ("£'000" gives "£000s"), or ""."""
    if found := _THOUSANDS.search(words):
        return f"{found[1] or ''}000s"
    if found := _MILLIONS.search(words):
        return found[1] + found[2]
    if found := _IN_WORDS.search(words):
        return "000s" if (found[1] or found[2]).lower() == "thousands" else "m"
    if found := _CURRENCY.search(words):
        return found[1] or found[2]
    if found := _PER.search(words):
        return found[0]
    if _PERCENT.search(words):
        return "%"
    if found := _SPAN.search(words):
        return _DURATIONS.get(found[1].lower(), found[1] if found[1].isupper() else found[1].lower())
    return ""


def _of_value(value: str) -> str:
    """The unit that is written in the value itself."""
    if found := _VALUE_MONEY.search(value):
        return found[1] + (found[2] or "").replace("k", "K").replace("m", "M")
    if value.endswith(("£", "$", "€")):
        return value[-1]
    if "%" in value:
        return "%"
    if found := _VALUE_UNIT.search(value):
        return _DURATIONS.get(found[1].lower(), found[1].lower())
    return ""


def unit_of(value: str, column: tuple[str, ...], label: str, caption: str, unit: str) -> str:
    """The unit of one figure: the nearest statement wins, column first, then the value, the row's label, the table's `unit` and its caption.

    A bare count column ("Num", "Denom") takes no unit from the row's label: the label names what the row measures, not what it divides.
    """
    for part in reversed(column):
        if (found := stated(re.sub(r"(?i)\bper ?cent(?:age)?\b", "%", part))) and found != "years":
            return found
    if found := _of_value(value):
        scale = stated(unit) or stated(caption)
        return found + scale if found in "£$€" and scale in ("000s", "m") else found
    if column and _NO_UNIT.match(column[-1]):
        return ""
    if (counted := _NUMBER_OF.search(caption)) and not _PERCENT.search(label):
        return counted[1].lower()
    if found := stated_by_label(label):
        return found
    if unit:
        return stated(unit) or unit
    if (counted := _PEOPLE.search(caption)) and _HEADCOUNT.search(" ".join(column)):
        return counted[1].lower()
    return "%" if _PERCENT.search(caption.split(" ", 1)[0]) else ""


def stated_by_label(label: str) -> str:
    """The unit that a row's label states: a rate, a percentage, FTE, or "number of days"."""
    if found := _PER.search(label):
        return found[0]
    if _PERCENT.search(label) and not label.lower().startswith("ratio"):
        return "%"
    if re.search(r"\bFTEs?\b|\bWTE\b", label):
        return "FTE"
    if found := re.search(r"(?i)\b(?:number|no\.?|average|ave\.?)(?:\sof)?(?:\sclient)?\s(days|weeks|hours|months)\b|\bno of (days|weeks)\b", label):
        return found[1] or found[2]
    return ""
