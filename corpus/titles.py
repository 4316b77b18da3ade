"""What a document is called."""

import re
from collections import Counter

from corpus.dates import dates, in_words
from corpus.front import FrontLine, is_title_like
from corpus.kinds import PLANS, REPORT
from corpus.types import Kind, Page

_GENERIC = frozenset(
    "a an the of for and annual business unit divisional directorate service operational operating improvement plan report final draft version year".split()
)
_JOINED = r"(?:,?\s+(?:and|&|of|for)\s+|,?\s+)"
_PART = "(?:Division|Directorate|Department)"
_UNIT = re.compile(rf"\b(?P<name>(?:[A-Z][\w’'-]+{_JOINED}){{1,6}}?(?:Services?|{_PART}))\b(?P<whole>\s+{_PART})?")
_PURPOSE = re.compile(r"\bpurpose\s+of\s+(?:the\s+)?$", re.I)
_SUBJECT = re.compile(
    r"^[ \t*#]*(?:subject|(?:report )?title|title of (?:the )?(?:report|paper)|re)\s*:[\s*]*(?![^\n]*:[\s*]*$)"
    r"([^\s*][^\n]{44,}\n(?![^\n:]{1,30}:)[^\W\d][^\n]{0,60}(?<![.:])$|[^\s*][^\n]*(?:\n[ \t]+\S.*)?)",
    re.I | re.M,
)
"""The title that a cover sheet gives, beside its label or below it; a long line goes on in the next."""
_SALUTATION = re.compile(r"(?:Dear|(?:To the )?(?=Honou?rable\b))\s*(?P<to>[A-Z].{2,90})[:,]$")
_POST = re.compile(r"\b(?:Director|Manager|Head|Officer|Member|Leader|Secretary|Inspectorate)\b")
_NAMED_PLAN = re.compile(r"^([^:]+):\s+((?:\w+\s+){0,3}(?:Plan|Strategy|Policy|Report|Budget|Statement|Register)\b.*)$")
_FRONT_MATTER = re.compile(r"\A---\s*\n(?:[^\n]*\n){0,20}?title:[ \t]*[\"']?(?P<title>[^\n\"']+)[\"']?[ \t]*\n(?:[^\n]*\n){0,20}?---")
"""What a Markdown file says of itself before its text."""
_ANNEX = re.compile(r"^(?:Appendix|Annex)\s+\w{1,3}\s*[:–-]\s*(?=\w+ \w+)", re.I)
_NO_TITLE = re.compile(
    r"^(?:(?:skip|jump|back) to\b.*|search(?: (?:the|our|this) \w+)?|menu|home|log ?in|sign in|original (?:link|file))$"
    r"|^p ?a ?g ?e\b\W*\d*|\buncontrolled (?:when|if|once) printed\b|^printed copies\b"
    r"|^(?:the )?(?:state|county|province|commonwealth) of\b|#\s?\d"
    r"|^(?:[ivx]+|[a-z])\. |,[\w ]+\bchambers?$"
    r"|^(?:financial|fiscal) year\b\W*(?:[\d/–-]+)?$|^docusign\b|^whereas\b|^agenda item\b|^item no\b"
    r"|(?-i:\b[A-Z]{2} \d{5}$|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}$)",
    re.I,
)
_FIGURE = re.compile(r"(?<![\w/–-])[£$€]?\d[\d,.]*(?![\w/–-])")
_DAY_ALONE = 16
"""Characters beside a date that leave a line no more than the day and the hour."""
_ACT = re.compile(
    r"(?:resolution|ordinance|by-?law) no\. ?[\w-]*\d[\w-]*(?: ?- ?\d+)?$"
    r"|an? (?:by-?law|ordinance) (?:of|to|respecting) (?!.*\b(?:is|are|was|were|has|have|shall|must|appl(?:y|ies)|requires?)\b).{8,}$",
    re.I,
)
"""The number that a resolution, an ordinance or a by-law has for a heading, or the line that says what it is to do."""
_OPENING, _EARLY_WEIGHT, _PURPOSE_WEIGHT = 3000, 3, 6
_NO_OPENER = re.compile(r"^(?:The|This|Our|All|Each|For|In|Of|And|Children In)\s+")
_LONGEST = 140
_AGENDA_ALONE = 12_000
_TITLE_AMONG = 10


