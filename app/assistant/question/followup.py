"""Follow-up questions made whole from what was asked before."""

import re
from collections.abc import Sequence

from app.answer import Turn
from app.assistant.question.counterpart import first_name, in_place
from app.assistant.question.names import names
from app.assistant.question.periods import find_periods
from app.assistant.question.referents import acronym_in, person_in, thing_in
from app.assistant.question.scope import decline
from app.assistant.question.time_on import month_on, without_shift, year_on
from index.words import content_words, is_run_together, tokens

_THANKS = re.compile(
    r"^\W*(?:(?:thanks?(?: you)?|cheers|great|perfect|lovely|right|hi|hello|good|brilliant|i see|ah|oh|hmm|ok(?:ay)?|yes|no|sure)\b[\s,.!;:–-]*)+",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:and|but|so|then|also|or|ok(?:ay)?|now)\b[\s,]*)*(?:(?:what|how) (?:about|of)\b\s*|(?:the )?same (?:question )?(?:for|in|but)\b\s*"
    r"|(?:what|how (?:much|many|high|low|big)) (?:was|is|were|are|will) (?:it|that|this|they|those)(?: be)?"
    r" (?=(?:back )?(?:in|for|by) (?:FY ?)?['’]?\d[\d/–-]*\W*$))?",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"\b(?:(?:who|what|when|where|why|how)s?|whom|whose|which|is|are|was|were|did|do|does|has|have|had|can|will|should)\b", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:he|she|him|her|his|hers|that person|this person|that (?:man|woman|officer|councillor))\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:(?:(?:does|did|do|will|would|can|could|should) )(?:that|this|these|those)(?=\s*[?.,!]|\s*$|\s+(?:mean|pay|cost|cover|include|come|go|leave|make"
    r"|work|end|start|begin|apply|take|happen|help|involve|require|need|add|look|run|last|affect|change|represent|compare|stand|give|get|have)\b)"
    r"|(?:it|its|they|them|their)\b(?!\s+(?:say|says|mention|mentions|mean when|take to|cost to|legal|possible|true))"
    r"|(?:these|those|this|that)(?=\s*(?:[?.,!]|$)|\s+(?:is|was|were|are|be|for|because|to|on|in|by|happen\w*"
    r"|supposed|meant|due|going|expected|agreed|decided|approved|done|finished|mean\w*|cost|change\w*|compare\w*|better|worse|more|less|higher|lower|up|down|with|and|so|too|stand|come|one|job|post|role"
    r"|next|beside|against|compared|money|figure|number|team|group|board|service|decision|work|contract|action|risk|meeting)\b)"
    r"|(?:much|many|most|all|some|any|none|half|part|each|one) of (?:that|this|those|these)"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )there(?=\s*(?:[?.,!]|$))"
    r"|(?:the )?(?:extra|other|first|second|third|last|former|latter|new|same) ones?|which (?:one|of (?:the|those|these|them))"
    r"|(?:the )?(?:most|least|fewest|highest|lowest|biggest|smallest|best|worst|cheapest)(?=\s*(?:[?.!]|$))"
    r"|(?:one|ones|them) too\b"
    r"|the (?:others|rest|same|latter|former|first|second|third|last)(?=\s*(?:[?.,!]|$))|besides|as well|instead|otherwise|else)\b",
    re.IGNORECASE,
)
_REGARDLESS = re.compile(r"\b(?:besides|apart from (?:that|this|those)|other than (?:that|this))\b", re.IGNORECASE)
_OF_IT = re.compile(
    r"^\W*\w+\b(?!.*\b(?:and|or|but|that|which|who|if|when)\b.*\b(?:it|them)\W*$)"
    r".*\b(?:for|on|of|about|in|with|to|from|at|before|after|by|against|under) (?:it|them)\W*$",
    re.IGNORECASE,
)
"""A question that ends with a pronoun after a preposition ("when is the decision due on it?"), unless an earlier clause says what is meant."""
_COUNT_ALONE = re.compile(
    r"^\W*(?:and )?how (?:many|much) (?:were|are|was|is|did|do|does|will|should|would|have|had|has) (?:we|they|you|it|there)"
    r"(?: (?:supposed|meant|expected|planning|aiming|hoping|going|actually|really|to|have|had|get|got|need|want|be|been|end|up|with|in|all|total)\b)*"
    r"\W*(?:$|,|\band\b)"
    r"|^\W*(?:and )?how (?:many|much)(?: (?:(?:were|was|are|is|have|had|did|do|does|will) )?[a-z]+\W*$| (?:were|was|have been|had been) [a-z]+(?:ed|en|n)\b)",
    re.IGNORECASE,
)
"""A count of nothing named ("how many left?", "how many were we meant to have?", "how many were tested on the bus?")."""
_OF_SEVERAL = re.compile(r"\bwhich (?:one )?of (?:the|those|these|them)\b", re.IGNORECASE)
_SETTING = re.compile(
    r"\b(?:in|under|per|according to|going by|from|by) the (?:[\w/'’-]+ ){0,7}?"
    r"(?:plan|report|paper|scorecard|register|strategy|minutes|notice|letter|programme|review|guide|policy)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^\W*(?:(?:(?:who|what|when|where|why)s?|whom|whose|which|how (?:many|much|often|long|far|big|large|high|low|old|deep|wide|full|soon)"
    r"|how|did|do|does|is|are|was|were|has|have|had|can|could|will"
    r"|would|should|the|a|an|'s|tell me|list|name|find|show me|there|get|got|to|happened|happens|come)\b\s*)+",
    re.IGNORECASE,
)
_WHO_DID = re.compile(r"^\W*who (?:all )?(?:was (?:at|in)|were (?:at|in)|attended|chaired) (?=(?:the|our) \w+ \w)", re.IGNORECASE)
"""What is asked of a meeting or a body that the next question is about."""

