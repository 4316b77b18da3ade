"""Questions that follow from an action, a decision or a risk that an answer cites."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.types import Record
from index.words import STOPWORDS, content_words

LONGEST_NAME = 16
"""Words of an action or a title that a question names whole."""

_CUT = re.compile(
    r"\s*(?:[;:(]|[,.](?!\d)|\s[–-]\s|\bso that\b|\bin order to\b|\bto ensure\b|\bthat\b|\bwhich\b|\bby \w+ing\b|\bthrough\b|\bas follows\b).*$", re.DOTALL
)
_VERBS = frozenset(
    """accept achieve activate adapt adopt agree align amend analyse apply appoint approve arrange assess audit authorise authorize award begin bring build
    buy cap carry change check clarify close co-ordinate collect commission complete conduct consider consolidate consult continue convert coordinate
    create cut decide define deliver deploy design determine develop devise draft draw embed employ enable end engage enhance ensure establish
    evaluate examine expand explore extend finalise find finish fit follow form fund give grant grow help hold identify implement improve increase
    inform install integrate introduce investigate invite issue join keep launch lay lead let link list lower maintain make manage map match measure
    meet mend merge monitor move negotiate offer open order organise pay pilot place plan plant prepare present procure produce promote protect
    provide publish purchase put raise re-establish re-introduce re-launch receive recruit reduce refresh reinforce relaunch reopen repair replace
    report rescue research resolve review revise roll run save scope secure sell send set share sign simplify standardise start stop strengthen submit
    support survey take target teach tell test tighten trace track train transfer undertake update upgrade use visit widen work write""".split()
)
"""Verbs that an action begins with when it bids."""

_BY_LAW = re.compile(r"\bby-?law(?:\s+number|\s+no\.?|_)?\s*(?P<number>\d{4}-\d+),? being a by-?law to (?P<purpose>.+)", re.IGNORECASE)
ROUTINE = re.compile(
    r"\b(?:apolog|declarations?|minutes of|membership|introduction|urgent|exempt|exclusion|substitut|adjourn|call to order|webcast|date of next|"
    r"next (?:\w+ )?meeting|"
    r"verbal update|next steps|conclusion|recommendation|background|summary|purpose|contact|appendi|section|motion to exclude|pecuniary|interests?)\w*\b",
    re.IGNORECASE,
)
"""Items of business and headings that nobody asks after."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that a record may answer: the record's span, and words of which a `share` must stand in a right answer."""

    kind: str
    question: str
    document: str
    start: int
    end: int
    value: str = ""
    share: float = 1.0


def actions(document: str, cited: Sequence[Record], held: Sequence[Record], said: str) -> Iterator[Candidate]:
    """What the answer leaves out of the action cited, then who is to do the next one of its group."""
    for record in cited[:2]:
        name = deed(text_of(record, "text"))
        asked = {
            "owner": f"Who is to {name}?" if name else f"Who leads on “{shortened(text_of(record, 'text'))}”?",
            "end": f"What is the deadline to {name}?" if name else f"When is “{shortened(text_of(record, 'text'))}” to be done?",
            "timescale": f"What is the deadline to {name}?" if name else f"When is “{shortened(text_of(record, 'text'))}” to be done?",
            "measure": f"How will success be measured for “{shortened(text_of(record, 'text'))}”?",
            "status": f"What is the status of “{shortened(text_of(record, 'text'))}”?",
        }
        for field, question in asked.items():
            value = text_of(record, field)
            if value and not told(value, said):
                yield Candidate(f"action {field}", question, document, record.start, record.end, first_words(value, 12), 0.6)
    for record in cited[:1]:
        group = [other for other in held if other.kind == "action" and other.fields.get("group") == record.fields.get("group") and other.start > record.start]
        for other in group[:2]:
            name = deed(text_of(other, "text"))
            if name and text_of(other, "owner"):
                yield Candidate("next action", f"Who is to {name}?", document, other.start, other.end, text_of(other, "owner"), 0.6)


def decisions(document: str, cited: Sequence[Record], held: Sequence[Record], reports: Sequence[tuple[str, Record]], said: str) -> Iterator[Candidate]:
    """The report that a decision was taken on, and what the same meeting decided next."""
    for record in cited[:1]:
        title = minute_title(record, held)
        for source, report in reports:
            subject = text_of(report, "subject")
            if title and alike(title, subject):
                yield from recommendations(source, [report], said)
        following = [other for other in held if other.kind == "decision" and other.start >= record.start]
        yield from motions(document, following[:4], said)
        meeting = [other for other in held if other.kind == "decision" and _meeting(other) == _meeting(record) and other.start > record.end]
        for other in meeting:
            title, body = minute_title(other, held), text_of(record, "body")
            if title and body and not ROUTINE.search(title) and text_of(other, "minute") != text_of(record, "minute") and not told(title, said):
                question = f"What did the {body} decide about “{shortened(title)}” on {text_of(record, 'meeting_date')}?"
                yield Candidate("next decision", question, document, other.start, other.end, text_of(other, "text"), 0.6)
                break