def infer_title(text: str, front: list[FrontLine], pages: tuple[Page, ...], kind: Kind, body: str, date: str) -> str:
    """The title, never empty.

    What a Markdown file says of itself comes first. Meetings are called by body and day. All else by what stands alone on a short first
    page; plans and reports by the title line in front that names the kind, with the line before it when it says only the kind; plans
    without one by the division that they name most, above all in their opening; others by the first line that could be a title.
    """
    day = f", {in_words(date)}" if date else ""
    if told := _FRONT_MATTER.search(text[:_OPENING]):
        return f"{_tidy(told['title'])}{day}"
    if kind is Kind.MINUTES:
        return f"Minutes of the {body}{day}" if body else f"Minutes{day}"
    if kind is Kind.AGENDA_PACK:
        name = "Agenda pack" if len(text) > _AGENDA_ALONE else "Agenda"
        return f"{name} of the {body}{day}" if body else f"{name}{day}"
    if kind in (Kind.REPORT, Kind.OTHER) and (subject := _SUBJECT.search(text[:_OPENING])):
        return _tidy(subject.group(1))
    if act := _act(front, body):
        return act
    if page := _first_page(text, pages):
        return page
    pattern = PLANS.get(kind) or (REPORT if kind is Kind.REPORT else None)
    if pattern is not None and (title := _title_line(front, pattern)):
        return title
    if kind.is_plan:
        unit = _unit(text)
        name = f"{unit or body} {kind}".strip()
        return name[:1].upper() + name[1:]
    titles = [line for line in front[:_TITLE_AMONG] if not line.is_row and _could_be_title(line.text) and not _is_body(line.text, body)]
    saluting = next((line for line in front[:_TITLE_AMONG] if _SALUTATION.match(line.text)), None)
    if saluting and (not titles or saluting.place <= titles[0].place):
        return _tidy(_SALUTATION.sub(r"Letter to \g<to>", saluting.text) + day)
    lettered = [line for line in front if re.search(r"[^\W\d_]{3}", line.text)]
    return _tidy((titles or lettered or front)[0].text if front else "Untitled")


def _act(front: list[FrontLine], body: str) -> str:
    """What an act calls itself, where nothing that could be a title stands above; "" for any other paper."""
    for line in front[:_TITLE_AMONG]:
        if _ACT.match(line.text):
            return _tidy(line.text.rstrip("."))
        if _could_be_title(line.text) and not _is_body(line.text, body):
            return ""
    return ""


def _could_be_title(line: str) -> bool:
    """Whether a line of a document of no known kind could be its title, or be it with the years that follow a colon.

    A form's number, a table's figures, a day, what a web site's menu says and the state that a place is in are none.
    """
    day_alone = any(len(line) - (date.end - date.start) <= _DAY_ALONE for date in dates(line))
    if len(line.split()) < 2 or _NO_TITLE.search(line) or len(_FIGURE.findall(line)) > 1 or day_alone:
        return False
    own = _ANNEX.sub("", line)
    return is_title_like(own) or is_title_like(_NAMED_PLAN.sub(r"\1 \2", own))


def _is_body(line: str, body: str) -> bool:
    """Whether a line says no more than who issued the document, the end of its name, or its name and where it is."""
    said = line.strip(" .,-–—").casefold()
    return bool(body) and (f" {body.casefold()}".endswith(f" {said}") or said.startswith(f"{body.casefold()},"))


def _title_line(front: list[FrontLine], pattern: re.Pattern[str]) -> str:
    """The first title-like line that names the kind, after the line before it if it says nothing else."""
    for before, line in zip(("", *(line.text for line in front)), front, strict=False):
        if pattern.search(line.text) and is_title_like(line.text):
            words = {word.lower() for word in re.findall(r"[A-Za-z’']+", line.text)}
            lead = before if words <= _GENERIC and is_title_like(before) else ""
            return _tidy(f"{lead} {line.text}")
    return ""


def _unit(text: str) -> str:
    """The service, division or directorate that the opening names most often, "" if it names none."""
    counts: Counter[str] = Counter()
    for match in _UNIT.finditer(text):
        name = _NO_OPENER.sub("", " ".join(match["name"].split()))
        if len(name.split()) >= 2 and not _POST.search(name):
            weight = _EARLY_WEIGHT if match.start() < _OPENING or match["whole"] else 1
            weight += _PURPOSE_WEIGHT if _PURPOSE.search(text[max(0, match.start() - 30) : match.start()]) else 0
            counts[re.sub(rf"\s+{_PART}$", "", name)] += weight
    return max(counts, key=lambda name: (counts[name], len(name))) if counts else ""


def _first_page(text: str, pages: tuple[Page, ...]) -> str:
    """The whole first page where it holds no more than a title does."""
    if len(pages) < 2:
        return ""
    page = re.sub(r"^Page \d+ ", "", " ".join(text[pages[0].start : pages[0].end].split()))
    return _tidy(page) if 0 < len(page) <= _LONGEST else ""


def _tidy(title: str) -> str:
    """White space collapsed, capitals made small, cut at a word."""
    title = re.sub(r"(?<=\d-)\s+(?=\d)", "", " ".join(title.split()).strip(" *-–—_"))
    letters = [letter for letter in title if letter.isalpha()]
    if sum(letter.isupper() for letter in letters) > 0.8 * len(letters) and len(re.findall(r"[^\W\d_]{2,}", title)) > 1:
        title = re.sub(r"\b(Of|The|And|For|To|In|On|A|An)\b", lambda word: word.group().lower(), title.title()).replace("’S", "’s").replace("'S", "'s")
        title = title[:1].upper() + title[1:]
    return title if len(title) <= _LONGEST else title[:_LONGEST].rsplit(" ", 1)[0] + " …"
