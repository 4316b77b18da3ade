"""Pages without a text layer, recognised from their picture."""

from pathlib import Path


class OcrCache:
    """What was recognised before, by the sha256 of the page's picture and of the way it was read; one small SQLite file."""

    def __init__(self, path: Path) -> None:
        self.path = path
