"""Whether a text holds the kind of thing that a question asks for: an amount, a time, a name, a cause, a list."""

import re
from collections.abc import Callable, Collection, Mapping

from app.assistant.question.wanted import Wanted
from corpus.address import MEMBER, PERSON

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_YEAR = r"(?:19|20)\d\d(?:[/–-]\d{2,4})?"
_LABEL = (
    r"(?:priority|section|appendix|page|paragraph|item|table|note|phase|year|stage|minute|action|risk|objective|theme|resolution|by-?law|schedule|"
    r"option|grade|band|level|chapter|form|tier|part|ward|district|order|ordinance|act|bill|regulation|number)"
)
_NO_AMOUNT = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?(?:\s+{_YEAR})?\b|\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?\b"
    rf"|\b\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b|\b(?:19|20)\d\d\s?[-–/]\s?\d{{2,4}}\b|(?<![£$€\d,.])\b{_YEAR}\b|\b\d\d/\d\d\b|^\s*\d+(?:\.\d+)*[.)]\s|^\s*\d{{1,2}}(?:\.\d{{1,2}})+\s+(?=(?-i:[A-Z][a-z]*\s))"
    rf"|(?<=[.;!?]\s)\d{{1,3}}\.\s(?=[A-Z])"
    rf"|\b{_LABEL}\s+(?:no\.?\s*)?#?\d[\d.()a-z]*(?:\s\(\w{{1,2}}\)[\w()]*)?|(?-i:\b[A-Z]{{1,6}}\d{{4}}-\d+|\b[A-Z]{{2,6}}\s?\d{{1,3}}\b)"
    r"|\b(?:aged?|age of|young as|old as|turned|turn)\s+\d{1,2}\b|\b\d{1,2}(?:\s?(?:[-–]|and|or|to|&)\s?\d{1,2})?[ -](?:year|yr)s?[- ]olds?"
    r"|\b\d{1,2} (?:and|or) (?:under|over|above|below|older|younger)\b|\b(?:first|second|third) (?:and (?:final|third) )?(?:time|reading)s?\b|§\s?\d[\d.()-]*"
    r"|\b\d{1,2}th birthday|\b\d{1,2}[.:]\d\d ?[ap]\.?m",
    re.IGNORECASE | re.MULTILINE,
)
"""Numbers that count nothing: dates, times, years, ages, list marks, the numbers and references of sections and papers."""

_NUMBER = re.compile(r"(?<![\w.,/])[£$€]?\s?(?:\d[\d,]*(?:\.\d+)?|\.\d{2,})\s?(?:%|[£$€]|(?:thousand|million|billion|bn|[km])\b)?(?![\w/])", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|half|third|quarter|doubled?|twice)\b",
    re.IGNORECASE,
)
SUM = re.compile(r"[£$€]\s?\d|\d\s?[£$€]")
"""A sum with its currency."""

OFTEN = re.compile(
    r"\b(?:once|twice|\w+ times|daily|(?:bi-?|\w+-)?weekly|fortnight(?:ly)?|(?:bi-?|\w+-)?monthly|quarterly|termly|(?:bi-?)?annual(?:ly)?|yearly|hourly"
    r"|regularly|periodic\w*|ongoing|every|each (?:day|week|month|quarter|term|year|meeting)|(?:per|a|an) (?:day|week|fortnight|month|quarter|term|year)"
    r"|as (?:required|needed|necessary)|per annum|alternate|of (?:the|each|every) month|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.IGNORECASE,
)
"""What says how often."""

TIME = re.compile(
    rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|(?<!\d[.:])\b\d{{1,2}}[.:]\d\d\b(?!\.\d)|\b{_MONTH}\b|\bongoing\b|\bmonthly\b|\bannual",
    re.IGNORECASE,
)
"""What says when: a date, a year, a time of day, how often."""

CLOCK = re.compile(r"(?<!\d[.:])\b\d{1,2}[.:]\d\d\b(?!\d|\.\d|\s?%)|\b\d{1,2}\s?(?:a\.?m\b|p\.?m\b|noon\b)|\b(?:noon|midnight)\b", re.IGNORECASE)
"""A time of day."""