_OF_A_BODY = re.compile(r"^\W*who (?:\w+ ){1,2}the (?!(?:last|next|first|same|new|other|previous)\b)\w+ \w+\W*$", re.IGNORECASE)
"""Who does something to a thing of two words ("who chaired the improvement board?"), which needs no other subject."""

_EVENT_LEFT_OUT = re.compile(r"\W*(?:when|why|where|how)\b", re.IGNORECASE)
"""What is asked of a person's doing, which a question of few words doesn't tell itself ("when did he say so?")."""

FEW = 2
"""Content words of such a question."""
FEW_ASKED = 3
"""Content words of a question for who or what somebody is, which needs no document or time."""
SHORT = 6
"""Content words: a question of fewer may lean on the one before."""
BRIEF = 3
"""Content words: a question of so few that names nothing leans on the one before when it repeats a word of it."""
TOLD = 3
"""Content words of a question that says itself what it asks of somebody's thing."""
LEAST_TOPIC = 4
"""Letters of a name that is enough of a topic."""
TURNS = 6
"""Turns of history that are looked at."""


def whole_question(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked on its own.

    "and in Oakham?" puts the new thing in the place of its counterpart in the question before; a pronoun for a person becomes
    the name that the answer before gave; other follow-ups get the earlier question's topic in brackets. One that follows on but stands
    by itself takes over the document or time asked about. Without history, or on a change of subject, the question as it is.
    """
    history = [turn for turn in history[-TURNS:] if not decline(turn.question)]
    if not history:
        return question
    said = _THANKS.sub("", question) or question
    opening = _OPENING.match(said)
    rest = said[opening.end() :] if opening else said
    opened = bool(rest) and len(rest) < len(said)
    if not opened and _stands_alone(said, history[-1]):
        return question
    before = whole_question(history[-1].question, history[:-1])
    return _whole(question, rest or said, opened, before, history[-1])


def own_part(question: str, whole: str) -> str:
    """What a question asks itself: made whole, but without the topic in brackets that it was given."""
    return whole.rpartition(" (")[0] if whole != question and whole.endswith(")?") else whole


def _whole(question: str, rest: str, opened: bool, before: str, last: Turn) -> str:
    if not _ELLIPSIS.search(rest) and len(_telling_words(rest)) <= 5:
        swapped = in_place(_without_topic(before), rest.strip(" ?.!"))
        if swapped or opened or not _POINTING.search(rest):
            return swapped or (f"{rest.rstrip(' ?.!')} ({_asked_first(before)})?" if opened else question)
    if on := year_on(before, rest):
        return f"{without_shift(rest).rstrip(' ?.!')} ({_topic(on)})?"
    if on := month_on(before, rest):
        return f"{rest.rstrip(' ?.!')} ({_topic(on)})?"
    named = _named(rest, before, last)
    leans = _POINTING.search(rest) is not None or (named == rest and _PERSON.search(rest) is not None) or _is_brief(rest) or bool(_COUNT_ALONE.match(rest))
    if named != rest and _EVENT_LEFT_OUT.match(rest) and len(_telling_words(rest)) <= FEW:
        return f"{named.rstrip(' ?.!')} ({_topic(before)})?"
    if named != rest and not re.search(r"\b(?:that|this|those|these) \w+", named):
        asks_who = re.match(r"\W*(?:who|what) (?:is|are|was|were|does) [A-Z]", named) and len(_telling_words(named)) <= FEW_ASKED
        return named if asks_who else _set_as_before(named, before)
    if leans:
        topic = _owner(rest, before) or _topic(before)
        if _OF_SEVERAL.search(rest):
            topic = re.sub(r"^(?:[A-Z][\w-]*\s+)*[A-Z][\w-]*['’]s\s+", "", topic)
        return f"{named.rstrip(' ?.!')} ({topic})?"
    return _set_as_before(question, before) if opened else question


def _stands_alone(question: str, last: Turn) -> bool:
    """Whether a question that doesn't open like a follow-up needs nothing from the turn before."""
    if not _ELLIPSIS.search(question) and len(tokens(question)) <= 2 and not find_periods(question):
        return not in_place(_without_topic(last.question), question.strip(" ?.!"))
    if _refers(question) or _COUNT_ALONE.match(question) or year_on(last.question, question):
        return False
    if names(question) or re.search(r"\d|[\"“]", question):
        return True
    words = _telling_words(question)
    if not words:
        return False
    stems = {word[:5] for word in _telling_words(last.question)}
    return (
        len(words) > BRIEF or not any(word[:5] in stems for word in words) or not question.lower().startswith(("how long", "how soon", "by when", "until when"))
    )


def _telling_words(question: str) -> list[str]:
    """The words that say what a question is about; "who's" says no more than "who is"."""
    return [word for word in content_words(question) if not is_run_together(word)]


def _refers(question: str) -> bool:
    """Whether a short question points back with a word whose referent doesn't stand in it before the word."""
    match = _PERSON.search(question) or _POINTING.search(question)
    if _OF_IT.match(question) and not names(question):
        return True
    if _REGARDLESS.search(question):
        return True
    if not match or len(_telling_words(question)) >= SHORT:
        return False
    if " " in match.group() and match.group().lower().endswith(("that", "this", "these", "those")):
        return True
    if names(question[: match.start()]):
        return False
    return (
        bool(_PERSON.search(question))
        or len(_telling_words(question[: match.start()])) <= 1
        or match.group().lower().startswith(("that", "the", "this", "which", "there", "one"))
    )


def _is_brief(question: str) -> bool:
    """Whether a question names nothing and says so little that it must be about something said before."""
    if names(question) or re.search(r"\d", question) or _OF_A_BODY.match(question):
        return False
    return len(_telling_words(question)) <= (1 if re.search(r"\b(?:for|of|on|about) (?:the )?\w", question) else BRIEF)


def _named(question: str, before: str, last: Turn) -> str:
    """The question with the person, term or thing that a pronoun stands for, by the answer before, else the question before."""
    if re.fullmatch(
        r"\W*(?:what(?:'s| is| are| does| do)|who(?:'s| is| are)) (?:that|this|it|those|these|they|he|she)(?: (?:mean|stand for|do))*\W*",
        question,
        re.IGNORECASE,
    ):
        asks_who = question.lower().lstrip().startswith("who")
        thing = person_in(last.answer, question) or thing_in(last.answer) if asks_who else acronym_in(last.answer) or thing_in(last.answer)
        return re.sub(r"\b(?:that|this|it|those|these|they|he|she)\b", lambda _: thing, question, count=1, flags=re.IGNORECASE) if thing else question
    match = _PERSON.search(question)
    if not match or names(question[: match.start()]):
        return question
    person = person_in(last.answer, match.group()) or person_in(before, match.group())
    if not person:
        return question
    nominal = re.match(r"\s+(?!(?:in|at|on|for|by|from|to|with|before|after|and|or|get|do|say|is|was|did)\b)\w", question[match.end() :])
    owning = match.group().lower() in ("his", "hers") or (match.group().lower() == "her" and nominal is not None)
    return question[: match.start()] + (f"{person}'s" if owning else person) + question[match.end() :]


def _set_as_before(question: str, before: str) -> str:
    """The question with the document or time that the one before asked about, if it names none itself."""
    if find_periods(question) or _SETTING.search(question):
        return question
    setting = _SETTING.search(before)
    periods = find_periods(before)
    phrase = setting.group() if setting else f"in {periods[-1].written}" if periods else ""
    return f"{question.rstrip(' ?.!')}, {phrase[:1].lower()}{phrase[1:]}?" if phrase else question


def _topic(before: str) -> str:
    """What the question before was about, without its words of asking."""
    if re.search(r"\([^()]{12,}\)\W*$", before):
        return _asked_first(before)
    leading = _SETTING.match(before)
    if leading:
        before = f"{before[leading.end() :].strip(' ,?.!')}, {leading.group()[0].lower()}{leading.group()[1:]}"
    before = _WHO_DID.sub("", before)
    topic = re.sub(r"\s+(?:do|does|did|mean|say|stand for)$|(?<=\w)\s+go(?= (?:on|in|for)\b)", "", _ASKING.sub("", before).strip(" ?.!"))
    return topic or before.strip(" ?.!")


def _owner(question: str, before: str) -> str:
    """The name in the question before whose the thing is that a question calls "its" or "their" and tells enough of; "" else."""
    if not re.search(r"\b(?:its|their)(?: own)? [a-z]", question, re.IGNORECASE) or len(_telling_words(question)) < TOLD:
        return ""
    named = first_name(before)
    return named if len(named) >= LEAST_TOPIC else ""


def _asked_first(before: str) -> str:
    """The question before, its words of asking too; of one that follows on another itself, that one."""
    bracketed = re.search(r"\(([^()]{12,})\)\W*$", before)
    return bracketed[1] if bracketed else before.strip(" ?.!")


def _without_topic(before: str) -> str:
    return re.sub(r"\s*\([^()]{12,}\)(?=\W*$)", "", before) if _ELLIPSIS.match(before) else before
