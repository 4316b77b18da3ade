"""Whether an answer names who is asked for: a person, the holder of a post, who moved a motion, how many voted."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.post_asked import person_asked
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import stem
from app.assistant.statements.holds import names_person
from app.assistant.statements.moved import asks_mover, lacks_seconder, names_mover
from corpus.address import PERSON
from corpus.dates import MONTHS
from corpus.numbers import NUMBER
from index.words import name_words, tokens

_PERSON_ASKED = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\s+)*who(?:['’]?s)?\b(?! (?:do|does|did|can|should|will|would|must) (?:i|we|you|it)\b)"
    r"(?!.*\b(?:aimed at|meant for|open to|eligible|targeted|affected|covered)\b)"
    r"|^\W*(?:and |so |but )?(?:which|what) (?:resident|complainant|person|man|woman|employee|pupil|parent|neighbou?r|tenant|landowner|householder"
    r"|farmer|volunteer|member of staff)\b(?! (?:does|do|can|should|may|would|will)\b)"
    r"|^\W*(?:the )?(?:accountable|lead|responsible|named) (?:officer|person|manager|director)s? (?:for|of|on)\b"
    r"|^\W*(?:what(?:['’]?s| is| was) )?(?:the )?names? of (?:the |our )?(?:[\w-]+ ){0,4}?(?:officer|manager|director|chair\w*|lead|head|clerk"
    r"|coordinator|leader|commissioner|inspector)\b(?! of (?:the )?(?:council|county|city|town))",
    re.IGNORECASE,
)
_FIELD_OF_PERSONS = re.compile(
    r"\b(?:lead|owner|contact|officer|manager|responsib)\w*(?:[ /](?:officers?|persons?|managers?|directors?|agency|names?|by|for|and|or|to))*\s?"
    r"(?:\([^()]{1,12}\)\s?)?:",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b[A-Z][\w&'’.-]+(?: (?:and |& |of )?[A-Z][\w&'’.-]*){0,4} (?:Ltd|Limited|Inc|LLC|LLP|plc|PLC|Corp(?:oration)?|Company|Bank"
    r"|Construction|Contracting|Paving|Engineering|Consult(?:ing|ants)|Associates|Solutions|Services|Group|Insurance|Solicitors|Partners|Safety|Contractors)\b"
    r"|\bBank of [A-Z]\w+"
)
"""A firm, which answers who won a tender or keeps the accounts as well as a person does."""
_FIRM_ASKED = re.compile(
    r"\b(?:contract\w*|tender\w*|bid\w*|quot\w+|rfp|job|suppl\w+|award\w*|bank\w*|auditors?|insur\w+|engineers?|architects?|consultants?"
    r"|built|build|fix\w*|repair\w*|install\w*|bought|sold|sells?|provid\w+)\b",
    re.IGNORECASE,
)
_POST_ASKED = re.compile(
    r"\bwho(?:['’]?s| is| was| are| were| got| became)? (?:(?:elected|appointed|hired|named|chosen|picked|made|taken on|as|to be|the|our|their|an?|new) )*"
    r"(?P<post>(?:\w+[ -]){0,3}?(?:mayor|chair\w*|treasurer|clerk|secretary|reeve|warden|leader|inspector|official|solicitor|auditor|registrar))\b",
    re.IGNORECASE,
)
_CHAIRING_ASKED = re.compile(r"\bwho (?:chair(?:s|ed)|presided|(?:sat|was) in the chair|took the chair)\b", re.IGNORECASE)
_CHAIRING = re.compile(r"\b(?:chair\w*|presid\w+|to order|mayor|reeve|warden|speaker|convenor|convener)\b", re.IGNORECASE)
_DEPUTY = frozenset(("deputy", "vice", "assistant"))
_CHAIR = frozenset("chair chairs chaired chairing chairman chairwoman chairperson".split())

_ABSENCE_ASKED = re.compile(
    r"\bwho(?:se)?\b(?!.*\b(?:when|if|should|presid\w+|takes? the chair|send|deputi[sz]\w+)\b)"
    r".{0,30}\b(?:regrets|apologies|absent|miss(?:ing from|ed)|not (?:there|present|at))\b.*\b(?:meeting|council|committee|board|panel)\b",
    re.IGNORECASE,
)
_ABSENCE = re.compile(r"\b(?:regrets?|apolog\w+|absen\w+|not present|unable to attend|leave of absence)\b", re.IGNORECASE)
_MOVERS = re.compile(r"\bmoved by [^:;]{2,60}?, seconded by [^:;]{2,60}?(?=:)")
"""How a motion's record is read out."""

