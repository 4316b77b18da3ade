"""Whether an answer names the firm, the body or the several people and places that are asked for."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from app.assistant.statements.holds import names_person
from app.assistant.statements.offices import BODY
from corpus.dates import MONTHS
from corpus.numbers import NUMBER
from index.words import name_words

_FIRM = re.compile(
    r"\b[A-Z][\w&'’.-]+(?: (?:and |& |of )?[A-Z][\w&'’.-]*){0,4} (?:Ltd|Limited|Inc|Recycling|Waste|Trust|LLC|LLP|plc|PLC|Corp(?:oration)?|Company|Bank"
    r"|Construction|Contracting|Paving|Engineering|Consult(?:ing|ants)|Associates|Solutions|Services|Group|Insurance|Solicitors|Partners|Safety|Contractors|Builders|Roofing|Plumbing|Electric(?:al)?|Landscap\w+|Architects|Surveyors|Motors|Industries|Brothers|Bros|Sons)\b"
    r"|\bBank of [A-Z]\w+"
)
"""A firm, which answers who won a tender or keeps the accounts as well as a person does."""
_FIRM_ASKED = re.compile(
    r"\b(?:contract\w*|tender\w*|bid\w*|quot\w+|rfp|job|suppl\w+|award\w*|bank\w*|auditors?|insur\w+|engineers?|architects?|consultants?"
    r"|built|build|fix\w*|repair\w*|install\w*|bought|sold|sells?|provid\w+|deliver\w*|collect\w*|picks? up"
    r"|takes? (?!the (?:chair|minutes|lead|decisions?)\b|part\b|place\b|over\b)|recycl\w+)\b",
    re.IGNORECASE,
)
_BODY_ASKED = re.compile(
    r"\bwho (?:else |besides [\w’' ]+ |apart from [\w’' ]+ )?(?:decides|signs? off|approves|has (?:the )?(?:final )?say|has to (?:approve|agree|sign)"
    r"|(?:was|were|is) (?:to (?:get|receive|be sent)|sent)|gets? (?:to see )?the)\b|\bwhose (?:job|task|role|responsibility|duty)\b",
    re.IGNORECASE,
)
_AUXILIARY = "do|does|did|can|could|should|must|will|would|may|might|is|are|was|were|has|have|had"
_NAMES_ASKED = re.compile(
    rf"\b(?:(?:what|name(?: the)?) {NUMBER} |which (?:{NUMBER} )?)(?:(?!(?:{_AUXILIARY})\b)[\w'’-]+ ){{0,2}}?"
    r"(?:providers|schools|councils|councillors|members|firms|companies|contractors|suppliers|districts|villages|towns|homes|centres|centers|roads|streets"
    r"|hospitals|colleges|partners|agencies|charities|clubs|people|officers|managers"
    r"|firefighters|trustees|governors|volunteers|candidates|employees|apprentices)\b(?! of\b)",
    re.IGNORECASE,
)
_FIRM_NAME_ASKED = re.compile(
    r"^\W*(?:and |so |but )?(?:which|what) (?:\w+ )?(?:firm|company|contractor|supplier|manufacturer|builder|consultants?|consultancy|provider"
    r"|charity|vendor|bidder|bank|auditors?|insurer|architects?)\b(?! (?:budget|costs?|fees?)\b)",
    re.IGNORECASE,
)
_OTHER_FIRMS_ASKED = re.compile(
    r"\b(?:which|what|who were the) other (?:\w+ )?(?:firms|companies|bidders|contractors|suppliers|tenderers|providers)\b", re.IGNORECASE
)
_PERSONS_ASKED = re.compile(
    r"^\W*(?:which|what) (?:\w+ )?(?:firefighters|trustees|governors|volunteers|candidates|employees|apprentices)\b"
    r"|^\W*which (?:members of the public (?:spoke|asked|attended|sit|sat|are on|were (?:present|appointed))"
    r"|(?:people|persons|residents) (?:were|was|have been) (?:made|appointed|elected|hired|sworn))\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\bLead: [^.;]+")
"""Who leads an action is no firm."""
_UNNAMED = re.compile(
    r"\b(?:successful|preferred|winning|recommended|chosen) (?:bidder|tenderer|contractor|supplier|provider|applicant|candidate)\b", re.IGNORECASE
)
_OF_PROCEDURE = frozenset(
    "now therefore whereas resolved that council committee board township county district request requests proposal proposals tender tenders carried report "
    "staff".split()
)
"""Words that resolutions write with capitals and that name no firm, body or place."""
CAPITAL = re.compile(r"(?<=[\w,;:)’'&/-] )[A-Z][\w’'-]+")
"""A word with a capital inside a sentence."""


def names_firm(question: str, text: str) -> bool:
    """Whether the question may be answered by a firm, or by the body that decides or is sent a paper, and the text names one."""
    return bool((_FIRM_ASKED.search(question) and _FIRM.search(text)) or (_BODY_ASKED.search(question) and BODY.search(text)))


def leaves_unnamed(question: str, found: Found) -> bool:
    """Whether a firm is asked for and the answer only calls it the successful bidder or the like."""
    return bool(_FIRM_ASKED.search(question) and _UNNAMED.search(found.text)) and not _FIRM.search(found.told)


def no_names(understanding: Understanding, found: Found) -> bool:
    """Whether a firm, or several bodies, places or people, are asked for, and the answer names none that the question doesn't.

    Who is only called the successful bidder, or moved the motion, is not named.
    """
    if _FIRM_NAME_ASKED.search(understanding.whole) and _UNNAMED.search(found.text) and not _FIRM.search(found.told):
        return True
    if _OTHER_FIRMS_ASKED.search(understanding.whole):
        own = name_words(understanding.whole)
        return all(own & name_words(firm.group()) for named in re.split(r",| and ", found.told) for firm in _FIRM.finditer(named))
    if _PERSONS_ASKED.search(understanding.whole):
        return not names_person(found.unmoved, found.around)
    if not _NAMES_ASKED.search(understanding.whole) and not _FIRM_NAME_ASKED.search(understanding.whole):
        return False
    asked = understanding.whole.lower()
    told = _LEAD.sub(" ", found.told) if _FIRM_NAME_ASKED.search(understanding.whole) else found.told
    named = (match.group().lower().removesuffix("'s").removesuffix("’s") for match in CAPITAL.finditer(told))
    return all(name in asked or name in MONTHS or name in _OF_PROCEDURE for name in named)
