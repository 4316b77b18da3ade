import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.types import Reading, Structure
from ingest.structure.analyse import analyse
from tests.ingest.structure.test_minutes import MINUTES, TOWNSHIP
from tests.ingest.structure.test_packs import PACK

LINES = (PACK + MINUTES + TOWNSHIP).split("\n")
NOISE = ["\x00", "\x85", "\u2028", "\u202e\u200f", "\ud800", "\x0b", "\t\t", "a)", "RESOLVED", "Page 3", " ", "\f", "(Pages 3 -", "PRESENT:"]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Papers with lines dropped, doubled, moved, cut and strewn with characters that no paper should hold."""
    first = draw(st.integers(0, len(LINES) - 1))
    lines = LINES[first : first + draw(st.integers(1, len(LINES)))]
    for _ in range(draw(st.integers(0, 8))):
        place = draw(st.integers(0, len(lines)))
        change = draw(st.sampled_from(["drop", "double", "move", "cut", "noise"]))
        if change == "noise":
            lines.insert(place, draw(st.sampled_from(NOISE)))
        elif place < len(lines) and change == "drop":
            del lines[place]
        elif place < len(lines) and change == "double":
            lines.insert(place, lines[place])
        elif place < len(lines) and change == "move":
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
        elif place < len(lines):
            lines[place] = lines[place][: draw(st.integers(0, len(lines[place])))] + draw(st.sampled_from(NOISE))
    return "\n".join(lines)


def check(text: str, structure: Structure) -> None:
    """Every offset lies in the text, pages cover it, sections nest, records name their page."""
    assert structure.pages[0].start == 0
    assert structure.pages[-1].end == len(text)
    numbers = {page.number for page in structure.pages}
    for span in (
        [(record.start, record.end) for record in structure.records] + [(block.start, block.end) for block in structure.blocks] + list(structure.furniture)
    ):
        assert 0 <= span[0] < span[1] <= len(text)
    assert all(record.page in numbers for record in structure.records)
    for place, section in enumerate(structure.sections):
        assert 0 <= section.start < section.end <= len(text)
        assert -1 <= section.parent < place
        if section.parent >= 0:
            parent = structure.sections[section.parent]
            assert parent.level == section.level - 1
            assert parent.start <= section.start
            assert section.end <= parent.end


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_mutated_papers_keep_every_offset_valid(text: str) -> None:
    check(text, analyse(Reading(text, "txt")))


def test_a_report_s_head_astride_minutes_makes_no_empty_section() -> None:
    text = (
        " From: Ray Tulk, Cabinet Member\nMINUTES of a meeting of the Parks Committee held at Bramwick on Tuesday, 4 March 2014.\n\n"
        "PRESENT: Mrs J Lowther (Chairman) and Mr T Abbey\n\nKay Ferris, Head of Parks\n\nTo: Parks Committee - 6 May 2014\n\nSubject: Care of verges"
    )
    check(text, analyse(Reading(text, "txt")))
    check(f"A\n{text}", analyse(Reading(f"A\n{text}", "txt")))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=600))
def test_any_text_is_analysed(text: str) -> None:
    check(text, analyse(Reading(text, "txt")))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "MINUTES of a meeting of the X Board held in Y on 3 May 2020\nPRESENT: " + "word and word, " * 70_000,
        " x\n" * 60_000,
        "1. RESOLVED that:-\n" * 8_000,
        "MINUTES 3 May 2020 board\nPRESENT: A B\n" * 4_000,
        "From: A B\nTo: C\nSubject: D\nDate: 3 May 2020\n" * 2_000,
        "".join(f"A{number % 99 + 1} Title (Pages 1 - 2)\n" for number in range(8_000)),
        "Moved by A Bell\nSeconded by C Dow\nCarried\n" * 4_000,
        "Page 3\n" * 20_000,
        "it was agreed that " * 30_000,
    ],
    ids=["one line of a megabyte", "spaces", "resolutions", "meetings", "reports", "items", "motions", "marks", "agreed"],
)
def test_long_and_repeated_texts_come_to_an_end(text: str) -> None:
    check(text, analyse(Reading(text, "txt")))
