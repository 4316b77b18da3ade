"""Footnotes in a Word document, which python-docx does not write: the part word/footnotes.xml of ECMA-376, section 17.11."""

from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from app.visible import visible

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_EMPTY = (
    f"<w:footnotes {nsdecls('w')}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)
_SIZE = "18"
"""Half points: footnotes are set in 9 point."""


class Footnotes:
    """The footnotes of one document, numbered by Word in the order of their references."""

    def __init__(self, document: Any) -> None:
        self._root = parse_xml(_EMPTY)
        self._part = Part(PackURI("/word/footnotes.xml"), _CONTENT, b"", document.part.package)
        document.part.relate_to(self._part, _TYPE)
        self._count = 0
        self._keep()

    def add(self, paragraph: Any, text: str) -> None:
        """Set a reference at the end of the paragraph and `text` at the foot of its page."""
        self._count += 1
        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(self._count))
        run._r.append(mark)
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        body = OxmlElement("w:p")
        body.append(_run(OxmlElement("w:footnoteRef"), superscript=True))
        words = OxmlElement("w:t")
        words.text = f" {visible(text)}"
        words.set(qn("xml:space"), "preserve")
        body.append(_run(words))
        note.append(body)
        self._root.append(note)
        self._keep()

    def _keep(self) -> None:
        # The library writes a part's bytes as they are when the document is saved.
        self._part._blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _run(content: Any, superscript: bool = False) -> Any:
    run, properties = OxmlElement("w:r"), OxmlElement("w:rPr")
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), _SIZE)
    properties.append(size)
    if superscript:
        raised = OxmlElement("w:vertAlign")
        raised.set(qn("w:val"), "superscript")
        properties.append(raised)
    run.append(properties)
    run.append(content)
    return run
