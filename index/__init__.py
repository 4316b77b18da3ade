"""Passages and records stored and searched: embeddings, vectors, full text, fusion, versions."""
