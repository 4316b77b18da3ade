import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.screen.plain import SEAM, html_text, one_line, plain, shortened, without_heading_marks

HOSTILE = [
    "It costs $1.2M to $3M and $2M$ more",
    ":red[alarm] and :blue-background[x] and :small[y]",
    "![i](https://example.com/t.png)",
    "<img src=https://example.com/t.png> <script>alert(1)</script> <b>bold</b>",
    "[here](https://example.com) and <https://example.com>",
    "`code` and ``more``",
    "a note[^1]",
    "[^1]: the note",
    ":tada: :+1: :material/check: :streamlit:",
    "see http://www.example.com/a_b, www.example.com or clerk@example.com, mailto:a@b.com",
    "# Heading",
    "| a | b |",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "> quoted",
    "---",
    "===",
    "~~gone~~ *so* **so** _so_ __so__",
    "a -> b <- c <-> d -- e >= f <= g ~= h",
    "&amp; &lt; &#36; &copy;",
    "C:\\papers\\a.txt",
    "    four spaces",
    "\tone tab",
    "```python",
    "{.class} {#id} ^top^",
]


def unescaped(markdown: str) -> str:
    """What Markdown shows of escaped text: without seams, each backslash standing for the sign after it."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown.replace(SEAM, ""))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_escaped_reads_as_typed(text: str):
    assert unescaped(plain(text)) == text.strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_sign_keeps_its_meaning(text: str):
    bare = re.sub(r"\\.", "§", plain(text).replace(SEAM, ""))
    assert not re.search(r"[`*_\[\]<>#!|~$&@]|:\w|^\s*(?:[-+=]|\d+[.)])", bare, re.MULTILINE)


@given(st.text(max_size=80))
def test_nothing_is_lost_of_any_text(text: str):
    assert "".join(unescaped(plain(text)).split()) == "".join(re.sub(r"[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", "", text).split())


def test_addresses_and_arrows_are_parted():
    assert plain("http://x.uk") == f"http{SEAM}://x.uk"
    assert plain("a@b.uk") == f"a\\@{SEAM}b.uk"
    assert plain("www.x.uk") == f"www{SEAM}.x.uk"
    assert plain("a -> b") == f"a -{SEAM}\\> b"
    assert plain("2008/09 - 12.5% (well-known)") == "2008/09 - 12.5% (well-known)"


def test_line_ends_are_kept_and_paragraphs_parted():
    assert plain("one\r\ntwo\n\n\nthree\x0cfour") == "one  \ntwo\n\nthree  \nfour"


def test_signs_that_turn_the_reading_direction_are_left_out():
    assert plain("safe\u202egpj.exe") == "safegpj.exe"


def test_a_label_is_one_line_and_cut_at_a_word():
    assert one_line("one\ntwo  three") == "one two three"
    assert shortened("the quick brown fox", 12) == "the quick…"


def test_html_is_escaped_in_content_and_attributes():
    assert html_text('<b title="x">\'&') == "&lt;b title=&quot;x&quot;&gt;&#x27;&amp;"


def test_excerpts_of_markdown_have_no_signs_before_headings():
    assert without_heading_marks("## Services\n\n### Front door The C# team, item #3, ####### x") == "Services\n\nFront door The C# team, item #3, ####### x"
