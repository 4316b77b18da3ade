"""Whether an answer holds the amount that is asked for: a figure, money, a share, one of the place named or of the sum quoted."""

import re
from dataclasses import replace

from app.assistant.checks.found import Found
from app.assistant.question.names import holds_name, is_office
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.holds import amount, amounts

_NO_COUNT = re.compile(
    r"\b(?:old|aged?|ages|how (?:often|long|far|soon|fast|bad)|dates?|when|calendar|statement)\b|\b(?:resolution|by-?law|number) (?:number|of)\b", re.IGNORECASE
)
_ONE_OF_TWO = re.compile(r"\b\d[\d,.]* or \d")
"""What asks which of two figures it is."""

_COUNT_ASKED = re.compile(r"\bhow many (?!(?:\w+ )?(?:hours?|days?|weeks?|months?|years?|minutes?|times)\b)[a-z]", re.IGNORECASE)
_DURATION = re.compile(
    r"\b(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\s|-)?(?:hours?|days?|weeks?|months?|minutes?|a\.?m\b|p\.?m\b)",
    re.IGNORECASE,
)
"""What asks how many there are of something, and the times beside it that count nothing of the kind."""

_MONEY_COUNTED = re.compile(r"\bhow many (?:pounds|dollars|euros|thousands?|millions?|per ?cent)\b", re.IGNORECASE)
_NO_NUMBER_OF_THINGS = re.compile(r"[£$€%]|^\s*\d{1,3}(?:,\d{3})+\.\d\d$")
"""A figure that is a share or a sum of money."""

_FOOTNOTE = re.compile(r"\[\d{1,2}\](?!\w)")
"""The sign of a note."""
_OWN_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[£$€]\s?(\d[\d,]{2,}(?:\.\d\d)?)(?![\d.]|\s?(?:k|m|bn|million|billion|thousand)\b)", re.IGNORECASE)
"""A sum that a question quotes in full."""