CONTACT = re.compile(
    r"\b(?:ext\.?|extension) ?\d{3,5}\b|(?<![\w/.-])(?:\(?\+?\d{2,5}\)?[ .-]?)?\(?\d{3,5}\)?[ .-]?\d{3}[ .-]?\d{3,4}(?![\w/-])|[\w.+-]+@[\w-]+\.\w+"
)
"""A telephone number or an e-mail address."""

_NAME = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Mayor)\b|\b{MEMBER} [A-Z]|\b[A-Z][a-z'’-]+ (?:[A-Z][A-Za-z'’-]+)\b")
_TITLED = re.compile(rf"\b(?:{PERSON}|(?:Cllr|Mr|Mrs|Ms|Dr|Prof|Rev)\.) (?:and (?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z]\.? ?){{0,2}}[A-Z][a-z'’-]+")
_FULL_NAME = re.compile(
    r"(?<![‘“\"'])\b([A-Z][a-z'’]+(?:-[A-Z][a-z]+)?) (?:[A-Z]\.? )?((?:Mc|Mac|O['’])?[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?)\b"
    r"|\b[A-Z]\.(?: ?[A-Z]\.)? ?([A-Z][a-z'’-]{2,})\b"
)
NOT_KNOWN = r"(?:tb[acd]|n/k|not (?:yet )?(?:known|set|agreed|decided|confirmed))\b"
TO_BE_SET = r"to be (?:set|provided|confirmed|agreed|determined|established|advised|decided|announced|finali[sz]ed|identified|supplied)\b"
"""Patterns of the words with which papers leave a thing open."""

