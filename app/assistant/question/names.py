"""The names, references and acronyms that a question holds, and where they must stand for an answer to be about them."""

import re
from collections.abc import Collection, Sequence

from corpus.dates import MONTHS
from index.words import STOPWORDS, name_words, tokens

_TITLES = frozenset("mr mrs ms miss dr cllr councillor sir lord lady professor prof rev".split())
_SEASONS = frozenset("christmas xmas easter winter spring summer autumn".split())
_NEW_YEAR = frozenset(("new", "year", "years", "eve"))
_PEOPLES = frozenset("english welsh scottish irish british american canadian australian european french german spanish italian polish".split())
"""What says from which country something is, or in which language, which papers needn't say beside it."""
_NOT_NAMES = (
    STOPWORDS
    | _PEOPLES
    | _TITLES
    | _SEASONS
    | frozenset(name for month in MONTHS for name in (month, month[:3], "sept"))
    | frozenset("monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4 ok ave blvd rd hwy".split())
)
_NAMED = re.compile(r"(?<![\w’'])[A-Z][\w’'&-]*(?:\s+(?:(?:and|of|the|for|&)\s+)?[A-Z][\w’'&-]*)*")

_SURNAMES = "England|Scotland|Wales|Ireland|Britain|Maine|Montana|Nevada|Dakota"
"""Regions that are surnames, too, so that a comma or a bracket has to part them from the place."""
_REGIONS = (
    "Northern Ireland|United Kingdom|UK|Canada|Australia|New Zealand|United States|USA"
    "|Ontario|Quebec|Manitoba|Saskatchewan|Alberta|British Columbia|Nova Scotia|New Brunswick|Newfoundland|Yukon|New South Wales|Queensland|Tasmania"
    "|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana"
    "|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|New Hampshire|New Jersey|New Mexico|New York|Carolina"
    "|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Wisconsin|Wyoming"
)
_IN_REGION = re.compile(rf"(?<=[A-Z])(?P<rest>[\w’'-]+)(?:,? \(?(?:(?:North|South|West) )?(?:{_REGIONS})|(?:, | \()(?:{_SURNAMES}))\b(?![’'])\)?")
"""A country, state or province right after a place's name, which papers of that place take for granted ("London, Ontario")."""

_COUNTY_COUNCIL = re.compile(r"\bCo\.? Co\b\.?")
"""What people write for a county council in haste."""

_KIND_CUT_SHORT = re.compile(r"(?<=[a-z] )(?:CC|BC|MBC|LBC|DC|TC|PC|Twp)\b\.?")
"""A kind of council that is cut short behind its name ("Oakshire CC"), which papers write out or leave out."""

_PARTNERS = re.compile(r"\S+(?:\s+(?!and\s|&\s|for\s)\S+)*")
"""The names on either side of an "and" or a "for": two places, a committee and its council, or the halves of a body's name, each of which must stand near."""

_REFERENCE = re.compile(
    r"\b[A-Z]{1,6}\d{4}-\d{2,4}\b|\b\d+(?:\.\d+){1,3}(?=[\s,;?)]|$)(?!\s?(?:%|m\b|k\b|million|pm|am))|\b\d{2}/\d{5}\b"
    r"|\b[A-Z]{2,6} \d{1,3}\b(?![/.-])(?! (?:year|month|week|day|hour)s?\b)"
)


def names(question: str) -> tuple[tuple[str, ...], ...]:
    """The names in a question, each as its words in lower case: runs of capitalised words, and acronyms.

    References ("action 2.1.8", "R2025-077", "SCHW 16", "15/00014") are names too. A capital at a sentence's start says nothing,
    nor does a title before a name; a question typed all in capitals holds none.
    """
    question = _KIND_CUT_SHORT.sub("council", _COUNTY_COUNCIL.sub("County Council", question))
    question = _IN_REGION.sub(lambda match: match["rest"], question)
    references = [match.group() for match in _REFERENCE.finditer(question)]
    found = [tuple(tokens(reference)) for reference in references]
    if question.isupper():
        return tuple(found)
    for match in (part for run in _NAMED.finditer(question) for part in _PARTNERS.finditer(question, *run.span())):
        # The year that a resolution's number begins with is no name of its own.
        if any(match.group() in reference and "-" in reference for reference in references):
            continue
        words = match.group().split()
        starts = not question[: match.start()].strip() or question[: match.start()].rstrip()[-1:] in ".!?:"
        if starts and not (words[0].isupper() and len(words[0]) > 1):
            words = words[1:]
        named = tuple(
            word
            for part in words
            for word in re.split(r"[-/]", _singular(part).lower().replace("’", "'").removesuffix("'s").strip("'&"))
            if word and word not in _NOT_NAMES and not word[0].isdigit()
        )
        if named and not _NEW_YEAR.issuperset(named):
            found.append(named)
    return tuple(dict.fromkeys(found))


def _singular(word: str) -> str:
    """An acronym without the s of its plural ("FOIs"); other words as they are."""
    return word.removesuffix("s") if re.fullmatch(r"[A-Z]{2,6}s", word) else word


_OFFICES = frozenset(
    "secretary state home foreign prime minister ministers chancellor lord lieutenant chief executive officer director deputy assistant vice head leader mayor "
    "reeve warden chair chairman chairwoman chairperson president clerk treasurer administrator manager government parliament crown king queen".split()
)

