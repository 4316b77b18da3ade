from collections.abc import Sequence

from index.embeddings import is_whole_piece
from tests.fakes import HashingEmbedder


class Pieces(HashingEmbedder):
    """A model whose pieces are syllables of three letters."""

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        return [2 + (len(text) + 2) // 3 for text in texts]


def test_a_word_is_known_whole_when_it_is_one_piece():
    assert is_whole_piece(Pieces(), "bin")
    assert not is_whole_piece(Pieces(), "bins")
