"""Addresses that reopen a question with its filters, and what is read from them: anybody may have written them."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from corpus.types import Document, Filters

NAMES = {"documents": "document", "kinds": "kind", "bodies": "body", "periods": "period"}
"""Fields of `Filters` and what they are called in an address."""


def question_path(question: str, filters: Filters) -> str:
    """The query part of the address that asks this question within these filters."""
    return f"./?{urlencode(parameters(question, filters), doseq=True)}"


def parameters(question: str, filters: Filters) -> dict[str, list[str]]:
    """The same as names with their values."""
    values = {name: list(getattr(filters, field)) for field, name in NAMES.items()}
    return {"q": [question]} | {name: chosen for name, chosen in values.items() if chosen}


def question_in(parameters: Mapping[str, str]) -> str:
    """The question that an address asks; "" when there is none. One that is too long is left so, to be refused with its true length."""
    return parameters.get("q", "").strip()


def filters_in(values: Mapping[str, Sequence[str]], documents: Sequence[Document]) -> Filters:
    """The filters that an address names, as far as the documents held know them."""
    known = Filters(
        tuple(document.sha256 for document in documents),
        tuple({str(document.cover.kind) for document in documents}),
        tuple({document.cover.body for document in documents}),
        tuple({period for document in documents for period in periods_of(document)}),
    )
    return Filters(**{field: tuple(value for value in values.get(name, ()) if value in getattr(known, field)) for field, name in NAMES.items()})


def periods_of(document: Document) -> tuple[str, ...]:
    """What a filter by period can call a document: its period, and the year of its date."""
    return tuple(dict.fromkeys(value for value in (document.cover.period, document.cover.date[:4]) if value))