_JOINING = frozenset(("of", "the", "and", "royal"))
_KINDS_OF_BODY = _JOINING | frozenset("county district borough city town township parish council metropolitan unitary municipality".split())


def is_office(name: tuple[str, ...]) -> bool:
    """Whether a name is an office's alone ("Secretary of State"), which papers shorten, abbreviate or leave out beside its holder."""
    return set(name) <= _OFFICES


SHORTEST_HALF = 3
"""Letters of either half of a word that a text writes in two."""


_STREETS = {
    "street": "st",
    "road": "rd",
    "drive": "dr",
    "avenue": "ave",
    "lane": "ln",
    "boulevard": "blvd",
    "highway": "hwy",
    "court": "ct",
    "crescent": "cres",
}
"""Kinds of streets, and how papers cut them short."""

_CUT_SHORT = _STREETS | {"county": "co", "township": "twp", "department": "dept", "mount": "mt", "saint": "st", "fort": "ft"}
"""The same for other words of names."""

_WRITTEN_OUT = {short: long for long, short in _CUT_SHORT.items()}


def holds_name(text: str, name: tuple[str, ...], short_forms: Sequence[str] = ()) -> bool:
    """Whether all words of a name stand in a text, as whole words whatever their case, or one of its short forms does.

    A long word may stand there in two ("Starlink" as "Star Link"), a street's kind cut short ("Mill Rd") or written out, a body's letters for its name.
    """
    held = name_words(text)
    missing = {word for word in name if held.isdisjoint((word, _CUT_SHORT.get(word), _WRITTEN_OUT.get(word)))}
    if not missing or any(short.lower() in held for short in short_forms) or _shortens(text, name):
        return True
    return all(_in_two(word, held) and re.search(_apart(word), text, re.IGNORECASE) for word in missing)


def _shortens(text: str, name: Sequence[str]) -> bool:
    """Whether a word of capitals in a text has the first letters of a name of three words or more, and one more at most ("OLW" and "OLWD").

    Of a place's name alone it has the first letter and those of its council ("OCC" for Oakshire).
    """
    initials = "".join(word[0] for word in name).upper()
    if len(name) == 1:
        return bool(re.search(rf"\b{re.escape(initials)}(?:CC|DC|BC|TC|PC|MBC|LBC)\b", text))
    words = (word for word in re.findall(r"\b[A-Z]{3,7}\b", text) if word.lower() not in STOPWORDS)
    return len(name) >= LEAST_LETTERS and any(word == initials or (word[:-1] == initials and word[-1] in _KIND_LETTERS) for word in words)


def without_names(text: str, names: Sequence[tuple[str, ...]]) -> str:
    """The text with a dash for each word of the names."""
    own = {word for name in names for word in name}
    return " ".join("-" if name_words(word) & own else word for word in text.split())


def is_full_name(name: tuple[str, ...]) -> bool:
    """Whether a name may be a person's first and last, or is a street's with its kind."""
    return len(name) > 1 and (len(name) == 2 or name[-1] in _STREETS) and _KINDS_OF_BODY.isdisjoint(name)


_KIND_LETTERS = "BCDT"
"""First letters of what a body is: board, council, district, trust."""

LEAST_LETTERS = 3
"""Letters of an acronym that is told from a body's words by their first letters, in any order."""


def last_name(name: tuple[str, ...]) -> tuple[str, ...]:
    """The word of a name by which it is known: a surname, or the last before the kind of street."""
    return next(((word,) for word in reversed(name) if word not in _STREETS), name)


def _halves(word: str) -> list[tuple[str, str]]:
    return [(word[:n], word[n:]) for n in range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1)]


def _in_two(word: str, held: Collection[str]) -> bool:
    return any(first in held and second in held for first, second in _halves(word))


def _apart(word: str) -> str:
    return "|".join(rf"\b{re.escape(first)}[ -]{re.escape(second)}\b" for first, second in _halves(word))


def own_name(body: str) -> list[str]:
    """The words of a body's name that say which one it is: "Oakshire" of "Oakshire County Council", and of "Oakshire County Council Cabinet"."""
    words = tokens(body)
    ends = next((n for n, word in enumerate(words) if word in _KINDS_OF_BODY - _JOINING), 0)
    return words[:ends] if ends and not set(words[:ends]) <= _KINDS_OF_BODY else [word for word in words if word not in _KINDS_OF_BODY]


def acronym_of(body: str) -> str:
    """The first letters of a body's words, by which its papers call it: "OCC" of "Oakshire County Council"; "" where they are too few."""
    initials = "".join(word[0].upper() for word in tokens(body) if word not in STOPWORDS)
    return initials if len(initials) >= LEAST_LETTERS else ""


def abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym has the first letters of a body's words, or of the first of them, in whatever order: "NYC" for "City of New York"."""
    initials = [word[0].lower() for word in tokens(name) if word not in STOPWORDS]
    return len(acronym) >= LEAST_LETTERS and sorted(acronym) == sorted(initials[: len(acronym)])


def spelt_by(acronym: str) -> str:
    """A regular expression for words that begin with the letters of an acronym, one after the other."""
    letters = [letter for letter in acronym if letter.isalpha()]
    return r"\b" + r"[\s,/&-]+(?:(?:and|of|the|for|in|to)\s+)*".join(rf"{letter}[a-z]+" for letter in letters) + r"\b"
