"""Who holds which post, as tables with a header say."""

import re
from collections.abc import Iterator

from ingest.structure.layout import Layout
from ingest.structure.posts import PERSON, POST, Names
from ingest.structure.rows import headed_rows

_NAME = re.compile(r"(?:full\s+)?names?|persons?|who|officers?|members?|leads?|led by|post[- ]?holders?|held by", re.IGNORECASE)
_POST = re.compile(r"(?:job\s+|post\s+)?(?:posts?|titles?|roles?|positions?|job)(?:\s+(?:title|held))?", re.IGNORECASE)


def tabled_holders(layout: Layout, names: Names) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, person and post of each row of a table with a column of names and one of posts, or a column headed by a post."""
    for row in headed_rows(layout):
        posts = [i for i, head in enumerate(row.header) if _POST.fullmatch(head)]
        for column, head in enumerate(row.header):
            person = PERSON.fullmatch(row.text(column))
            if not person or not names.is_person(person):
                continue
            if posts and _NAME.fullmatch(head):
                post = row.text(posts[0])
            else:
                post = (
                    head
                    if POST.search(head) and not _NAME.fullmatch(head) and not re.search(r"owner|responsible|accountable|\bto\b", head, re.IGNORECASE)
                    else ""
                )
            if post:
                yield row.start, row.end, person[0], post
