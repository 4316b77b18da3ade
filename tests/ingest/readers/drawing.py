from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]


def words(*lines: str, x: float = 72, y: float = 770) -> Draw:
    """Lines of text, 14 points apart."""

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(x, y - 14 * number, line)

    return draw


def ruled(rows: list[list[str]], x: float = 72, y: float = 700, wide: float = 100, sides: bool = True) -> Draw:
    """A table as office programs draw it: rules round every cell, or without the one at its right; a cell may hold several lines."""

    def draw(canvas: Canvas) -> None:
        top = y
        across = len(rows[0])
        canvas.line(x, top, x + wide * across, top)
        for texts in rows:
            high = 8 + 12 * max(len(text.split("\n")) for text in texts)
            for column, text in enumerate(texts):
                for number, line in enumerate(text.split("\n")):
                    canvas.drawString(x + wide * column + 3, top - 14 - 12 * number, line)
                canvas.line(x + wide * column, top, x + wide * column, top - high)
            if sides:
                canvas.line(x + wide * across, top, x + wide * across, top - high)
            top -= high
            canvas.line(x, top, x + wide * across, top)

    return draw


def both(*drawings: Draw) -> Draw:
    """All the drawings on one page."""

    def draw(canvas: Canvas) -> None:
        for drawing in drawings:
            drawing(canvas)

    return draw
