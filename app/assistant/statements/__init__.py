"""Hits become evidence, part by part, and the best evidence becomes statements."""
