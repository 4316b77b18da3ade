"""Whether an answer says how somebody is reached: by the telephone number, the e-mail address or the street address that is asked for."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import covered_words
from app.assistant.statements.holds import CONTACT

_WORDS_OF_CONTACT = frozenset(
    "phone telephone tel mobile number numbers extension e-mail email address addresses contact reach ring call get touch hold".split()
)
_NUMBER_ASKED = re.compile(r"\b(?:tele)?phone\b|\bnumbers? to (?:ring|call|dial)\b|\b(?:mobile|helpline|switchboard|extension) number\b", re.IGNORECASE)
_EMAIL_ASKED = re.compile(r"\be-?mail\b", re.IGNORECASE)
_EITHER = re.compile(r"\bor\b", re.IGNORECASE)
_ADDRESS_ASKED = re.compile(r"\b(?:street|postal|mailing) address\b|\baddress (?:of|for) (?!\w+ing\b)", re.IGNORECASE)
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_ADDRESS = re.compile(
    rf"\b(?!(?:19|20)\d\d\b)\d{{1,5}}[a-z]? (?!{_MONTH})[A-Z][\w’'.]+|\b[A-Z]{{1,2}}\d{{1,2}}[A-Z]? ?\d[A-Z]{{2}}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|@|\bwww\."
    r"|\b(?:Street|Road|Avenue|House|Hall|Highway|Hwy|Lane|Line|Drive|Court|Square|Centre|Building|Way|Close|Place|Terrace|Crescent|Gardens|Park|Row|Quay)\b"
)
"""A house's number with a street, a postcode, a building; an address on the web."""


def no_contact(understanding: Understanding, found: Found) -> bool:
    """Whether a telephone number or an e-mail address is asked for and the answer has none of that kind, or none of whom the question names."""
    if Wanted.CONTACT not in understanding.wanted:
        return False
    named = [group for group in understanding.words if group[0] not in _WORDS_OF_CONTACT]
    numbers = [match.group() for match in CONTACT.finditer(found.text)]
    asks_number, asks_email = (bool(pattern.search(understanding.whole)) for pattern in (_NUMBER_ASKED, _EMAIL_ASKED))
    if asks_number != asks_email and not _EITHER.search(understanding.whole):
        numbers = [one for one in numbers if ("@" in one) == asks_email]
    return not numbers or (bool(named) and not covered_words(found.around, named))


def no_address(understanding: Understanding, found: Found) -> bool:
    """Whether the address of a place is asked for, and the answer gives no street, postcode or building."""
    asks = _ADDRESS_ASKED.search(understanding.whole) and Wanted.CONTACT not in understanding.wanted
    return bool(asks) and not _ADDRESS.search(found.text)