_MONEY_ASKED = re.compile(
    r"\b(?:(?<!by )how much (?:money |cash )?(?:did|does|do|is|was|were|will|would|has|have|had|are|can|could)"
    r"|how much (?:more |extra |new )?(?:capital|funding|grant money|revenue funding)\b"
    r"|how much (?:a|an|per|each) (?:hour|day|night|week|month|year)|(?:get|receive)s? (?:a|an|per|each) (?:hour|day|night|week|month|year)"
    r"|salar(?:y|ies)|earns?|what (?:is|are|was|were) (?:the )?\w+ (?:paying|spending|charging|charged)|costs?|price|fee"
    r"|how (?:big|large) (?:is|was|were|are) (?:the |our |that |this )?(?:\w+ ){0,3}?"
    r"(?:grant|loan|deficit|surplus|donation|bill|debt|overspend|underspend|settlement|award)"
    r"|what (?:do|does|did|will|would) (?:we|they|you|(?:the |our )?(?!.{0,30}\b(?:say|says|about|when|with)\b)[\w'’ ]{2,30}?)"
    r" (?:pay(?=\W*$| (?:for|a|an|per|each|in|under|[A-Z]))"
    r"|charge(?=\W*$| (?:for|a|an|per|each))|rent for|sell for|ask for as)"
    r"|precept|cash prize|what(?:['’]?s| is| was) (?:the |our )?(?:\w+ ){0,2}budget (?:for|of) (?!(?:19|20)\d\d\b)\w+(?!.*\b(?:made up|based|split|divided)\b)"
    r"|what (?:hourly|weekly|monthly|yearly|annual|starting) (?:pay|wages?|salar\w+)"
    r"|what (?:stipend|honorarium|precept|allowance|fine|penalty|deposit|rent|subsidy|bonus|bounty|reward|pay)"
    r"|what(?:['’]?s| is| was| are) (?:the |our )?(?:rent|fine|bounty|reward|stipend|deposit|toll)"
    r"|what (?:does|do|did|will|would) [^?.;]{2,60}? (?:job|post|position|role) (?:[^?.;]{2,30} )?pay"
    r"|value of|worth|premium|paid|pay for|charge|bill(?:ed)? (?:us|them|the|for)|invoiced?|spend on|spent)\b"
    r"(?!.*\b(?:time|less|more|higher|lower)\b)",
    re.IGNORECASE,
)
_SOURCE_ASKED = re.compile(r"^\W*how (?:is|are|was|were|will|do|does|did)\b.* (?:paid for|pay for)\b", re.IGNORECASE)
"""What asks where the money comes from, which needn't be a sum."""
_CHANGE_ASKED = re.compile(r"\b(?:sav(?:e[ds]?|ings?)|cut|reduc\w+|ris(?:e[ns]?|ing)|increas\w+|go(?:ne|ing)? (?:up|down)|f[ae]ll(?:en)?)\b", re.IGNORECASE)
_SUM = re.compile(r"[£$€]|\d[\d,.]*\s?(?:k|m|bn|million|billion|thousand|pounds|p)\b", re.IGNORECASE)
_LIKE_A_SUM = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\b\d+\.\d\d?|\b(?!(?:19|20)\d\d\b)\d{4,})\b(?!\s?(?:%|per ?cent))")
_SECTION = re.compile(r"(?:^|(?<=\n)|(?<=[.;:] ))\W*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=\S)|\b\d{1,2}\.\d{1,2}\s+\|(?=\s*[A-Z])")
"""The number of a paragraph, which looks like a sum."""
_BY_TIME = re.compile(r"\d(?:\.\d\d?)? ?(?:an?|per|/) ?(?:hour|week|month|year)\b(?!s)", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?:\bno\.\s?:?|\bnumber\s?:|\bref(?:erence)?\b\s?:?|#\s?:?)\s?(?:[A-Z]{1,4} ?)?\d[\d-]*\b(?!,\d)|\b(?:by-?law|ordinance|resolution)\s\d[\d-]*\b"
    r"|(?-i:\b[A-Z]{2} \d{4,6}\b)",
    re.IGNORECASE,
)
"""The number of a licence or a paper, and a zip code, which look like sums, too."""
_WITH_PENCE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{3,})\.\d\d(?![\d%])")
_OF_MONEY = re.compile(
    r"[£$€]|\b(?:budget|cost|pric|fee|rate|levy|salar|pay|fund|grant|expen|spen|income|gross|net|amount|total|charge|revenue|reserve|surplus|deficit|tax|bill|invoice)",
    re.IGNORECASE,
)
"""A sum of money, a number that may be one, one that is written as sums are, and what round it says that it is."""

_DIMENSION_ASKED = re.compile(r"\bhow (?:deep|tall|wide|heavy)\b(?!.*\b(?:gap|cuts?|caseloads?|workloads?|burden|demand|range)\b)", re.IGNORECASE)
_DIMENSION = re.compile(
    r"\d\s?(?:(?:mm|cm|m|km|ft|in|kg|lbs?|tonnes?|tons?)\b|[\"”'’′″])|\b(?:storeys?|stories|floors?|met(?:re|er)s?|feet|foot|inch(?:es)?|yards?|kilo\w+|pounds|deep|depth|tall|height|wide|width|weigh\w*)\b",
    re.IGNORECASE,
)
"""What asks for a length or a weight, and what round a figure says that it is one."""

_SHARE_ASKED = re.compile(
    r"\b(?:what|which|by what) (?:percent|per cent|percentage|share|proportion)\b|^\W*(?:percentage|share|proportion)\b|\brates? of (?:return|interest)\b"
    r"|\b(?:tax|interest|mill|inflation) rates?\b",
    re.IGNORECASE,
)
_INTEREST_ASKED = re.compile(
    r"\b(?:what|which) (?:is the |was the )?interest rates?\b|\brates? of interest\b"
    r"|\bwhat interest (?:is|are|do|did|does|was|were)\b.{0,40}\b(?:pay|paid|paying|charg\w+|earn\w*|loan|bond)\b",
    re.IGNORECASE,
)
_LENT = re.compile(r"\b(?:interest|loans?|bonds?|debentures?|overdue|penalt\w+|invest\w*|borrow\w*|lend\w*|mortgage)\b", re.IGNORECASE)
_PERCENT = re.compile(r"\d\s?%|\bper ?cent\b", re.IGNORECASE)
_SHARE = re.compile(r"%|per ?cent|\brates?\b|\b(?:half|third|quarter|fifth|tenth)s?\b|\bone in\b|\bout of\b|\d+ of \d+|proportion|share", re.IGNORECASE)


