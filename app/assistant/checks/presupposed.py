"""What a question takes for granted: an event that happened, a quarter that is reported on, a pay or a post that is told of."""

import re
from collections.abc import Collection, Sequence

from app.assistant.checks.events import EVENTS
from index.words import name_words

_TOLD_AS_FACT = r"^\W*(?:(?:and|but|so)\s+)?(?:why|when|how come|who|where)\b.{0,20}?\b(?:was|were|did|has|had|have)\b"
_NOT_SO = re.compile(
    r"\bmay\b|(?i:\b(?:not|never|no|without|against|propos\w+|consult\w*|consider\w*|risks?|might|could|would|if|avoid\w*|prevent\w*|whether)\b|n['’]t\b)"
)
"""What makes of an event one that did not come about, or not yet."""

_SUPPOSED = re.compile(r"\b(?:would|could|might)\b(?! (?:you|somebody|someone|anyone)\b)", re.IGNORECASE)
_EARLIER = re.compile(r"^\W*(?:after|since|once|when|following)\b[^,?]{3,60},(?=\s*(?:who|what|which|how)\b)", re.IGNORECASE)
"""A clause that only says after what something else came about, which needn't be told beside it."""

_NOT_TOLD = re.compile(r"(?:n['’]t|\bcannot|\bnot|\bnever|\bno)(?: \w+){0,2} $", re.IGNORECASE)
_OR_ELSE = re.compile(r"\s+or\b", re.IGNORECASE)
"""What stands before or after the wording of an event that the question does not take for granted."""

_QUARTER = re.compile(r"\bQ(?:uarter )?([1-4])\s*(?:of\s+)?(?:20)?(\d\d)(?:\s?[/–-]\s?| )(?:20)?(\d\d)\b", re.IGNORECASE)

_OWN_QUARTER = re.compile(r"\b(?:in|during|for|over|this) (?:the |this )?quarter\b", re.IGNORECASE)

_THINGS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        r"\b(?:salar(?:y|ies)|wages?|pay grade|earns?|stipends?|honorari(?:um|a))\b",
        frozenset("salary salaries salaried wage wages pay paid payroll grade remuneration honorarium stipend earn earns staffing employee employees".split()),
    ),
    (r"(?<!big[ -])\btickets?\b|\badmission (?:fee|price)\b", frozenset("ticket tickets admission entry entrance".split())),
    (r"\b(?:council|property) tax\b|\bmill rate\b", frozenset("tax taxes taxation taxpayer taxpayers levy precept ratepayers".split())),
    (
        r"\bhow many (?:people|folks?) (?:live|are living)\b|\bpopulation (?:of|in|is|was)\b",
        frozenset("population populations residents resident inhabitants households lives live living census".split()),
    ),
    (
        r"\bhow many (?:\w+ )?(calls|call-?outs)\b",
        frozenset("calls callouts call-outs incidents emergencies referrals contacts responses responded enquiries".split()),
    ),
)
"""Things that a question asks the figure or the holder of, and the words of which one stands wherever a paper tells of such a thing."""

_PEOPLE_COUNTED = re.compile(r"\d(?:[\d,.]*\d)?(?: million)? people\b", re.IGNORECASE)
"""What tells a population without the word."""

_GRADED = re.compile(
    r"\b(?:why|what made|how come|what led|when)\b.{0,60}\b(?:rate[ds]?|grade[ds]?|judged?|found|given)\b.{0,80}?"
    r"\b(?P<grade>outstanding|inadequate|good|adequate|excellent|satisfactory|poor|weak)\b",
    re.IGNORECASE,
)
"""A grade that is told as a fact."""

_PRONOUN = re.compile(r"\W*(?:it|its|they|their|this|these|he|she|both)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s|\n")


def unmentioned_thing(question: str, text: str) -> str:
    """The wording of a pay, a price, a count of calls or a post that the question asks for and the text tells nothing of; "" else."""
    held = name_words(text) | ({"population"} if _PEOPLE_COUNTED.search(text) else set())
    asked = ((re.search(pattern, question, re.IGNORECASE), words) for pattern, words in _THINGS)
    return next((match[match.lastindex or 0] for match, words in asked if match and not held & words), "")


def unmentioned_event(question: str, text: str, named: Sequence[tuple[str, ...]] = ()) -> str:
    """The wording of an event that the question takes for granted and the text doesn't speak of; "" when there is none.

    Where the question names (`named`) what the event befell, the text speaks of it only beside one of the name's words. What the question only
    supposes ("what would closing it cost?") is not taken for granted.
    """
    if _SUPPOSED.search(question):
        return ""
    question = _EARLIER.sub("", question)
    for pattern, words in EVENTS:
        match = re.search(pattern, question, re.IGNORECASE)
        granted = match and not _NOT_TOLD.search(question[: match.start()]) and not _OR_ELSE.match(question, match.end())
        if match and granted and not _speaking(text, words, _befallen(question, match.span(), named)):
            return match.group()
    return ""


def unconfirmed_event(question: str, text: str, named: Sequence[tuple[str, ...]] = ()) -> str:
    """The wording of an event that the question tells as a fact and each sentence of the text that speaks of it denies or only considers; "" else."""
    for pattern, words in EVENTS:
        match = re.search(rf"{_TOLD_AS_FACT}.{{0,80}}?(?P<event>{pattern})", question, re.IGNORECASE)
        speaking = _speaking(text, words, _befallen(question, match.span("event"), named)) if match else []
        if match and speaking and all(_NOT_SO.search(sentence) for sentence in speaking):
            return match["event"]
    return ""


def _befallen(question: str, event: tuple[int, int], named: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """The words of the name that follows the event's wording in its clause, else of the one nearest before it."""
    levelled = question.lower()
    clause = re.split(r"[,;:?.]|\b(?:and|who|what|when|why|how)\b", levelled[event[1] :])[0]
    after = [(at, name) for name in named if (at := clause.find(name[0])) >= 0]
    before = [(-at, name) for name in named if (at := levelled.rfind(name[0], 0, event[0])) >= 0]
    nearest = min(after, default=None) or min(before, default=None)
    return frozenset(nearest[1]) if nearest else frozenset()


def _speaking(text: str, words: Collection[str], beside: Collection[str]) -> list[str]:
    """The sentences of a text that hold one of the words and one of those wanted beside it, if any; a pronoun's may stand in the sentence before."""
    sentences = _SENTENCE_END.split(text)
    speaking = []
    for before, sentence in zip(("", *sentences), sentences, strict=False):
        around = f"{before} {sentence}" if _PRONOUN.match(sentence) else sentence
        if name_words(sentence) & set(words) and (not beside or name_words(around) & set(beside)):
            speaking.append(sentence)
    return speaking


def unmentioned_grade(question: str, text: str) -> str:
    """The grade that a question says something was given and the text speaks of nowhere; "" when there is none."""
    match = _GRADED.search(question)
    return match["grade"] if match and not re.search(rf"\b{match['grade']}\b", text, re.IGNORECASE) else ""


def unreported_quarter(question: str, text: str) -> str:
    """A quarter of a financial year that the question names and the text doesn't; "" when there is none.

    A text that tells of its own quarter without its number ("in the quarter") may be of the one that is named.
    """
    reported = {match.groups() for match in _QUARTER.finditer(text)}
    if not reported and _OWN_QUARTER.search(text):
        return ""
    return next((match.group() for match in _QUARTER.finditer(question) if match.groups() not in reported), "")
