"""Rows of action plans as records and passages: what is to be done, by whom, by when, how it is measured, where it stands."""

from corpus.types import Section
from ingest.structure.actions.delimited import delimited_rows, table_rows
from ingest.structure.actions.draft import Draft, number_within_groups
from ingest.structure.actions.inline import inline_rows, is_inline, known_leads
from ingest.structure.actions.owners import is_person
from ingest.structure.actions.plans import Plan, Start, find_plans
from ingest.structure.actions.spaced import spaced_rows
from ingest.structure.actions.stacked import stacked_rows
from ingest.structure.layout import Found, Layout


def find_actions(layout: Layout, sections: tuple[Section, ...]) -> Found:
    """The action rows of a document in order, each a record and a passage. What a row's cells leave uncertain stays empty."""
    drafts = table_rows(layout, sections)
    drafts += [draft for draft in delimited_rows(layout, sections) if _is_free(draft, drafts)]
    drafts += [draft for draft in spaced_rows(layout, sections) if _is_free(draft, drafts)]
    drafts += [draft for draft in _line_rows(layout, sections) if _is_free(draft, drafts)]
    drafts = sorted((draft for draft in drafts if draft.is_action()), key=lambda draft: draft.start)
    number_within_groups(drafts)
    return Found(tuple(draft.record() for draft in drafts), tuple(draft.block() for draft in drafts))


def _is_free(draft: Draft, taken: list[Draft]) -> bool:
    return all(draft.end <= other.start or other.end <= draft.start for other in taken)


def _line_rows(layout: Layout, sections: tuple[Section, ...]) -> list[Draft]:
    plans = find_plans(layout, sections)
    if is_inline(plans):
        known = known_leads(plans)
        return [draft for plan in plans for draft in _grouped(plan, inline_rows(plan, known))]
    first = [draft for plan in plans for draft in stacked_rows(plan, frozenset())]
    known = frozenset(owner for draft in first for owner in draft.owners if is_person(owner))
    return [draft for plan in plans for draft in _grouped(plan, stacked_rows(plan, known))]


def _grouped(plan: Plan, drafts: list[Draft]) -> list[Draft]:
    """The rows with their priority and group."""
    starts = {event.line.start: event for event in plan.events if isinstance(event, Start)}
    tops = sorted(starts)
    for draft in drafts:
        start = next((starts[at] for at in tops if draft.start <= at <= draft.end and starts[at].ref == draft.ref), None)
        top = start.top if start else plan.top
        group = plan.milestones or plan.groups.get(draft.ref.rsplit(".", 1)[0], "")
        draft.groups = tuple(part for part in (top.text if top else "", group) if part)
        draft.top, draft.word = (top.number, top.word) if top else ("", "")
    return drafts
