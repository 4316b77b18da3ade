"""Who holds which post, as attendance lists, signatures, contact details and tables of leads say."""

import re
from collections.abc import Iterator

from corpus.types import Record
from ingest.structure.alternating import posts_above
from ingest.structure.holders import tabled_holders
from ingest.structure.layout import Found, Layout
from ingest.structure.paragraphs import Paragraph, collapse, cut_where, paragraphs
from ingest.structure.posts import PERSON, POST, SEPARATOR, Names, Post, bracketed_post, post_at

_LABEL = re.compile(r"[ \t]*(?:\d{1,2}\.[ \t]+)?(?P<label>[A-Z][\w&/,’' -]{1,60}?)[ \t]*:\s*$")
_LABELLED_POST = re.compile(r"[ \t]*(?:\d{1,2}\.[ \t]+)?(?P<label>[A-Z][\w&/,’' ()-]{2,70}?)(?:[ \t]*:\s*|[ \t]+[-–—][ \t]+)$")
_ATTENDING = re.compile(
    r"^[ \t]*(?:(?:municipal\s+)?staff|officers?|officials|administration|(?:also\s+)?present|(?:also\s+)?in\s+attendance|guests?)"
    r"(?:\s+(?:present|in\s+attendance))?\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_IS = re.compile(r"\s+(?:is|was\s+appointed(?:\s+as)?|has\s+been\s+appointed(?:\s+as)?)\s+(?:the\s+|our\s+)?(?=[A-Z])")
_CIVIC_POST = r"(?<!Deputy )(?<!Lord )(?<!Acting )((?:(?:Deputy|Lord|Acting)\s+)?(?:Mayor|Reeve|Warden))"
_CIVIC = re.compile(rf"(?:(?<![\w\t-])(?<!, ){_CIVIC_POST}\s+|(?:(?<=, )|(?<=\t)){_CIVIC_POST} )$")
"""A post before a name; after a comma or in a cell only right before it, else it is that of the name before."""
_REST_OF_CELL = 45
_FULL_LINE = 70
"""A table row of as many characters may go on below."""
_LINKS = frozenset("of for and the in to".split())

_Holder = tuple[int, int, str, str]


def find_roles(layout: Layout, _sections: object = ()) -> Found:
    """One record (person, role) for each post that the document says a person holds, where it first says so.

    Recognised: "Name (Post)" in attendance lists; "Name, Post", "Name - Post", "Name: Post" on a line or in a sentence; a
    name with the post on the next line, or above it in a list that begins with a post; "Name is Post"; "Post: Name" and
    "Post - Name"; tables with a name and a post in each row.
    """
    common = frozenset(re.findall(r"(?<![\w.@])[a-z]{3,}(?![\w@])", layout.text))
    names = Names(common)
    everything = [part for paragraph in paragraphs(layout) for part in cut_where(paragraph, _ATTENDING)]
    holders = [*_holders(layout.text, everything, names), *tabled_holders(layout, names)]
    seen: set[tuple[str, str]] = set()
    records = []
    for start, end, person, role in sorted(holders):
        key = (person.casefold(), " ".join(word for word in re.findall(r"\w+", role.casefold()) if word not in _LINKS))
        if key not in seen:
            seen.add(key)
            records.append(Record("role", start, end, {"person": person, "role": role}, layout.page_at(start)))
    return Found(tuple(records))


def _holders(text: str, everything: list[Paragraph], names: Names) -> Iterator[_Holder]:
    label = ""
    for index, paragraph in enumerate(everything):
        follower = everything[index + 1] if index + 1 < len(everything) else None
        before = list(_post_before(text, paragraph, names))
        yield from before
        if not before or _begins_with_name(text[paragraph.start : paragraph.end], names) or not _ATTENDING.search(text, paragraph.start, paragraph.end):
            yield from _in_paragraph(text, paragraph, follower, names, label)
        last = paragraph.lines[-1].text.strip()
        label = last[:-1] if last.endswith(":") and len(last) < 60 else ""


def _in_paragraph(text: str, paragraph: Paragraph, follower: Paragraph | None, names: Names, label: str) -> Iterator[_Holder]:
    """The holders named in a paragraph; `label` is what the paragraph before ended with, when that was "Label:"."""
    body = text[paragraph.start : paragraph.end]
    persons = [*names.persons(body), *names.broken(body)]
    starts = {match.start() for match in persons if _begins_holder(body, match)}
    above_names = posts_above(paragraph, names)
    for match in persons:
        if held := above_names.get(paragraph.start + match.start()):
            yield held[0], paragraph.start + match.end(), collapse(match[0]), held[1]
            continue
        lead = body[max(body.rfind("\n", 0, match.start()) + 1, match.start() - 200) : match.start()]
        opens_line = not lead.strip(" \t•-–*") or bool(_LABEL.match(lead))
        person = collapse(match[0])
        alone = len(body) - match.end() < 100 and not body[match.end() :].strip() and opens_line
        post = _post_after(body, match, starts, opens_line)
        if post and post.end == len(body) and follower and opens_line and not lead.strip() and body[match.end()].isspace():
            post = _finished(paragraph, post, follower, names)
        elif not post and alone and follower and not lead.strip() and not label:
            post = _post_below(text, paragraph.start, follower, names)
        if post:
            yield paragraph.start + match.start(), paragraph.start + post.end, person, post.name
            continue
        said = _LABELLED_POST.match(lead)
        above = body[max(0, match.start() - 200) : match.start()].rstrip().rsplit("\n", 1)[-1].strip() if match.start() else label + ":"
        named = collapse(said["label"]) if said else above[:-1] if not lead.strip() and above.endswith(":") else ""
        if POST.search(named) and not re.search(r"\b(?:authors?|owners?)$|\bcontact\b", named, re.IGNORECASE):
            rest = body[match.end() : match.end() + 200].split("\n")[0].strip()
            if not rest or rest[0] in ",;" or rest.startswith("and "):
                yield paragraph.start + match.start() - len(lead.lstrip()), paragraph.start + match.end(), person, named


def _begins_holder(body: str, match: re.Match[str]) -> bool:
    """Whether the name is another holder's rather than part of a post: titled, at a line's start, or with a post soon after it."""
    return (
        bool(match["title"])
        or not body[body.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        or bool(POST.search(body, match.end(), match.end() + 60))
    )


def _post_after(body: str, match: re.Match[str], starts: set[int], opens_line: bool) -> Post | None:
    if verb := _IS.match(body, match.end()):
        return post_at(body, verb.end(), starts)
    separator = SEPARATOR.match(body, match.end())
    if not separator:
        return None
    if separator["open"]:
        return bracketed_post(body, separator.end())
    if separator["mark"] == "," or (separator["mark"] and opens_line):
        return post_at(body, separator.end(), starts)
    if opens_line:
        return post_at(body, separator.end(), starts, block=bool(separator["line"]))
    return None


def _post_below(text: str, start: int, follower: Paragraph, names: Names) -> Post | None:
    """The post that fills the paragraph below a name."""
    body = text[follower.start : follower.end]
    post = post_at(body, 0, ()) if not any(match.start() == 0 for match in names.persons(body)) else None
    return Post(post.name, follower.start - start + post.end) if post and post.end >= len(body.rstrip(" .;")) else None


def _finished(paragraph: Paragraph, post: Post, follower: Paragraph, names: Names) -> Post:
    """The post with the words of it that a table's cell leaves for the line below."""
    line, after = paragraph.lines[-1].text.strip(), collapse(follower.lines[0].text)
    is_open = post.name.count("(") > post.name.count(")")
    name_next = PERSON.match(after)
    if len(after) > _REST_OF_CELL or after.endswith(":") or POST.search(after) or (name_next and names.is_person(name_next) and not is_open):
        return post
    if not (
        is_open
        or (len(line) >= _FULL_LINE and re.fullmatch(r"[A-Z][\w’'&, ]+", after) and len(follower.lines) != 1)
        or (len(line) >= _FULL_LINE and len(after.split()) == 1)
    ):
        return post
    return Post(f"{post.name} {after}", follower.lines[0].start + len(follower.lines[0].text.rstrip()) - paragraph.start)


def _begins_with_name(body: str, names: Names) -> bool:
    """Whether a list of those present gives the name first and the post after it."""
    label = _ATTENDING.match(body)
    first = next(iter(names.persons(body)), None)
    return bool(label and first and not body[label.end() : first.start()].strip())


def _post_before(text: str, paragraph: Paragraph, names: Names) -> Iterator[_Holder]:
    """ "Mayor Ann Day" anywhere, and in a list of those present each "Post Name"."""
    body = text[paragraph.start : paragraph.end]
    labels = [] if _begins_with_name(body, names) else [match.end() for match in _ATTENDING.finditer(body)]
    until = 0
    for match in names.persons(body.replace("\n", " ")):
        attending = max((end for end in labels if end <= match.start()), default=0)
        until = max(until, attending)
        lead = body[max(until, match.start() - 200) : match.start()]
        said = re.sub(r"^[\s,;]*(?:and\s+)?", "", lead)
        civic = _CIVIC.search(lead)
        role = collapse(said) if attending and said[:1].isupper() and POST.search(said) and not re.search(r"[,;:.(]", said) else ""
        if role or civic:
            start = match.start() - len(said if role else civic[0] if civic else "")
            yield paragraph.start + start, paragraph.start + match.end(), collapse(match[0]), role or collapse((civic[1] or civic[2]) if civic else "")
        until = match.end()
