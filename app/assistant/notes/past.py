"""That what is asked for as still to come is past by now, as the papers held end before."""

import re
from datetime import date

from app.assistant.question.understand import Understanding
from corpus.dates import dates, in_words

_AHEAD = re.compile(
    r"\bnext (?:[\w'’]+ ){0,3}(?:meetings?|sessions?|reviews?|elections?|inspections?|audits?|hearings?)\b|\b(?:upcoming|coming up|still to come)\b",
    re.IGNORECASE,
)
"""What asks for a day that is to come from where the person stands; "due" and "planned" may as well be asked from where the paper stands."""


def past_by(understanding: Understanding, said: str, today: date) -> tuple[str, ...]:
    """A sentence where something still to come is asked for, of no time that is named, and every date that is said lies before today."""
    told = [found.iso for found in dates(said)]
    now = today.isoformat()
    if understanding.periods or not _AHEAD.search(understanding.whole) or not told or any(day >= now[: len(day)] for day in told):
        return ()
    return (f"Every date in this is past: today is {in_words(now)}.",)
