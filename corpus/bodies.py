"""Who issued a document: the body that met, or the council that the plan is of."""

import re
from collections import Counter

from corpus.types import Kind

_NAME = r"(?:[A-Z][\w’'-]+|of|the|and|&|for|on|in|upon)"
_WORDS = rf"[A-Z][\w’'-]+(?:,?\s+{_NAME}){{0,8}}?"
_MET = re.compile(rf"\b(?:[Mm]eeting|MEETING)\s+(?:of|OF)\s+(?:the\s+|THE\s+)?(?P<body>{_WORDS})\s+(?:was\s+|were\s+|to\s+be\s+|will\s+be\s+)?held\b")
_MEETS = "Committee|Panel|Board|Council|Cabinet|Executive|Commission"
_ADDRESSED = re.compile(rf"^[ \t]*(?:To|TO|Report to|REPORT TO)\s*:\s*(?:The\s+)?(?P<body>{_WORDS}(?:{_MEETS}))\b", re.M)
_TYPES = "County|City|Borough|District|Town|Township|Parish|Metropolitan|Unitary|Regional|Municipal|Community|Shire"
_PAPER = r"(?:Minutes|Agenda|Ordinary|Special|Regular|Meeting|Boards?|Commission\w*|Councils?|Departments?|Staff|Office|Budget|Annual|Resolution|Report)\b"
_GAP = r"(?:[ \t]+|[ \t]*\n[ \t]*)"
_COUNCIL = re.compile(
    rf"\b(?P<body>(?:[A-Z][\w’'-]+{_GAP}(?:(?:and|&|upon|on|of){_GAP})?){{1,4}}(?:{_TYPES}){_GAP}Council"
    rf"|(?:City{_GAP}and{_GAP}County|County|City|Town|Township|Municipality|Village|Shire|Borough|District|Royal{_GAP}Borough|London{_GAP}Borough){_GAP}of"
    rf"{_GAP}[A-Z][\w-]+(?!’s)(?:[ \t]+(?!{_PAPER})[A-Z][\w-]+)?"
    rf"|(?:[A-Z][\w’'-]+[ \t]+|(?!(?:Mayor|Residents|Members|Officers|Cabinet|Leader|Police|Partners)\b)[A-Z][\w’'-]+{_GAP}(?:and|&){_GAP})?"
    rf"[A-Z][\w’'-]+{_GAP}Council)\b"
)
_AUTHORITY = re.compile(
    rf"\b(?P<body>(?:[A-Z][\w’'-]+{_GAP}(?:(?:and|&|of){_GAP})?){{1,5}}(?:NHS{_GAP}(?:Foundation{_GAP})?Trust|(?:Fire|Police|Park|Combined){_GAP}(?:and{_GAP}\w+{_GAP})?Authority)"
    rf"|(?:(?:[A-Z][\w’'-]+[ \t]+(?:(?:and|&|of)[ \t]+)?){{1,5}}"
    rf"(?:(?:Fire|Fire Protection|School|Water|Transportation|Transit|Library|Park|Sanitary|Irrigation) District"
    rf"|(?:Local|District|Metropolitan) Municipality|Municipal Corporation(?! of\b)|(?:Public )?Library)|Municipal Corporation of [A-Z]\w+))\b"
)
"""A body like a council that issues papers of its own."""
_NOT_A_NAME = re.compile(
    r"^(?:The|This|That|Each|Every|Our|Any|County|City|Borough|District|Town|Township|Parish|Full|All|Local|Of|For|With|And|Between|By)\b\s*", re.I
)
_ON_TOP = re.compile(
    r"^[ \t]*(?:the )?(?P<body>(?:[A-Z][\w’'-]+[ \t]+){1,3}(?:Township|Village|Town|County|City|Parish))\b"
    r"(?=[ \t]*(?:$|[–-]|(?:special |regular )?(?:board|council|meeting)\b))"
    r"|\b(?P<board>(?:[A-Z][\w’'-]+[ \t]+){1,3}Board of (?:Trustees|Supervisors|Commissioners|Selectmen)"
    r"|(?:[A-Z][\w’'-]+[ \t]+(?:(?:and|&)[ \t]+)?){1,6}Committee)\b",
    re.M,
)
_SAYS_ONLY_WHAT = re.compile(
    r"(?:(?:the|full|town|township|village|county|city|select|executive|joint)\s+)*"
    r"(?:cabinet|executive|board(?: of (?:trustees|supervisors|commissioners|selectmen|directors|aldermen))?|selectboard)$",
    re.I,
)
_TOP, _OPENING = 600, 3000
_FAR_MORE = 2
_OF_A_MEETING = re.compile(r"(?:annual|ordinary|special|extraordinary) (?:parish|town|city|county|district|community)? ?council$", re.I)
_MEETING = "ordinary|special|regular|annual|extraordinary"
_GENERAL = re.compile(
    rf"^(?:(?:county|city|borough|district|town|parish|full|local|{_MEETING}|children'?s?|youth|student|school|safety|arts)\s+)*council$", re.I
)


