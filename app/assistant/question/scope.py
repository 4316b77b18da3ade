"""Questions that are not for the documents: opinion, prediction, advice, other tasks, orders to the assistant, small talk."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import DamerauLevenshtein

_QUOTED = re.compile(r"[\"“][^\"“”]{8,}[\"”]")
_LOCATING = re.compile(r"\b(?:where|which|what|page|find|locate|said|from|document|who)\b|(?<=\s)says?\b")
_TELLING = tuple("ignore disregard forget previous instructions instruction prompt pretend opinion recipe translate weather predict citations".split())
"""Words that give a question away and are looked for through a typing slip, too."""
SHORTEST_SLIP = 6
"""Letters; a shorter word one letter from a telling one is as likely another word."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Wording that gives away questions of one kind; `unless` is wording that makes it one for the documents after all."""

    kind: str
    sentence: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None

    def show_in(self, question: str) -> bool:
        """Whether a question, levelled, is of this kind."""
        return bool(self.pattern.search(question)) and not (self.unless and self.unless.search(question))


@lru_cache(maxsize=1)
def signs() -> tuple[Signs, ...]:
    """What scope.toml lists, in its order."""
    held = tomllib.loads(Path(__file__).with_name("scope.toml").read_text(encoding="utf-8"))
    words: Mapping[str, str] = held["words"]
    return tuple(
        Signs(
            entry["kind"], held["sentences"][entry["kind"]], _joined(entry["patterns"], words), _joined(entry["unless"], words) if "unless" in entry else None
        )
        for entry in held["signs"]
    )


def _joined(patterns: list[str], words: Mapping[str, str]) -> re.Pattern[str]:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    for name, alternation in words.items():
        joined = joined.replace(f"{{{name}}}", alternation)
    return re.compile(joined)


def decline(question: str) -> str:
    """The sentence with which a question is declined; "" when it is one for the documents."""
    levelled = _levelled(question)
    return next((sign.sentence for sign in signs() if sign.show_in(levelled)), "")


def _levelled(question: str) -> str:
    """The question in lower case, on one line, without the passage it quotes to have it found, and telling words spelt right."""
    flat = " ".join(question.lower().replace("’", "'").replace("‘", "'").split())
    outside = _QUOTED.sub(" ", flat)
    if outside != flat and _LOCATING.search(outside):
        flat = " ".join(outside.split())
    return re.sub(rf"[a-z]{{{SHORTEST_SLIP},}}", lambda match: _respelt(match.group()), flat)


def _respelt(word: str) -> str:
    near = (telling for telling in _TELLING if abs(len(telling) - len(word)) <= 1 and not word.startswith(telling[:-1]))
    return next((telling for telling in near if len(telling) >= SHORTEST_SLIP and DamerauLevenshtein.distance(word, telling, score_cutoff=1) <= 1), word)
