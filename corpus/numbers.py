"""Small numbers as papers write them out."""

NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""From 2 on; "one" is as often a pronoun."""

NUMBER_WORD = rf"(?:{'|'.join(NUMBERS)})"
"""A regular expression for such a word."""

NUMBER = rf"(?:\d{{1,3}}|{NUMBER_WORD})"
"""A regular expression for such a number, in figures or in words."""


def number_of(word: str) -> int:
    """The number that a word of `NUMBERS` or figures say; raises `ValueError` for any other word."""
    return NUMBERS.index(word.lower()) + 2 if word.lower() in NUMBERS else int(word)
