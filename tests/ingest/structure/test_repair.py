import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.structure.repair import repair
from ingest.structure.vocabulary import vocabulary

WORDS = frozenset("independent management priorities agenda within member the ferry service manage page million".split())


def digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("an Independen\nt chair", "an Independent chair"),
        ("the manage-\nment of ferries", "the management of ferries"),
        ("our Pr ior it ies are", "our Priorities are"),
        ("A G E N D A of today", "AGENDA of today"),
        ("a mem ber of staff", "a member of staff"),
        ("an Independen t chair", "an Independent chair"),
        ("costs of $1 14,195 in all", "costs of $114,195 in all"),
        ("Upper 11,70\n0 a year", "Upper 11,700 a year"),
        ("**Alderman Thorne** spoke of *all* ***three***", "Alderman Thorne spoke of all three"),
        ("## 2.1&nbsp;&nbsp;Lamps", "2.1 Lamps"),
        ("> Moved by A. Bell of [the board](<https://x.example/board?id=1>)", "Moved by A. Bell of the board"),
        ("North tip * and 2*3*4 lamps **", "North tip * and 2*3*4 lamps **"),
        ("an o\ufb03ce with soft\u00adware\u200b", "an office with software"),
    ],
)
def test_what_the_layout_broke_is_joined(broken: str, whole: str) -> None:
    assert repair(broken, WORDS) == whole


@pytest.mark.parametrize(
    "text",
    [
        "with in the page",
        "they went on to the manage meant page",
        "Independen t without the word",
        "rates of 5 10 and 15",
        "$5 1,200 and $40 12,000",
        "see 2,13 4 tables",
        "1,367 | 1,245",
        "pages 3, 12",
        "£5 m illion",
    ],
)
def test_real_words_and_separate_numbers_stay_apart(text: str) -> None:
    assert repair(text, WORDS - {"independent"}) == text


def test_two_real_words_at_a_line_end_are_not_joined_though_the_whole_is_a_word() -> None:
    assert repair("to be with\nin the page", WORDS) == "to be with in the page"


def test_a_hyphen_between_real_words_stays() -> None:
    assert repair("in the multi-\nagency plan of 2017-\n18", WORDS) == "in the multi-agency plan of 2017-18"


def test_wrapped_prose_becomes_a_line_and_paragraphs_stay() -> None:
    text = "The ferry runs from the quay to the \nisland and back again all day.\n\nIt stops in winter \n\nwhen the ice comes."
    assert repair(text) == "The ferry runs from the quay to the island and back again all day.\n\nIt stops in winter when the ice comes."


def test_a_short_line_before_a_capital_is_a_heading() -> None:
    assert repair("Ferry Office\nRuns the boats to the islands in every month but March of each year") == (
        "Ferry Office\n\nRuns the boats to the islands in every month but March of each year"
    )


def test_list_items_start_lines_whatever_their_mark() -> None:
    assert repair("We run:\n\uf0b7 ferries that cross \nthe sound\n\n\u2022 buoys\n- lights") == "We run:\n• ferries that cross the sound\n• buoys\n- lights"
    assert repair("•\nferries") == "• ferries"


def test_tags_go_and_list_tags_become_marks() -> None:
    assert repair('<p>We run:</p><ul style="x: none"><li>ferries</li><li>buoys<br>and lights</li></ul>') == "We run:\n• ferries\n• buoys and lights"
    assert repair("a < b and c > d; <http://elmford.example>") == "a < b and c > d; <http://elmford.example>"


def test_table_rows_keep_their_lines_and_cells() -> None:
    assert repair("Ward\t2008\t2009\nElmford\t86\t\t87") == "Ward | 2008 | 2009\nElmford | 86 | 87"


def test_the_vocabulary_leaves_out_pieces_of_words_that_stand_whole_elsewhere() -> None:
    words = vocabulary("The member spoke. A mem ber of the Inde pendent board, an independent board.")
    assert {"member", "independent", "board", "the"} <= words
    assert not {"mem", "ber", "inde", "pendent"} & words
    assert "on" in vocabulary("It is on going work, ongoing.")


TEXTS = st.text(alphabet="abtnPr 12,.$-\n\t•<>/ipul\uf0b7\u00ad\ufb01\u00a0\ud800\u202e|()é", max_size=200)


@settings(max_examples=400)
@given(TEXTS)
def test_no_digit_is_lost_or_moved(text: str) -> None:
    assert digits(repair(text, WORDS)) == digits(text)


@settings(max_examples=400)
@given(TEXTS)
def test_repairing_twice_changes_nothing(text: str) -> None:
    once = repair(text, WORDS)
    assert repair(once, WORDS) == once


@given(
    st.lists(
        st.sampled_from(["the ferry", "Pr ior it ies", "11,70", "0", "• item", "", "Independen", "t", "1. One", "a\tb", "Heading", "of", "$1 14,195"]),
        max_size=12,
    )
)
def test_layouts_made_of_broken_lines_settle_at_once(lines: list[str]) -> None:
    once = repair("\n".join(lines), WORDS)
    assert repair(once, WORDS) == once
    assert digits(once) == digits("".join(lines))


@given(st.lists(st.sampled_from("the a ferry service within member in with page to day".split()), min_size=1, max_size=20))
def test_words_of_the_vocabulary_are_never_joined(words: list[str]) -> None:
    known = WORDS | {"today", "a", "in", "with", "to", "day"}
    assert re.findall(r"\w+", repair("\n".join(words), known)) == words


def test_bold_with_spaces_inside_and_escapes_of_markdown_go_and_a_notes_mark_stays() -> None:
    assert repair("**Public lamps.\n9") == "Public lamps. 9"
    assert repair("**Item 4 \\(29\\) **\n\n** **\n\n**Story ** of 12.5** and **lamps**.\n") == "Item 4 (29)\n\nStory of 12.5** and lamps."
