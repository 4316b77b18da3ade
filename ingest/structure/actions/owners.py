"""Who an action is given to: names and posts in an owner cell, and where a name starts in a line that holds more."""

import re
from collections.abc import Iterable

_POST = (
    r"heads?|managers?|directors?|officers?|leads?|teams?|service|services|chair|partners?|board|leads|assistant|deputy|chief|executive|coordinators?|"
    r"committee|members?|unit|department|advisers?|advisors?|council|consultants?|group|reps?|clerk|treasurer"
)
_NAME_WORD = r"[A-Z][A-Za-z’'.]*(?:-[A-Z][A-Za-z’']+)?"
_PERSON = re.compile(rf"{_NAME_WORD}(?: (?:de|De|van|Van|von|Mc|Mac|le|la)\b)? {_NAME_WORD}")
_SPLIT = re.compile(r"[^\S\n]*(?:/|;|\n|,(?!\s*(?:head|chief|director|manager|assistant|deputy|practice|service)\b)|(?<=\s)(?:&|and)\s)\s*", re.IGNORECASE)
_SMALL = frozenset("of and the for in to with via by - – de van".split())
_NOBODY = re.compile(r"(?:vacant|vacancy|post holder|to be (?:confirmed|appointed|agreed|recruited)|tbc|tbd|all)(?: post)?", re.IGNORECASE)
_POSTS = re.compile(rf"\b(?:{_POST})\b", re.IGNORECASE)
_TRAILING = re.compile(rf"(?<=[a-z)\d,-] )({_NAME_WORD} {_NAME_WORD}(?: ?/ ?{_NAME_WORD} {_NAME_WORD})*)\s*$")
_PAIRS = re.compile(rf"{_NAME_WORD} {_NAME_WORD}(?: {_NAME_WORD} {_NAME_WORD})+")
_POST_EDGE = re.compile(
    r"(?<=[a-z]) (?=(?:Heads? of|(?:District|Area|Assistant|Service|Team) (?:Managers?|Directors?|Heads?|Leads?))\b)"
    rf"|(?:(?<=Service)|(?<=Managers)|(?<=Directors)) (?={_NAME_WORD} {_NAME_WORD}|(?:District|Area|Team)\b)"
)


def looks_like_owner(text: str) -> bool:
    """Whether a short text can be an owner cell: a name, names, or a post, all words capitalised but the small ones."""
    text = " ".join(text.split()).strip(" ,/;&")
    if _NOBODY.fullmatch(text):
        return True
    if not text or len(text) > 120 or re.search(r"\d", text) or text.endswith("."):
        return False
    bare = re.sub(r"\([^()]*\)?", "", text)
    words = [word for word in re.findall(r"[^\s/,;&]+", bare) if word not in _SMALL]
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and len(words) <= 14 and (capitals == len(words) or (bool(_POSTS.search(bare)) and capitals >= 1 and capitals * 2 >= len(words)))


def split_owners(text: str) -> list[str]:
    """The owners of a cell, each as written: cut at slashes, semicolons, commas before another name, "and"; runs of two-word names in pairs."""
    parts: list[str] = []
    for part in _cut(text):
        for piece in _POST_EDGE.split(part):
            name = " ".join(piece.split()).strip(" ,;/&")
            if _PAIRS.fullmatch(name) and not _POSTS.search(name):
                words = name.split()
                parts.extend(" ".join(words[at : at + 2]) for at in range(0, len(words), 2))
            elif name:
                parts.append(name)
    return list(dict.fromkeys(parts))


def _cut(text: str) -> list[str]:
    """A cell cut at its separators outside brackets; at "and" or "&" only behind a person's name, since posts hold them too."""
    parts = [""]
    at = depth = 0
    while at < len(text):
        match = _SPLIT.match(text, at) if depth <= 0 else None
        word = match.group().strip() if match else ""
        if match and match.end() > at and word and (word not in ("and", "&") or is_person(" ".join(parts[-1].split()))):
            parts.append("")
            at = match.end()
            continue
        depth += (text[at] == "(") - (text[at] == ")")
        parts[-1] += text[at]
        at += 1
    return parts


def trailing_owner(text: str, known: Iterable[str]) -> int:
    """Where an owner starts at the end of a text, -1 if none does: after two spaces, a known name, or two capitalised words after a small one."""
    stripped = text.rstrip()
    for name in sorted(known, key=len, reverse=True):
        if stripped.endswith(name) and (len(stripped) == len(name) or not stripped[-len(name) - 1].isalnum()):
            before = stripped[: -len(name)].rstrip()
            more = trailing_owner(before[:-1], known) if before.endswith("/") else -1
            return more if more >= 0 else len(stripped) - len(name)
    gap = stripped.rfind("  ")
    if gap >= 0 and looks_like_owner(stripped[gap:]):
        return gap + len(stripped[gap:]) - len(stripped[gap:].lstrip())
    match = _TRAILING.search(stripped)
    return match.start(1) if match and not _POSTS.search(match.group(1)) else -1


def leading_owner(text: str, known: Iterable[str]) -> int:
    """How many characters at the front of a text are a known owner, 0 if none."""
    stripped = text.lstrip()
    pad = len(text) - len(stripped)
    for name in sorted(known, key=len, reverse=True):
        if stripped.startswith(name) and not stripped[len(name) : len(name) + 1].isalnum():
            return pad + len(name)
    return 0


def is_person(text: str) -> bool:
    """Whether a text is one person's name, without a post."""
    return bool(_PERSON.fullmatch(text)) and not _POSTS.search(text) and all(re.search("[a-z]", word) for word in text.split())