_NO_PERSONS = frozenset(
    "council board committee panel cabinet trust service services team teams department directorate division unit office county borough district city town "
    "township village parish university school college academy hospital police partnership authority agency association society federation corporation company "
    "ministry government parliament house road street avenue drive lane park hall centre center bridge lake river north south east west act bill plan annual "
    "conference report review strategy programme program project fund budget framework inspection "
    "safeguarding children adult adults health education housing planning care social learning environment finance resources public national royal "
    "chair chairman officer officers director manager designated local member members executive deputy assistant commissioner ombudsman inspector "
    "engineer coordinator administrator treasurer clerk secretary president captain chief auditor audit internal external "
    "law by-law bylaw number tender request proposal contract resolution motion scheme group advisory development commissioning joint representation rights "
    "chart form table schedule section part appendix item agenda policy guide manual register list order position post role phase stage option "
    "the this that these those our all no each if when where at in on for to by as and or of with from into a an "
    "after before between over under about during per based looked trend analysis actual projection target snapshot "
    "january february march april june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words of names that are no person's."""

_RANK = re.compile(
    r"\b(?:Captain|Inspector|Commissioner|Engineer|Coordinator|Administrator|Treasurer|Clerk|Secretary|President|Chief|Director|Manager|Officer|Superintendent)"
    r"\s+(?=[A-Z][a-z'’]+ (?:[A-Z]\. )?[A-Z][a-z'’]+)"
)
"""A post right before the name of whoever holds it."""

_OPENING = re.compile(r"\b(?:That|And|Also|With|By)\s+(?=[A-Z])")
"""A word with a capital that opens a clause, right before a name."""

_POSTED = re.compile(
    rf"\b(?!(?i:{'|'.join(sorted(_NO_PERSONS))}|this|that|there|here|he|she|who|what|which|each|one)\b)[A-Z][a-z]{{2,}} (?:is|was) (?:now |currently )?"
    r"(?:the|our|its) (?:[\w'’]+ ){0,2}(?:representative|rep|chair\w*|secretary|treasurer|liaison|delegate|contact)\b"
)
"""One name alone, with what its bearer is."""

_RANKED = re.compile(
    r"\b(?:Inspector|Commissioner|Engineer|Administrator|Treasurer|Clerk|Secretary|Chief|Director|Superintendent|Supervisor|Trustee|Assessor|Attorney|Judge)"
    rf" (?!(?i:{'|'.join(sorted(_NO_PERSONS))}|that|is|was|has|submitted)\b)[A-Z][a-z'’]{{2,}}\b(?! (?:[A-Z]|of\b|for\b))"
)
"""A post and the surname alone of whoever holds it."""

_SMALL_WORD = re.compile(r"(?<![\w.])[a-z][a-z'’-]+")
_BECAUSE = re.compile(
    r"\b(?:because|due to|as a (?:result|consequence)|result(?:s|ed|ing)? (?:of|in|from)|in order to|so that|so as to|therefore|reasons?|caused?|owing to|"
    r"since|led to|given (?:the|that)|following|to (?:ensure|enable|allow|avoid|give|make))\b",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"\b(?:likelihood|rating|score|impact)\b[^:.;]{0,20}:|\b(?:scored?|rated) (?:as |at )?(?:\d|high|medium|low|red|amber|green)", re.IGNORECASE
)
_LISTED = re.compile(r":\s*$|(?:[,;][^,;]+){3}|\n\s*[•–-]")


def amount(text: str) -> float:
    """How plainly a text holds an amount: 1 for a number, two thirds for one in words, 0 for none; dates and list marks are no amounts."""
    if amounts(text):
        return 1.0
    return 2 / 3 if _IN_WORDS.search(countable(text)) else 0.0


def countable(text: str) -> str:
    """A text without the numbers that count nothing: dates, years, list marks and the like."""
    return _NO_AMOUNT.sub(" ", text)


def amounts(text: str) -> list[str]:
    """The amounts that a text holds in digits."""
    return _NUMBER.findall(countable(text))


def names_person(text: str, around: str) -> bool:
    """Whether a text names a person: by a title, or by two words with capitals neither of which stands in small letters in the text `around`.

    What has a word of bodies, places, papers or times in it is no person's name.
    """
    text = _OPENING.sub("", _RANK.sub("", text))
    small = {match.group() for match in _SMALL_WORD.finditer(around)}
    names = (match for match in _FULL_NAME.finditer(text) if not (match[1] or "").endswith(("'s", "’s")))
    pairs = ([re.sub("['’]s$", "", word.lower()) for word in match.groups() if word] for match in names)
    return bool(_TITLED.search(text) or _RANKED.search(text) or _POSTED.search(text)) or any(
        not any({word, word.rstrip("s")} & (small | _NO_PERSONS) for word in pair) for pair in pairs
    )


CLOCK_COUNTS = 3.0
"""A time of day counts more than other kinds of thing: a question for one has few other words, and minutes have many dates."""

CONTACT_COUNTS = 6.0
"""A telephone number counts more still: it stands alone in a line, beside the name of whom it reaches."""

HOLDS: Mapping[Wanted, Callable[[str], float]] = {
    Wanted.FIGURE: amount,
    Wanted.OFTEN: lambda text: float(bool(OFTEN.search(text))),
    Wanted.WHEN: lambda text: float(bool(TIME.search(text))),
    Wanted.CLOCK: lambda text: CLOCK_COUNTS * bool(CLOCK.search(text)),
    Wanted.CONTACT: lambda text: CONTACT_COUNTS * bool(CONTACT.search(text)),
    Wanted.WHO: lambda text: float(bool(_NAME.search(text))),
    Wanted.RATING: lambda text: float(bool(_RATED.search(text))),
    Wanted.WHY: lambda text: float(bool(_BECAUSE.search(text))),
    Wanted.LIST: lambda text: float(bool(_LISTED.search(text))),
}
"""How plainly, 0 to 1 or what it counts, a text holds what a question of a kind asks for; kinds that any text may answer are left out."""


def suitability(wanted: Collection[Wanted], text: str) -> float:
    """How plainly a text holds the kinds of thing wanted: the sum over the kinds that can be told."""
    return sum(HOLDS[kind](text) for kind in wanted if kind in HOLDS)
