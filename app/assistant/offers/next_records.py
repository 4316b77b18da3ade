"""Questions that follow from an action, a decision, a report or a risk that an answer cites."""

from collections.abc import Iterable, Iterator, Sequence

from app.assistant.offers.candidate import MOSTLY, ROUTINE, Candidate, deed, first_words, shortened, text_of, told
from app.assistant.offers.wordings import motion, what_recommended, who_is_to, who_owns
from app.registers.decisions import minute_title
from corpus.types import Record
from index.words import content_words


def actions(document: str, cited: Sequence[Record], held: Sequence[Record], said: str) -> Iterator[Candidate]:
    """What the answer leaves out of the action cited, then who is to do the next one of its group."""
    for record in cited[:2]:
        name, title = deed(text_of(record, "text")), shortened(text_of(record, "text"))
        deadline = f"What is the deadline to {name}?" if name else f"When is “{title}” to be done?"
        asked = {
            "owner": f"Who is to {name}?" if name else f"Who leads on “{title}”?",
            "end": deadline,
            "timescale": deadline,
            "measure": f"How will success be measured for “{title}”?",
            "status": f"What is the status of “{title}”?",
        }
        for field, question in asked.items():
            value = text_of(record, field)
            if value and not told(value, said):
                yield Candidate(f"action {field}", question, document, record.start, record.end, first_words(value, 12), MOSTLY)
    for record in cited[:1]:
        group = [other for other in held if other.kind == "action" and other.fields.get("group") == record.fields.get("group") and other.start > record.start]
        for other in group[:2]:
            yield from who_is_to("next action", document, other)


def decisions(document: str, cited: Sequence[Record], held: Sequence[Record], reports: Sequence[tuple[str, Record]], said: str) -> Iterator[Candidate]:
    """The report that a decision was taken on, and what the same meeting decided next."""
    for record in cited[:1]:
        title = minute_title(record, held)
        for source, report in reports:
            subject = text_of(report, "subject")
            if title and alike(title, subject):
                yield from recommendations(source, [report], said)
        following = [other for other in held if other.kind == "decision" and other.start >= record.start]
        yield from untold((candidate for other in following[:4] for candidate in motion(document, other)), said)
        meeting = [other for other in held if other.kind == "decision" and _meeting(other) == _meeting(record) and other.start > record.end]
        for other in meeting:
            title, body = minute_title(other, held), text_of(record, "body")
            if title and body and not ROUTINE.search(title) and text_of(other, "minute") != text_of(record, "minute") and not told(title, said):
                question = f"What did the {body} decide about “{shortened(title)}” on {text_of(record, 'meeting_date')}?"
                yield Candidate("next decision", question, document, other.start, other.end, text_of(other, "text"), MOSTLY)
                break


def recommendations(document: str, cited: Sequence[Record], said: str) -> Iterator[Candidate]:
    """What the report that an answer cites asks for, where the answer doesn't say."""
    for record in cited[:1]:
        yield from untold(what_recommended(document, record), said)


def risks(document: str, cited: Sequence[Record], held: Sequence[Record], said: str) -> Iterator[Candidate]:
    """Who owns the risk cited, and how likely it is, where the answer doesn't say; then who owns the next one."""
    for record in cited[:1]:
        yield from untold(who_owns("risk owner", document, record), said)
        level = text_of(record, "likelihood_impact")
        if level and not told(level, said):
            yield Candidate("risk level", f"How high is the risk “{shortened(text_of(record, 'title'))}”?", document, record.start, record.end, level)
        following = [other for other in held if other.kind == "risk" and other.start > record.start and text_of(other, "owner")]
        for other in following[:1]:
            yield from who_owns("next risk", document, other)


def untold(candidates: Iterable[Candidate], said: str) -> Iterator[Candidate]:
    """The candidates whose answer the answer at hand doesn't tell yet."""
    return (candidate for candidate in candidates if not told(candidate.value, said))


def alike(title: str, subject: str) -> bool:
    """Whether a minute's title and a report's subject are of one matter: two content words in common and most of the shorter one's."""
    one, other = set(content_words(title)), set(content_words(subject))
    return len(one & other) >= max(2, 0.6 * min(len(one), len(other)))


def _meeting(record: Record) -> tuple[str, str]:
    return text_of(record, "body"), text_of(record, "meeting_date")
