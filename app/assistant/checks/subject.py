"""Whether an answer speaks of the thing that a plain question names: who asks for "the budget for road repairs" words it as the papers would."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.matters import AT_ADDRESS
from app.assistant.question.names import holds_name, is_full_name, is_office, last_name
from app.assistant.question.post_asked import post_asked
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import covered_words
from index.words import content_words, tokens

_MONEY = r"(?:budget|costs?|spend(?:ing)?|charges?|fees?|price|allowance|grant|expenditure|funding|salary|rent|levy|fine)"
_MEASURE = r"(?:limit|capacity|depth|height|width|speed|colou?r)"
_OF_A_MEASURE = re.compile(r"\d\s?(?:km/h|kph|mph|m\b|metres|meters|feet|ft)", re.IGNORECASE)
_ENDS = r"(?=\s+(?:in|at|on|by|under|during|for|from|per|and|or|to|is|are|was|were|as|that|which|who|this|last|next|since|between|over|with)\b|[?.,;(]|\s*$)"
_INSTRUMENT = r"(?:by-?law|policy|strategy|agreement|contract|application|ordinance|ban|scheme|levy)"
_POST = r"(?:\w+ ){0,2}?(?:mayor|reeve|warden|clerk|treasurer|administrator|cao|chief|director|manager|officer|head|leader|councillors?|members?|chair\w*)"
_NAMED = (
    re.compile(
        rf"^\W*(?:what(?:['’]?s| is| was) the )?(?:\w+ ){{0,2}}?{_MONEY} (?:of|for|on) (?:the |a |an |our )?(?P<subject>[\w' -]*?){_ENDS}", re.IGNORECASE
    ),
    re.compile(rf"^\W*what(?:['’]?s| is| was) (?:the|our) (?P<subject>[\w'-]+(?: [\w'-]+)?) (?:{_MONEY}|{_MEASURE}){_ENDS}", re.IGNORECASE),
    re.compile(
        rf"^\W*(?:how much|what) (?:is|are|was|were|does|do|did|will) (?:the |our |an? )?(?P<subject>{_POST}) (?:\w+ly |already )?(?:get )?(?:paid|earn)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:how much|what) (?:are|is|were|was|do|does|did|will|have|has) (?:we|they|it|(?:the |our )?(?:council|county|city|town|township|board)) "
        rf"(?:now |actually )?(?:pay|paying|paid|spend|spending|spent) (?:for|on) (?:the |a |an |our )?(?P<subject>[\w' -]*?){_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:did|has|have) (?:the |our )?(?:council|committee|cabinet|board|members|councillors|they|we) (?:ever )?"
        r"(?:approved?|pass(?:ed)?|adopt(?:ed)?|reject(?:ed)?|agreed?(?: to)?) "
        rf"(?:the |an? |our )?(?P<subject>[\w'-]+(?: [\w'-]+){{0,2}}?) {_INSTRUMENT}{_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:how much|what) (?:does|do|did|will|would) (?:it cost to get )?(?:an? |the |our |one )?(?P<subject>[\w'-]+(?: [\w'-]+){0,2}?) cost\b",
        re.IGNORECASE,
    ),
    re.compile(r"^\W*what (?P<subject>[a-z]+) (?:do|does|did|will) (?:we|they|you|(?:the |our )?(?:council|county|city|town|township)) pay\b", re.IGNORECASE),
    re.compile(r"\b(?P<subject>[\w-]+)['’]s? (?:annual |yearly |base )?(?:salary|pay|wages?)\b", re.IGNORECASE),
    re.compile(r"^\W*what (?:do|does|did) (?:the |our )?(?P<subject>[\w' -]+?)(?: team| service| unit| department)s? do\b", re.IGNORECASE),
)
_HEAD_OF = re.compile(r"\b(?:head|director|manager|chief|boss) of\b", re.IGNORECASE)
_SAYS_LITTLE = frozenset(
    "people staff things total overall net gross annual average whole council county new different one ones year years cost costs service services team teams "
    "unit department budget current present maximum minimum upper lower legal age nightly daily weekly monthly hourly yearly quarterly".split()
)


def not_of_the_named(understanding: Understanding, found: Found) -> bool:
    """Whether a person or a street that the question calls by its full name stands nowhere round the answer, not by its last name either.

    What is to be explained may be told of without its name, and a body's papers needn't name the body.
    """
    full = [name for name in understanding.names if is_full_name(name) and not is_office(name)] if Wanted.DEFINITION not in understanding.wanted else []
    missed = (name for name in full if not holds_name(found.around, name, understanding.short_forms.get(name, ())))
    return any(not holds_name(found.around, last_name(name)) for name in missed)


def of_another_subject(understanding: Understanding, found: Found) -> bool:
    """Whether none of the words for the thing that is named, nor what may stand for them, is in what is said or in the heading above it.

    What a follow-up asks about needn't be what the question before it named.
    """
    subject = _subject(understanding)
    measured = re.search(rf"\b{_MEASURE}{_ENDS}", understanding.whole, re.IGNORECASE) and _OF_A_MEASURE.search(found.text)
    if not subject or measured or any(kind == "follow-up" for kind, _ in understanding.read_into):
        return False
    # An acronym among the words that the question doesn't use stands for words of it.
    groups = [group for group in understanding.words if subject & set(tokens(group[0])) or (group[0].isupper() and group[0] not in understanding.whole)]
    return not covered_words(found.headed, [*groups, *((word,) for word in subject)])


def _subject(understanding: Understanding) -> frozenset[str]:
    question = understanding.whole
    for period in understanding.periods:
        question = question.replace(period.written, " ")
    found = (match for pattern in _NAMED if (match := pattern.search(question)))
    named = next((match["subject"] for match in found if not AT_ADDRESS.match(question, match.end("subject"))), "")
    post = post_asked(question, ()) if _HEAD_OF.search(question) else None
    # Whose it is, or where ("the levy on Elm Coast"), is looked at as a name.
    own = {word for name in understanding.names for word in name}
    return frozenset(content_words(named)) - _SAYS_LITTLE - own if named else frozenset(post.subject) if post else frozenset()
