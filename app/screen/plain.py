r"""The one place through which text from documents, people or models reaches the screen: it comes out as typed.

Streamlit reads nearly every text as Markdown with additions of its own. A backslash takes the meaning from emphasis, links,
images, formulas, `:red[...]` and HTML. It does nothing against addresses that turn into links, arrows and dashes ("->", ">=",
"--"), `:tada:` and `:material/check:`, which are looked for after the backslashes are gone; `SEAM`, an empty element, parts those
(seen in Streamlit 1.67).
"""

import html
import re

from app.visible import visible

SEAM = ":color[]"
"""Streamlit's directive for coloured text with neither text nor colour: `<span></span>`."""

_SPECIAL = re.compile(r"[\\`*_\[\]<>#!|~$&@{}^]")
_OPENING_COLON = re.compile(r":(?=[\w+-])")
_ADDRESS = re.compile(r"(?<=\bwww)(?=\.)|(?<=\bhttp)(?=:)|(?<=\bhttps)(?=:)|(?<=\bftp)(?=:)|(?<=\bmailto)(?=:)|(?<=\bxmpp)(?=:)|(?<=@)", re.IGNORECASE)
_SIGN = re.compile(r"<->|<-|->|--+|>=|<=|~=")
_LINE_START = re.compile(r"^(?:(\d{1,9})([.)])|([-+=]))")
_HEADING_MARK = re.compile(r"(?<!\S)#{1,6} +(?=\S)")


def plain(text: str) -> str:
    """Markdown that shows `text` as typed, for st.markdown, labels, notices and tables; its line ends are kept."""
    lines = [_plain_line(line) for line in visible(text).split("\n")]
    paragraphs = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
    return "\n\n".join(paragraph.replace("\n", "  \n") for paragraph in paragraphs)


def one_line(text: str, limit: int = 0) -> str:
    """`plain`, with white space collapsed, for labels; cut at a word when it is longer than `limit` characters."""
    return plain(shortened(text, limit))


def shortened(text: str, limit: int = 0) -> str:
    """The text with white space collapsed, cut at a word when it is longer than `limit` characters (0: never)."""
    text = " ".join(text.split())
    if not limit or len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def without_heading_marks(text: str) -> str:
    """The text of a Markdown file without the signs before its headings, for excerpts."""
    return _HEADING_MARK.sub("", text)


def html_text(text: str) -> str:
    """HTML that shows `text` as typed, for element content and quoted attributes in our own st.html."""
    return html.escape(visible(text), quote=True)


def _plain_line(line: str) -> str:
    line = " ".join(line.split()) if line[:1].isspace() or line[-1:].isspace() else line
    seams = {match.start() for match in _ADDRESS.finditer(line)}
    seams |= {match.end() for match in _OPENING_COLON.finditer(line) if match.end() < len(line)}
    seams |= {place for match in _SIGN.finditer(line) for place in range(match.start() + 1, match.end())}
    start = _LINE_START.match(line)
    guarded = {start.start(2) if start[2] else start.start(3)} if start else set()
    # ":name:" and ":name[...]" begin with a colon before a letter; a line that has none keeps its colons bare.
    colons = bool(_OPENING_COLON.search(line))
    parts = []
    for place, sign in enumerate(line):
        if place in seams:
            parts.append(SEAM)
        parts.append(f"\\{sign}" if place in guarded or _SPECIAL.match(sign) or (colons and sign == ":") else sign)
    return "".join(parts)
