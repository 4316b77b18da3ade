"""What a question takes for granted: an event that must have happened, a quarter that must be reported on."""

import re

from index.words import tokens

_EVENTS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        r"\b(?<!\d\d )(?<!\byear )(?<!\bbooks )(?:clos(?:e|ed|es|ing|ure)(?! (?:session|meeting|to|part|item|agenda|door))|shut(?:s|ting)?(?: down)?|"
        r"abolish\w*|scrap(?:s|ped|ping)?|axe[ds]?|axing|disband\w*|dissol\w+|wound up|discontinu\w+)\b",
        frozenset(
            "close closed closes closing closure closures shut shutting abolish abolished abolition scrap scrapped axed disband disbanded dissolve dissolved "
            "discontinue discontinued cease ceased ceases ceasing end ended ends ending terminate terminated termination withdraw withdrawn withdrawal remove "
            "removed removal replace replaced replacing decommission decommissioned expire expired expires merged phased".split()
        ),
    ),
    (
        r"\b(?:sell(?:s|ing)?|sold|sale of)\b",
        frozenset("sell sells selling sold sale sales dispose disposed disposal transfer transferred".split()),
    ),
    (
        r"\b(?:sack(?:ed|ing)?|fired|dismiss\w*|resign\w*|suspend\w*|step(?:ped|ping)? down)\b",
        frozenset(
            "sack sacked dismissed dismissal resign resigned resignation resignations suspended left leaving retired stepped stood vacancy terminated".split()
        ),
    ),
    (
        r"\b(?:sav(?:e|ed|ing|ings))\b.{0,30}$|\bmoney (?:did|was)\b.{0,80}\bsave",
        frozenset("save saved saves saving savings saver efficiency efficiencies".split()),
    ),
    (
        r"\b(?:cancel\w*|call(?:ed)? off|postpon\w*)\b",
        frozenset("cancel cancelled canceled cancellation postponed postpone deferred abandoned withdrawn".split()),
    ),
    (
        r"\b(?:sue[ds]?|suing|taken to court|fined?|prosecut\w*)\b",
        frozenset("sue sued court fine fined prosecution prosecuted litigation tribunal claim claims penalty".split()),
    ),
)
"""Events that a question may take for granted, and the words of which one stands wherever a paper speaks of such an event."""

_TOLD_AS_FACT = r"^\W*(?:(?:and|but|so)\s+)?(?:why|when|how come|who|where)\b.{0,20}?\b(?:was|were|did|has|had|have)\b"
_NOT_SO = re.compile(
    r"\bmay\b|(?i:\b(?:not|never|no|without|against|propos\w+|consult\w*|consider\w*|risks?|might|could|would|if|avoid\w*|prevent\w*|whether)\b|n['’]t\b)"
)
"""What makes of an event one that did not come about, or not yet."""

_QUARTER = re.compile(r"\bQ(?:uarter )?([1-4])\s*(?:of\s+)?(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b", re.IGNORECASE)


def unmentioned_event(question: str, text: str) -> str:
    """The wording of an event that the question takes for granted and the text doesn't speak of; "" when there is none."""
    held = set(tokens(text))
    for pattern, words in _EVENTS:
        match = re.search(pattern, question, re.IGNORECASE)
        if match and not held & words:
            return match.group()
    return ""


def unconfirmed_event(question: str, text: str) -> str:
    """The wording of an event that the question tells as a fact and each sentence of the text that speaks of it denies or only considers; "" else."""
    for pattern, words in _EVENTS:
        match = re.search(rf"{_TOLD_AS_FACT}.{{0,80}}?(?P<event>{pattern})", question, re.IGNORECASE)
        speaking = [sentence for sentence in re.split(r"(?<=[.;!?])\s|\n", text) if set(tokens(sentence)) & words] if match else []
        if match and speaking and all(_NOT_SO.search(sentence) for sentence in speaking):
            return match["event"]
    return ""


def unreported_quarter(question: str, text: str) -> str:
    """A quarter of a financial year that the question names and the text doesn't; "" when there is none."""
    reported = {match.groups() for match in _QUARTER.finditer(text)}
    return next((match.group() for match in _QUARTER.finditer(question) if match.groups() not in reported), "")
