from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import ModelUnavailable
from corpus.settings import Settings, load_settings
from corpus.types import Filters, Kind, Passage
from index.embeddings import load_reranker
from index.search import FUNCTION_WORD_WEIGHT, Hit, Index, Query, combine, match_expression, rarer_words
from index.weights import WEIGHTS
from index.wording import longest_phrase, references, share_of_names, share_of_references
from index.words import content_words
from tests.fakes import HashingEmbedder
from tests.index.conftest import Write, paper, prepared


def asked(index: Index, text: str, limit: int = 20, **more: object) -> list[Hit]:
    query = Query(text, tuple((word,) for word in content_words(text)), **more)  # type: ignore[arg-type]
    return index.search(query, index.encode(text), limit)


def test_the_passage_that_says_it_comes_first(index: Index):
    assert asked(index, "plant twelve oaks")[0].passage.text == "The panel resolved to plant twelve oaks."
    assert asked(index, "Who is Ben Quill?")[0].passage.text == "Ben Quill leads."


def test_the_same_question_brings_the_same_every_time(index: Index, settings: Settings, embedder: HashingEmbedder):
    first = asked(index, "roads that the council will mend")
    assert [asked(index, "roads that the council will mend") for _ in range(3)] == [first] * 3
    again = Index.open(settings, embedder)
    assert asked(again, "roads that the council will mend") == first
    again.close()


def test_the_order_in_which_documents_came_in_does_not_matter(write: Write, index: Index, settings: Settings, embedder: HashingEmbedder):
    first = asked(index, "roads of the council")
    write(paper("parks.txt"))
    write(remove=("roads-2013.txt",))
    write(paper("roads-2013.txt"))
    again = Index.open(settings, embedder)
    found = asked(again, "roads of the council")
    again.close()
    assert [hit.passage for hit in found] == [hit.passage for hit in first]
    assert [hit.score for hit in found] == pytest.approx([hit.score for hit in first], abs=0.01)


