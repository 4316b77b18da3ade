"""What a question takes for granted: an event that happened, a quarter that is reported on, a pay or a post that is told of."""

import re
from collections.abc import Collection, Sequence

from index.words import name_words

_EVENTS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        r"\b(?<!\d\d )(?<!\byear )(?<!\bbooks )(?<!\bhow )(?<!\bso )(?<!\btoo )"
        r"(?:clos(?:e|ed|es|ing|ure)(?!:| (?:[\w’'-]+ ){0,5}gap\b)"
        r"(?! (?:session|meeting|to|part|item|agenda|door|costs?|of (?:the )?(?:(?:financial |fiscal )?year|day|business|play|\d)))|"
        r"shut(?:s|ting)?(?: down)?|abolish\w*|scrap(?:s|ped|ping)?|axe[ds]?|axing|disband\w*|dissol\w+|wound up|discontinu\w+)\b",
        frozenset(
            "close closed closes closing closure closures shut shutting abolish abolished abolition scrap scrapped axed disband disbanded dissolve dissolved "
            "discontinue discontinued cease ceased ceases ceasing end ended ends ending terminate terminated termination withdraw withdrawn withdrawal remove "
            "removed removal replace replaced replacing decommission decommissioned expire expired expires merged phased".split()
        ),
    ),
    (
        r"\b(?<!\bhard )(?<!\btough )(?:sells?|(?<!from )(?<!by )selling|sold|sale of)\b(?! us\b)",
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
        r"\b(?:sue[ds]?|suing|taken to court|(?<!\bbeing )(?<!\bis )(?<!\bare )fine[ds]?(?! with\b)|prosecut\w*)\b",
        frozenset("sue sued court fine fined prosecution prosecuted litigation tribunal claim claims penalty".split()),
    ),
    (
        r"\b(?:quit(?:s|ting)?|walk(?:ed|ing)? out|(?:went|go(?:ing|ne)?|came out) on strike|poached)\b",
        frozenset("quit left leave leaves leaving leavers leaver resign resigned resignations retired retirement turnover ceased deregistered strike".split()),
    ),
    (
        r"\b(?:merg(?:e[ds]?|er|ing)|amalgamat\w+|taken over|takeover)\b",
        frozenset(
            "merge merged merges merger merging amalgamate amalgamated amalgamation combine combined integrate integrated joined takeover restructure".split()
        ),
    ),
    (
        r"\b(?:privati[sz]\w+|outsourc\w+|contracted out)\b",
        frozenset("privatised privatized privatisation outsource outsourced outsourcing contracted contract commissioned externalised tender tendered".split()),
    ),
    (
        r"\b(?:demolish\w*|demolition|knock(?:ed)? down|torn? down|burn(?:ed|t)? down|flooded|evacuated|collapsed?)\b",
        frozenset("demolish demolished demolition removed removal razed fire burned burnt flood flooded flooding evacuated collapse collapsed".split()),
    ),
    (
        r"\b(?:reject(?:ed|ing)?|turn(?:ed)? (?:[\w’'-]+ ){0,8}?down|thr(?:ow|ew|own) out|vot(?:e|ed) (?:[\w’'-]+ ){0,8}?down|veto(?:ed)?)\b",
        frozenset("reject rejected rejects rejection refuse refused refusal decline declined dismissed defeated lost failed veto vetoed unsuccessful".split()),
    ),
    (
        r"\b(?:lose|lost|losing) its\b",
        frozenset("lose lost loses losing loss withdraw withdrawn withdrawal removed stripped revoked downgraded ceased ended expired cut".split()),
    ),
    (
        r"\b(?:pull(?:ed|ing)? out of|dropp?(?:ed)? out of|back(?:ed)? out of)\b",
        frozenset("pull pulled withdraw withdrew withdrawn withdrawal left leave leaving exit exited terminated ended cancelled dropped".split()),
    ),
    (
        r"\bwho won\b|\b(?:which|what) (?:\w+ ){1,2}won\b|\bwinning (?:bid|tender|quote|proposal)\b",
        frozenset(
            "won win wins winner winners winning award awarded awards awarding accept accepted accepts appoint appointed successful select selected selection "
            "choose chosen chose preferred purchase purchased retain retained engage engaged commissioned hire hired lowest".split()
        ),
    ),
    (
        r"\b(?:turned up (?:at|to|for)|turned out for|showed up|how many (?:\w+ ){0,3}(?:attended|came to))\b",
        frozenset("attend attended attending attendance attendees attendee present turnout turned came participants visitors audience joined gallery".split()),
    ),
    (
        r"\bvot(?:e|ed|es|ing) (?:it |this |that )?against\b",
        frozenset("against opposed opposing oppose opposition nay nays noes no dissent dissented dissenting defeated lost failed abstained recorded".split()),
    ),
    (
        r"\b(?:reopen\w*|re-open\w*)\b",
        frozenset("reopen reopened reopens reopening re-open re-opened re-opening open opened opening restored resume resumed".split()),
    ),
    (
        r"\b(?:hacked|data breach|leaked|stolen|embezzl\w+|arrest\w*|convicted|jailed|apologi[sz]e[ds]?|apology|nationali[sz]ed|evicted|banned)\b",
        frozenset(
            "hacked cyber breach breaches leak leaked stolen theft fraud embezzled arrest arrested arrests convicted conviction jailed prison custody apology "
            "apologies apologise apologised evict evicted eviction ban banned bans prohibit prohibited prohibits prohibition nationalised".split()
        ),
    ),
)
"""Events that a question may take for granted, and the words of which one stands wherever a paper speaks of such an event."""

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

_QUARTER = re.compile(r"\bQ(?:uarter )?([1-4])\s*(?:of\s+)?(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b", re.IGNORECASE)


_THINGS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        r"\b(?:salar(?:y|ies)|wages?|pay grade|earns?|stipends?|honorari(?:um|a))\b",
        frozenset("salary salaries salaried wage wages pay paid payroll grade remuneration honorarium stipend earn earns staffing employee employees".split()),
    ),
    (r"(?<!big[ -])\btickets?\b|\badmission (?:fee|price)\b", frozenset("ticket tickets admission entry entrance".split())),
    (r"\b(?:council|property) tax\b|\bmill rate\b", frozenset("tax taxes taxation taxpayer taxpayers levy precept ratepayers".split())),
    (
        r"\bhow many (?:\w+ )?(calls|call-?outs)\b",
        frozenset("calls callouts call-outs incidents emergencies referrals contacts responses responded enquiries".split()),
    ),
)
"""Things that a question asks the figure or the holder of, and the words of which one stands wherever a paper tells of such a thing."""

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
    held = name_words(text)
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
    for pattern, words in _EVENTS:
        match = re.search(pattern, question, re.IGNORECASE)
        granted = match and not _NOT_TOLD.search(question[: match.start()]) and not _OR_ELSE.match(question, match.end())
        if match and granted and not _speaking(text, words, _befallen(question, match.span(), named)):
            return match.group()
    return ""


def unconfirmed_event(question: str, text: str, named: Sequence[tuple[str, ...]] = ()) -> str:
    """The wording of an event that the question tells as a fact and each sentence of the text that speaks of it denies or only considers; "" else."""
    for pattern, words in _EVENTS:
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
    """A quarter of a financial year that the question names and the text doesn't; "" when there is none."""
    reported = {match.groups() for match in _QUARTER.finditer(text)}
    return next((match.group() for match in _QUARTER.finditer(question) if match.groups() not in reported), "")
