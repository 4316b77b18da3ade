"""Who's who: people and their posts by year, and what changed between two years."""

from collections.abc import Sequence

import streamlit as st

from app.registers.people import Change, Person, keys_of, only_in, people, people_with_another_post, posts_with_another_holder, years
from app.registers.rows import Row
from app.screen.plain import html_text
from app.views.register_filters import narrow
from app.views.register_list import fields, head_line, items, link, more, shown_of

HEADING = "h2"
COLUMNS = fields(("Person", "person"), ("Post", "role"))


def who_is_who(held: Sequence[Row]) -> None:
    """Draw it."""
    known = years(held)
    views = ["People and posts", "What changed between two years"]
    what = st.radio("Show", views, key="people view", horizontal=True) if len(known) > 1 else views[0]
    if what == views[0]:
        _people(held)
    else:
        _changes(held, known)


def _people(held: Sequence[Row]) -> None:
    keys = keys_of(held)
    found = narrow(held, "people", "Name or post", same=lambda row: keys[row.text("person")])
    listed = people(found, keys)
    if listed:
        shown = shown_of(listed, "people")
        head_line(found, len(listed), len(shown), "people", COLUMNS, len(found))
        items(_person(person, HEADING) for person in shown)
        more(len(listed), len(shown), "people")


def _person(person: Person, heading: str = "h3") -> str:
    posts = "".join(f'<p class="main">{html_text(post)}</p><p class="where">{_sources(rows)}</p>' for post, rows in person.posts.items())
    return f"<{heading}>{html_text(person.name)}</{heading}>{posts}"


def _sources(rows: Sequence[Row]) -> str:
    once = {row.document.sha256: row for row in rows}
    return "; ".join(link(row, row.document.cover.title) for row in once.values())


def _changes(held: Sequence[Row], known: Sequence[int]) -> None:
    left, right = st.columns(2)
    earlier = left.selectbox("From", known, index=len(known) - 1, key="people from")
    later = right.selectbox("To", known, index=0, key="people to")
    if earlier is None or later is None or earlier >= later:
        st.info("Choose an earlier year first and a later one second.")
        return
    st.caption("This compares whom the documents of the two years name. Somebody who is not named may still have been there.")
    _changed("Posts held by somebody else", posts_with_another_holder(held, earlier, later), "person", earlier, later)
    _changed("People in another post", people_with_another_post(held, earlier, later), "role", earlier, later)
    _named(f"Named in {later} and not in {earlier}", only_in(held, later, earlier))
    _named(f"Named in {earlier} and not in {later}", only_in(held, earlier, later))


def _changed(heading: str, changes: Sequence[Change], field: str, earlier: int, later: int) -> None:
    def told(rows: Sequence[Row]) -> str:
        once = {row.text(field).lower(): row for row in rows}
        return ", ".join(link(row, row.text(field)) for row in once.values())

    items = "".join(
        f"<li><h3>{html_text(change.what)}</h3><dl><dt>{earlier}</dt><dd>{told(change.before)}</dd><dt>{later}</dt><dd>{told(change.after)}</dd></dl></li>"
        for change in changes
    )
    st.html(f"<h2>{heading}</h2>" + (f'<ol class="register">{items}</ol>' if items else "<p>None.</p>"))


def _named(heading: str, found: Sequence[Person]) -> None:
    with st.expander(f"{heading}: {len(found)}"):
        st.html(f'<ol class="register">{"".join(f"<li>{_person(person)}</li>" for person in found)}</ol>' if found else "<p>Nobody.</p>")
