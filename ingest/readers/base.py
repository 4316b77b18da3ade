"""What every reader shares: the suffixes that can be read, and the error for a file that can't."""

from corpus.errors import CorpusError

SUFFIXES = (".txt", ".md", ".pdf", ".docx", ".html", ".htm")


class UnreadableFile(CorpusError):
    """A file that can't become canonical text: not what its name says, damaged, encrypted, too long, without text."""
