"""Plans as extraction can leave them: lines dropped, doubled, shuffled, cut, odd characters. Reading them ends quickly and every offset holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.structure.actions import find_actions
from tests.ingest.structure.action_plans import INLINE, NARROW, STACKED, TABBED, UNSPACED, layout_of

PLANS = (STACKED, INLINE, UNSPACED, NARROW, TABBED)
ODD = st.text(alphabet=st.sampled_from("a1.()-–/ \t|•\x00\u200f\ud800\x0c§AB"), max_size=60)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    lines = "\n".join(draw(st.lists(st.sampled_from(PLANS), min_size=1, max_size=3))).split("\n")
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, max(0, len(lines) - 1)))
        match draw(st.sampled_from(("drop", "double", "swap", "cut", "odd", "join", "split"))):
            case "drop":
                del lines[at : at + draw(st.integers(1, 6))]
            case "double":
                lines[at:at] = lines[at : at + draw(st.integers(1, 6))]
            case "swap":
                other = draw(st.integers(0, max(0, len(lines) - 1)))
                if lines:
                    lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                lines = lines[: at + 1] if draw(st.booleans()) else lines[at:]
            case "odd":
                lines.insert(at, draw(ODD))
            case "join":
                lines[at : at + 2] = [" ".join(lines[at : at + 2])]
            case "split":
                if lines:
                    place = draw(st.integers(0, len(lines[at])))
                    lines[at : at + 1] = [lines[at][:place], lines[at][place:]]
    return "\n".join(lines)


def check(text: str) -> None:
    found = find_actions(layout_of(text), ())
    assert len(found.records) == len(found.blocks)
    for record, block in zip(found.records, found.blocks, strict=True):
        assert 0 <= record.start < record.end <= len(text)
        assert (block.start, block.end) == (record.start, record.end)
        assert record.page == 1
        words = text[record.start : record.end].split()
        ref = str(record.fields["ref"]).split()
        assert not ref or any(ref[-1] in word for word in words)
        said = str(record.fields["text"]).split()
        # A word that a line's end cuts ("Pain/t") is read whole, so it stands in the text but for white space.
        assert said[0] in "".join(text.split())
        assert block.reading.strip()


@given(mutated())
@settings(max_examples=100, deadline=3000)
def test_mutated_plans_end_and_keep_their_offsets(text: str) -> None:
    check(text)


@given(st.lists(ODD, max_size=30).map("\n".join))
@settings(max_examples=40, deadline=3000)
def test_odd_lines_under_a_header(text: str) -> None:
    check(f"Ref Action Owner Date\n\n1.1 {text}\n1.2 Mend the weir\n")


def test_very_long_lines_come_to_an_end() -> None:
    header = "Ref Action Owner Start End Status\n\n"
    for piece in ("1.1 Mend the weir ", "May 2024 ", "1 1 1 1 ", "( ", "Ina ", "2.2.", "- ", "a\t", "| a ", "CT 4. ", "• x ", "Priority 1: ", "\u00a0", "A"):
        text = header + "1.1 Mend\n" + piece * (200_000 // len(piece)) + "\n1.2 Paint the lock\n"
        check(text)


def test_many_rows_are_all_found() -> None:
    rows = "".join(f"1.{at} Mend weir number {at}\n\nIna Holt\n\n1 May 2024\n\n" for at in range(1, 900))
    found = find_actions(layout_of("Ref Action Owner Date\n\n" + rows), ())
    assert len(found.records) == 899
