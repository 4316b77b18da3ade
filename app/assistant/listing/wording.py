"""The words by which a question asks for a list of records, and those of them that choose nothing."""
# ruff: noqa: E501 - the tables of patterns read best a line each

import re
from collections.abc import Mapping

PRESENT = "present"
"""Stands for the kind of those who were at a meeting: its records are the meetings."""

BY_LAWS = r"by-?laws?(?=.*\b(?:pass|passed|adopt|adopted|enact|enacted)\b)|(?<=passed )by-?laws?"
"""By-laws are listed by the decisions that passed them."""

NOUNS: Mapping[str, str] = {
    "decision": rf"decisions?|resolutions?|motions?|{BY_LAWS}",
    "action": r"actions?(?!\s+plans?\b)",
    "risk": r"risks?(?!\s+registers?\b)",
    "report": r"reports?",
    "meeting": r"meetings?",
    "agenda_item": r"agenda items?|items?(?=\s+(?:(?:is|are|was|were)\s+)?on\s+the\s+(?:[\w’'-]+\s+){0,6}agenda\b)",
    "service": r"services?",
    "term": r"acronyms?|abbreviations?",
    PRESENT: r"(?:councillors?|members?|officers?)(?=.*\b(?:present|attend(?:ed|ing|ance)?|(?:was|were) at)\b)",
}
_NOUN = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in NOUNS.items())
_BETWEEN = r"(?:[\w’'-]+\s+){0,4}?"
COUNTS = re.compile(rf"\b(?:how many|(?:total )?number of)\s+{_BETWEEN}(?P<noun>{_NOUN})\b", re.IGNORECASE)
LISTS = re.compile(
    rf"(?:^\W*(?:(?:please|can you|could you|and|so|all|every|list|show|name|give|tell)\s+)*\b(?:list|show|name|give|tell|all)\b|\b(?:what|which)\b)\s+{_BETWEEN}(?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
DECIDED = re.compile(r"\bwhat\b.*\b(?P<noun>decided?|resolved?|agreed?)\b.*\b(?:meeting|on|in|at)\b", re.IGNORECASE)
ON_AGENDA = re.compile(r"\bwhat(?:[’']s| is| was)\s+on\s+the\s+(?:[\w’'-]+\s+){0,6}?(?P<noun>agenda)\b", re.IGNORECASE)

IGNORED = frozenset(
    """a an the of in at by from with and is are was were be been did do does has have had there that which what who how many number total all any every each
    it its their our your they we us me i this these those them please can could would you list show name give tell full complete set out up down as
    recorded record records listed contained contain contains included include includes named appear appears found find stated mentioned held hold identified given described describes
    document documents paper papers file files mr mrs ms miss dr cllr councillor councillors sir""".split()
)
IGNORED_OF: Mapping[str, str] = {
    "decision": "take took taken make made making reach reached agree agreed decide decided pass passed adopt adopted resolve resolved approved meeting minutes minuted members",
    "action": "action register got directorate division divisional department main key",
    "risk": "risk register registers report got directorate division divisional department main key principal major significant strategic face faces facing",
    "report": "to go goes went come came before put presented received considered submitted meeting agenda pack",
    "meeting": "take took place minutes minuted register",
    "agenda_item": "agenda pack meeting items item to",
    "service": "directorate division divisional department run runs provide provides deliver delivers offer offers manage manages make main key",
    "term": "used use uses explained spelt",
    PRESENT: "present attended attend attending attendance came turned meeting room to those or",
}
CONTAINERS = re.compile(
    r"\b(?:plans?|minutes|pack|agenda|register|report|strategy|programme|committee|panel|council|board|cabinet|directorate|division|divisional|department|unit|group)\b",
    re.IGNORECASE,
)
_OWNER = (
    r"own(?:s|ed|er|ers|ing)?|(?:responsible|responsibility|accountable)(?:\s+for)?|(?:leads?|leading|led)(?:\s+on)?|belong(?:s|ing)?\s+to|assigned|allocated"
)
RELATIONS: Mapping[str, Mapping[str, str]] = {
    "decision": {"mover": r"mov(?:e|ed|es|er|ing)|propos(?:e|ed|es|er)", "seconder": r"second(?:s|ed|er|ing)?"},
    "action": {"owner": _OWNER},
    "risk": {"owner": _OWNER},
    "report": {"from": r"by|from|wr(?:ite|ote|itten)|authors?|authored"},
}
"""Fields of each kind that name people, and the words that ask for them."""

STATUSES: Mapping[str, Mapping[str, str]] = {
    "action": {
        "overdue": "overdue",
        "done": r"completed?|finished|done|implemented|delivered",
        "red": "red",
        "amber": "amber",
        "green": "green",
        "blue": "blue",
    },
    "decision": {"carried": "carried", "defeated": "defeated|lost|failed"},
}
OUTCOMES: Mapping[str, frozenset[str]] = {
    "carried": frozenset("carried carries passed passes adopted approved accepted agreed resolved decided elected all glacadh".split()),
    "defeated": frozenset("defeated lost failed fails not".split()),
}
"""The first word of what minutes write for each outcome that is asked for: "Carried", "All were in favor", "Not carried"."""

ON_THE = re.compile(r"\b(?:on|for)\s+(?:the|this|that|our|its|their|your)\b", re.IGNORECASE)
"""Where records stand; before anything else "on" and "for" name a subject, by which records are not told apart."""

RATED = re.compile(r"\b(?:rated|rating|rag|marked|status)\b", re.IGNORECASE)
NEWEST = re.compile(r"\b(?:the\s+)?(?:latest|last|newest|most recent|current)\b(?!\s+(?:year|month|week)\b)", re.IGNORECASE)
MARKED = re.compile(
    r"\b(?:under\s+)?(priority|theme|objective|outcome|goal|aim|standard|strand|workstream|section|appendix|part|chapter)\s+([A-Z]|\d+(?:\.\d+)*)\b",
    re.IGNORECASE,
)
"""A numbered heading; the number or letter is the second group."""
