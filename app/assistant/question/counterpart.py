"""A new thing put in the place of its counterpart in the question before: place for place, year for year, number for number."""

import re

from app.assistant.question.periods import find_periods
from app.assistant.question.time_on import time_on
from index.words import STOPWORDS

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_LABEL = r"(?:\d+(?:\.\d+)*|[A-Z]\d*|[ivx]+)"
_RANGE = r"\b\d{1,2}\s?(?:[–-]|to)\s?\d{1,2}\b"
_PREPOSITION = r"(?:in|for|at|of|on|by|under|during|with|from|to|about|near|within)"
_THING = re.compile(rf"(?:(?P<preposition>{_PREPOSITION})\s+)?(?P<thing>.{{1,60}}?)\s*", re.IGNORECASE)
_OTHER = re.compile(r"^(?:the )?others?(?: one)?[,:]? (?=[A-Z])")
"""What leads to the counterpart without saying which it is."""
_NAME = re.compile(r"[A-Z][\w’'&-]*(?:\s+(?:(?:and|&|of|the)\s+)?[A-Z][\w’'&-]*)*")
_DOCUMENT = re.compile(r"\s*(?:[\w'’-]+\s+){0,3}(?:plan|report|paper|scorecard|register|strategy|minutes|review|agenda|budget)\b", re.IGNORECASE)
_HEADS = (
    "allowance|budget|caseload|caseloads|charge|contract|cost|costs|figure|figures|grant|lead|levy|manager|number|numbers|plan|policy|post|posts|rate|rates"
    "|score|service|spend|spending|staff|strategy|target|team|teams|total|turnover|vacancies|work"
)
_MEASURES = "actual|baseline|budget|ceiling|cost|estimate|fee|floor|forecast|goal|limit|maximum|minimum|outturn|projection|result|target"
_COMPASS = "north|east|south|west|mid"
_KINDRED = tuple(
    frozenset(words.split())
    for words in (
        "median average mean typical",
        "highest lowest",
        "biggest smallest",
        "oldest youngest newest",
        "minimum maximum",
        "best worst",
        "old new",
        "top bottom",
    )
)
"""Adjectives that tell one thing of a kind from another, and stand for each other."""
_SLOTS = (
    re.compile(
        r"\bwho (?:leads?|led|runs?|ran|chairs?|chaired|heads?|headed|manages?|managed|owns?|owned|oversees?)(?: on)? (?:the )?(?P<slot>[a-z][a-z' -]*?)"
        r"(?=\s+(?:in|at|on|for|under|and|by)\b|[,?]|\s*$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:lead|head|in charge|director|manager|responsible|officer|accountable)(?: officer)? (?:of|for) (?:the )?(?P<slot>[a-z][a-z' -]*?)"
        r"(?=\s+(?:in|at|on|under|and|by)\b|[,?]|\s*$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bhow many (?P<slot>[a-z][a-z' -]*?)(?=\s+(?:are|is|were|was|did|do|does|have|has|had|in|at|on|came|left|will|by|per|under|there|we)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:what|how much) (?:are|is|were|was|do|does|did|will) (?:the |our )?(?P<slot>[a-z][a-z' -]*?)"
        r"(?=(?: (?:in|at|of) [A-Z]\w+)? (?:paid|get|earn|pay|charged?|cost)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:the|a|our|net|gross|annual) (?P<slot>[a-z][a-z'-]*) (?:{_HEADS})\b"),
    re.compile(
        rf"\b(?:{_HEADS}|{_MEASURES}|spent|paid|charge[ds]?) (?:for|on|of) (?:the )?(?P<slot>[a-z][a-z' -]*?)"
        r"(?=\s+(?:in|at|under|and|by|during|so|this|next|last|since)\b|[,?]|\s*$)",
        re.IGNORECASE,
    ),
)
"""Where a common noun stands that another may replace: what somebody leads, what is counted, what a budget or team is for."""


def in_place(before: str, elliptical: str) -> str:
    """The earlier question with what a short follow-up names put in its counterpart's place; "" when it has no clear counterpart.

    `elliptical` is the follow-up without its opening ("in Oakham", "theme 3", "the year before").
    """
    if on := time_on(before, elliptical):
        return on
    elliptical = _OTHER.sub("", elliptical)
    match = _THING.fullmatch(elliptical)
    if not match:
        return ""
    preposition, thing = (match["preposition"] or "").lower(), match["thing"].strip()
    return (
        _period(before, preposition, thing)
        or _numbered(before, thing)
        or _alike(before, thing)
        or _the_one(before, thing)
        or _owned(before, thing)
        or _named(before, preposition, thing)
        or _subject(before, preposition, thing)
        or _common(before, preposition, thing)
    )


