"""Why an answer came out as it did: what was understood, what each stage ranked, what was judged."""

from rich.console import Group
from rich.table import Table

from app.answer import Answer
from app.assistant import Assistant
from app.assistant.question.vocabulary import readings
from index.search import Hit

SHOWN = 15


def explanation(assistant: Assistant, question: str) -> Group:
    """Tables to print: the understanding, the passages with their features, the judgement and the answer."""
    trace = assistant.trace(question)
    return Group(
        _table(
            "Understood",
            ("what", "value"),
            [
                ("kind of answer", ", ".join(trace.understanding.wanted)),
                *(("searched for", text) for text in readings(trace.understanding.expanded, assistant.index.store.passages_with)),
            ],
        ),
        _table("Words", ("word", "or"), [(group[0], ", ".join(group[1:])) for group in trace.understanding.words]),
        _passages(trace.hits),
        _table("Sentences and rows", ("score", "passage", "text"), [(f"{e.score:.3f}", str(e.rank + 1), e.text[:160]) for e in trace.evidence[:SHOWN]]),
        _table(
            "Judgement",
            ("what", "value"),
            [("answers", str(trace.judgement.answers)), ("why not", trace.judgement.reason), ("nowhere", ", ".join(trace.judgement.absent))],
        ),
        _answer(trace.answer),
    )


def _passages(hits: tuple[Hit, ...]) -> Table:
    features = list(hits[0].features) if hits else []
    rows = [
        (str(n), f"{hit.score:.3f}", *(f"{hit.features.get(name, 0):.3f}" for name in features), str(len(hit.same) or ""), hit.passage.text[:90])
        for n, hit in enumerate(hits[:SHOWN], 1)
    ]
    return _table("Passages", ("rank", "score", *features, "same", "text"), rows)


def _answer(answer: Answer) -> Table:
    return _table(
        "Answer",
        ("what", "value"),
        [("outcome", str(answer.status)), ("answer", answer.text), *(("note", note) for note in answer.notes)],
    )


def _table(title: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
