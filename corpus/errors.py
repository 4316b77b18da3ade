"""Errors that people see.

AssistantError
 ├── CorpusError            the folder of documents, or one of its files
 ├── IndexUnavailable       no index, a broken one, or one made by another model
 ├── ModelUnavailable       the embedding model is missing or not the one expected
 └── QuestionError          a question that cannot be asked as it stands
"""


class AssistantError(Exception):
    """One clear sentence for the person in front of it, with the remedy as a second."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class CorpusError(AssistantError):
    """The corpus folder, or one file of it, can't be used."""


class IndexUnavailable(AssistantError):
    """There is no index to read, or not one that this program can read."""


class ModelUnavailable(AssistantError):
    """The embedding model can't be loaded or isn't the one that is expected."""


class QuestionError(AssistantError):
    """A question that can't be asked as it stands: empty, too long or not text."""
