"""Nothing that was altered passes, whatever is altered; what was not always passes."""

from hypothesis import assume, given
from hypothesis import strategies as st

from app.answer import Citation
from app.assistant.checks.verify import is_supported, is_verbatim, sources
from corpus.types import Passage, Unit

HERE = ["Oakham", "Langham", "Uppingham", "Ketton", "Ada Thorne", "Ben Quill", "LADO", "St Mary’s", "Barley-Cross"]
ELSEWHERE = ["Wimbury", "Stowell", "Cora Vane", "Denis Marl", "MARAC", "St Olave’s", "Ford-Heath"]
DAYS = st.sampled_from(["31 March 2014", "1 April 2014", "31/03/2014", "2014-05-09", "May 2013", "2012/13", "2010"])
FIGURES = st.one_of(
    st.integers(10, 999_999).map("{:,}".format),
    st.integers(10, 99).map("{}%".format),
    st.decimals(1, 99, places=1).map("£{}m".format),
    st.decimals(1, 99, places=2).map(str),
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    name, other = draw(st.sampled_from(HERE)), draw(st.sampled_from(HERE))
    shapes = [
        "{n} had {f} foster carers on {d}.",
        "On {d} the panel heard from {n} that {f} placements were open.",
        "Spending by {n} rose from {f} to {g} in the year to {d}.",
        "• the officer for {n} will review {f} cases with {o} by {d}",
    ]
    return draw(st.sampled_from(shapes)).format(n=name, o=other, f=draw(FIGURES), g=draw(FIGURES), d=draw(DAYS))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, Passage, int]:
    """A text of one sentence a line as a passage, and which of them is quoted."""
    lines = draw(st.lists(sentences(), min_size=2, max_size=5, unique=True))
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    units = tuple(Unit(start, start + len(line), start, start + len(line)) for start, line in zip(starts, lines, strict=True))
    return text, Passage("p", "ab" * 32, 0, len(text), "prose", 1, ("Fostering",), "", text, units), draw(st.integers(0, len(lines) - 1))


def stands(statement: str, text: str, passage: Passage, start: int, end: int) -> bool:
    citation = Citation(1, "plan.txt", "ab" * 32, "Fostering plan", "", ("Fostering",), 1, "", start, end, text[start:end])
    return is_verbatim(citation, text) and is_supported(statement, sources(citation, [passage], text))


@given(documents())
def test_what_was_not_altered_passes(document: tuple[str, Passage, int]):
    text, passage, chosen = document
    unit = passage.units[chosen]
    assert stands(text[unit.start : unit.end] + " [1]", text, passage, unit.start, unit.end)
    assert stands(" ".join(text.split()), text, passage, 0, len(text))


@given(documents(), st.data())
def test_an_altered_digit_never_passes(document: tuple[str, Passage, int], data: st.DataObject):
    text, passage, chosen = document
    unit = passage.units[chosen]
    said = text[unit.start : unit.end]
    place = data.draw(st.sampled_from([n for n, letter in enumerate(said) if letter.isdigit()]))
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != said[place]]))
    altered = said[:place] + digit + said[place + 1 :]
    # "1 April 2014" as "2014-04-01" is the same day, and a changed digit may be that of the other figure.
    assume(not any(figure in said for figure in altered.split() if any(letter.isdigit() for letter in figure) and figure not in said.split()))
    assert not stands(altered, text, passage, unit.start, unit.end)


@given(documents(), st.data())
def test_a_digit_more_or_less_never_passes(document: tuple[str, Passage, int], data: st.DataObject):
    text, passage, chosen = document
    unit = passage.units[chosen]
    words = text[unit.start : unit.end].split(" ")
    place = data.draw(st.sampled_from([n for n, word in enumerate(words) if any(letter.isdigit() for letter in word)]))
    digits = [n for n, letter in enumerate(words[place]) if letter.isdigit()]
    at = data.draw(st.sampled_from(digits))
    words[place] = words[place][:at] + data.draw(st.sampled_from("123456789")) + words[place][at:]
    # A figure that became the sentence's other one ("351 carers on 351 March") is held by it.
    assume(words[place].strip(".,%") not in {word.strip(".,%") for word in text[unit.start : unit.end].split(" ")})
    assert not stands(" ".join(words), text, passage, unit.start, unit.end)


@given(documents(), st.sampled_from(ELSEWHERE))
def test_a_name_from_elsewhere_never_passes(document: tuple[str, Passage, int], name: str):
    text, passage, chosen = document
    unit = passage.units[chosen]
    said = text[unit.start : unit.end]
    own = next(held for held in sorted(HERE, key=len, reverse=True) if held in said)
    assert not stands(said.replace(own, name), text, passage, unit.start, unit.end)


@given(documents(), st.sampled_from(["%", "m", "bn", " million", " per cent"]))
def test_another_unit_never_passes(document: tuple[str, Passage, int], unit_of: str):
    text, passage, chosen = document
    unit = passage.units[chosen]
    words = text[unit.start : unit.end].split(" ")
    place = next((n for n, word in enumerate(words[:-1]) if word.replace(",", "").replace(".", "").isdigit() and words[n + 1].islower()), None)
    assume(place is not None and not (len(words[place]) == 4 and words[place].startswith("20")))
    words[place] += unit_of
    assert not stands(" ".join(words), text, passage, unit.start, unit.end)


@given(documents(), st.data())
def test_a_span_moved_off_what_is_said_never_passes(document: tuple[str, Passage, int], data: st.DataObject):
    text, passage, chosen = document
    unit = passage.units[chosen]
    said = text[unit.start : unit.end]
    figures = [n for n, letter in enumerate(said) if letter.isdigit()]
    start = data.draw(st.integers(unit.start + figures[0] + 1, unit.end - 1))
    end = data.draw(st.integers(start + 1, unit.end))
    assume(said[figures[0] :].split(" ")[0].rstrip(".") not in text[start:end])
    assert not stands(said, text, passage, start, end)


@given(documents(), st.integers(-20, 20), st.integers(-20, 20))
def test_a_quote_that_is_not_its_spans_never_passes(document: tuple[str, Passage, int], before: int, after: int):
    text, passage, chosen = document
    unit = passage.units[chosen]
    quote = text[unit.start : unit.end]
    start, end = unit.start + before, unit.end + after
    assume((before or after) and not (0 <= start < end and text[start:end] == quote))
    assert not is_verbatim(Citation(1, "plan.txt", "ab" * 32, "", "", (), 1, "", start, end, quote), text)
