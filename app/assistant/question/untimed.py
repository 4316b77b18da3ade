"""What the model reads of a question whose time is that of a paper which is held."""

from app.assistant.comparison.clauses import without_times
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from index.words import content_words

OF_ITS_TIME = 0.7
"""From this preference on a paper is of the year asked for."""

LEAST_READ = 2
"""Words without which a question says too little to be read."""


def untimed(text: str, understanding: Understanding) -> str:
    """The text without the years that papers are held for: these are preferred, and their rows needn't repeat the year, while rows of others do.

    Days and months stay, and where it is asked who: actions are told apart by their times.
    """
    if Wanted.WHO in understanding.wanted or max(understanding.preferred.values(), default=0.0) < OF_ITS_TIME:
        return text
    said = without_times(text, [period.written for period in understanding.periods if not period.month])
    return said if len(content_words(said)) >= LEAST_READ else text
