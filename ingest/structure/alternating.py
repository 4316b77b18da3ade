"""Lists of those present that give each post on a line of its own above its holder's."""

from collections.abc import Mapping

from ingest.structure.layout import Line
from ingest.structure.paragraphs import Paragraph, collapse
from ingest.structure.posts import POST, Names

_LONGEST_POST = 8
_SHORTEST_RUN = 4


def posts_above(paragraph: Paragraph, names: Names) -> Mapping[int, tuple[int, str]]:
    """For the offset of each name in a run of post, name, post, name: where its post stands and what it is.

    Which line of the two comes first is told by the run as a whole: one that begins with a post and ends with a name has each post above
    its holder. A single pair, or a run that ends with a post, could be read either way and is left alone.
    """
    found: dict[int, tuple[int, str]] = {}
    run: list[Line] = []
    for line in (*paragraph.lines, None):
        kind = _kind(line, names) if line else ""
        if line and kind and kind == ("name" if len(run) % 2 else "post"):
            run.append(line)
            continue
        if len(run) >= _SHORTEST_RUN and len(run) % 2 == 0:
            found |= {_start(name): (_start(post), collapse(post.text)) for post, name in zip(run[::2], run[1::2], strict=True)}
        run = [line] if line and kind == "post" else []
    return found


def _kind(line: Line, names: Names) -> str:
    """ "name" for a line that is a person's name, "post" for a short one that names a post and no person, else ""."""
    text = collapse(line.text)
    persons = names.persons(text)
    if persons:
        return "name" if persons[0][0] == text else ""
    return "post" if text[:1].isupper() and len(text.split()) <= _LONGEST_POST and POST.search(text) and text[-1] not in ".,;:" else ""


def _start(line: Line) -> int:
    return line.start + len(line.text) - len(line.text.lstrip())
