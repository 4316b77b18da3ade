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

_TOGETHER = 900
"""Characters that a risk and its controls may have to stand in one passage; longer ones have one each."""


_LABEL = re.compile(r"^Risk\s*(?:[:–-]\s*)+", re.IGNORECASE)
_AFTER_TITLE = re.compile(r"\s+(?:Effects?|Consequences?|Causes?|Impacts?|Triggers?)\s*:")
"""What registers write before a risk's title and after it in one cell."""


def find_risks(layout: Layout) -> Found:
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
    blocks = [block for risk in risks for block in _blocks(risk)]
    return Found(tuple(_record(layout, risk) for risk in risks), (*blocks, *risk_actions(everything, risks)))


def _title(risk: Risk) -> str:
    """The risk's title, or the first sentence if that is short, or the first words."""
    title = _AFTER_TITLE.split(_LABEL.sub("", collapse(risk.title).strip("* ")), maxsplit=1)[0]
    first = re.split(r"(?<=[a-z)])\.\s", title, maxsplit=1)[0]
    return (" ".join(first.split()[:_TITLE_WORDS]) if len(first.split()) > _TITLE_WORDS else first).rstrip(" .")


def _record(layout: Layout, risk: Risk) -> Record:
    owners = _owners(risk)
    held: str | list[str] = owners if len(owners) > 1 else "".join(owners)
    fields: dict[str, str | list[str]] = {"ref": risk.ref, "title": _title(risk), "owner": held, "likelihood_impact": risk.level}
    return Record("risk", risk.start, risk.end, fields, layout.page_at(risk.start))


def _owners(risk: Risk) -> list[str]:
    return [collapse(part) for part in re.split(r";(?![^()]*\))", risk.owner) if re.search(r"\w", part)]


def _blocks(risk: Risk) -> list[Block]:
    """The risk as one passage, its controls as another where both are too long for one; each part of them says which risk it is and whose."""
    title, owners = _title(risk), "; ".join(_owners(risk))
    said = collapse(risk.text).strip("* ")
    # What stands beside the title in its own cell is said with it.
    said = f"{_LABEL.sub('', collapse(risk.title))} {said}".strip() if _AFTER_TITLE.search(collapse(risk.title)) else said
    head = f"Risk {risk.ref}:" if risk.ref else "Risk:"
    owner = f"Owner: {owners}." if owners else ""
    name = f"{head} {title}. {owner}".strip()
    controls = f"Controls: {collapse(risk.controls)}" if risk.controls else ""
    apart = bool(controls) and risk.reach - risk.start > _TOGETHER
    level = f"{risk.levels}." if risk.levels else f"Likelihood/impact: {risk.level}." if risk.level else ""
    target = f"Target: {risk.target}." if risk.target else ""
    parts = [head, said if said.startswith(title) else f"{title}. {said}".strip(), owner, level, target, "" if apart else controls]
    # A part of a risk that is too long for one passage would end with bare levels.
    levelled = " ".join(part for part in (name, level, target) if part)
    blocks = [Block(risk.start, risk.end if apart else risk.reach or risk.end, "risk", " ".join(part for part in parts if part), name=levelled)]
    return [*blocks, Block(risk.end, risk.reach, "risk", f"{name} {controls}", len(name) + 1, name)] if apart else blocks
