"""`python -m evals.records`: questions made of an index's own records, and how often the answer is the record's: people by post and service, references."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from app.answer import Answer, Status
from corpus.errors import AssistantError
from corpus.settings import load_settings
from corpus.types import Passage
from evals.intervals import wilson
from index.store import Store
from index.wording import references

BY_POST = ("Who is the {}?", "who was {}?", "What is the name of the {}?")
BY_SERVICE = ("Who leads on {}?", "Who is in charge of {}?", "Who runs {}?", "Which officer heads {}?", "Who is responsible for {}?")
BY_REFERENCE = ("What is {}?", "what does {} say")

HEAD = 60
"""Characters of a row, an action or a risk in which its own reference stands."""

_OVER = re.compile(
    r"(?:(?:Interim|Acting|Assistant|Corporate|Area|Senior) )*(?:Director|Head|Manager|Lead|Superintendent)(?: of|,| for)? (?P<over>[A-Z][^,(]+)"
    r"|(?P<before>[A-Z][\w’' &]+?) (?:Manager|Lead|Director|Superintendent)"
)
"""What a post is over."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A question with what its answer must hold: one of these surnames, or a first citation that names this reference."""

    question: str
    surnames: frozenset[str] = frozenset()
    reference: tuple[str, ...] = ()


def main(
    index_dir: Annotated[Path | None, typer.Option(help="Folder of the index; default: the one that the settings name.")] = None,
    show: Annotated[bool, typer.Option("--show", help="Print the questions that were answered otherwise.")] = False,
) -> None:
    """Ask for each post's holder, for each service's head and for each reference in a table, and say how often the answer is the record's."""
    from app.assistant.assistant import Assistant

    try:
        assistant = Assistant.open(load_settings(index_dir=index_dir))
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    store = assistant.index.store
    for name, probes in (("posts", by_post(store)), ("services", by_service(store)), ("references", by_reference(store))):
        typer.echo(measured(name, list(probes), assistant.ask, store, show))
    assistant.close()


def measured(name: str, probes: Sequence[Probe], ask: Callable[[str], Answer], store: Store, show: bool) -> str:
    """A line that says of how many questions the answer is right, and how many were refused."""
    right, refused = 0, 0
    for probe in probes:
        answer = ask(probe.question)
        refused += answer.status not in (Status.ANSWERED, Status.PARTIAL)
        held = is_right(probe, answer, store)
        right += held
        if show and not held:
            typer.echo(f"{probe.question} | {', '.join(sorted(probe.surnames or probe.reference))} | {answer.text[:160]!r}")
    low, high = wilson(right, len(probes))
    share = right / len(probes) if probes else 0.0
    return f"{name:<10} right {right} of {len(probes)}, {share:.3f} (95 % interval {low:.3f} to {high:.3f}); refused {refused}"


def is_right(probe: Probe, answer: Answer, store: Store) -> bool:
    """Whether an answer names one of the people, or first cites what names the reference."""
    if probe.surnames:
        return any(surname in answer.text for surname in probe.surnames)
    cited = (passage for citation in answer.citations[:1] for passage in store.passages_of(citation.document, citation.start, citation.end))
    return any(probe.reference in references(passage.text) for passage in cited)


def by_post(store: Store) -> Iterator[Probe]:
    """Each post of two words or more, asked for by its title."""
    holders = _surnames(store, lambda title: title if len(title.split()) > 1 else "")
    return (Probe(form.format(title), surnames) for title, surnames in sorted(holders.items()) for form in BY_POST)


def by_service(store: Store) -> Iterator[Probe]:
    """What each post is over, asked who heads it."""
    holders = _surnames(store, lambda title: (match["over"] or match["before"]).strip() if (match := _OVER.match(title)) else "")
    return (Probe(form.format(service), surnames) for service, surnames in sorted(holders.items()) for form in BY_SERVICE)


def by_reference(store: Store) -> Iterator[Probe]:
    """Each reference at the head of a row, an action or a risk, written with a space and without."""
    passages: Iterator[Passage] = (passage for document in store.documents() for passage in store.passages_of(document.sha256))
    named = sorted({ways for passage in passages if passage.kind in ("row", "action", "risk") for ways in references(passage.text[:HEAD]) if len(ways) > 1})
    return (Probe(form.format(way), reference=ways) for ways in named for form, way in zip(BY_REFERENCE, ways, strict=False))


def _surnames(store: Store, about: Callable[[str], str]) -> Mapping[str, frozenset[str]]:
    """The surnames of those whose posts are about the same."""
    held: dict[str, frozenset[str]] = {}
    for _, record in store.records("role"):
        person, said = str(record.fields.get("person", "")), about(str(record.fields.get("role", "")))
        if person and said:
            held[said] = held.get(said, frozenset()) | {person.split()[-1]}
    return held


if __name__ == "__main__":
    typer.run(main)
