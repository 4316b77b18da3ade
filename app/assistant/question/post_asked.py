"""The post whose holder a question asks for: a title ("who is the Director of Fostering?") or what somebody is in charge of ("who runs fostering?")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.question.periods import Period
from index.words import content_words, name_words, tokens

OFFICES_OF_CHARGE = frozenset("head director manager lead leader chief superintendent principal supervisor coordinator co-ordinator".split())
"""What the post of somebody who is in charge of a service is called."""

DEPUTIES = frozenset("deputy vice assistant".split())
"""Words that make of a post one that somebody else is over."""

SOLE = frozenset("mayor reeve warden clerk treasurer administrator".split())
"""Posts of which a council has one, and which needn't be over anything."""

CHAIR = frozenset("chair chairman chairwoman chairperson".split())
"""What the post of whoever is in the chair is called."""

_QUALIFIERS = DEPUTIES | {"corporate", "executive"}
"""Words of a rank that tell it from others of the name."""

SAYS_NO_POST = frozenset(
    "service services team teams department departments unit units division divisions directorate section function functions side area areas work "
    "council council's township town city municipality overall whole entire post role job person officer officers name named people "
    "interim acting corporate executive different various parts".split()
)
"""Words beside the subject of a post that don't say which it is."""

_WHO = r"\b(?:who(?:['’]?s)?|which (?:officer|manager|director|person|head|official)|(?:the|an?) (?:officer|person|manager|official)|officer|person)\b"
_IN_CHARGE = re.compile(
    rf"{_WHO}[^?.;]{{0,30}}?\b(?:leads?|led|heads?|headed|heading|runs?|ran|running|manages?|managed|directs?|directed|oversees?|oversaw"
    r"|(?:in|ha[sd]|t(?:akes|ook)) charge of|responsible for|accountable for|(?:boss|head|chief|lead|leader|manager) (?:of|for|on))"
    r"(?: up| on| for)* (?P<of>[^?.;(]+)"
    r"|\b(?:boss|head) of (?P<head>[^?.;(]+)",
    re.IGNORECASE,
)
_CHAIRS = re.compile(r"\bwho (?:chairs|chaired|is chairing|was chairing) (?:the |our )?(?!(?:\w+ ){0,2}(?:meeting|session)\b)(?P<body>[^?.;(]+)", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:\bwho(?:['’]?s| is| was| are| were| has been| became| has become)?|\b(?:the |what(?:['’]?s| is| was) )names? of)"
    r"(?: (?:the|our|their|an?|its))?(?: (?:new|current|present|latest))? (?P<title>[^?.;(]+)",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"\b(?:director|officer|manager|head|chief|mayor|reeve|warden|clerk|treasurer|administrator|superintendent|chair\w*|member|adviser|advisor|consultant|lead|leader"
    r"|planner|engineer|inspector|secretary)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:in|at|on|within|inside|across|under|during|as of|by|now|today|currently|then|back|when|and (?:who|what|when|where|how))\b"
    r"|\s+(?:named|listed|shown|mentioned|given) (?:on|in|by)\b"
    r"|,\s+(?:and |or )?(?:who|what|when|where|which|how|is|are|was|in)\b",
    re.IGNORECASE,
)
_JOB = r"(?:job|post|role|position|title|job title)"
_PERSON = re.compile(
    rf"\W*(?:who(?:['’]?s| is| was) (?P<who>[\w.’' -]+?)|what(?:['’]?s| is| was) (?P<whose>[\w.’' -]+?)['’]?s {_JOB}"
    rf"|what(?:['’]?s| is| was| did| does)?(?: the)? {_JOB}(?: is| was| of| does| did| do| has| had)* (?P<holder>[\w.’' -]+?)(?: hold| have| held| do)?)\W*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?<=\bchair)s\b(?= of\b)|(?<=\bdirector)s\b(?= (?:of|for)\b)|(?<=\bmanager)s\b(?= (?:of|for)\b)", re.IGNORECASE)
"""The plural of a post that more than one may hold ("vice chairs of")."""
_TITLES = frozenset("mr mrs ms miss dr prof professor cllr councillor sir lady lord rev".split())


@dataclass(frozen=True, slots=True)
class PostAsked:
    """A post as a question names it: the words of its `subject`, and those of its `rank`, without which any post is meant whose holder is in charge."""

    subject: tuple[str, ...]
    rank: frozenset[str]


def post_asked(question: str, periods: Sequence[Period]) -> PostAsked | None:
    """The post whose holder is asked for; None where none is, or the question doesn't say of what."""
    for period in periods:
        question = question.replace(period.written, " ")
    question = _SEVERAL.sub("", " ".join(question.split()))
    match = _IN_CHARGE.search(question)
    if match and DEPUTIES.isdisjoint(tokens(match.group())):
        return _asked(match["of"] or match["head"], frozenset())
    if chairs := _CHAIRS.search(question):
        return _asked(chairs["body"], frozenset({"chair"}))
    match = _TITLE.search(question)
    if not match or not _RANKED.search(match["title"]):
        return None
    named = tokens(_TAIL.split(match["title"])[0])
    rank = frozenset("chair" if word in CHAIR else word for word in named if _RANKED.fullmatch(word) or word in _QUALIFIERS)
    # "The head of" a service may be called its manager.
    return _asked(match["title"], rank if rank != {"head"} else frozenset())


def _asked(said: str, rank: frozenset[str]) -> PostAsked | None:
    """The post that words name; what follows on them says where or when it is held, or asks for something else."""
    post = _TAIL.split(said)[0]
    subject = tuple(word for word in content_words(post) if word not in SAYS_NO_POST | CHAIR | rank and word != "head")
    return PostAsked(subject, rank) if subject or rank & SOLE else None


def person_asked(question: str) -> frozenset[str]:
    """The words of the name of somebody whose post is asked for; empty where none is."""
    match = _PERSON.fullmatch(" ".join(question.split()))
    return frozenset(word for word in name_words(match["who"] or match["whose"] or match["holder"]) if word not in _TITLES) if match else frozenset()
