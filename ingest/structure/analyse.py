"""The structure of one document: the recognisers in order, each with what the earlier ones found."""

from dataclasses import replace

from corpus.types import Reading, Structure
from ingest.structure.actions import find_actions
from ingest.structure.figures import find_figures
from ingest.structure.furniture import fill_labels
from ingest.structure.headings import find_headings
from ingest.structure.layout import lay_out
from ingest.structure.outline import outline
from ingest.structure.packs import find_pack, read_pack
from ingest.structure.risks import find_risks
from ingest.structure.roles import find_roles
from ingest.structure.services import find_services
from ingest.structure.slides import slide_headings
from ingest.structure.tables.find import find_tables
from ingest.structure.terms import find_terms
from ingest.structure.vote_tables import are_votes


def analyse(reading: Reading) -> Structure:
    """Pages, outline, blocks, records and furniture of a reading.

    Blocks come in the order in which they win where they overlap: actions, risks, table rows, then decisions and lists of
    those present, and last the tables that no row could be read of (what looks like one may be prose in columns) and those of
    recorded votes, which their decisions tell. Records come
    in the order of the text. A heading inside an action, a risk or a row is none, which is known only once those are found:
    the outline is drawn twice, first to find them.
    """
    layout = lay_out(reading)
    pack = read_pack(layout)
    slides = slide_headings(layout)
    titled = {heading.start for heading in slides}
    headings = sorted([*slides, *(heading for heading in find_headings(layout) if heading.start not in titled)], key=lambda heading: heading.start)
    sections = outline(len(layout.text), pack, headings)
    tables = find_tables(layout)
    last = [(table.start, table.end) for table in tables if are_votes([" ".join(path) for path in table.columns])]
    ranked = [
        find_actions(layout, sections),
        find_risks(layout),
        find_figures(layout, tables),
        find_pack(layout, pack),
    ]
    ranked += [find(layout, sections) for find in (find_roles, find_services, find_terms)]
    blocks = tuple(
        sorted(
            (block for found in ranked for block in found.blocks),
            key=lambda block: block.kind == "table" or any(start <= block.start < end for start, end in last),
        )
    )
    records = sorted((record for found in ranked for record in found.records), key=lambda record: (record.start, record.end))
    return Structure(
        pages=fill_labels(layout.pages, pack.page_runs()),
        sections=outline(len(layout.text), pack, headings, blocks),
        blocks=blocks,
        records=tuple(replace(record, page=layout.page_at(record.start)) for record in records),
        furniture=layout.furniture,
    )
