import tomllib
from collections import Counter
from pathlib import Path

import pytest

import app.assistant.question.vocabulary as vocabulary
from app.assistant.question.understand import understand
from app.assistant.question.vocabulary import Glossary, as_numbered, curated, readings, rescaled, respelt, with_months
from corpus.types import Record

PAIRINGS = tomllib.loads(Path(vocabulary.__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))["pairing"]


def test_every_pairing_is_well_formed_and_says_where_it_comes_from():
    for pairing in PAIRINGS:
        assert pairing.keys() == {"said", "written", "source"}
        assert pairing["source"] in {"plain", "statute", "usage"}
        assert pairing["said"]
        assert pairing["written"]
        assert all(phrase == " ".join(phrase.split()) != "" for phrase in [*pairing["said"], *pairing["written"]])
        assert all(phrase == phrase.lower() for phrase in pairing["said"])
        assert len(pairing["written"]) == len({phrase.lower() for phrase in pairing["written"]})


def test_no_phrase_is_said_in_two_pairings():
    said = Counter(phrase for pairing in PAIRINGS for phrase in pairing["said"])
    assert [phrase for phrase, times in said.items() if times > 1] == []


def test_a_pairing_adds_a_word():
    assert [pairing["said"] for pairing in PAIRINGS if set(pairing["written"]) <= set(pairing["said"])] == []


def test_the_vocabulary_is_broad():
    assert len(PAIRINGS) >= 180


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("how many kids are there?", "children"),
        ("what do pensioners get?", "older people"),
        ("who fixes the lamp posts?", "street lighting"),
        ("were there job cuts?", "redundancy"),
        ("was the arena over budget?", "overspend"),
        ("can I split a lot?", "severance"),
        ("who is the stand-in?", "substitute"),
        ("rules for bonfires", "open air burning"),
        ("what did the watchdog say?", "ombudsman"),
    ],
)
def test_everyday_words_lead_to_the_papers_words(question: str, written: str):
    assert written in [word for pattern, words in curated() if pattern.search(question) for word in words]


def test_a_phrase_is_met_in_the_plural():
    (pattern,) = (pattern for pattern, written in curated() if "complaint" in written)
    assert pattern.search("how many moans came in?")
    assert pattern.search("how many moan?")
    assert not pattern.search("is it a moaned one?")


def test_a_phrase_inside_a_word_is_not_met():
    assert [words for pattern, words in curated() if pattern.search("a kidney bindweed tippler")] == []


def test_acronyms_go_both_ways_by_the_documents_own_glossary():
    glossary = Glossary([term("TAF", "Team Around the Family"), term("TAF", "Trans Area Fund"), term("IT", "Information Technology")])
    assert glossary.expansions("what does TAF do?") == {"TAF": ("Team Around the Family", "Trans Area Fund")}
    assert glossary.acronyms("who is in the team around the family?") == ("TAF",)
    assert glossary.expansions("is it open?") == {}


def test_an_expansion_is_met_without_its_apostrophe():
    glossary = Glossary([term("CST", "Children's Swimming Team")])
    assert glossary.acronyms("what does the childrens swimming team cost?") == ("CST",)
    assert glossary.short_forms(("childrens", "swimming", "team")) == ("CST",)
    assert glossary.short_forms(("children's", "swimming", "team")) == ("CST",)


def test_an_acronym_is_looked_for_by_its_words_only_where_the_papers_do_not_use_it():
    def alternatives(counts: dict[str, int]) -> set[str]:
        found = understand("what did the CQC say?", (), [], Glossary(()), counts, lambda word: False)
        return {word for group in found.words for word in group}

    assert "Care Quality Commission" in alternatives({})
    assert "Care Quality Commission" not in alternatives({"cqc": 4})


COUNTS = {
    "assessment": 40,
    "assessments": 30,
    "initial": 20,
    "complaint": 9,
    "complaints": 9,
    "commissioning": 8,
    "responsible": 8,
    "receive": 7,
    "quarter": 5,
    "survey": 3,
    "timescale": 2,
}
ENGLISH = frozenset("timetable sorry quarter flat dry tell".split())


def no_language(word: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("slip", "word"),
    [("intial", "initial"), ("complaits", "complaints"), ("commisioning", "commissioning"), ("resposible", "responsible"), ("assesments", "assessments"),
     ("assessmnets", "assessments"), ("recieve", "receive"), ("quater", "quarter"), ("timescael", "timescale"), ("comissionning", "commissioning")],
)  # fmt: skip
def test_a_slip_is_respelt_as_the_corpus_has_it(slip: str, word: str):
    assert respelt([slip], COUNTS, no_language) == {slip: word}


@pytest.mark.parametrize("word", ["initial", "xylophone", "quarterly", "surveys", "received", "nitial", "init", "15/00014", "co-op", "q1", "respon"])
def test_other_words_are_left(word: str):
    assert respelt([word], COUNTS, no_language) == {}