def test_passages_of_the_same_words_score_alike_and_keep_their_order(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(*(prepared(f"z{n}.txt", ["The same words."], "Words", Kind.OTHER, "", "") for n in range(5)))
    index = Index.open(settings, embedder)
    found, again = asked(index, "same words"), asked(index, "same words")
    index.close()
    # Chroma's distances differ in the sixth digit with the place of a vector.
    assert [hit.score for hit in found] == pytest.approx([found[0].score] * 5, abs=1e-4)
    assert again == found


def test_a_header_is_kept_but_not_found(write: Write, settings: Settings, embedder: HashingEmbedder):
    document, text, structure, (first, second) = prepared("costs.txt", ["Town and cost", "Town of Ashby, cost £10"], "Costs", Kind.OTHER, "", "")
    write((document, text, structure, (replace(first, kind="header"), second)))
    index = Index.open(settings, embedder)
    assert [hit.passage.id for hit in asked(index, "town and cost")] == [second.id]
    assert len(index.store.passages([first.id])) == 1
    index.close()


def test_running_heads_take_no_places_from_what_a_paper_says(write: Write, settings: Settings, embedder: HashingEmbedder):
    lines = [*(f"Harrow District Council {n}" for n in range(900)), "Harrow District Council mends 40 roads"]
    document, text, structure, passages = prepared("long.txt", lines, "Roads", Kind.OTHER, "", "")
    write((document, text, structure, (*(replace(one, kind="furniture") for one in passages[:-1]), passages[-1])))
    index = Index.open(settings, embedder)
    assert [hit.passage.id for hit in asked(index, "Harrow District Council")] == [passages[-1].id]
    index.close()


def test_equal_scores_are_ordered_by_id(index: Index):
    nothing_counts = dict.fromkeys(WEIGHTS, 0.0)
    ids = [hit.passage.id for hit in index.search(Query("roads", (("roads",),)), index.encode("roads"), weights=nothing_counts)]
    assert len(ids) == 6
    assert ids == sorted(ids)


def test_a_feature_that_counts_nothing_leaves_the_others_as_they_are(index: Index):
    plain = {hit.passage.id: hit for hit in asked(index, "who leads on roads")}
    query = Query("who leads on roads", (("leads",), ("roads",)))
    for hit in index.search(query, index.encode(query.text), weights=WEIGHTS | {"late": 0.0}):
        assert hit.score == pytest.approx(plain[hit.passage.id].score - WEIGHTS["late"] * hit.features["late"])


@pytest.mark.parametrize(
    ("filters", "sources"),
    [
        (Filters(kinds=(Kind.MINUTES,)), {"parks.txt"}),
        (Filters(periods=("2013/14",)), {"roads-2013.txt"}),
        pytest.param(Filters(bodies=("nobody",)), set()),
    ],
)
def test_filters_hold_in_both_indexes(index: Index, filters: Filters, sources: set[str]):
    found = asked(index, "roads oaks leads", filters=filters)
    assert {index.store.document(hit.passage.document).source for hit in found} == sources


def test_a_preferred_document_and_kind_count_as_the_weights_say(index: Index):
    sha = paper("roads-2014.txt")[0].sha256
    plain = {hit.passage.id: hit.score for hit in asked(index, "who leads on roads")}
    pointed = {hit.passage.id: hit for hit in asked(index, "who leads on roads", preferred={sha: 0.5}, kinds=("prose",))}
    gains = {id_: hit.score - plain[id_] for id_, hit in pointed.items()}
    for id_, hit in pointed.items():
        assert gains[id_] == pytest.approx(WEIGHTS["kind"] + (0.5 * WEIGHTS["preferred"] if hit.passage.document == sha else 0))


def test_the_score_is_the_weighted_sum_of_what_is_shown(index: Index):
    for hit in asked(index, "who leads on roads"):
        assert hit.score == combine(hit.features) == pytest.approx(sum(WEIGHTS[name] * value for name, value in hit.features.items()))
        assert set(hit.features) == set(WEIGHTS)


def test_the_limit_holds_and_a_longer_list_begins_with_the_shorter(index: Index):
    assert [hit.passage for hit in asked(index, "roads", 2)] == [hit.passage for hit in asked(index, "roads")][:2]


@pytest.mark.parametrize("text", ["", "?", "what is it", 'NEAR("roads" OR *', "café\0", "zzz " * 200, '"'])
def test_no_question_breaks_the_search(index: Index, text: str):
    assert len(asked(index, text)) == 6


def test_an_index_without_documents_has_no_hits(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    write(remove=("parks.txt",))
    index = Index.open(settings, embedder)
    assert asked(index, "oaks") == []
    index.close()


def test_words_are_quoted_for_full_text():
    assert match_expression((("child", "children"), ('say "no"',))) == '"child" OR "children" OR "say ""no"""'


def test_function_words_and_signs_count_little(index: Index):
    encoded = index.encode("the roads?")
    assert (encoded.weights / encoded.weights.max()).tolist() == pytest.approx([FUNCTION_WORD_WEIGHT, 1.0, FUNCTION_WORD_WEIGHT])
    assert encoded.weights.sum() == pytest.approx(1)
    assert len(encoded.tokens) == 3
    assert np.linalg.norm(encoded.vector) == pytest.approx(1.0, abs=1e-5)


def test_the_share_of_names():
    passage = paper("roads-2014.txt")[3][1]
    assert share_of_names(passage, [("ben", "quill"), ("ada", "thorne")]) == 0.5
    assert share_of_names(passage, [("ben", "thorne")]) == 0.0
    assert share_of_names(passage, []) == 0.0


def test_references_are_letters_and_a_number_however_they_are_written():
    assert references("Are KI 2 and KI02 met, unlike C64 (CSAH) 14?") == (
        ("KI 2", "KI2", "KI 02", "KI02"),
        ("C 64", "C64"),
        ("CSAH 14", "CSAH14"),
    )
    assert references("Who moved R2024-117 and by-law No. 2024-45 in 2024-25?") == (("R2024-117",), ("2024-45",))
    assert references("What is action 2.4.10, and Action 3.1?") == (("Action 2.4.10",), ("Action 3.1",))
    assert references("In Q1 of 2013/14 NI 64.2 was 12, in H2 A4:3") == ()


def test_the_share_of_references():
    passage = replace(paper("roads-2014.txt")[3][1], text="Risk RD 07: Floods.")
    assert share_of_references(passage, references("Is RD7 worse than RD 8?")) == 0.5
    assert share_of_references(passage, references("What of floods?")) == 0.0


def test_what_names_the_reference_asked_for_comes_first(write: Write, settings: Settings, embedder: HashingEmbedder):
    texts = ["Risk RD 8: Floods on the roads, from 7 May.", "Risk RD 9: Who owns the risk of floods?", "RD 7: Frost. Owned by Ada Thorne."]
    write(prepared("risks.txt", texts, "Risks", Kind.OTHER, "", ""))
    index = Index.open(settings, embedder)
    found = asked(index, "What is RD 7 for floods?")[0].passage.text
    index.close()
    assert found == texts[2]


def test_words_that_stand_nearly_everywhere_make_no_candidates():
    counts = {"council": 900, "roads": 40, "new": 800}
    assert rarer_words((("council",), ("roads", "new roads"), ("flood",)), counts, 100) == [["roads", "new roads"], ["flood"]]


def test_common_words_are_searched_for_when_there_are_no_others():
    assert rarer_words((("council",), ("new",)), {"council": 900, "new": 800}, 100) == [["council"], ["new"]]


class LikesTheLast:
    """A cross-encoder to which only texts about the pond answer anything."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        self.read += texts
        return [float("pond" in text) * 3 for text in texts]


def test_a_cross_encoder_reads_the_best_passages_and_its_score_counts(index: Index):
    before = asked(index, "Who leads on roads?")
    index.reranker = LikesTheLast()
    found = asked(index, "Who leads on roads?")
    assert "pond" not in before[0].passage.text
    assert "pond" in found[0].passage.text
    assert found[0].features["cross"] == 3
    assert sorted(index.reranker.read) == sorted(hit.passage.text for hit in before)


def test_a_cross_encoder_that_is_not_there_is_named_with_the_remedy(tmp_path: Path):
    with pytest.raises(ModelUnavailable, match="RERANK_MODEL"):
        load_reranker(load_settings(rerank_model=str(tmp_path)))


def test_without_a_cross_encoder_none_is_loaded():
    assert load_reranker(load_settings()) is None


def test_a_question_in_two_wordings_is_as_near_to_each_as_they_are_on_average(index: Index):
    one, other = index.encode("mend the roads"), index.encode("plant twelve oaks")
    both = index.encode("mend the roads", "plant twelve oaks")
    assert both.tokens.shape[0] == one.tokens.shape[0] + other.tokens.shape[0]
    assert both.weights.sum() == pytest.approx(2)
    assert both.vector @ one.vector == pytest.approx(both.vector @ other.vector, abs=1e-5)


def test_a_phrase_counts_by_the_words_that_stand_in_a_row():
    passage = Passage("p", "a" * 64, 0, 1, "prose", 1, (), "", "The council mends the roads of the district each spring.")
    assert longest_phrase(passage, "who mends the roads of the district".split()) == 6 / 8
    assert longest_phrase(passage, "mends roads each autumn".split()) == 0
    assert longest_phrase(passage, "the council mends the roads of the district each spring".split()) == 1
    # Three words in a row of which but one tells.
    assert longest_phrase(passage, "of the district".split()) == 0