def motions(document: str, listed: Sequence[Record], said: str) -> Iterator[Candidate]:
    """What a by-law passed is for, and who moved what was decided, where the papers say and the answer doesn't tell."""
    for record in listed:
        text = text_of(record, "text")
        if law := _BY_LAW.search(text):
            if "confirm" not in law["purpose"] and not told(law["purpose"], said):
                question = f"What is By-Law {law['number']} for?"
                yield Candidate("by-law", question, document, record.start, record.end, first_words(law["purpose"], 10), 0.6)
            continue
        matter = re.sub(r"^(?:RESOLVED )?that (?:we|council|the council)(?: do)? (?:hereby )?(?=[a-z])", "", text, flags=re.IGNORECASE)
        name, mover = deed(matter[:1].upper() + matter[1:]), text_of(record, "mover")
        if name and mover and matter != text and not ROUTINE.search(name) and not told(mover, said):
            yield Candidate("motion", f"Who moved to {name}?", document, record.start, record.end, mover)


def recommendations(document: str, cited: Sequence[Record], said: str) -> Iterator[Candidate]:
    """What the report that an answer cites asks for, where the answer doesn't say."""
    for record in cited[:1]:
        subject, value = text_of(record, "subject"), first_words(text_of(record, "recommendation"), 20)
        if subject and value and not told(value, said):
            yield Candidate("report", f"What did the report “{shortened(subject)}” recommend?", document, record.start, record.end, value, 0.5)


def risks(document: str, cited: Sequence[Record], held: Sequence[Record], said: str) -> Iterator[Candidate]:
    """Who owns the risk cited, and how likely it is, where the answer doesn't say."""
    for record in cited[:1]:
        title = shortened(text_of(record, "title"))
        owner, level = text_of(record, "owner"), text_of(record, "likelihood_impact")
        if owner and not told(owner, said):
            yield Candidate("risk owner", f"Who owns the risk “{title}”?", document, record.start, record.end, owner, 0.6)
        if level and not told(level, said):
            yield Candidate("risk level", f"How high is the risk “{title}”?", document, record.start, record.end, level)
        following = [other for other in held if other.kind == "risk" and other.start > record.start and text_of(other, "owner")]
        for other in following[:1]:
            question = f"Who owns the risk “{shortened(text_of(other, 'title'))}”?"
            yield Candidate("next risk", question, document, other.start, other.end, text_of(other, "owner"), 0.6)


def deed(text: str) -> str:
    """An action as it would follow "who is to": "check all records"; "" when its text doesn't begin with a verb that bids."""
    words = _CUT.sub("", text.strip()).split()
    if not 3 <= len(words) <= LONGEST_NAME:
        return ""
    first = words[1] if words[0].endswith("ly") else words[0]
    if first.lower() not in _VERBS or not words[0][:2].istitle() or words[1] == "of":
        return ""
    return " ".join([words[0].lower(), *words[1:]])


def shortened(text: str) -> str:
    """A title as a question names it: no longer than sixteen words, and not shouted."""
    text = re.sub(r"\s+", " ", text).strip(" .;:,")
    words = (text.capitalize() if text.isupper() and " " in text else text).split()
    if len(words) <= LONGEST_NAME:
        return " ".join(words)
    words = words[:LONGEST_NAME]
    while len(words) > 4 and words[-1].lower().strip(",;:") in STOPWORDS:
        words.pop()
    return " ".join(words).rstrip(",;:(")


def text_of(record: Record, field: str) -> str:
    """A field as one string; "" when it is empty."""
    value = record.fields.get(field, "")
    return ", ".join(value) if isinstance(value, list) else value


def told(value: str, said: str) -> bool:
    """Whether most words of a value stand in the answer."""
    words, held = content_words(value), set(content_words(said))
    return sum(word in held for word in words) > 0.7 * len(words)


def first_words(text: str, count: int) -> str:
    """The first words of a text."""
    return " ".join(text.split()[:count])


def alike(title: str, subject: str) -> bool:
    """Whether a minute's title and a report's subject are of one matter: two content words in common and most of the shorter one's."""
    one, other = set(content_words(title)), set(content_words(subject))
    return len(one & other) >= max(2, 0.6 * min(len(one), len(other)))


def _meeting(record: Record) -> tuple[str, str]:
    return text_of(record, "body"), text_of(record, "meeting_date")


def minute_title(decision: Record, held: Sequence[Record]) -> str:
    """The title of the minute that a decision stands under; "" when it is not known."""
    minutes = [record for record in held if record.kind == "minute" and _meeting(record) == _meeting(decision)]
    return next((text_of(record, "title") for record in minutes if text_of(record, "number") == text_of(decision, "minute")), "")
