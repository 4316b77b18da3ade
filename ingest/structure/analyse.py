"""The structure of one document: the recognisers in order, each with what the earlier ones found."""

from corpus.types import Reading, Structure
from ingest.structure.layout import lay_out


def analyse(reading: Reading) -> Structure:
    """Pages, outline, blocks, records and furniture of a reading."""
    layout = lay_out(reading)
    return Structure(pages=layout.pages)
