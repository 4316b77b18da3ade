from collections import Counter

from app.facets import Facet, counts, narrowed

PAPERS = [("report", "2015", "Wood"), ("report", "2016", "Wood"), ("minutes", "2016", "Hill"), ("minutes", "2016", "Hill")]
KIND: Facet[tuple[str, str, str]] = Facet("kind", "Kind", lambda paper: (paper[0],))
YEAR: Facet[tuple[str, str, str]] = Facet("year", "Year", lambda paper: (paper[1],))
BOTH = [KIND, YEAR]


def test_entries_meet_every_facet_in_one_of_the_values_chosen():
    assert narrowed(PAPERS, BOTH, {"kind": ["report"], "year": ["2016"]}) == [PAPERS[1]]
    assert narrowed(PAPERS, BOTH, {"year": ["2015", "2016"]}) == PAPERS
    assert narrowed(PAPERS, BOTH, {}) == PAPERS


def test_a_value_counts_what_it_would_leave_beside_the_other_facets():
    found = counts(PAPERS, BOTH, {"kind": ["report"]})
    assert found == {"kind": Counter(report=2, minutes=2), "year": Counter({"2015": 1, "2016": 1})}
    for value, count in found["year"].items():
        assert len(narrowed(PAPERS, BOTH, {"kind": ["report"], "year": [value]})) == count


def test_entries_that_are_the_same_count_once():
    assert counts(PAPERS, [YEAR], {}, same=lambda paper: paper[2]) == {"year": Counter({"2015": 1, "2016": 2})}


def test_an_entry_counts_as_much_as_it_weighs_and_nothing_is_no_value():
    assert counts(PAPERS, [KIND], {}, lambda paper: 3 if paper[0] == "report" else 0) == {"kind": Counter(report=6)}
