"""People and posts by year, and what changed from one year to another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.registers.persons import person_keys, without_title
from app.registers.rows import Row
from index.words import content_words


@dataclass(frozen=True, slots=True)
class Person:
    """One person as the documents name them: the fullest way of writing the name, and the rows that give a post, newest first."""

    name: str
    rows: tuple[Row, ...]

    @property
    def posts(self) -> dict[str, list[Row]]:
        """Each post with the rows that give it; posts that differ in case and punctuation only are one."""
        found: dict[str, tuple[str, list[Row]]] = {}
        for row in self.rows:
            found.setdefault(post_key(row.text("role")), (row.text("role"), []))[1].append(row)
        return dict(found.values())


@dataclass(frozen=True, slots=True)
class Change:
    """A post, or a person, that the two years' documents tell differently; rows of the earlier year, then of the later."""

    what: str
    before: tuple[Row, ...]
    after: tuple[Row, ...]


def people(found: Sequence[Row], keys: Mapping[str, str] | None = None) -> list[Person]:
    """The people of these rows by surname; where the rows are a part of others, `keys_of` those says who is who."""
    listed = [(key, Person(_fullest(rows), tuple(rows))) for key, rows in _by_person(found, keys or keys_of(found)).items()]
    return [person for key, person in sorted(listed, key=lambda pair: (pair[0].split()[-1], pair[0]))]


def keys_of(found: Sequence[Row]) -> dict[str, str]:
    """The names of these rows with keys that are equal for one person's."""
    return person_keys(row.text("person") for row in found)


def years(found: Sequence[Row]) -> list[int]:
    """The years of the documents that the rows are from, newest first."""
    return sorted({row.year for row in found if row.year}, reverse=True)


def post_key(post: str) -> str:
    """Equal for ways of writing one post."""
    return " ".join(sorted(content_words(post)))


def posts_with_another_holder(found: Sequence[Row], earlier: int, later: int) -> list[Change]:
    """Posts that both years' documents name, held by nobody who held them before."""
    keys, before, after = keys_of(found), _by_post(found, earlier), _by_post(found, later)
    changes = []
    for post in before.keys() & after.keys():
        if post and {keys[row.text("person")] for row in before[post]}.isdisjoint(keys[row.text("person")] for row in after[post]):
            changes.append(Change(after[post][0].text("role"), tuple(before[post]), tuple(after[post])))
    return sorted(changes, key=lambda change: change.what.lower())


def people_with_another_post(found: Sequence[Row], earlier: int, later: int) -> list[Change]:
    """People whom both years' documents name, with no post in common."""
    keys = keys_of(found)
    before, after = (_by_person(_of_year(found, year), keys) for year in (earlier, later))
    changes = []
    for key in before.keys() & after.keys():
        if {post_key(row.text("role")) for row in before[key]}.isdisjoint(post_key(row.text("role")) for row in after[key]):
            changes.append(Change(_fullest([*before[key], *after[key]]), tuple(before[key]), tuple(after[key])))
    return sorted(changes, key=lambda change: change.what.lower())


def only_in(found: Sequence[Row], year: int, other: int) -> list[Person]:
    """People whom one year's documents name and the other's do not."""
    keys = keys_of(found)
    others = _by_person(_of_year(found, other), keys)
    return people([row for row in _of_year(found, year) if keys[row.text("person")] not in others], keys)


def _of_year(found: Sequence[Row], year: int) -> list[Row]:
    return [row for row in found if row.year == year]


def _by_person(found: Sequence[Row], keys: Mapping[str, str]) -> dict[str, list[Row]]:
    by_key: dict[str, list[Row]] = {}
    for row in found:
        if key := keys[row.text("person")]:
            by_key.setdefault(key, []).append(row)
    return by_key


def _by_post(found: Sequence[Row], year: int) -> dict[str, list[Row]]:
    by_key: dict[str, list[Row]] = {}
    for row in _of_year(found, year):
        by_key.setdefault(post_key(row.text("role")), []).append(row)
    return by_key


def _fullest(rows: Sequence[Row]) -> str:
    return max((row.text("person") for row in rows), key=_fullness)


def _fullness(name: str) -> tuple[int, int, str]:
    """Names with first names before such with initials, then the longer."""
    return sum(len(word.strip(".,")) > 2 for word in without_title(name).split()), len(name), name
