"""Parts of passages that say nothing of their own: the heads of a table's columns in a line, what a publisher prints on a page, a body's name alone."""

import re
from collections.abc import Collection

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

LEAST_FIGURES = 3
"""Figures of a line that tell nothing without a word; one or two may be a telephone number."""


_NAME = r"[A-Z][\w’'&.-]*"
_BODY = re.compile(
    rf"\W*(?i:the )?(?:(?:{_NAME} (?:(?:of|and|the|for|&) )*)+(?i:Council|Trust|Board|Committee|Authority|Corporation|Association"
    rf"|Panel|Commission|Township|County)"
    rf"|(?:{_NAME} )*(?i:City|Town|Township|County|Village|Borough|Municipality|Parish) (?i:of) {_NAME}(?: {_NAME})*)\W*"
)
_KINDS_OF_BODY = frozenset(
    "council trust nhs foundation board committee authority corporation association panel commission city town township county village borough district "
    "municipality parish the of and for".split()
)


def says_nothing(text: str, asked: Collection[str]) -> bool:
    """Whether a sentence or line is an imprint, figures without a word, words for columns alone, or the name of a body that the words `asked` name already."""
    words = tokens(text)
    if len(words) >= LEAST_FIGURES and not re.search(r"[^\W\d_]", text):
        return True
    heads = len(words) >= LEAST_HEADS and _HEADS.issuperset(words) and not re.search(r"[.;:]", text)
    return bool(_IMPRINT.search(text)) or heads or bool(_BODY.fullmatch(text) and {*words} - _KINDS_OF_BODY <= {*asked})
