import codecs
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.settings import Settings
from ingest.readers import UnreadableFile, read
from ingest.readers.text_file import decode, pages_by_form_feed

# What a text file can hold: no NUL, no lone surrogates, few control characters.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r\f"), min_size=1)


def as_file(tmp_path: Path, raw: bytes, name: str = "plan.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(raw)
    return path


@given(TEXTS)
def test_what_is_written_as_utf8_is_read(text: str) -> None:
    assert decode(text.encode(), "plan.txt") == (text.removeprefix("\ufeff"), ())


@given(TEXTS, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_what_is_written_as_utf16_with_its_mark_is_read(text: str, encoding: str) -> None:
    assert decode(f"\ufeff{text}".encode(encoding), "plan.txt") == (text, ())


@given(TEXTS)
def test_pages_between_form_feeds_cover_the_text(text: str) -> None:
    pages = pages_by_form_feed(text)
    if "\f" not in text:
        assert pages == ()
        return
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert all("\f" not in text[page.start : page.end] for page in pages)
    assert all(text[after.start - 1] == "\f" and before.end == after.start - 1 for before, after in itertools.pairwise(pages))
    rest = text[pages[-1].end :]
    assert rest == "" or (rest[0] == "\f" and not rest.strip())


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (codecs.BOM_UTF8 + b"one", "one"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"  kept \t as it is  \n\n", "  kept \t as it is  \n\n"),
        ("Ysgol – £3m".encode(), "Ysgol – £3m"),
    ],
)
def test_only_the_mark_and_the_line_ends_change(tmp_path: Path, settings: Settings, raw: bytes, text: str) -> None:
    reading = read(as_file(tmp_path, raw), settings)
    assert (reading.text, reading.format, reading.pages, reading.warnings) == (text, "txt", (), ())


def test_form_feeds_stay_and_give_pages(tmp_path: Path, settings: Settings) -> None:
    reading = read(as_file(tmp_path, b"first\fsecond\r\n\f"), settings)
    assert reading.text == "first\fsecond\n\f"
    assert [(page.number, page.start, page.end) for page in reading.pages] == [(1, 0, 5), (2, 6, 13)]


def test_windows_1252_is_read_with_a_warning(tmp_path: Path, settings: Settings) -> None:
    reading = read(as_file(tmp_path, b"It costs \xa33m \x96 a \x93saving\x94."), settings)
    assert reading.text == "It costs £3m – a “saving”."
    assert reading.warnings == ("plan.txt is not UTF-8; it was read as Windows-1252. Look whether its pound signs and quotation marks are right.",)


def test_markdown_is_read_as_it_is(tmp_path: Path, settings: Settings) -> None:
    reading = read(as_file(tmp_path, b"# Plan\n\n* one\n", "plan.md"), settings)
    assert (reading.text, reading.format) == ("# Plan\n\n* one\n", "md")


@pytest.mark.parametrize(
    "raw",
    [
        b"plan\x00of\x00bytes",
        bytes(range(256)) * 4,
        codecs.BOM_UTF16_LE + b"a",
        codecs.BOM_UTF16_LE + b"\x00\xd8a\x00",
        b"\x01\x02\x03\x04 plan",
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, settings: Settings, raw: bytes) -> None:
    with pytest.raises(UnreadableFile) as error:
        read(as_file(tmp_path, raw), settings)
    assert error.value.message == "plan.txt is named as text but holds bytes that are no text."
    assert "UTF-8" in error.value.remedy


def test_white_space_alone_is_refused(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(UnreadableFile, match="holds no text, only white space"):
        read(as_file(tmp_path, b" \n\f\n"), settings)