def _period(before: str, preposition: str, thing: str) -> str:
    """Year for year; a bare year takes the place of the year in a date, and is added where the question had none."""
    quarter = re.fullmatch(r"(?:the )?(?:Q[1-4]|(?:first|second|third|fourth|last) quarter)", thing, re.IGNORECASE)
    if quarter:
        return _once(r"\bQ[1-4]\b|\b(?:first|second|third|fourth|last) quarter\b", before, thing.removeprefix("the "))
    new, old = find_periods(thing), find_periods(before)
    if len(new) != 1 or re.sub(r"^(?:at|by|the)\s+|\s+plan$", "", thing.replace(new[0].written, "").strip()):
        return ""
    if not old:
        return f"{_bare(before)} {preposition or 'in'} {thing}?"
    if old[-1].month and not new[0].month:
        year = re.sub(r"\d{4}", str(new[0].first), old[-1].written) if new[0].first == new[0].last else new[0].written
        return _replaced(before, old[-1].written, year)
    return _replaced(before, old[-1].written, new[0].written)


def _numbered(before: str, thing: str) -> str:
    """ "theme 3" for "Theme 2, Effective Front Door"; "four siblings" for "one child"; a bare ref for a ref."""
    label = re.fullmatch(rf"(?:the )?([a-z]+) ({_LABEL})", thing, re.IGNORECASE)
    if label:
        same = re.search(rf"\b{re.escape(label[1])}s?\s+{_LABEL}(?![\w.]*\d)(?:(?:,|:| -| –)\s+[A-Z][^,?]*(?:,(?=\s)|(?=\?)|$))?", before, re.IGNORECASE)
        return _replaced(before, same.group(), thing) if same and not find_periods(same.group()) else ""
    if re.fullmatch(r"[A-Z]{0,4}\d+(?:[./-]\d+)*", thing, re.IGNORECASE) and re.search(r"[A-Za-z.]", thing):
        return _once(r"\b[A-Z]{0,4}\d+(?:\.\d+)+\b|\b[A-Z]{1,4}\d+\b", before, thing)
    if re.fullmatch(rf"{_RANGE}(?:[ -]year[ -]olds?)?", thing):
        noun = r"[ -]year[ -]olds?" if "year" in thing else ""
        return _once(rf"{_RANGE}(?:{noun})?", _without_periods(before), thing, before)
    counted = re.fullmatch(rf"{_NUMBER}(?: ([a-z-]+))?", thing, re.IGNORECASE)
    if counted:
        noun = r"\s+[a-z-]+" if counted[1] else r"(?=\s+[a-z])"
        return _once(rf"\b(?<![\d/.-]){_NUMBER}{noun}(?!\w)", _without_periods(before), thing, before)
    return ""


def _alike(before: str, thing: str) -> str:
    """A measure for a measure ("the floor" for "the target"), an adjective for its kin ("the average one" for "the median homeowner"), a quarter of
    the compass for another ("the west" for "East Ashshire").
    """
    one = re.fullmatch(r"the (\w+) ones?", thing, re.IGNORECASE)
    kin = next((words - {one[1].lower()} for words in _KINDRED if one[1].lower() in words), frozenset()) if one else frozenset()
    if one and kin and (swapped := _once(rf"\b(?:{'|'.join(sorted(kin))})(?= [a-z])", before, one[1])):
        return swapped
    if re.fullmatch(rf"(?:the )?(?:{_MEASURES})", thing, re.IGNORECASE):
        return _once(rf"\b(?:{_MEASURES})\b", before, re.sub(r"^the ", "", thing, flags=re.IGNORECASE))
    quarter = re.fullmatch(rf"(?:the )?({_COMPASS})(?:ern)?", thing, re.IGNORECASE)
    return _once(rf"\b(?:{_COMPASS})(?=(?:ern)? [A-Z])", before, quarter[1].capitalize()) if quarter else ""


def _the_one(before: str, thing: str) -> str:
    """ "the one for buses" or "the bus one" after a question about "the Fair Fares contract": the contract for buses, the bus contract."""
    old = re.search(r"(?<=\bthe )(?:[A-Z][\w’'&-]*\s+)+(?P<head>[a-z]+)\b", before)
    if not old:
        return ""
    behind = re.fullmatch(r"the ones? (for|in|at|on|about|of|with) (.+)", thing, re.IGNORECASE)
    ahead = re.fullmatch(r"(?:the )?((?:\S+ ){1,5})ones?", thing, re.IGNORECASE)
    if not behind and not ahead:
        return ""
    meant = f"{old['head']} {behind[1]} {behind[2]}" if behind else f"{ahead[1] if ahead else ''}{old['head']}"
    return f"{before[: old.start()]}{meant}{before[old.end() :]}"


