"""What an acronym stands for, as the documents themselves spell it out."""

import re
from collections.abc import Mapping, Sequence

from app.assistant.question.names import spelt_by
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from corpus.types import Document, Record

MOST_TERMS = 3
_ONLY_EXPANSION = re.compile(r"\b(?:stands? for|short for|in full)\b(?!.*\b(?:and|or|what|which|how|who|when|where|why)\b)", re.IGNORECASE)
"""What asks for nothing beside the expansion."""

_STANDS_FOR = re.compile(r"\bstands? for\b|\bshort for\b|\bin full\b|\babbreviation\b|\bacronym\b", re.IGNORECASE)


LEAST_LETTERS = 4
"""Letters of an acronym whose words may begin with small letters: any words begin with fewer."""


def _spelt(acronym: str, text: str) -> bool:
    """Whether words of a text begin with the letters of an acronym."""
    return bool(re.search(spelt_by(acronym), text, re.IGNORECASE if len(acronym) >= LEAST_LETTERS else 0))


class Definitions:
    """The term records of a corpus, by acronym; where documents differ, each expansion once, the newest document's first."""

    def __init__(self, terms: Sequence[tuple[str, Record]], documents: Sequence[Document]) -> None:
        ages = {document.sha256: document.cover.dated for document in documents}
        self._terms: dict[str, list[tuple[str, Record]]] = {}
        for document, record in sorted(terms, key=lambda pair: ages[pair[0]], reverse=True):
            self._terms.setdefault(str(record.fields["term"]).lower(), []).append((document, record))

    def missing(self, understanding: Understanding, texts: Sequence[str]) -> str:
        """The acronym that a question asks the expansion of and no document gives, nor words of these texts that begin with its letters; "" if none."""
        if not _STANDS_FOR.search(understanding.whole):
            return ""
        asked = re.findall(r"\b[A-Z][A-Z0-9&/-]+\b", understanding.whole)
        unknown = [word for word in asked if not {word.lower(), f"{word.lower()}s", word.lower().removesuffix("s")} & self._terms.keys()]
        unmet = [word for word in unknown if not any(_spelt(word, text) for text in texts)]
        return unmet[0] if unmet and len(unmet) == len(asked) else ""

    def is_all(self, understanding: Understanding, expanded: Sequence[Statement]) -> bool:
        """Whether the expansions that were found are all that a question asks for."""
        acronyms = re.findall(r"\b[A-Z][A-Z0-9&/-]+\b", understanding.whole)
        said = " ".join(statement.text for statement in expanded).lower()
        asks_more = set(understanding.wanted) != {Wanted.DEFINITION} or not _ONLY_EXPANSION.search(understanding.whole)
        return bool(expanded) and not asks_more and all(acronym.lower().removesuffix("s") in said for acronym in acronyms)

    def statements(self, understanding: Understanding, preferred: Mapping[str, float]) -> tuple[Statement, ...]:
        """The expansions of the acronyms that a question asks the meaning of; empty when it asks for something else."""
        if Wanted.DEFINITION not in understanding.wanted:
            return ()
        words = [form for group in understanding.words for form in (group[0].lower(), f"{group[0].lower()}s", group[0].lower().removesuffix("s"))]
        asked = list(dict.fromkeys(word for word in words if word in self._terms))
        found: list[Statement] = []
        for term in asked[:MOST_TERMS]:
            seen: set[str] = set()
            held = self._terms[term]
            of_time = [pair for pair in held if understanding.periods and pair[0] in preferred]
            for document, record in sorted(of_time or held, key=lambda pair: -preferred.get(pair[0], 0.0)):
                expansion = str(record.fields["expansion"])
                if expansion.lower() not in seen:
                    seen.add(expansion.lower())
                    found.append(Statement(f"{record.fields['term']}: {expansion}.", document, record.start, record.end))
        return tuple(found)