def no_figure(understanding: Understanding, found: Found) -> bool:
    """Whether a figure is asked for and the answer holds none but those of the question itself."""
    question = understanding.whole
    found = replace(found, text=_FOOTNOTE.sub(" ", found.text))
    if Wanted.FIGURE not in understanding.wanted or _NO_COUNT.search(question):
        return False
    own = () if _ONE_OF_TWO.search(question) else {match.group().lower().replace(",", "") for match in _OWN_NUMBER.finditer(question)}
    text = _DURATION.sub(" ", found.text) if _COUNT_ASKED.search(question) else found.text
    # Shares and sums of money count nothing.
    if _COUNT_ASKED.search(question) and not _MONEY_COUNTED.search(question):
        for figure in filter(_NO_NUMBER_OF_THINGS.search, amounts(text)):
            text = text.replace(figure, " ", 1)
    return amount(_OWN_NUMBER.sub(lambda match: "" if match.group().lower().replace(",", "") in own else match.group(), text)) == 0


def no_money(understanding: Understanding, found: Found) -> bool:
    """Whether money is asked for and the answer holds no sum, nor a number that what stands round it tells to be one."""
    others = {Wanted.WHO, Wanted.WHY, Wanted.DECISION, Wanted.LIST, Wanted.PLACE, Wanted.REMEDY}
    counted = _COUNT_ASKED.search(understanding.whole) and not re.search(r"\bhow much\b", understanding.whole, re.IGNORECASE)
    if counted or not _MONEY_ASKED.search(understanding.whole) or _SOURCE_ASKED.match(understanding.whole) or others & set(understanding.wanted):
        return False
    if _CHANGE_ASKED.search(understanding.whole) and "%" in found.text:
        return False
    text = _REFERENCE.sub(" ", _SECTION.sub(" ", found.text))
    return not (_SUM.search(text) or _WITH_PENCE.search(text) or _BY_TIME.search(found.text)) and not (
        _LIKE_A_SUM.search(text) and _OF_MONEY.search(found.around)
    )


def no_dimension(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked how deep, tall, wide or heavy something is, and the answer speaks of no such measure."""
    return bool(_DIMENSION_ASKED.search(understanding.whole)) and not _DIMENSION.search(found.text)


def not_the_sum(understanding: Understanding, found: Found) -> bool:
    """Whether the question quotes a sum in full and it stands nowhere round the answer."""
    quoted = [match[1].replace(",", "") for match in _QUOTED.finditer(understanding.whole)]
    around = found.around.replace(",", "")
    return bool(quoted) and not any(figure in around for figure in quoted)


def no_share(understanding: Understanding, found: Found) -> bool:
    """Whether a percentage or a rate is asked for and nothing round the answer is one; a rate of interest has to be told as such."""
    if _INTEREST_ASKED.search(understanding.whole):
        told = re.search(r"\binterest\b", found.headed, re.IGNORECASE) and re.search(r"\d\.\d", found.text)
        return not told and not (_PERCENT.search(found.text) and _LENT.search(found.headed))
    return bool(_SHARE_ASKED.search(understanding.whole)) and not _SHARE.search(found.around)


def not_of_the_place(understanding: Understanding, found: Found) -> bool:
    """Whether a figure is asked for a place or body by name and comes from a passage that doesn't name it; a name to be explained is no place's."""
    missed = (name for name in understanding.names if not is_office(name) and not holds_name(found.around, name, understanding.short_forms.get(name, ())))
    return Wanted.FIGURE in understanding.wanted and Wanted.DEFINITION not in understanding.wanted and any(missed)
