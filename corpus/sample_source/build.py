"""Builds corpus/sample/ from the texts beside this file: `python -m corpus.sample_source.build`."""

from collections.abc import Callable
from pathlib import Path

from corpus.sample_source import render_docx, render_html, render_pdf, render_text
from corpus.sample_source.source import TEXTS, Source, read_source

SAMPLE = Path(__file__).parent.parent / "sample"
RENDER: dict[str, Callable[[Source], bytes]] = {
    ".pdf": render_pdf.render,
    ".docx": render_docx.render,
    ".html": render_html.render,
    ".md": render_text.render_markdown,
    ".txt": render_text.render_extracted,
}


def build(folder: Path) -> list[Path]:
    """Writes the sample's files into `folder` and returns their paths. Other files in it are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    built = []
    for path in sorted(TEXTS.glob("*.md")):
        text = read_source(path)
        target = folder / text.file
        target.write_bytes(RENDER[target.suffix](text))
        built.append(target)
    return built


if __name__ == "__main__":
    for made in build(SAMPLE):
        print(f"{made.name}: {made.stat().st_size:,} bytes")
