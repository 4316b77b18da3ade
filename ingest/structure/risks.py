"""Risk registers and lists of risks, in the forms that councils print them."""

import re

from corpus.types import Block, Record
from ingest.structure.layout import Found, Layout
from ingest.structure.paragraphs import collapse, paragraphs
from ingest.structure.registers import Risk, referenced_risks, tabled_risks
from ingest.structure.riskactions import risk_actions
from ingest.structure.risklists import columned_risks, numbered_risks

_TITLE_WORDS = 15
"""A risk without a title is called by its first words."""


def find_risks(layout: Layout, _sections: object = ()) -> Found:
    """One record (ref, title, owner, likelihood_impact) and one block for each risk.

    Recognised: registers whose entries begin with a reference and end with levels ("RK 04 ... H25 H16"); tables with a
    header of columns; numbered risks with points below a heading "Risks"; tables whose cells were flattened to paragraphs,
    with the mitigation as list or as a wider column. The actions listed under a register's risks are blocks of their own.
    """
    everything = paragraphs(layout)
    risks = referenced_risks(layout.text, everything)
    register = (risks[0].start, risks[-1].end) if risks else (0, 0)
    for more in (tabled_risks(layout), numbered_risks(layout.text, everything), columned_risks(everything)):
        risks += [
            risk
            for risk in more
            if not register[0] < risk.start < register[1] and not any(risk.start < other.end and other.start < risk.end for other in risks)
        ]
    risks.sort(key=lambda risk: risk.start)
    return Found(tuple(_record(layout, risk) for risk in risks), (*(_block(risk) for risk in risks), *risk_actions(everything, risks)))


def _title(risk: Risk) -> str:
    """The risk's title, or the first sentence if that is short, or the first words."""
    title = collapse(risk.title).strip("* ")
    first = re.split(r"(?<=[a-z)])\.\s", title, maxsplit=1)[0]
    return (" ".join(first.split()[:_TITLE_WORDS]) if len(first.split()) > _TITLE_WORDS else first).rstrip(" .")


def _record(layout: Layout, risk: Risk) -> Record:
    owners = [owner for part in risk.owner.split(";") if (owner := collapse(part))]
    held: str | list[str] = owners if len(owners) > 1 else "".join(owners)
    fields: dict[str, str | list[str]] = {"ref": risk.ref, "title": _title(risk), "owner": held, "likelihood_impact": risk.level}
    return Record("risk", risk.start, risk.end, fields, layout.page_at(risk.start))


def _block(risk: Risk) -> Block:
    title = _title(risk)
    said = collapse(risk.text).strip("* ")
    parts = [f"Risk {risk.ref}:" if risk.ref else "Risk:"]
    parts += [said] if said.startswith(title) else [f"{title}.", said]
    parts += [f"Owner: {collapse(risk.owner).rstrip(';')}."] if risk.owner else []
    parts += [f"Likelihood/impact: {risk.level}."] if risk.level else []
    parts += [f"Controls: {collapse(risk.controls)}"] if risk.controls else []
    return Block(risk.start, risk.reach or risk.end, "risk", " ".join(part for part in parts if part))
