"""The readings that a question may have: two people of a name, two meanings of an acronym, two meetings, two tables."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence, covered_words, stem
from app.registers.decisions import minute_title
from corpus.types import Record
from index.words import content_words, tokens

Records = Callable[[str], Sequence[Record]]
NOTHING: tuple[str, tuple["Reading", ...]] = ("", ())

CLOSE = 0.12
"""Evidence whose score and late interaction are within this of the best is as good."""

_TITLES = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "cllr": "", "councillor": "", "dr": "", "mayor": ""}
_ASKS_PERSON = re.compile(
    r"^\W*(?i:so |and )?(?i:who(?:'s|’s| is| was)) (?:(?P<title>\w+)\.? )?(?P<name>[A-Z][\w’'-]+)\W*$"
    r"|^\W*(?i:what|which)(?:'s|’s| is| was)? (?:is |was )?(?:(?P<title2>\w+)\.? )?(?P<name2>[A-Z][\w-]+)['’]s? (?:job|post|role|title|position)\W*$"
    r"|^\W*(?i:what|which) (?:job|post|role|position) (?:does|did|has|had) (?:(?P<title3>\w+)\.? )?(?P<name3>[A-Z][\w-]+) (?:hold|have|do|held)\W*$"
)
_WHICH_TIME = re.compile(r"\b(?:last|latest|first|recent\w*|each|every|both|newest|now|over the|history|ever|meetings|compare\w*|change\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading as a whole question, the place that its answer must cite ("" for any), and the words that it must say."""

    question: str
    document: str = ""
    start: int = 0
    end: int = 0
    said: str = ""


def person_readings(understanding: Understanding, people: Iterable[str]) -> tuple[str, tuple[Reading, ...]]:
    """Those who share the surname that a question about one person gives, unless its title tells them apart."""
    match = _ASKS_PERSON.match(understanding.whole)
    if not match or understanding.periods:
        return NOTHING
    surname = next(match[name] for name in ("name", "name2", "name3") if match[name])
    title = next((match[name] for name in ("title", "title2", "title3") if match[name]), "")
    if title and title.lower() not in _TITLES:
        return NOTHING
    known: dict[str, str] = {}
    for person in sorted(people, key=lambda person: (-len(person.split()[-2:][0]), person)):
        words = person.split()
        if len(words) < 2 or words[-1] != surname or not _suits(words[0], title):
            continue
        given = words[-2] if words[-2].lower() not in _TITLES else ""
        alike = [other for other in known if _same_given(other, given)]
        if given and not alike:
            known[given] = f"{words[0] + ' ' if words[0].lower() in _TITLES and len(given) == 1 else ''}{given} {surname}"
    asked = f"{title} {surname}".strip()
    readings = tuple(Reading(understanding.whole.replace(asked, name, 1), said=name) for name in known.values())
    return (f"The documents name more than one {asked}: {_listed(known.values())}. Which do you mean?", readings) if len(readings) > 1 else NOTHING


def _suits(first: str, title: str) -> bool:
    """Whether somebody so titled may be meant by the title asked about."""
    asked, held = _TITLES.get(title.lower(), ""), _TITLES.get(first.lower(), "")
    return not asked or not held or asked == held


