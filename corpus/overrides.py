"""What `corpus.toml`, beside the documents, says of them in place of what their pages show."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from corpus.dates import spans
from corpus.types import Cover, Kind

FILE = "corpus.toml"
FIELDS = ("title", "kind", "body", "period", "date", "series")

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Overrides:
    """By source, the cover fields to set; `faults` are sentences on what in the file was not understood and left out."""

    covers: Mapping[str, Mapping[str, str]]
    faults: tuple[str, ...] = ()

    def apply(self, source: str, cover: Cover) -> Cover:
        """The cover with this source's fields set."""
        fields = dict(self.covers.get(source, {}))
        kind = Kind(fields.pop("kind", cover.kind))
        return replace(cover, kind=kind, **fields)


def read_overrides(folder: Path, sources: frozenset[str]) -> Overrides:
    """The overrides of the folder's `corpus.toml`, none when there is no such file.

    It has a table for each file, named by its path below the folder: `["plans/2017.pdf"]`, with any of `FIELDS` as strings. A period may be
    written as papers do ("2017–20", "2017/2018"); it is kept as inferred ones are.
    A file that is not among `sources`, a key that is not a field, and a kind, a date or a period that is none are left out and named as faults.
    """
    path = folder / FILE
    if not path.is_file():
        return Overrides({})
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return Overrides({}, (f"{FILE} is not readable as TOML: {error}.",))
    covers: dict[str, dict[str, str]] = {}
    faults: list[str] = []
    for source, table in tables.items():
        if source not in sources:
            faults.append(f"{FILE} names {source}, which is not among the documents.")
        elif not isinstance(table, dict):
            faults.append(f'{FILE}: {source} must be a table, ["{source}"], with title, kind and so on in it.')
        else:
            wrong = [_fault(source, key, value) for key, value in table.items()]
            faults += [fault for fault in wrong if fault]
            covers[source] = {key: _period(value) if key == "period" else value for (key, value), fault in zip(table.items(), wrong, strict=True) if not fault}
    return Overrides(covers, tuple(faults))


def _fault(source: str, key: str, value: object) -> str:
    """What is wrong with one line of the file, "" if nothing is."""
    if key not in FIELDS:
        return f"{FILE}: {source} has the key {key}; the keys are {', '.join(FIELDS)}."
    if not isinstance(value, str):
        return f"{FILE}: {key} of {source} must be text in quotes."
    if key == "kind" and value not in set(Kind):
        return f"{FILE}: the kind of {source} is {value}; the kinds are {', '.join(Kind)}."
    if key == "date" and value and not _is_date(value):
        return f'{FILE}: the date of {source} is "{value}", which is no day, month or year; write it as "2017-03-31", "2017-03" or "2017".'
    if key == "period" and value and not _period(value):
        return f'{FILE}: the period of {source} is "{value}", which is no year or span of years; write it as "2017/18", "2017-2020" or "2017".'
    return ""


def _period(value: str) -> str:
    """A year or a span of years in the one way of writing it ("2017-18" as "2017/18"); "" for what is neither."""
    whole = (span.label for span in spans(value) if (span.start, span.end) == (0, len(value)))
    return value if _YEAR.fullmatch(value) else next(whole, "")


def _is_date(value: str) -> bool:
    """Whether a text is a year, a month or a day of the calendar as ISO 8601 writes it."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True
