"""The matter whose price, day or policy a question asks for, by its noun ("spend on bike lanes", "the mileage rate", "when are bins collected")."""

import re

from corpus.dates import MONTHS
from index.words import content_words

_ENDS = (
    r"(?=\s+(?:in|at|on|for|by|from|per|with|during|under|to|as|according|each|every|this|last|next|that|which|who|when|if|after|before|between|since|over"
    r"|and|or|is|are|was|were|will|did|do|does|had|has|have|going|set|put|costs?|come|open|start)\b|\s*[,;:?.(–]|\s*$)"
)
_DETERMINERS = r"(?:(?:the|a|an|our|its|their|his|her|any|some|all|new|us) )*"
_MATTER = rf"{_DETERMINERS}(?P<matter>[\w'’& -]+?)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:polic(?:y|ies)|rules?|guidance|stance|position) (?:on|for|about|around|with) {_MATTER}{_ENDS}",
        rf"\b(?:spen[dt]|spending|pay|paid) (?:a year |each year |\w+ly )?(?:on|for) {_MATTER}{_ENDS}",
        rf"\b(?:(?:set|put) (?:aside|by)|earmarked|budgeted) (?:for|towards) {_MATTER}{_ENDS}",
        r"\bwhat (?P<matter>(?:interest|mileage|vacancy|occupancy|discount|exchange)) rates?\b",
        r"\bhow (?:much|many days['’]?(?: of)?) (?P<matter>(?:annual|parental|maternity|sick|study) leave|holiday(?= (?:do|does|did|is|are|can|would)\b|\W*$))",
        rf"\bwhat (?:does|did|do|will|would) {_MATTER} cost\b",
        rf"\bhow much (?:money )?(?:does|did|do|will|would|has|have) {_MATTER} (?:br(?:ing|ought) in|t(?:ake|aken) in|earn(?:ed)?)\b",
        rf"\bwhat (?:is|was|are|were|gets?) {_MATTER} paid\b",
        rf"\b(?:price|cost|fees?|premium|rent|(?<!\bin )(?<!\btake )(?<!\btook )(?<!\bhas )charge|fine|allowance|salary|bill|tax)"
        rf" (?:for|of|on) {_MATTER}{_ENDS}",
        rf"(?:\bwhat(?:['’]s| is| was| were| are)|\bhow much (?:is|was|are|were)) {_MATTER} "
        r"(?:polic(?:y|ies)|premium|fees?|price|rent|salary|allowance|charge|rate|budget)\b",
        r"\bwhat(?:['’]s| is| was| were| are) (?:the |our |its |their )?(?P<matter>turnout|premium|precept|occupancy|enrol\w+|response times?"
        r"|waiting (?:times?|lists?)|life expectancy|pass rate|credit rating|(?:sick(?:ness)?|annual|parental) (?:leave|absence))\b",
        rf"\bhow (?:do|can|could|would) (?:i|we|you|people|residents) (?:get|apply for|book|report|pay|claim|join|become|buy|hire) {_MATTER}{_ENDS}",
        rf"\b(?:when|what (?:day|days|time)) (?:does|do|is|are|will) {_MATTER} (?:open|start|begin|close|meet|run|collected|emptied|picked)\b",
    )
)


AT_ADDRESS = re.compile(rf"\s+(?:at|on|in) (?!(?:19|20)\d\d\b)\d+[a-z]? (?!(?:{'|'.join(name[:3].title() for name in MONTHS)}))[A-Z]")
"""An address, and no day."""
_DOING_ONLY = re.compile(r"\w+ing (?:up|out|off|in|down|back|over)\b", re.IGNORECASE)
_NO_DOING = frozenset(
    "building housing parking recycling swimming training funding planning heating lighting clothing learning nursing "
    "sporting catering engineering consulting advertising marketing policing".split()
)
"""Words in -ing that name a thing."""


def matters(question: str) -> tuple[tuple[str, ...], ...]:
    """The content words of each matter whose price, day or policy is asked for; empty where none is."""
    found = (pattern.search(question) for pattern in _PATTERNS)
    # What stands at an address may be called otherwise, and "turning up" is no thing.
    things = (match for match in found if match and not AT_ADDRESS.match(question, match.end("matter")) and not _DOING_ONLY.match(match["matter"]))
    return tuple(filter(None, (_told(content_words(match["matter"])) for match in things)))


def _told(words: list[str]) -> tuple[str, ...]:
    """The words without what is done to the thing before its name ("fixing roofs")."""
    return tuple(words[1:] if len(words) > 1 and words[0].endswith("ing") and words[0] not in _NO_DOING else words)
