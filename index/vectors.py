"""Passage vectors in Chroma: embedded in the program by default, a Chroma server when its address is set."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import chromadb
from chromadb.config import Settings as ChromaSettings
from llama_index.core.schema import BaseNode, TextNode
from llama_index.vector_stores.chroma import ChromaVectorStore

from corpus.errors import IndexUnavailable
from corpus.types import Passage
from index.embeddings import Vectors
from index.versions import REMAKE

BATCH = 2000
"""Below Chroma's own limit of 5,461 a call."""

SEARCH_EF = 400
"""Candidates that HNSW keeps while it searches: recall@20 was 1.0 at 400 and 0.999 at 100 on 6,000 MiniLM vectors."""


class PassageVectors:
    """The vectors of one version: in `folder`, or on the server at `url` in a collection that only this version has."""

    def __init__(self, folder: Path, url: str = "", collection: str = "passages") -> None:
        """Open or create. This and all methods raise `IndexUnavailable` when the server doesn't answer or the folder is damaged."""
        self._counted: int | None = None
        self._place, self._remedy = (url, "Start the Chroma server or leave CHROMA_URL empty.") if url else (str(folder), REMAKE)
        os.environ["ANONYMIZED_TELEMETRY"] = "False"
        settings = ChromaSettings(anonymized_telemetry=False)
        with self._told():
            if url:
                parts = urlsplit(url)
                self._client: Any = chromadb.HttpClient(host=parts.hostname or "", port=parts.port or 8000, ssl=parts.scheme == "https", settings=settings)
            else:
                self._client = chromadb.PersistentClient(path=str(folder), settings=settings)
            # No embedding function: the default one would fetch a model at the first text.
            self._collection: Any = self._client.get_or_create_collection(
                collection, embedding_function=None, configuration={"hnsw": {"space": "cosine", "ef_search": SEARCH_EF}}
            )

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except MemoryError:
            raise
        except Exception as error:
            # Chroma raises errors of its own, those of its HTTP client, and plain ones.
            remedy = "Free some space, then try again." if "disk is full" in str(error) else self._remedy
            raise IndexUnavailable(f"The vectors at {self._place} can't be used ({error}).", remedy) from error

    def drop(self) -> None:
        """Delete the collection; all that can be done afterwards is to close."""
        with self._told():
            self._client.delete_collection(self._collection.name)

    def close(self) -> None:
        """Free the files; the object can't be used afterwards."""
        self._client.close()

    @property
    def llama_store(self) -> ChromaVectorStore:
        """The same collection as a LlamaIndex vector store."""
        return ChromaVectorStore(chroma_collection=self._collection)

    def upsert(self, passages: Sequence[Passage], vectors: Vectors) -> None:
        """Add passages with their vectors, or replace those with the same ids."""
        self._counted = None
        for start in range(0, len(passages), BATCH):
            nodes: list[BaseNode] = [passage_node(passage) for passage in passages[start : start + BATCH]]
            for node, vector in zip(nodes, vectors[start : start + BATCH], strict=True):
                node.embedding = vector.tolist()
            with self._told():
                self._delete([node.node_id for node in nodes])
                self.llama_store.add(nodes)

    def delete(self, document: str) -> None:
        """Remove a document's passages."""
        self._counted = None
        with self._told():
            self._collection.delete(where={"document": document})

    def search(self, vector: Vectors, allowed: Sequence[str] | None, limit: int) -> list[tuple[str, float]]:
        """(passage id, cosine) of the nearest passages, best first, within the documents `allowed` (None: all)."""
        if allowed is not None and not allowed:
            return []
        where = None if allowed is None else {"document": {"$in": list(allowed)}}
        most = min(limit, max(1, self._held()))
        with self._told():
            found = self._collection.query(query_embeddings=[vector.tolist()], n_results=most, where=where, include=["distances"])
        pairs = zip(found["ids"][0], (1 - distance for distance in found["distances"][0]), strict=True)
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))

    def get(self, ids: Sequence[str] | None = None) -> tuple[list[str], Vectors]:
        """The vectors of these ids, or all of them, with their ids in the same order."""
        import numpy as np

        with self._told():
            found = self._collection.get(ids=list(ids) if ids is not None else None, include=["embeddings"])
        return found["ids"], np.asarray(found["embeddings"], dtype=np.float32)

    def count(self) -> int:
        """Vectors held."""
        with self._told():
            return int(self._collection.count())

    def _held(self) -> int:
        """Vectors held, counted once as long as nothing is written: Chroma takes 14 ms to count 200,000."""
        if self._counted is None:
            self._counted = self.count()
        return self._counted

    def _delete(self, ids: Sequence[str]) -> None:
        held = self._collection.get(ids=list(ids), include=[])["ids"]
        if held:
            self._collection.delete(ids=held)


def passage_node(passage: Passage) -> TextNode:
    """A passage as a LlamaIndex node under its own id; page and place are metadata and stay out of what is embedded."""
    metadata = {"document": passage.document, "start": passage.start, "end": passage.end, "page": passage.page, "kind": passage.kind}
    return TextNode(
        id_=passage.id, text=passage.text, metadata=metadata, excluded_embed_metadata_keys=list(metadata), excluded_llm_metadata_keys=list(metadata)
    )