def _owned(before: str, thing: str) -> str:
    """ "their uniforms" after a question about "the wardens' pay": the wardens' uniforms."""
    new = re.fullmatch(r"(?:his|her|its|their) (.+)", thing, re.IGNORECASE)
    old = re.search(r"(?<=[a-z]['’]s |.s['’] )(?P<slot>[a-z][a-z' -]*?)(?=\s+(?:in|at|on|for|by|under|from)\b|[,?]|\s*$)", before)
    return f"{before[: old.start()]}{new[1]}{before[old.end() :]}" if new and old else ""


def _subject(before: str, preposition: str, thing: str) -> str:
    """What is asked about, for what was asked about: "and about the bus contract?" after "what was decided about Elm House?"."""
    if preposition != "about" or len(thing.split()) > 6:
        return ""
    return _once(r"(?<=\babout )(?:[^,?]+?)(?=\s+(?:in|at|on|by|under)\s|[,?]|\s*$)", before, thing)


def _named(before: str, preposition: str, thing: str) -> str:
    """Name for name: the one after the same preposition, else the first; an acronym for an acronym where there is one."""
    named = [match for match in _NAME.finditer(before) if _is_name(match, before)]
    thing = re.sub(r"^the\s+(?=[A-Z])", "", thing)
    if not named or (not thing[:1].isupper() and (len(thing.split()) > 1 or preposition not in ("in", "at"))):
        return ""
    acronyms = [match for match in named if match.group().isupper()]
    alike = acronyms if thing.isupper() else [match for match in named if match not in acronyms]
    if not alike:
        return ""
    after = [match for match in alike if preposition and re.search(rf"\b{preposition}\s+(?:the\s+)?$", before[: match.start()], re.IGNORECASE)]
    counterpart = (after or alike)[0]
    old = re.sub(r"['’]s$", "", counterpart.group())
    return before[: counterpart.start()] + re.sub(r"['’]s$", "", thing) + before[counterpart.start() + len(old) :]


def first_name(question: str) -> str:
    """The first name in a question as it is written, without the s of what it owns; "" when there is none."""
    question = re.sub(r"^\W*\w+", "", question) if question.split()[0].lower() in STOPWORDS else question
    named = (match.group() for match in _NAME.finditer(question) if _is_name(match, question))
    return re.sub(r"['’]s$", "", next(named, ""))


def _is_name(match: re.Match[str], before: str) -> bool:
    """Whether capitals name something one may swap: not the sentence's first word, a month or a document's title."""
    word = match.group().split()[0].lower()
    starts = not before[: match.start()].strip(" \"'“‘")
    if starts and not re.search(r"['’]s$", match.group()) and (word in STOPWORDS or " " not in match.group()):
        return False
    dated = any(match.group() in period.written for period in find_periods(before))
    labelled = re.match(rf"\s+{_LABEL}\b", before[match.end() :]) is not None and not find_periods(before[match.end() :])
    return (
        not dated and not labelled and not _DOCUMENT.match(before[match.end() :]) and not re.search(r"(?:Plan|Report|Review|Register|Strategy)$", match.group())
    )


def _common(before: str, preposition: str, thing: str) -> str:
    """Common noun for common noun, where the earlier question has one in a place that another may take."""
    if not re.fullmatch(r"(?:the )?[a-z][a-z' -]*", thing) or len(thing.split()) > 4 or thing.endswith("ed"):
        return ""
    if preposition and preposition not in ("in", "at", "about"):
        same = list(re.finditer(rf"\b{preposition} (?:the )?([a-z][a-z'-]*(?: [a-z][a-z'-]*)?)(?=\s+(?:in|at|on|by|under)\b|[,?]|\s*$)", before))
        if same:
            return before[: same[-1].start(1)] + thing.removeprefix("the ") + before[same[-1].end(1) :]
    for slot in _SLOTS:
        match = slot.search(before)
        if match and match["slot"].lower() not in STOPWORDS:
            return before[: match.start("slot")] + thing.removeprefix("the ") + before[match.end("slot") :]
    return ""


def _without_periods(text: str) -> str:
    """The text with the figures of periods blanked, so that offsets stay and no year is taken for a number."""
    for period in find_periods(text):
        text = text.replace(period.written, " " * len(period.written))
    return text


def _once(pattern: str, searched: str, new: str, text: str = "") -> str:
    match = re.search(pattern, searched, re.IGNORECASE)
    text = text or searched
    return text[: match.start()] + new + text[match.end() :] if match else ""


def _replaced(text: str, old: str, new: str) -> str:
    return text.replace(old, new)


def _bare(question: str) -> str:
    return question.rstrip(" ?.!")
