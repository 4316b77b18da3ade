"""Where an answer stands, in words of the documents that stand there only once: what a test question needs."""

import re
from collections.abc import Callable

MOST_WIDER = 40
"""Words added on each side at most."""

TextOf = Callable[[str], str | None]
"""The canonical text of a file that is held, None for one that is not."""

_WORD = re.compile(r"\S+")


def times(text: str, quote: str) -> int:
    """How often words stand in a text, white space aside."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    return len(re.findall(pattern, text)) if pattern else 0


def telling(text: str, start: int, end: int) -> str:
    """The words of a span, white space collapsed, with as many on both sides as it takes until they stand in the text once."""
    words = [match.span() for match in _WORD.finditer(text)]
    first = next((number for number, (_, stop) in enumerate(words) if stop > start), 0)
    last = next((number for number, (begin, _) in enumerate(words) if begin >= end), len(words))
    quote = " ".join(text[start:end].split())
    for wider in range(1, MOST_WIDER + 1):
        if times(text, quote) == 1:
            break
        span = words[max(0, first - wider) : last + wider]
        quote = " ".join(text[begin:stop] for begin, stop in span)
    return quote


def fault(text_of: TextOf, file: str, quote: str) -> str:
    """What is wrong with a place as evidence, and what to do; "" when it is sound."""
    text = text_of(file)
    if text is None:
        return f"No document held has the file name {file}. Write the name as it stands under “File” on the Documents page."
    found = times(text, quote)
    if found == 0:
        return f"“{quote}” does not stand in {file}. Copy the words from the page."
    if found > 1:
        return f"“{quote}” stands {found} times in {file}. Give more words, so that one place is meant."
    return ""