def _same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, or an initial of the other."""
    return one == other or (min(len(one.rstrip(".")), len(other.rstrip("."))) <= 2 and one[:1] == other[:1])


def acronym_readings(understanding: Understanding, evidence: Sequence[Evidence], terms: Sequence[tuple[str, Record]]) -> tuple[str, tuple[Reading, ...]]:
    """The meanings of an acronym of which the evidence holds two equally good; a question for the meaning itself is answered with all."""
    if Wanted.DEFINITION in understanding.wanted or understanding.preferred:
        return NOTHING
    for acronym in dict.fromkeys(re.findall(r"\b[A-Z][A-Z&]{1,7}\b", understanding.whole)):
        meant: dict[str, tuple[str, Evidence]] = {}
        for document, record in terms:
            expansion = str(record.fields.get("expansion", ""))
            near = [item for item in evidence if item.hit.passage.document == document and item.score >= evidence[0].score - CLOSE]
            if str(record.fields.get("term", "")) != acronym or not near or any(_one_meaning(expansion, other) for other in meant):
                continue
            if acronym in f"{near[0].hit.passage.context} {near[0].hit.passage.text}":
                meant[expansion] = (document, near[0])
        if len(meant) > 1 and not any(expansion.lower() in understanding.whole.lower() for expansion in meant):
            readings = tuple(
                Reading(expansion.join(re.split(rf"\b{acronym}\b", understanding.whole)), document, item.part.unit.start, item.part.unit.end)
                for expansion, (document, item) in meant.items()
            )
            return f"The documents use {acronym} for more than one thing: {_listed(meant)}. Which do you mean?", readings
    return NOTHING


def _one_meaning(one: str, other: str) -> bool:
    """Whether two expansions are spellings of one: most of their words begin alike."""
    first, second = ({word[:4] for word in content_words(text)} for text in (one, other))
    return len(first & second) >= 0.6 * min(len(first), len(second))


def decision_readings(understanding: Understanding, evidence: Sequence[Evidence], records: Records) -> tuple[str, tuple[Reading, ...]]:
    """The meetings of one body that decided under the same title, where the question gives no date."""
    if Wanted.DECISION not in understanding.wanted or understanding.periods or _WHICH_TIME.search(understanding.whole):
        return NOTHING
    best = evidence[0]
    found: dict[str, tuple[Record, str, str]] = {}
    as_good = _as_good(evidence, "decision")
    if best.hit.passage.kind != "decision" or len(as_good) < 2:
        return NOTHING
    for item in as_good:
        document = item.hit.passage.document
        held = records(document)
        for record in held:
            if record.kind == "decision" and record.start < item.part.unit.end and record.end > item.part.unit.start:
                found.setdefault(str(record.fields.get("meeting_date", "")), (record, document, minute_title(record, held)))
    titles = {(str(record.fields.get("body", "")), title.lower()) for record, _, title in found.values()}
    if len(found) < 2 or len(titles) != 1 or "" in found or not next(iter(titles))[1]:
        return NOTHING
    asked = understanding.whole.rstrip(" ?.!")
    readings = tuple(Reading(f"{asked} on {date}?", document, record.start, record.end) for date, (record, document, _) in found.items())
    body = next(iter(titles))[0]
    return f"{body} decided under that title at more than one meeting: {_listed(found)}. Which do you mean?", readings


def figure_readings(understanding: Understanding, evidence: Sequence[Evidence], records: Records) -> tuple[str, tuple[Reading, ...]]:
    """The tables of one document in which the row asked for stands with other figures, where nothing in the question chooses between them."""
    best = evidence[0]
    if Wanted.FIGURE not in understanding.wanted or best.hit.passage.kind != "row":
        return NOTHING
    document = best.hit.passage.document
    alike = [item for item in _as_good(evidence, "row") if item.hit.passage.document == document and _row_name(item) == _row_name(best)]
    if len({item.hit.passage.id for item in alike}) < 2 or not _names_row(understanding, _row_name(best)):
        return NOTHING
    held = [record for record in records(document) if record.kind == "figure"]
    found: dict[str, tuple[Evidence, str]] = {}
    rows: set[str] = set()
    for item in alike:
        cells = [record for record in held if record.start < item.part.unit.end and record.end > item.part.unit.start]
        if cells:
            rows.add(str(cells[0].fields.get("row", "")).lower())
            found.setdefault(str(cells[0].fields.get("table", "")), (item, " ".join(str(cell.fields.get("value", "")) for cell in cells)))
    spoken = {table: covered_words(table, understanding.words) for table in found}
    most = max(spoken.values(), key=len, default=frozenset())
    found = {table: held_there for table, held_there in found.items() if spoken[table] == most}
    if len(found) < 2 or len(rows) != 1 or "" in found or len({values for _, values in found.values()}) < 2:
        return NOTHING
    asked = understanding.whole.rstrip(" ?.!")
    readings = tuple(Reading(f"{asked}, in the table “{table}”?", document, item.part.unit.start, item.part.unit.end) for table, (item, _) in found.items())
    return f"That stands in more than one table, each of another thing: {_listed(found)}. Which do you mean?", readings


def _row_name(item: Evidence) -> str:
    """What a row's passage calls the row: what stands before its first colon."""
    passage = item.hit.passage
    return passage.text[item.part.unit.text_start : item.part.unit.text_end].split(":")[0].strip().lower()


def _names_row(understanding: Understanding, row: str) -> bool:
    """Whether the question names a row, and doesn't ask which one it is."""
    asked = {stem(word) for group in understanding.words for other in group for word in tokens(other)}
    words = [stem(word) for word in content_words(row)]
    return bool(words) and sum(word in asked for word in words) > 0.6 * len(words)


def _as_good(evidence: Sequence[Evidence], kind: str) -> list[Evidence]:
    """The evidence of a kind that is as good as the best: near in score and nearness, and covering the same words of the question."""
    best = evidence[0]
    return [
        item
        for item in evidence
        if item.hit.passage.kind == kind and item.covered == best.covered and best.score - item.score <= CLOSE and abs(best.late - item.late) <= CLOSE
    ]


def _listed(names: Iterable[str]) -> str:
    *most, last = list(names)[:3]
    return f"{', '.join(most)} and {last}" if most else last
