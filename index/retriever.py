"""The index as a LlamaIndex retriever, so that any LlamaIndex engine can use it."""

from collections.abc import Callable

from llama_index.core.callbacks import CallbackManager
from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from corpus.types import Passage
from index.search import Index, Query
from index.words import content_words


def plain_query(text: str) -> Query:
    """A question as it stands: each of its content words, no alternatives, no filters."""
    return Query(text, tuple((word,) for word in content_words(text)))


class PassageRetriever(BaseRetriever):
    """Finds passages of one version of the index, best first, as nodes under the passages' own ids. Uses no language model.

    `limit` is how many it finds. `query` makes of a question's text what to search for; filters go in there.
    """

    def __init__(self, index: Index, limit: int = 20, query: Callable[[str], Query] = plain_query) -> None:
        # A callback manager of our own: the default one comes from LlamaIndex's global settings, which others may have changed.
        super().__init__(callback_manager=CallbackManager([]))
        self._index = index
        self._limit = limit
        self._query = query

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        query = self._query(query_bundle.query_str)
        hits = self._index.search(query, self._index.encode(query.text), self._limit)
        return [NodeWithScore(node=self._node(hit.passage), score=hit.score) for hit in hits]

    def _node(self, passage: Passage) -> TextNode:
        """A passage with what a citation of it needs as metadata; a language model reads title and section, an embedding the text alone."""
        document = self._index.store.document(passage.document)
        place = {
            "document": passage.document,
            "source": document.source,
            "page": passage.page,
            "start": passage.start,
            "end": passage.end,
            "kind": passage.kind,
        }
        said = {"title": document.cover.title, "section": " > ".join(passage.section)}
        return TextNode(
            id_=passage.id, text=passage.text, metadata=said | place, excluded_embed_metadata_keys=[*said, *place], excluded_llm_metadata_keys=list(place)
        )
