"""What an answer says: the statements that the evidence makes, completed and checked for what is asked, and remarks on them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.assistant.checks.lacking import answers_a_part, lacking, lacking_further
from app.assistant.checks.presupposed import unconfirmed_event
from app.assistant.checks.verified import Verifier
from app.assistant.comparison.alongside import Found
from app.assistant.comparison.comparison_lines import comparison_lines
from app.assistant.notes.dates_read import dates_read
from app.assistant.notes.drafts import draft_notes, proposal_notes
from app.assistant.notes.open_cells import OpenCells
from app.assistant.question.several import asked_parts
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement, compose
from app.assistant.statements.continued import Continuation
from app.assistant.statements.decisions import Decisions
from app.assistant.statements.definitions import Definitions
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.extremes import Extremes
from app.assistant.statements.headed_lists import HeadedLists
from app.assistant.statements.made_clear import made_clear
from app.assistant.statements.newest import Newest
from app.assistant.statements.newest_plan import NewestPlan
from app.assistant.statements.posts import Posts
from app.assistant.statements.totals import Totals
from app.assistant.statements.value_rows import ValueRows
from app.assistant.statements.whole_lists import WholeLists
from app.assistant.statements.year_rows import YearRows
from corpus.types import Document, Passage
from index.store import Store

NEAR_PARTS = 5
"""Best parts that may spell out an acronym without saying so."""


@dataclass(frozen=True, slots=True)
class Composed:
    """Statements, the best first, remarks to go with them, and what they lack of what is asked ("" when nothing; without it there is no answer).

    `is_part` when they answer one of several things that are asked.
    """

    statements: tuple[Statement, ...] = ()
    remarks: tuple[str, ...] = ()
    lacks: str = ""
    is_part: bool = False


class Composer:
    """Composes answers out of one index; `cover` gives a document's title, body, period and file name."""

    def __init__(self, store: Store, documents: Sequence[Document], verifier: Verifier, cover: Callable[[str], str], newest_plan: NewestPlan) -> None:
        self._store = store
        self._verifier = verifier
        self._cover = cover
        self._newest_plan = newest_plan
        self._definitions = Definitions(store.records("term"), documents)
        self._posts = Posts(store.records("role"))
        self._extremes = Extremes(store)
        self._newest = Newest(documents)
        self._totals = Totals(store)
        self._year_rows = YearRows(store)
        self._value_rows = ValueRows(store)
        self._continuation = Continuation(store)
        self._decisions = Decisions(store)
        self._whole_lists = WholeLists(store)
        self._headed_lists = HeadedLists(store)
        self._open_cells = OpenCells(store)

    def unexplained(self, understanding: Understanding, evidence: Sequence[Evidence]) -> str:
        """An acronym that the question asks the meaning of and no document spells out; "" when there is none."""
        return self._definitions.missing(understanding, [item.text for item in evidence[:NEAR_PARTS]])

    def composed(
        self,
        understanding: Understanding,
        evidence: Sequence[Evidence],
        found: Sequence[Found],
        opposed: Sequence[Evidence] = (),
        recorded: Sequence[Statement] = (),
        newer: Evidence | None = None,
    ) -> Composed:
        """What is said out of the evidence, or, where sides are compared, out of what was `found` for each; before it what records say of people
        and what the newest plan says (`newer`).

        Where only people are asked for, what is `recorded` is all.
        """
        is_all = found or len(asked_parts(understanding.whole)) == 1
        if recorded and is_all and set(understanding.wanted) <= {Wanted.WHO, Wanted.LIST, Wanted.COMPARISON, Wanted.FACT}:
            return Composed(tuple(recorded))
        if found:
            told = Composed(self._with_records(understanding, comparison_lines(found), recorded))
        else:
            told = self._told(understanding, evidence, self._with_records(understanding, self._read(understanding, evidence, opposed, newer), recorded))
        return told if told.lacks else self._remarked(understanding, evidence, told)

    def _with_records(self, understanding: Understanding, statements: Sequence[Statement], recorded: Sequence[Statement]) -> tuple[Statement, ...]:
        """Statements with what records say beside them: of people and expansions before, of posts after; an expansion alone where nothing else is asked."""
        expanded = self._definitions.statements(understanding, understanding.preferred)
        if self._definitions.is_all(understanding, expanded):
            return expanded
        statements = (*expanded, *statements)
        return (*recorded, *statements, *self._posts.statements(understanding, statements))

    def _told(self, understanding: Understanding, evidence: Sequence[Evidence], statements: tuple[Statement, ...]) -> Composed:
        """The statements, or rather what whole tables say, with what they lack of what is asked."""
        statements, over = self._from_tables(understanding, evidence, statements)
        passages = self._passages(statements)
        lacks = lacking(understanding, statements, passages, self._cover)
        if lacks and not answers_a_part(understanding, statements, passages, self._cover):
            return Composed(lacks=lacks)
        further = lacks or lacking_further(understanding, statements, passages, self._cover)
        missing = (f"Only part of the question is answered: what was found {further}.",) if further else ()
        return Composed(statements, (*missing, *proposal_notes(understanding, statements, passages), *over), is_part=bool(further))

    def _from_tables(
        self, understanding: Understanding, evidence: Sequence[Evidence], statements: tuple[Statement, ...]
    ) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """The outermost rows, a total's row, the rows of a year or those with a value where these are asked for, and a remark on them; else the statements."""
        outermost, over = self._extremes.statements(understanding, evidence)
        # One of several that tie must not go missing at the last step.
        if outermost and len(self._verifier.verified(outermost).citations) == len(outermost):
            statements = outermost
        else:
            over = ()
            if total := self._totals.statement(understanding, evidence):
                statements = (total, *statements)
        if of_the_year := self._year_rows.statements(understanding, evidence) or self._year_rows.series(understanding, evidence):
            return of_the_year, over
        with_value, remarks = self._value_rows.statements(understanding, evidence)
        return (with_value, remarks) if with_value else (statements, over)

    def _remarked(self, understanding: Understanding, evidence: Sequence[Evidence], told: Composed) -> Composed:
        """What is told with its lists and cells to their end, and everything that has to be said of it."""
        statements, listed = self._headed_lists.completed(understanding, told.statements)
        if not listed:
            statements, listed = self._whole_lists.completed(understanding, statements)
        statements, cells = self._open_cells.followed(understanding, statements, evidence)
        event = unconfirmed_event(understanding.whole, "\n".join(statement.text for statement in statements))
        doubts = (f"The question takes it that this came about: “{event}”. What was found does not say so.",) if event else ()
        cut = self._decisions.cut(statements)
        remarks = (*told.remarks, *doubts, *draft_notes(statements, self._store), *listed, *cut, *cells, *dates_read(understanding, statements))
        return replace(told, statements=statements, remarks=remarks)

    def _read(self, understanding: Understanding, evidence: Sequence[Evidence], opposed: Sequence[Evidence], newer: Evidence | None) -> tuple[Statement, ...]:
        """What the best parts say, each whole, and what they refer back to, after what the newest plan says; of a row of several documents, each one's."""
        if values := self._newest.values(understanding, evidence):
            return values
        composed = compose(understanding, evidence, opposed)
        if newer:
            composed = self._newest_plan.before(newer, evidence, composed, understanding)
        whole = self._decisions.completed(understanding, self._continuation.completed(composed))
        clear = made_clear(whole, self._store)
        return tuple(told if self._verifier.verified([told]).citations else plain for told, plain in zip(clear, whole, strict=True))

    def _passages(self, statements: Sequence[Statement]) -> list[Passage]:
        return [passage for said in statements for passage in self._store.passages_of(said.document, said.start, said.end)]
