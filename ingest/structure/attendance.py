"""Who attended a meeting: the lists of those present and in attendance below the head of its minutes, and who was in the chair."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.address import PERSON
from ingest.structure.attendance_tables import read_attendance_table
from ingest.structure.attended import LEADER, LEADS, Attendance
from ingest.structure.layout import Layout, Line
from ingest.structure.wording import POST, collapse, names, sentence_end

PRESENT = re.compile(r"\s*(?:(?:Members|Councillors|Commissioners|Supervisors|Trustees|Those|Committee|Board)\s+)?present\b\s*(?:[:–-]|$|\t)", re.I)
"""The usual head of the list of those present, at a line's start."""

_NUMBERED = r"\s*(?:\d{1,3}(?:[./]\d{1,3})?[.)]?\s+)?"
_ATTENDED = re.compile(
    rf"{_NUMBERED}(?:(?:members? |councillors |record of |register of )?(?:attendance|attending|in attendance|present)\b"
    r"(?:(?:,|/| and| &) [\w ,&/]{3,60})?|present in the chair|roll call(?:\s*:?\s*present)?|attendees|those attending|those present(?: were)?)\s*(?:[:–]\s*)?",
    re.I,
)
_PEOPLE = (
    r"(?:(?:board|council|committee|commission) members|Members|Councillors|Cllrs|Commissioners|Supervisors|Aldermen|Trustees|Directors|Those"
    r"|Council ?members|(?:the )?following(?: \w+)?)"
)
_SAID = re.compile(rf"\b{_PEOPLE}(?: who)?(?: were| was| are)? present(?: were| was| are)?\s*:|\b(?-i:Present|PRESENT)\s*[:–]", re.I)
_STATED = re.compile(rf"\b{_PEOPLE}(?: who were)? present (?:were|included) (?=[A-Z])", re.I)
_LABEL = re.compile(
    r"\s*(?:\d{1,3}[.)]?\s+)?(?P<label>(?:also |those |members |councillors |officers |staff |others? )?(?:present(?: in the chair)?|in attendance|attending)"
    r"|attendees|attendance|staff|officers|guests?|zoom|virtual(?:ly)?|remote(?:ly)?|by (?:telephone|video|zoom)|apologies(?: for absence)?|regrets|absent"
    r"|gallery|(?:members of the )?public|press|media|chair(?:man|person|woman)?|disclosures?\b[^:]{0,40}|declarations?\b[^:]{0,40})\s*:\s*(?P<rest>.*)",
    re.I,
)
_OFFICE = re.compile(
    r"\s+in the chair$|\s*[(–-]\s*(?:in the |acting |vice[- ]?|deputy )*(?:chair(?:man|woman|person)?|presiding|conven[eo]r|mayor)(?: (?:of"
    r"|for) [^)]*)?\)?(?=\s*(?:$|,))",
    re.I,
)
_CHAIR = re.compile(r"(?:[(\[–-]\s*(?:in the |acting )?(?:chair(?:man|woman|person)?|presiding|conven[eo]r)|\bin the chair)\b", re.I)
_PLURAL = re.compile(r"^(?:Councill?ors|Cllrs|Aldermen|Members|Trustees|Commissioners|Directors|Messrs)\.?\s+")
_ATTENDING = ("in attendance", "attending", "attendance", "staff", "officers", "guest", "zoom", "virtual", "remote", "by ")
_PLAIN = ("attendance", "attendees", "attending", "those attending")
"""Heads of the one list there is, which is of those present where no other is."""
_ABSENT = re.compile(r"(?:apologies|leave of absence|absent|regrets|members of the public|public|press|visitors?)\b", re.I)
_MEMBER = re.compile(rf"(?:councillors?|cllrs?|members?|commissioners?|trustees?|aldermen|(?:(?:deputy|vice|shire|county|council)[ -]?)*{LEADS})$", re.I)
_SENTENCE_AFTER = re.compile(r"\s+(?:was|were) (?:also )?(?:present|in attendance)\b|\.\s+(?:Members of the )?[Pp]ublic\b")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SENTENCES = re.compile(r"[a-z]{3}\.\s+[A-Z]")
_TWO_PEOPLE = re.compile(rf"[)\]]\s*(?:{PERSON}\b|(?:[A-Z]\.? )?[A-Z][a-z])|(?:[A-Z][\w’'-]+ ){{5,}}[A-Z]")
_NAME_BEFORE_CHAIR = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\s*(?:\([A-Z]{1,4}\)\s*)?[(\[](?:acting |in the )*chair", re.I)
_MOST_WORDS = 12
_LED = re.compile(r"[^:–]{0,80}[:–]")
_GAP = re.compile(r"\s{2,}|\t")
_PERSON = re.compile(r"(?:Cr|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Mx|Sir|Dame|Rev|[A-Z]\.)\b\.? ?[A-Z]")
_LONGEST = 400
_LONGEST_SENTENCE = 2000
_SENTENCE_LINES = 8


def attendance_start(text: str) -> int | None:
    """Where in a line a list of those present begins: at its start, or in a sentence ("Members present: ...", "Members present were ..."); else None."""
    if _opens(text):
        return 0
    said = _SAID.search(text[:_LONGEST_SENTENCE]) or _STATED.search(text[:_LONGEST_SENTENCE])
    return said.start() if said else None


def _opens(text: str) -> bool:
    """Whether a list of those present opens a line."""
    return bool(PRESENT.match(text[:60]) or _ATTENDED.fullmatch(text[:120]) or _ATTENDED.fullmatch(text[: text.find(":") + 1][:120]))


def read_attendance(rest: Sequence[Line], layout: Layout, at: int = 0) -> Attendance:
    """Who attended, by the lines that begin with the first list; `at` is where on the first of them it begins."""
    if not _opens(rest[0].text):
        stated = _STATED.match(rest[0].text, at)
        # Where the whole of the minutes is one paragraph, only the first of it is about who was there.
        end = min(rest[0].end, rest[0].start + at + _LONGEST) if len(rest[0].text) > _LONGEST_SENTENCE else rest[0].end
        return replace(_attended(_stated(rest, stated.end()) if stated else _told(rest, at), rest[0].end), end=end)
    if "\t" in rest[0].text and (table := read_attendance_table(rest)):
        return table
    if _ATTENDED.fullmatch(rest[0].text) and (table := read_attendance_table(rest[1:]) or _posts(rest[1:])):
        return table
    return _attended(_lists(rest, layout), rest[0].end)


def _attended(lists: Sequence[tuple[str, list[str], int]], end: int) -> Attendance:
    """Chair, those present and those in attendance, by the labels of the lists. A list headed "Attendance" is of those present when no other is."""
    told = any(label.endswith("present") for label, *_ in lists)
    present = [
        entry
        for label, entries, _ in lists
        if (label.endswith("present") and not label.startswith(("also", "other", "staff", "officer"))) or (label in _PLAIN and not told)
        for entry in entries
    ]
    attending = [
        re.sub(r"^and ", "", entry)
        for label, entries, _ in lists
        if label.startswith(_ATTENDING) or label.endswith("in attendance")
        for entry in entries
        if told or label not in _PLAIN
    ]
    named = [entry for label, entries, _ in lists if label.startswith("chair") or label.endswith("chair") for entry in entries[-1:]]
    chaired = [_OFFICE.sub("", entry) for entry in present if _CHAIR.search(entry) and "vice" not in entry.lower()]
    chair = next(iter([*chaired, *named, *(entry for entry in present if re.match(r"(?:Deputy )?(?:Mayor|Reeve|Chair|Warden)\b", entry))]), "")
    unread = len(present) if any(_is_muddled(entry) for entry in present) else 0
    if unread:
        named_before = _NAME_BEFORE_CHAIR.match(chair)
        present, chair = [], chair if not _is_muddled(chair) else named_before["name"] if named_before else ""
    people = [_PLURAL.sub("", _OFFICE.sub("", entry)).strip(" ,.") for entry in present]
    last = max((end for label, _, end in lists if not label.startswith(("disclosure", "declaration"))), default=end)
    return Attendance(_PLURAL.sub("", chair).strip(" ,."), people, attending, last, unread)


def _is_muddled(entry: str) -> bool:
    """Whether an entry is more than one person with a post: it has a label of its own, or words of a sentence or of several names."""
    plain = _BRACKETED.sub(" ", entry)
    return bool(entry) and (":" in plain or len(plain.split()) > _MOST_WORDS or bool(_SENTENCES.search(plain)) or bool(_TWO_PEOPLE.search(entry)))


def _told(rest: Sequence[Line], at: int) -> list[tuple[str, list[str], int]]:
    """The lists of a paragraph, each a sentence that its label opens, which may run over lines: "Members present: A, B. Absent: C."."""
    found: list[tuple[str, list[str], int]] = []
    said = rest[0].text[at:]
    for line in rest[1:_SENTENCE_LINES]:
        if said.rstrip().endswith(".") or not line.text.strip() or len(said) > _LONGEST:
            break
        said = f"{said.rstrip()} {line.text.strip()}"
    for sentence in re.split(r"(?<=[\w)][.;])\s+(?=[A-Z][\w ]{2,30}:)", said):
        led = _LED.match(sentence)
        if led and (match := _LABEL.match("present:" if not found else sentence)):
            entries = sentence[led.end() :]
            named = _SENTENCE_AFTER.split(entries[: sentence_end(entries)])[0]
            found.append((match["label"].lower(), [_PLURAL.sub("", re.sub(r"^and ", "", entry)) for entry in names(named)], rest[0].end))
    return found


def _stated(rest: Sequence[Line], at: int) -> list[tuple[str, list[str], int]]:
    """The one list that a sentence gives, which may run over lines: "Members present were A, B and C."."""
    said = rest[0].text[at:]
    for line, following in pairwise(rest[:_SENTENCE_LINES]):
        if (end := sentence_end(said)) < len(said) or said.rstrip().endswith("."):
            return [("present", names(said[:end]), line.end)]
        said = f"{said} {following.text}"
    return [("present", names(said[: sentence_end(said)]), rest[0].end)]


def _posts(lines: Sequence[Line]) -> Attendance | None:
    """The attendance that a table gives with a post on one line and who holds it on the next; None when the lines are not such a table."""
    present: list[str] = []
    attending: list[str] = []
    chair, post, end = "", "", 0
    for line in lines:
        text = collapse(line.text)
        if not text or len(text) > _LONGEST or re.match(r"\d{1,3}(?:[./]\d{1,3})?[.:)]?\s+[A-Z]", text):
            break
        entries = names(text) if _PERSON.match(text) else []
        if not entries:
            post = text.rstrip(":")
        elif not post:
            break
        elif _MEMBER.fullmatch(post):
            chair = chair or (entries[0] if LEADER.fullmatch(post) else "")
            present += entries
        elif not _ABSENT.match(post):
            attending += [f"{entry} ({post})" for entry in entries]
        end = line.end
    return Attendance(chair, present, attending, end) if present and len(present) + len(attending) > 2 else None


def _lists(rest: Sequence[Line], layout: Layout) -> list[tuple[str, list[str], int]]:
    """The labelled lists that follow each other: label in lower case, entries, end."""
    found: list[tuple[str, list[str], int]] = []
    parts: list[str] = []
    label, alone, end = "present", False, rest[0].start
    for line in rest:
        match = _LABEL.match(line.text[:_LONGEST]) or (_LABEL.match(f"{_headed(line.text)}:") if _ATTENDED.fullmatch(line.text[:120]) else None)
        gap = "\n" in layout.text[end : line.start].replace("\n", "", 1) if parts else False
        if match:
            found += [(label, _entries(parts, alone), end)] if parts else []
            label, parts, alone = match["label"].lower(), [match["rest"]] if match["rest"].strip(" :") else [], not match["rest"].strip(" :")
        elif len(line.text) > _LONGEST or (parts and _is_over(parts[-1], line.text, gap, alone)):
            break
        else:
            parts.append(line.text)
        end = line.end
    return [*found, (label, _entries(parts, alone), end)] if parts else found


def _headed(text: str) -> str:
    """The label that a heading above a list comes to."""
    return next(label for label in ("in attendance", "present", "attendance", "attending") if label in text.lower() or label == "attending")


def _is_over(before: str, text: str, gap: bool, alone: bool) -> bool:
    """Whether a list does not go on in a line: after a gap only where its label stood alone, or a comma says that more follows."""
    if _PLURAL.match(text.strip()) and text.count(",") > 1:
        return False
    apart = gap and not (alone and len(text) < 60) and not before.rstrip().endswith((",", ";"))
    return apart or _ends_lists(before, text)


def _ends_lists(before: str, text: str) -> bool:
    """Whether the business of the meeting begins: a numbered item, a line in capitals, or a new sentence after a full stop."""
    text = text.strip()
    capitals = text.isupper() and len(re.findall(r"[A-Z]{3,}", text)) >= 2
    numbered = re.match(r"(?:[A-Z]{1,5}[/-])?\d{1,4}(?:[/.-]\d+)*[.:)]?\s+\S|RESOLVED|AGREED", text)
    return bool(numbered) or capitals or bool(re.search(r"[a-z)]{2}\.$", before.strip()))


def _in_columns(text: str) -> str:
    """A line's person, with the post that stands before or after the name in a column of its own."""
    first, *rest = _GAP.split(text.strip())
    said = " ".join(rest)
    return collapse(f"{first} ({said.lstrip('-– ')})" if said and not _MEMBER.match(first) and not POST.search(first) else f"{first} {said}")


def _entries(parts: Sequence[str], alone: bool) -> list[str]:
    aligned = any(_GAP.search(part.strip()) for part in parts)
    if (alone or aligned) and len(parts) > 1 and sum("," in part for part in parts) * 2 < len(parts):
        return [_in_columns(part) for part in parts]
    text = re.sub(r"(?<=\w)- (?=[A-Z])", "-", collapse(" ".join(parts)))
    text = re.sub(r"\.\s+(?=(?:Councill?ors|Cllrs|Members|Aldermen)\b)", ", ", _SENTENCE_AFTER.split(text)[0])
    text = re.sub(r",? and (?=(?:Councillors|Cllrs|Members|Aldermen|Trustees)\b)", ", ", text)
    return [] if re.fullmatch(r"\W*(?:none|nil)?\W*", text, re.I) else [re.sub(r"^and ", "", entry) for entry in names(text)]
