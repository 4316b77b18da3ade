"""Small files of every kind, made for the test that reads them."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.settings import Settings

Draw = Callable[[Canvas], None]


@pytest.fixture
def settings() -> Settings:
    return Settings(_env_file=None)


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[..., Path]:
    """Makes a PDF with one page for each drawing."""

    def make(*pages: Draw, name: str = "paper.pdf") -> Path:
        buffer = BytesIO()
        canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
        for draw in pages:
            draw(canvas)
            canvas.showPage()
        canvas.save()
        path = tmp_path / name
        path.write_bytes(buffer.getvalue())
        return path

    return make