_VOTES_ASKED = re.compile(
    r"\bhow did .{2,60}? vote\b|\bwhat was the (?:\w+ ){0,6}vote (?:on|for|when|at|count|tally)\b|\bvotes?\b.{0,20}\bcast\b|\bvoted (?:no|yes|against|for"
    r"|in favou?r)\b|\bhow many (?:\w+ ){0,2}(?:votes?|voted)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\bvot(?:e[sd]?|ing)\b(?! of thanks)|\bagainst\b|\b(?:yeas?|nays?|ayes?|noes)\b|\bunanimous|\babst(?:ain|ention)", re.IGNORECASE)
_OUTCOME_ASKED = re.compile(r"\bhow did (?:the|that|this) (?:\w+ )?(?:vote|motion)\b", re.IGNORECASE)
_OUTCOME = re.compile(r"\b(?:carried|defeated|passed|failed)\b", re.IGNORECASE)
_VOTERS_ASKED = re.compile(
    r"^\W*(?:and |so )?(?:(?:who|which (?:\w+ ){1,2}?)(?: all)?\b.{0,12}|(?:the )?names? of (?:the )?(?:\w+ ){0,3}(?:who|that) )\bvoted\b", re.IGNORECASE
)
_VOTERS = re.compile(
    r"\b(?:(?i:against|opposed|nays?|noes|abstain\w*)\b\W{1,4}|(?i:for|in favou?r|yeas?|ayes?)\s?[:–-]\s?)"
    rf"(?:(?:{PERSON}|Crs?)\.? )?(?:[A-Z]\.? )*[A-Z][a-z]"
    r"|[A-Z][a-z]+[^.;]{0,60}\b(?i:vot(?:e|ed|ing))\b[^.;]{0,40}\b(?i:against|for|in favou?r)\b|\b(?i:recorded vote)\b"
)
_AUXILIARY = "do|does|did|can|could|should|must|will|would|may|might|is|are|was|were|has|have|had"
_NAMES_ASKED = re.compile(
    rf"\b(?:(?:what|name(?: the)?) {NUMBER} |which (?:{NUMBER} )?)(?:(?!(?:{_AUXILIARY})\b)[\w'’-]+ ){{0,2}}?"
    r"(?:providers|schools|councils|councillors|members|firms|companies|contractors|suppliers|districts|villages|towns|homes|centres|centers|roads|streets"
    r"|hospitals|colleges|partners|agencies|charities|clubs|people|officers|managers)\b(?! of\b)",
    re.IGNORECASE,
)
_FIRM_NAME_ASKED = re.compile(
    r"^\W*(?:and |so |but )?(?:which|what) (?:\w+ )?(?:firm|company|contractor|supplier|manufacturer|builder|consultants?|consultancy|provider"
    r"|charity|vendor|bidder|bank|auditors?|insurer|architects?)\b(?! (?:budget|costs?|fees?)\b)",
    re.IGNORECASE,
)
_NAME_ASKED = re.compile(rf"\bnames? of (?:the|our|that) (?:(?:new|newest|other|first|last|youngest|oldest|{NUMBER}) )*(?P<noun>[a-z]+)\b", re.IGNORECASE)
_PERSON_NOUN = re.compile(
    r"(?:resident|complainant|person|man|woman|child|boy|girl|owner|applicant|driver|victim|pupil|parent|neighbou?r|tenant|worker|firefighter|volunteer"
    r"|employee|student|member|councillor|trustee|candidate)s?\b|people\b",
    re.IGNORECASE,
)
_OTHER_FIRMS_ASKED = re.compile(
    r"\b(?:which|what|who were the) other (?:\w+ )?(?:firms|companies|bidders|contractors|suppliers|tenderers|providers)\b", re.IGNORECASE
)
_UNNAMED = re.compile(
    r"\b(?:successful|preferred|winning|recommended|chosen) (?:bidder|tenderer|contractor|supplier|provider|applicant|candidate)\b", re.IGNORECASE
)
_OF_PROCEDURE = frozenset(
    "now therefore whereas resolved that council committee board township county district request requests proposal proposals tender tenders carried report "
    "staff".split()
)
"""Words that resolutions write with capitals and that name no firm, body or place."""
_CAPITAL = re.compile(r"(?<=[\w,;:)’'&/-] )[A-Z][\w’'-]+")


