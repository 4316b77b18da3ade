"""Lists whose items are numbered headings, each with its own text below it: the headings, in order."""

import re

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from corpus.numbers import NUMBER_WORD, number_of
from index.store import Store

_FIRST = re.compile(r":-?\s+(?P<label>[A-Z][a-z]+|[A-Z]{4,}) (?:1|one)\b", re.IGNORECASE)
"""A colon, then the mark of the first heading ("These are: Priority One ...")."""

_HEADING = re.compile(rf"\W*(?P<label>[^\W\d]+)\s+(?P<number>\d{{1,2}}|one|{NUMBER_WORD})\b\W*(?P<said>\S.*)", re.IGNORECASE | re.DOTALL)


class HeadedLists:
    """Looks after statements in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def completed(self, understanding: Understanding, statements: tuple[Statement, ...]) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """The first statement, the headings that go on with the list it announces, and a sentence on how many they are.

        As they are, without a sentence, where no list is asked for, the first statement announces no numbered heading, or no second one follows.
        """
        match = _FIRST.search(statements[0].text) if Wanted.LIST in understanding.wanted and statements else None
        following = self._following(statements[0], match["label"].lower()) if match else ()
        if not following:
            return statements, ()
        return (statements[0], *following), (f"These are all {len(following) + 1} headings of that list.",)

    def _following(self, first: Statement, label: str) -> tuple[Statement, ...]:
        """The headings with this label after the first one's, from number 2 on, as long as each has the next number."""
        text = self._store.text(first.document)
        found: list[Statement] = []
        for section in self._store.sections(first.document):
            match = _HEADING.fullmatch(section.heading)
            if section.start <= first.start or not match or match["label"].lower() != label:
                continue
            number = 1 if match["number"].lower() == "one" else number_of(match["number"])
            if number == 1 and not found:
                continue
            if number != len(found) + 2:
                break
            words = re.compile(r"\s+".join(map(re.escape, section.heading.split())))
            if span := words.match(text, section.start):
                found.append(Statement(" ".join(section.heading.split()), first.document, *span.span()))
        return tuple(found)
