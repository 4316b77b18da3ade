"""A typed letter as the picture that a scanner makes of it: grey paper, specks, a page that lies a little askew."""

import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

SIZE = (1240, 1736)  # the text block of an A4 page at 150 dots an inch
PAPER, INK = 244, 45
FONT_SIZE, LEADING, MARGIN = 25, 37, 70


def typed_page(lines: tuple[str, ...]) -> bytes:
    """The picture's bytes (JPEG, grey). The same lines give the same picture; lines that run off the page raise ValueError."""
    font = ImageFont.load_default(FONT_SIZE)
    page = Image.new("L", SIZE, PAPER)
    draw = ImageDraw.Draw(page)
    for row, line in enumerate(lines):
        if draw.textlength(line, font) > SIZE[0] - 2 * MARGIN or MARGIN + (row + 1) * LEADING > SIZE[1]:
            raise ValueError(f"the scanned page has no room for line {row + 1}: {line}")
        draw.text((MARGIN, MARGIN + row * LEADING), line, fill=INK, font=font)
    specks = random.Random(7)
    for _ in range(400):
        x, y = specks.randrange(SIZE[0]), specks.randrange(SIZE[1])
        page.putpixel((x, y), specks.randrange(120, 220))
    out = BytesIO()
    page.rotate(0.6, resample=Image.Resampling.BICUBIC, fillcolor=PAPER).save(out, "JPEG", quality=70)
    return out.getvalue()