def no_names(understanding: Understanding, found: Found) -> bool:
    """Whether a firm, or several bodies, places or people, are asked for, and the answer names none that the question doesn't.

    Who is only called the successful bidder, or moved the motion, is not named.
    """
    if _FIRM_NAME_ASKED.search(understanding.whole) and _UNNAMED.search(found.text) and not _FIRM.search(found.told):
        return True
    if _OTHER_FIRMS_ASKED.search(understanding.whole):
        own = name_words(understanding.whole)
        return all(own & name_words(firm.group()) for named in re.split(r",| and ", found.told) for firm in _FIRM.finditer(named))
    if not _NAMES_ASKED.search(understanding.whole) and not _FIRM_NAME_ASKED.search(understanding.whole):
        return False
    asked = understanding.whole.lower()
    named = (match.group().lower().removesuffix("'s").removesuffix("’s") for match in _CAPITAL.finditer(found.told))
    return all(name in asked or name in MONTHS or name in _OF_PROCEDURE for name in named)


def no_name(understanding: Understanding, found: Found) -> bool:
    """Whether the name of somebody or something is asked for, and the sentences that speak of it name nothing."""
    match = _NAME_ASKED.search(understanding.whole)
    if not match:
        return False
    speaking = [sentence for sentence in re.split(r"(?<=[.!?;])\s|\n", found.told) if stem(match["noun"].lower()) in map(stem, tokens(sentence))]
    if _PERSON_NOUN.match(match["noun"]):
        return not any(names_person(sentence, found.around) for sentence in speaking)
    named = (match.group().lower() for sentence in speaking for match in _CAPITAL.finditer(sentence))
    return bool(speaking) and all(word in MONTHS for word in named)


def no_person(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked who, and the answer names nobody, or only those who moved and seconded a motion, or of a bidder only that it succeeded."""
    if not _PERSON_ASKED.search(understanding.whole):
        return False
    if _FIRM_ASKED.search(understanding.whole) and _UNNAMED.search(found.text) and not _FIRM.search(found.told):
        return True
    if _VOTERS_ASKED.search(understanding.whole) and _VOTERS.search(found.text):
        return False
    text = found.text if asks_mover(understanding.whole) else _MOVERS.sub(" ", found.text)
    if not person_asked(understanding.whole):
        # Whoever is named in the question is not who is asked for, nor is the body that it names.
        own = {word for name in understanding.names for word in name}
        text = " ".join("-" if name_words(word) & own else word for word in text.split())
    of_a_firm = _FIRM_ASKED.search(understanding.whole) and _FIRM.search(text)
    return not of_a_firm and not _FIELD_OF_PERSONS.search(text) and not names_person(text, found.around)


def no_absence(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked who was absent from a meeting or sent regrets, and the answer speaks of nobody's absence."""
    return bool(_ABSENCE_ASKED.search(understanding.whole)) and not _ABSENCE.search(found.text)


def no_holder(understanding: Understanding, found: Found) -> bool:
    """Whether what is said lacks the last word of the post whose holder is asked for, or has only a deputy's; or no deputy's, where one is asked for.

    Of who was in the chair it must say that, or name who sits in it by office.
    """
    if _CHAIRING_ASKED.search(understanding.whole):
        return not _CHAIRING.search(found.text)
    match = _POST_ASKED.search(understanding.whole)
    if not match:
        return False
    held, asked = ([word.rstrip("s") for word in re.findall(r"\w+", text.lower())] for text in (found.text, match["post"]))
    chairs = asked[-1] in _CHAIR and not _CHAIR.isdisjoint(held)
    if not _DEPUTY.isdisjoint(asked):
        return (asked[-1] not in held and not chairs) or _DEPUTY.isdisjoint(held)
    own = {word for before, word in zip(["", *held], held, strict=False) if before not in _DEPUTY}
    return asked[-1] not in own and not chairs


def no_mover(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked who moved or seconded, and the answer doesn't name one."""
    return asks_mover(understanding.whole) and (not names_mover(found.text) or lacks_seconder(understanding.whole, found.text))


def no_votes(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked how somebody voted, and the answer tells of no vote; or who did, and it names nobody."""
    if _VOTERS_ASKED.search(understanding.whole) and not _VOTERS.search(found.text):
        return True
    if _OUTCOME_ASKED.search(understanding.whole) and _OUTCOME.search(found.text):
        return False
    return bool(_VOTES_ASKED.search(understanding.whole)) and not _VOTED.search(found.text)
