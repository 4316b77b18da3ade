"""Questions for the highest, lowest, longest, or only one: what they ask of a table's rows, and which rows they leave out."""

import re
from dataclasses import dataclass

_RANKED = r"(?:recent|important|serious|urgent|vulnerable|common|senior|junior|likely|difficult|deprived|successful|complex|severe|critical|effective)"
"""What "most" raises to its height, where it counts nothing."""

_MOST = (
    r"highest|largest|biggest|greatest|longest|dearest|costliest|maximum|oldest|busiest"
    r"|most (?:expensive|costly)|most (?!of\b)(?=[a-z'’-]*(?<!ou)(?<!s)s\b|children|people|women|men|money|staff|time\b|work|cash)"
    rf"|(?<=\bhad )the most\b(?! {_RANKED})|(?<=\bhas )the most\b(?! {_RANKED})|(?<=\bhave )the most\b(?! {_RANKED})|(?<=\bwith )the most\b(?! {_RANKED})"
    r"|the most(?=\W*$|[,;?]| (?:in|for|to|at|on|by|from|per|over|during|under|money|of any)\b)"
)
_LEAST = (
    r"lowest|smallest|fewest|shortest|cheapest|minimum|least (?:expensive|costly)"
    r"|the least(?=\W*$|[,;?]| (?:in|for|to|at|on|by|from|per|over|during|under|money|time)\b)"
)
_SUPERLATIVE = re.compile(rf"(?<!at )\b(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"\b(?:second|third|fourth|fifth|next|2nd|3rd|two|three|four|five|ten|[2-9]|10)[ -](?:{_MOST}|{_LEAST})"
    rf"|\b(?:{_MOST}|{_LEAST}) (?:two|three|four|five|ten|[2-9]|10)\b|\btop (?:two|three|four|five|ten|\d+)\b"
    r"|\bhighest[- ](?:level|quality|standards?|priority|possible|ever)\b",
    re.IGNORECASE,
)
_OVER_TIMES = re.compile(
    r"\b(?:which|what) (?:financial |calendar |school )?(?:year|month|quarter|week|day|date)\b|^\W*when\b|\band when\b|\b(?:ever|so far)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:which|what|what's|whats|who|whose|where|name)\b", re.IGNORECASE)
_COLOURS = "red|amber|green|yellow|blue"
_ONLY = re.compile(
    rf"\bonly (?:one |measure |indicator |thing |area |item |risk )?"
    rf"(?:(?:rated|marked|that (?:is|was)|which (?:is|was)|showing|flagged|in|on|at) )?(?P<one>{_COLOURS})\b"
    rf"|\b(?:rated|marked|is|was|showing|flagged) (?P<other>{_COLOURS}),? (?:only|alone)\b|\bonly (?P<third>{_COLOURS})\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\b(?:leaving out|leave out|other than|apart from|aside from|except(?:ing|(?: for)?)|excluding|not counting|ignoring|setting aside|besides)\b"
    r"(?P<things>.+?)(?=,? (?:which|what|who|where|had|has|have|was|were|is|are|did|does|do|costs?|spen[dt]s?)\b|[?;.]|$)",
    re.IGNORECASE,
)
_AND = re.compile(r",\s*(?:and|or)?\s*|\s+(?:and|or|nor)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|any|those|all|rows? for)\s+", re.IGNORECASE)
_CATEGORY = re.compile(
    r"\b(?:which|what)\s+(?P<phrase>(?:[\w'’&+-]+\s+){1,4}?)(?=(?:is|are|was|were|has|have|had|did|does|do|will|would|may|might|can|could|should|must|got|get|gets|"
    rf"costs?|takes?|took|makes?|made|spent|spends?|with|in|at|on|scor\w+|brings?|buys?|employs?|holds?|receives?|pays?)\b|{_MOST}|{_LEAST})",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:districts?|areas?|wards?|towns?|villages?|parish(?:es)?|boroughs?|count(?:y|ies)|communit(?:y|ies)|localit(?:y|ies)|places?|CCGs?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Superlative:
    """What is asked of rows: the highest value (`highest`) or the lowest, or the only one of a colour (then `colour` is "red", ...).

    `word` is the superlative as asked, `without` what the question leaves out, `category` the words for what the rows are ("capital
    project"), `about` the question without what it leaves out and without the superlative; `is_place` whether the rows are to be places.
    """

    highest: bool
    colour: str
    word: str
    without: tuple[str, ...]
    category: str
    about: str
    is_place: bool


def find_superlative(question: str) -> Superlative | None:
    """The superlative of a question; None when it asks for none, for several, or over times and not over rows."""
    left_out = [match["things"] for match in _WITHOUT.finditer(question)]
    about = _WITHOUT.sub(" ", question)
    without = tuple(thing for things in left_out for part in _AND.split(things) if (thing := _ARTICLE.sub("", part.strip())))
    if not _ASKS.search(about) or _OVER_TIMES.search(about):
        return None
    category = match["phrase"].strip() if (match := _CATEGORY.search(about)) else ""
    place = bool(_PLACE.search(category)) or bool(re.search(r"^\W*where\b", about, re.IGNORECASE))
    if match := _ONLY.search(about):
        colour = (match["one"] or match["other"] or match["third"]).lower()
        return Superlative(True, colour, f"only {colour}", without, category, _ONLY.sub(" ", about), place)
    found = list(_SUPERLATIVE.finditer(about))
    if len({bool(match["most"]) for match in found}) != 1 or _SEVERAL.search(about):
        return None
    return Superlative(bool(found[0]["most"]), "", found[0][0].lower().strip(), without, category, _SUPERLATIVE.sub(" ", about), place)
