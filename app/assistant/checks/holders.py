"""Whether an answer names who is asked for: a person, the holder of a post, who was absent, who moved a motion."""

import re

from app.assistant.checks.firms import CAPITAL, leaves_unnamed, names_firm
from app.assistant.checks.found import Found
from app.assistant.checks.votes import names_voters
from app.assistant.question.names import without_names
from app.assistant.question.post_asked import person_asked
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import stem
from app.assistant.statements.holds import names_person
from app.assistant.statements.moved import asks_mover, lacks_seconder, names_mover
from app.assistant.statements.offices import asks_doer, names_office
from corpus.dates import MONTHS
from corpus.numbers import NUMBER
from index.words import tokens

_PERSON_ASKED = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\s+)*who(?:['’]?s)?\b(?! (?:do|does|did|can|should|will|would|must) (?:i|we|you|it)\b)"
    r"(?!.*\b(?:aimed at|meant for|open to|eligible|targeted|affected|covered)\b)"
    r"|^\W*(?:and |so |but )?(?:which|what) (?:resident|complainant|person|man|woman|employee|pupil|parent|neighbou?r|tenant|landowner|householder"
    r"|farmer|volunteer|member of staff)\b(?! (?:does|do|can|should|may|would|will)\b)"
    r"|^\W*(?:which|what) (?:officer|director|manager|councillor|member|person)\b.*\b(?:by name|named|called)\b|\bwhose (?:job|task|role|responsibility|duty)\b"
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
_POST_ASKED = re.compile(
    r"\bwho(?:['’]?s| is| was| are| were| got| became)? (?:(?:elected|appointed|hired|named|chosen|picked|made|taken on|as|to be|the|our|their|an?|new) )*"
    r"(?P<post>(?:\w+[ -]){0,3}?(?:mayor|chair\w*|treasurer|clerk|secretary|reeve|warden|leader|inspector|official|solicitor|auditor|registrar))\b",
    re.IGNORECASE,
)
_CHAIRING_ASKED = re.compile(r"\bwho (?:chair(?:s|ed)|presided|(?:sat|was) in the chair|took the chair)\b", re.IGNORECASE)
_CHAIRING = re.compile(r"\b(?:chair\w*|presid\w+|to order|mayor|reeve|warden|speaker|convenor|convener)\b", re.IGNORECASE)
_CHAIRS_ASKED = re.compile(r"\bwho chairs (?:\S+ ){1,6}?(?:committee|board|panel|group|forum|partnership|working party)\b", re.IGNORECASE)
_CHAIRING_POST = re.compile(r"\b(?:chair(?:man|woman|person|ed|ing|ship)?|chairs (?:the|this|it|our|its)|presid\w+|convenor|convener)\b", re.IGNORECASE)
"""What says who chairs a body that no mayor chairs by office."""
_DEPUTY = frozenset(("deputy", "vice", "assistant"))
_CHAIR = frozenset("chair chairs chaired chairing chairman chairwoman chairperson".split())

_ABSENCE_ASKED = re.compile(
    r"\bwho(?:se)?\b(?!.*\b(?:when|if|should|presid\w+|takes? the chair|send|deputi[sz]\w+)\b)"
    r".{0,30}\b(?:regrets|apologies|absent|miss(?:ing from|ed)|not (?:there|present|at))\b.*\b(?:meeting|council|committee|board|panel)\b",
    re.IGNORECASE,
)
_ABSENCE = re.compile(r"\b(?:regrets?|apolog\w+|absen\w+|not present|unable to attend|leave of absence)\b", re.IGNORECASE)
_CHAIRED_BY = re.compile(
    r"\b(?:chaired by|chairmanship of|in the chair)\b[^.;]{0,60}?\b(?:Chair\w*|Leader|Mayor|Director|Champion|Chief Executive|Cabinet Member)\b"
)
"""The post that chairs by office."""
_NAME_ASKED = re.compile(rf"\bnames? of (?:the|our|that) (?:(?:new|newest|other|first|last|youngest|oldest|{NUMBER}) )*(?P<noun>[a-z]+)\b", re.IGNORECASE)
_PERSON_NOUN = re.compile(
    r"(?:resident|complainant|person|man|woman|child|boy|girl|owner|applicant|driver|victim|pupil|parent|neighbou?r|tenant|worker|firefighter|volunteer"
    r"|employee|student|member|councillor|trustee|candidate)s?\b|people\b",
    re.IGNORECASE,
)


def no_name(understanding: Understanding, found: Found) -> bool:
    """Whether the name of somebody or something is asked for, and the sentences that speak of it name nothing."""
    match = _NAME_ASKED.search(understanding.whole)
    if not match:
        return False
    speaking = [sentence for sentence in re.split(r"(?<=[.!?;])\s|\n", found.told) if stem(match["noun"].lower()) in map(stem, tokens(sentence))]
    if _PERSON_NOUN.match(match["noun"]):
        return not any(names_person(sentence, found.around) for sentence in speaking)
    named = (match.group().lower() for sentence in speaking for match in CAPITAL.finditer(sentence))
    return bool(speaking) and all(word in MONTHS for word in named)


def no_person(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked who, and the answer names nobody, or only those who moved and seconded a motion, or of a bidder only that it succeeded."""
    if not _PERSON_ASKED.search(understanding.whole):
        return False
    if leaves_unnamed(understanding.whole, found) and not names_firm(understanding.whole, found.told):
        return True
    if names_voters(understanding.whole, found.text):
        return False
    text = found.text if asks_mover(understanding.whole) else found.unmoved
    if not person_asked(understanding.whole):
        # Whoever is named in the question is not who is asked for, nor is the body that it names.
        text = without_names(text, understanding.names)
    told = (
        names_firm(understanding.whole, text)
        or (_CHAIRING_ASKED.search(understanding.whole) and _CHAIRED_BY.search(found.text))
        or _FIELD_OF_PERSONS.search(text)
        or (asks_doer(understanding.whole) and names_office(text))
    )
    return not told and not names_person(text, found.around)


def no_absence(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked who was absent from a meeting or sent regrets, and the answer speaks of nobody's absence."""
    return bool(_ABSENCE_ASKED.search(understanding.whole)) and not _ABSENCE.search(found.text)


def no_holder(understanding: Understanding, found: Found) -> bool:
    """Whether what is said lacks the last word of the post whose holder is asked for, or has only a deputy's; or no deputy's, where one is asked for.

    Of who was in the chair it must say that, or name who sits in it by office.
    """
    if _CHAIRING_ASKED.search(understanding.whole):
        return not (_CHAIRING_POST if _CHAIRS_ASKED.search(understanding.whole) else _CHAIRING).search(found.text)
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
