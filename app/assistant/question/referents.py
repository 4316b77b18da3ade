"""What an earlier answer names that a pronoun may stand for: a person, an acronym, a thing. It names, it proves nothing."""

import re

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Lord|Lady|Professor|Prof|Rev|Mayor)\.?"
_CAPITALISED = re.compile(
    rf"(?:{_TITLE}\s+)?[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?(?:\s+(?:[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?|[A-Z]\b\.?|(?:de|van|von|of|for|and)(?=\s+[A-Z])))*"
)
_NOT_OF_PEOPLE = frozenset(
    """action adult adults agency area assistant association authority board borough budget business cabinet care centre chair chief child children
    children's city clerk college committee community corporate council county court department deputy designated development director directorate
    district division east education executive family finance fire for fund general group head health hospital house housing improvement independent
    interim joint lead leader learning library local manager management member minister ministry municipality north office officer of and operational
    overview panel partnership performance people plan planning police policy principal programme project public quality region road safeguarding school
    scrutiny senior service services social south specialist standards strategic strategy street support team the theme town township trust unit village
    warden west worker young youth january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday in on at by it they this that there no yes to from""".split()
)
"""Words that stand in the names of posts, bodies, places and dates, not of people."""
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z&]*[A-Z][A-Z&]*\b")


def person_in(text: str, pronoun: str = "") -> str:
    """The first person named in a text, whose title, if any stands there, agrees with the pronoun; "" when none is.

    A person is two to four capitalised words none of which belongs to posts, bodies or dates, or a title with a name.
    """
    people = [name for match in _CAPITALISED.finditer(_unmarked(text)) if (name := _person(match.group()))]
    suited = {
        "he": ("Mr", "Sir", "Lord"),
        "him": ("Mr", "Sir", "Lord"),
        "his": ("Mr", "Sir", "Lord"),
        "she": ("Mrs", "Ms", "Miss", "Lady"),
        "her": ("Mrs", "Ms", "Miss", "Lady"),
    }
    for name in people:
        if name.split()[0].rstrip(".") in suited.get(pronoun.lower(), ()):
            return name
    return people[0] if people else ""


def _person(capitalised: str) -> str:
    titled = re.match(rf"{_TITLE}\s+", capitalised)
    name = capitalised[titled.end() :] if titled else capitalised
    words = re.split(r"\s+(?:of|for|and)\s+", name)[0].split()
    while words and words[0].lower() in _NOT_OF_PEOPLE:
        words = words[1:]
    kept = []
    for word in words:
        if word.lower().removesuffix("'s") in _NOT_OF_PEOPLE:
            break
        kept.append(re.sub(r"['’]s$", "", word))
    if (titled and kept) or 2 <= len(kept) <= 4:
        return f"{titled.group() if titled else ''}{' '.join(kept)}"
    return ""


def acronym_in(text: str) -> str:
    """The last acronym of a text, "" when it has none."""
    found = _ACRONYM.findall(_unmarked(text))
    return found[-1] if found else ""


def thing_in(text: str) -> str:
    """The first thing that a text names in more than one capitalised word, or the whole text when it is no more than a name."""
    text = _unmarked(text).strip(" .")
    if re.fullmatch(r"(?:[Tt]he )?[A-Z][\w’'&-]*(?:\s+[\w’'&-]+){0,4}", text) and all(
        word[:1].isupper() or word in ("of", "and", "for", "the") for word in text.split()[1:]
    ):
        return text
    return next(
        (match.group() for match in _CAPITALISED.finditer(text) if " " in match.group() and match.group().split()[0].lower() not in ("the", "it", "they")), ""
    )


def _unmarked(text: str) -> str:
    return re.sub(r"\s*\[\d+\]", "", text)