def infer_body(text: str, kind: Kind) -> str:
    """The body's name as written, "" if none is named.

    Of minutes and packs it is the body that met: named in the opening, else most often addressed by the reports; of the rest, the
    council that is named most often, else the place that the first lines name.
    """
    flat = text.replace("\u2019", "’")
    if kind in (Kind.MINUTES, Kind.AGENDA_PACK):
        met = [name for match in _MET.finditer(flat[:20000]) if " " in (name := _clean(match["body"]))]
        addressed = [name for match in _ADDRESSED.finditer(flat) if " " in (name := _clean(match["body"]))]
        if met and (kind is Kind.MINUTES or not addressed):
            return met[0]
        if addressed:
            return Counter(addressed).most_common(1)[0][0]
        return council_of(flat) or _named_on_top(flat, "board")
    return council_of(flat)


def council_of(text: str) -> str:
    """The council that a text names most often, else the township or town that its first lines name; "" when there is none."""
    return _council(text.replace("\u2019", "’")) or _named_on_top(text, "body")


def written_small(name: str) -> str:
    """A body's name as it is said, whatever its minutes are headed with: "Oakham and Lyn Parish Council" for "OAKHAM & LYN PARISH COUNCIL"."""
    return re.sub(r"(?<=\s)(?:Of|And|For|The)\b|(?<=[’'])S\b", lambda word: word[0].lower(), _clean(_uncapitalised(name)))


def of_the_council(body: str, council: str) -> str:
    """A body that says only what it is ("Cabinet", "Board of Trustees") with the council that it is of; any other as it is."""
    if council and _OF_A_MEETING.match(body):
        return council
    return f"{council} {body}" if council and _SAYS_ONLY_WHAT.match(body) and not council.lower().endswith(body.lower()) else body


def _named_on_top(text: str, group: str) -> str:
    """The township or town (`body`) or the `board` whose name the first lines say, with no council in it; "" when none does."""
    return next((_clean(match[group]) for match in _ON_TOP.finditer(_uncapitalised(text[:_TOP])) if match[group]), "")


def _council(text: str) -> str:
    """The council named most often; the trust, district or other authority where none is, or where that is named far oftener and first on top.

    Names in capitals count as the same name in small letters.
    """
    text = _uncapitalised(text)
    (council, times), (authority, of_authority) = _most_named(text, _COUNCIL), _most_named(text, _AUTHORITY)
    first = next((match.start() for match in _COUNCIL.finditer(text[:_TOP])), _TOP)
    on_top = 0 <= text[:_TOP].find(authority) < first
    return authority if not council or (on_top and of_authority > _FAR_MORE * times) else council


def _most_named(text: str, pattern: re.Pattern[str]) -> tuple[str, int]:
    """The name that the pattern finds most often, and how often; ("", 0) where it finds none for sure."""
    counts: Counter[str] = Counter()
    early: set[str] = set()
    for match in pattern.finditer(text):
        name = _clean(re.sub(r"^.*\n\s*The ", "", match["body"], flags=re.S))
        while _NOT_A_NAME.match(name) and not re.match(r"(?:City\s+and\s+County|County|City|Borough|District|Town|Township|Parish)\s+of\b", name):
            name = _NOT_A_NAME.sub("", name, count=1)
        if name and not _GENERAL.match(name) and " " in name:
            counts[name] += 1
            early.update([name] if match.start() < _OPENING else [])
    for name in list(counts):
        # "Residents and Elmbrook Council" names no body beside Elmbrook Council.
        short = " ".join(name.split()[-2:])
        if name != short and name.endswith(" Council") and counts.get(short):
            counts[short] += counts.pop(name)
    # A town's paper names its county above it as often as itself.
    ranked = sorted(counts, key=lambda name: (-counts[name], name.startswith("County of")))
    sure = [name for name in ranked if counts[name] > 1 or name in early]
    return (sure[0], counts[sure[0]]) if sure else ("", 0)


def _uncapitalised(text: str) -> str:
    """The text with words in capitals that stand beside others in capitals written small after the first letter."""
    return re.sub(
        r"\b[A-Z][A-Z’']+(?:-[A-Z’']+)*(?:\s+(?:[A-Z][A-Z’']+(?:-[A-Z’']+)*|&))+\b",
        lambda run: re.sub(r"\bOf\b|(?<=-)(?:Cum|Upon|On|Le|In|The)(?=-)", lambda word: word.group().lower(), run.group().title()),
        text,
    )


def _clean(name: str) -> str:
    return " ".join(name.replace(" & ", " and ").split()).strip(" ,-")