@pytest.mark.parametrize("word", ["timetable", "sorry", "quarters", "quartered", "flatter", "dries", "tells"])
def test_a_word_of_the_language_or_an_inflection_of_one_is_no_slip(word: str):
    assert respelt([word], {"timescale": 2, "sorty": 1, "quartets": 1, "quartzed": 1, "flutter": 1, "drives": 1, "cells": 1}, ENGLISH.__contains__) == {}


def test_a_word_that_people_are_known_to_use_is_no_slip():
    assert respelt(["youngster"], {"younger": 3}, no_language) == {}


def test_a_slip_is_respelt_whatever_the_language_has():
    assert respelt(["timescael"], COUNTS, ENGLISH.__contains__) == {"timescael": "timescale"}


def test_the_commoner_word_is_taken_of_two_as_near():
    assert respelt(["assessmentz"], COUNTS, no_language) == {"assessmentz": "assessment"}


def test_each_corpus_keeps_its_own_words():
    assert respelt(["intial"], COUNTS, no_language) == {"intial": "initial"}
    assert respelt(["intial"], {"instal": 1}, no_language) == {}


def test_slips_are_found_in_a_large_corpus():
    counts = {first + middle + second + end: 1 for first in "abcdefghijklmnop" for middle in "aeiou" for second in "bcdfghklmnprstvw" for end in ENDINGS}
    assert len(counts) > 25_000
    words = ["barnstroming", "conservaiton", "depotitions", "gritingg", "householdrs", "planing"]
    slips = respelt(words, counts, no_language)
    assert set(slips) <= set(words)
    assert set(slips.values()) <= counts.keys()


ENDINGS = [
    "ation",
    "ations",
    "ating",
    "ated",
    "ator",
    "ators",
    "ative",
    "ment",
    "ments",
    "ness",
    "ing",
    "ings",
    "ers",
    "able",
    "ably",
    "ible",
    "ance",
    "ances",
    "ally",
    "ful",
    "less",
]


def term(acronym: str, expansion: str) -> Record:
    return Record(kind="term", fields={"term": acronym, "expansion": expansion}, start=0, end=1)


def read(question: str, **passages: int) -> tuple[str, ...]:
    """The readings of a question over papers that hold these words in so many passages."""
    return readings(question, lambda phrase: passages.get(phrase.lower(), 0))


def test_a_question_is_read_in_the_papers_words_too():
    assert read("Did the kids get jabs?", children=9, vaccinated=4, vaccination=2) == ("Did the kids get jabs?", "Did the children get vaccinated?")


def test_a_word_that_the_papers_use_more_often_than_the_other_is_left():
    assert read("What do the kids say?", kids=9, children=3) == ("What do the kids say?",)


def test_an_alternative_that_the_papers_do_not_have_is_passed_over():
    assert read("What do teens say?", adolescents=2) == ("What do teens say?", "What do adolescents say?")
    assert read("What do teens say?") == ("What do teens say?",)


def test_a_large_number_is_known_however_it_is_written():
    assert rescaled("What are the £5.3m and the 2 bn for?") == [("5.3m", "5.3 million"), ("2bn", "2 billion")]
    assert rescaled("How is the £5.3 million split?") == [("5.3", "5.3m")]
    assert rescaled("Who ran 5.3 metres or 2k?") == []


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("What is KI2?", "What is KI 2?"),
        ("what is ki2?", "what is KI 2?"),
        ("What is C 64?", "What is C64?"),
        ("What is RD7?", "What is RD07?"),
        ("What is KI 2?", "What is KI 2?"),
        ("What is XY3?", "What is XY3?"),
        ("What was lit in Q3 14/15?", "What was lit in Q3 14/15?"),
        ("Is it £5m or in 12 weeks, at 16 in 2013/14?", "Is it £5m or in 12 weeks, at 16 in 2013/14?"),
    ],
)
def test_a_reference_is_put_as_the_papers_write_it(asked: str, written: str):
    assert as_numbered(asked, {"ki": 3, "q": 4, "2": 9, "c64": 1, "rd07": 1, "in": 90, "at": 80}) == written


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("What was lit in Febuary 2021?", "What was lit in February 2021?"),
        ("what was lit back in Novmber?", "what was lit back in November?"),
        ("what was lit on 2nd septembr 2014?", "what was lit on 2nd September 2014?"),
        ("what was lit in Augusta?", "what was lit in Augusta?"),
        ("what was lit in Augusta, 2014?", "what was lit in Augusta, 2014?"),
        ("what did Octavia light in May 2014?", "what did Octavia light in May 2014?"),
        ("what was lit in December 2014?", "what was lit in December 2014?"),
    ],
)
def test_a_month_a_letter_or_two_off_is_put_right(question: str, put: str):
    assert with_months(question, {}) == put
