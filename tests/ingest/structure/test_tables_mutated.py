"""Tables that were damaged on the way: whatever is left must be read quickly, without a wrong offset and without overlaps."""

import itertools
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest.structure.tabling import found_in, tables_of
from tests.ingest.structure.test_tables_dated import ACTIONS, TIMESCALES
from tests.ingest.structure.test_tables_flattened import YEARS
from tests.ingest.structure.test_tables_ratios import SCORES
from tests.ingest.structure.test_tables_tabbed import PLACES

WHOLE = (PLACES, YEARS, ACTIONS, TIMESCALES, SCORES)
JUNK = ("\t\t\t", "\x00", "\u202e", "\ud800", "<p", "<ul style", "£", "2010 2011 2012", "1.1.1", "Timescale", "10% (A)", "\f", "  ")


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A document of tables with lines dropped, doubled, moved, cut, and cells lost or filled with junk."""
    lines = "\n".join(draw(st.permutations(WHOLE))[: draw(st.integers(1, 3))]).split("\n")
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("drop", "double", "swap", "cut", "cell", "junk"))):
            case "drop":
                lines[at] = ""
            case "double":
                lines.insert(at, lines[at])
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
            case "cell":
                lines[at] = lines[at].replace("\t", "", 1) if "\t" in lines[at] else lines[at].replace(" ", "", 1)
            case _:
                lines[at] += draw(st.sampled_from(JUNK))
    text = "\n".join(lines)
    return text[: draw(st.integers(0, len(text)))] if draw(st.booleans()) else text


@given(damaged())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_tables_keep_their_offsets_and_do_not_overlap(text: str) -> None:
    tables = tables_of(text)
    for one, two in itertools.pairwise(tables):
        assert one.end <= two.start
    for table in tables:
        for above, below in zip(table.rows, table.rows[1:], strict=False):
            assert above.start <= above.end <= below.start


@given(damaged())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_figure_is_within_its_row_and_read_out_in_a_block(text: str) -> None:
    found = found_in(text)
    readings = {(block.start, block.end): block.reading for block in found.blocks if block.kind == "row"}
    for record in found.records:
        assert record.fields["value"] in " ".join(text[record.start : record.end].split())
        assert f"{str(record.fields['column']).replace(' / ', ', ')}: {record.fields['value']}" in readings[record.start, record.end]


@given(st.text(alphabet=" \t\n\f0123456789£%.,/-()ABab<>pQ\u202e", max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    tables_of(text)


HOSTILE = {
    "tabs": "\t" * 1_000_000,
    "tabs with a cell between": "a\t" * 500_000,
    "one long cell": "Task\tDate\n" + "x " * 500_000 + "\tMay 2012\n",
    "digits": "1" * 1_000_000,
    "numbers": "12 " * 333_000,
    "dates": "10/10/" * 160_000,
    "names": "Timescale\n1.1 " + "A-A'" * 250_000 + "\nMay 2012\n1.2 x\nMay 2012\n",
    "open tags": "Task\tDate\n" + "<p" * 100_000 + "\tMay 2012\n",
    "headers only": "Area 2009 2010 2011\n\n" * 4_000,
    "date headers without dates": "Timescale\n\n1.1.1 x\n\n" * 4_000,
    "rows without header": "North 1.5 2.5 3.5\n" * 10_000,
    "ratio headers": "Indicators Num Denom\nA 50.0% 1 2\n" * 4_000,
    "blank lines": "Ref Actions Timescale\n" + "\n" * 50_000 + "Area 2009 2010\n" + "\n" * 50_000,
    "many rows of tabs": "Area\tTarget\tActual\n" + "North\t10\t9\n" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_done_with_in_seconds(name: str) -> None:
    begun = time.process_time()
    found_in(HOSTILE[name])
    assert time.process_time() - begun < 20
