from app.answer import Citation, Newer
from app.assistant.notes.newer import newer_notes
from corpus.types import Document, Kind
from index.search import Hit
from tests.app.assistant.papers import NEW, OLD, PACK, document, passage

OLDEST = document("d", "Streets operational plan 2008/9", Kind.OPERATIONAL_PLAN, "2008/09", "2008", "streets")
HELD = [OLDEST, OLD, NEW, PACK]


def cite(newer: bool = True) -> Citation:
    later = Newer(NEW.cover.title, "2017", NEW.sha256) if newer else None
    return Citation(1, "a.txt", OLD.sha256, OLD.cover.title, "", (), 1, "", 0, 9, "x", 0, 9, later)


def test_a_newer_document_that_speaks_of_the_matter_is_named_with_the_page():
    hits = [Hit(passage("a", "Roads."), 1.0, {"late": 0.8}), Hit(passage("b", "Roads."), 0.5, {"late": 0.75})]
    assert newer_notes([cite()], hits, HELD, names_time=True) == (
        "Roads plan 2013/14 is not the newest of its series: Roads plan 2017/18 is held too, and speaks of this on page 1.",
    )


def test_a_newer_document_without_a_near_passage_is_only_named():
    hits = [Hit(passage("a", "Roads."), 1.0, {"late": 0.8}), Hit(passage("b", "Roads."), 0.9, {"late": 0.5})]
    said = "Roads plan 2013/14 is not the newest of its series: Roads plan 2017/18 is held too"
    assert newer_notes([cite()], hits, HELD, names_time=False) == (f"{said}, but nothing close to this was found in it.",)
    assert newer_notes([cite()], hits, HELD, names_time=True) == (f"{said}.",)
    assert newer_notes([cite(newer=False)], hits, [OLD], names_time=False) == ()


def cites(*cited: Document) -> list[Citation]:
    return [Citation(1, one.source, one.sha256, one.cover.title, "", (), 1, "", 0, 9, "x", 0, 9) for one in cited]


def test_an_older_plan_of_no_series_is_said_to_be_old_where_no_time_is_asked_for():
    assert newer_notes(cites(OLDEST), (), HELD, names_time=False) == ("This is from 2008/09; the newest plan held is for 2017/18.",)
    assert newer_notes(cites(OLDEST), (), HELD, names_time=True) == ()
    assert newer_notes(cites(NEW), (), HELD, names_time=False) == newer_notes(cites(OLDEST, NEW), (), HELD, names_time=False) == ()
    assert newer_notes(cites(OLDEST, PACK), (), HELD, names_time=False) == newer_notes(cites(OLDEST), (), [OLDEST, PACK], names_time=False) == ()
