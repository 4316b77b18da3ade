"""Parts of passages that say nothing of their own: the heads of a table's columns in a line, what a publisher prints on a page."""

import re

from index.words import tokens

_IMPRINT = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d\b|\ball rights reserved\b|\btrade ?marks? (?:of|used|owned|are|is)\b|^\W*published by\b|\bprinted on (?:\d+ ?% )?recycled\b"
    r"|^\W*(?:\w+ )?classification:(?:\s+\S+){1,5}$",
    re.IGNORECASE,
)

_HEADS = frozenset(
    "action actions accountable activity activities actual agreed area baseline budget by comments completed completion contact cost costs current date "
    "dates deadline delivery description directorate due end estimate evidence forecast indicator indicators key lead leads linked manager managers measure "
    "measures milestone milestones name no notes objective objectives of officer officers outcome outcomes outturn owner page person planned post priority "
    "progress rag rating ref reference resource resources responsible responsibility result results review risk risks service source start status success "
    "target targets task tasks the timescale timescales title to total type unit update when who year and or for".split()
)
"""Words of which the heads of columns in plans and registers are made."""

LEAST_HEADS = 3
"""Words of a line that is taken for heads; one of fewer is as likely a cell."""


def says_nothing(text: str) -> bool:
    """Whether a sentence or line is an imprint, or made of nothing but words for columns."""
    words = tokens(text)
    return bool(_IMPRINT.search(text)) or (len(words) >= LEAST_HEADS and _HEADS.issuperset(words) and not re.search(r"[.;:]", text))
