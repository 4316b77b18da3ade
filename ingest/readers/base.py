"""What every reader shares: the error for a file that can't be read, and lines with tables put together into canonical text."""

from corpus.errors import CorpusError


class UnreadableFile(CorpusError):
    """A file that can't become canonical text: not what its name says, damaged, encrypted, too long, empty."""
