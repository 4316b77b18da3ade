"""Whether the evidence answers the question, or the documents do not say."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from app.assistant.checks.presupposed import unconfirmed_event, unmentioned_event, unmentioned_grade, unmentioned_thing, unreported_quarter
from app.assistant.checks.spoken_of import unspoken
from app.assistant.question.names import abbreviates, holds_name, is_office, spelt_by
from app.assistant.question.several import asked_parts
from app.assistant.question.understand import Understanding
from app.assistant.question.vocabulary import curated
from app.assistant.question.wanted import Wanted, asks_money, wanted_kinds
from app.assistant.statements.evidence import Evidence, covered_words, stem
from app.assistant.statements.holds import amount
from app.assistant.statements.parts import PROSE
from corpus.types import Document
from index.words import is_run_together, name_words, tokens

WEAKEST = 0.3
"""Late interaction of the best parts below which nothing found is about the question at all. It only catches nonsense: scores of answerable and
unanswerable questions overlap (the lowest of 281 answerable ones on two councils' papers was 0.37, of 40 unanswerable ones 0.40)."""

SHORTEST_STRANGE = 3
"""Letters of a word that is told from the pieces of an acronym ("B&Bs")."""

SHORTEST_STEM = 5
"""Letters that two words of one root share."""

SHORTEST_ACRONYM = 3
"""Letters of an acronym that has to be met with: of two any words begin with them."""

_LETTERS = (3, 4)
"""Letters by which a body is called."""

_EVERYWHERE = frozenset(
    "council council's county district township city town municipality area people residents members local near nearest doing happening said anything rule "
    "rules policy cost costs price fee fees charge charges rate number date deadline name names process procedure apply application".split()
)
"""Words that name nothing that a question is about: whose papers they are, that something is said or done, and what of the thing is asked."""

WITHOUT_FIGURE = 0.15
"""Parts that score within this of the best must hold an amount where one is asked for. Of 159 answerable questions for a figure on three councils' papers
3 are refused so, none of which was answered rightly; of 26 unanswerable ones 7, and of 12 for money 5."""

WORDS_AFTER = 60
"""Characters after a colon, or a line's end in mid-sentence, in which the amount that is announced begins."""

_ENDED = re.compile(r"[.!?;][\"”’')\]]*\s*$")

NEAREST = 3
"""Passages of which one must speak of what a question takes for granted."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether to answer; if not, why, as a sentence for the person; and the question's words that occur nowhere."""

    answers: bool
    reason: str
    absent: tuple[str, ...]


class Judge:
    """Judges evidence over one corpus: `documents`, their words' stems, and the years that their texts name.

    `likeness` gives the cosine of a word with the nearest of others.
    """

    def __init__(self, documents: Sequence[Document], words: Collection[str], likeness: Callable[[str, Collection[str]], float]) -> None:
        self._likeness = likeness
        self._bodies = {document.sha256: document.cover.body for document in documents}
        self._covers = {document.sha256: _cover(document) for document in documents}
        self._words = frozenset(words) | name_words(" ".join((*words, *self._covers.values())))
        self._stems = frozenset(stem(word) for word in words)
        self._in_order = sorted(self._stems)
        self._years = frozenset(year for word in words for year in re.findall(r"(?:19|20)\d\d", word))

    def judge(self, understanding: Understanding, evidence: Sequence[Evidence], unexplained: str) -> Judgement:
        """The judgement on a question's evidence, best part first.

        Nothing is answered about a name or a year that the documents never mention, nor out of a passage that doesn't mention
        the person, place or body that the question names; nor when the best part is hardly about the question, or nothing that it is about
        occurs anywhere. `unexplained` is an acronym that the question asks the meaning of and no document spells out, "" when there is none.
        """
        absent = self.absent_words(understanding)
        named = understanding.own_names
        unknown = [
            name
            for name in named
            if any(len(_letters(word)) > 3 and not self._known(word) for word in name)
            and not self._near(evidence, name, ())
            and not (self._is_acronym(name, understanding) and self._spelt_out(evidence, name, understanding))
        ]
        if unknown:
            return Judgement(False, f"The documents never mention “{_as_written(unknown[0], understanding)}”.", absent)
        years = [
            period.written for period in understanding.periods if not ({str(period.first), str(period.last)} & self._years) and not understanding.preferred
        ]
        if years:
            return Judgement(False, f"The documents hold nothing for {years[0]}.", absent)
        if unexplained:
            return Judgement(False, f"The documents don't say what “{unexplained}” stands for.", absent)
        if not evidence and understanding.periods:
            return Judgement(False, f"Nothing that was found is for {understanding.periods[0].written}.", absent)
        strange = is_strange(self._untimed(understanding), absent) and all(len(word) >= SHORTEST_STRANGE for word in absent)
        if strange or not evidence or max(item.late for item in evidence[:5]) < WEAKEST:
            return Judgement(False, "", absent)
        unmet = [
            name
            for name in named
            if not is_office(name)
            and not self._near(evidence, name, understanding.short_forms.get(name, ()))
            and not (self._is_acronym(name, understanding) and self._spelt_out(evidence, name, understanding))
        ]
        if unmet:
            return Judgement(False, f"What comes nearest says nothing of “{_as_written(unmet[0], understanding)}”.", absent)
        # What is asked for besides is looked at when the answer is composed.
        first, *_ = asked_parts(understanding.whole)
        if Wanted.FIGURE in {*understanding.wanted} & {*wanted_kinds(first)} and not holds_figure(understanding, evidence):
            return Judgement(False, "What comes nearest gives no figure for this.", absent)
        found = self._best_text(evidence)
        if quarter := unreported_quarter(understanding.whole, f"{self._best_covers(evidence)}\n{found}"):
            return Judgement(False, f"What comes nearest has nothing for {quarter}.", absent)
        if thing := unmentioned_thing(understanding.own, found):
            return Judgement(False, f"What comes nearest doesn't speak of “{thing}”.", absent)
        if matter := unspoken(understanding, f"{self._best_covers(evidence)} {found}", self._likeness):
            return Judgement(False, f"What comes nearest doesn't speak of “{matter}”.", absent)
        if grade := unmentioned_grade(understanding.own, found):
            return Judgement(False, f"What comes nearest doesn't speak of “{grade}”.", absent)
        # Who looks for a passage takes nothing for granted.
        sought = Wanted.PLACE in understanding.wanted
        # Papers needn't name the body whose they are beside what befell something of its.
        covers = self._best_covers(evidence)
        befallen = [name for name in understanding.names if not holds_name(covers, name)]
        if not sought and (event := unmentioned_event(understanding.own, found, befallen)):
            return Judgement(False, f"What comes nearest doesn't speak of “{event}”.", absent)
        if event := unconfirmed_event(understanding.own, found, befallen):
            return Judgement(False, f"What comes nearest doesn't say that this came about: “{event}”.", absent)
        return Judgement(True, "", absent)

    def cover_of(self, document: str) -> str:
        """A document's title, body, period and file name."""
        return self._covers[document]

    def absent_words(self, understanding: Understanding) -> tuple[str, ...]:
        """The question's words that occur nowhere in the corpus, neither themselves nor in another inflection nor an alternative."""
        groups = self._untimed(understanding)
        held = [any(all(self._holds(word) for word in tokens(other)) for other in group) for group in groups]
        return tuple(group[0] for group, is_held in zip(groups, held, strict=True) if not is_held and not is_run_together(group[0]))

    def _untimed(self, understanding: Understanding) -> list[Sequence[str]]:
        """The question's words, but those of the times that it names, which papers write in other ways."""
        timed = {word for period in understanding.periods for word in tokens(period.written)}
        return [group for group in understanding.words if not timed >= {*tokens(group[0])}]

    def _holds(self, word: str) -> bool:
        """Whether the corpus has a word in some inflection; short words keep an "e" that their inflections lose ("save", "saving")."""
        return stem(word) in self._stems or stem(word).removesuffix("e") in self._stems or self._begins_one(stem(word))

    def _begins_one(self, stemmed: str) -> bool:
        """Whether a word of the corpus goes on where a stem of some length ends ("insured" and "insurance")."""
        at = bisect_left(self._in_order, stemmed)
        return len(stemmed) >= SHORTEST_STEM and at < len(self._in_order) and self._in_order[at].startswith(stemmed)

    def _known(self, word: str) -> bool:
        return word in self._words or stem(word) in self._stems or f"{word}'s" in self._words

    def _best_text(self, evidence: Sequence[Evidence]) -> str:
        best = list(dict.fromkeys(item.hit.passage.id for item in evidence))[:NEAREST]
        passages = {item.hit.passage.id: item.hit.passage for item in evidence}
        return "\n".join(f"{passages[id_].context} {passages[id_].text}" for id_ in best)

    def _best_covers(self, evidence: Sequence[Evidence]) -> str:
        """What the covers say of the papers that the best passages are of."""
        return "\n".join(dict.fromkeys(self._covers[item.hit.passage.document] for item in evidence[:NEAREST]))

    def _near(self, evidence: Sequence[Evidence], name: tuple[str, ...], short_forms: Sequence[str]) -> bool:
        """Whether a name stands in one of the best passages, its section path or its document's cover, or an acronym for it, or what papers write for it.

        So does the acronym of the body whose paper it is.
        """
        best = list(dict.fromkeys(item.hit.passage.id for item in evidence))
        passages = [item.hit.passage for item in evidence if item.hit.passage.id in best]
        if len(name) == 1 and any(abbreviates(name[0], self._bodies[p.document]) for p in passages):
            return True
        texts = [f"{p.text} {p.context} {' '.join(p.section)} {self._covers[p.document]}" for p in passages]
        others = [tuple(tokens(other)) for pattern, written in curated() if pattern.fullmatch(" ".join(name)) for other in written]
        return any(holds_name(text, one, short_forms) for text in texts for one in (name, *others))

    def _spelt_out(self, evidence: Sequence[Evidence], acronym: Sequence[str], understanding: Understanding) -> bool:
        """Whether one of the best passages has the words that an acronym stands for, or words that begin with its letters."""
        groups = [group for group in understanding.words if set(tokens(group[0])) & set(acronym)]
        letters = "".join(acronym).removesuffix("s")
        if len(letters) < SHORTEST_ACRONYM:
            return True
        # What everybody says for it may stand in a paper that uses neither the letters nor their words.
        groups += [(written,) for pattern, others in curated() if pattern.fullmatch("".join(acronym)) for written in others]
        texts = {item.hit.passage.id: f"{item.hit.passage.context} {item.hit.passage.text}" for item in evidence}
        return any(covered_words(text, groups) or re.search(spelt_by(letters), text, re.IGNORECASE) for text in texts.values())

    def _is_acronym(self, name: tuple[str, ...], understanding: Understanding) -> bool:
        return any(word.removesuffix("s").upper() in understanding.whole and len(word) <= 6 for word in name)


def _cover(document: Document) -> str:
    """What tells whose paper it is: its cover's facts, and the words of its file name, which may name a place that its pages don't."""
    file = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"[^A-Za-z0-9’']+", " ", document.source.rpartition(".")[0]))
    # File names write the letters of a body small ("occ-report").
    file = " ".join(word.upper() if len(word) in _LETTERS else word for word in file.split())
    return " ".join((document.cover.title, document.cover.body, document.cover.period, file))


def is_strange(words: Sequence[Sequence[str]], absent: Collection[str]) -> bool:
    """Whether none of the words, each with its alternatives, that name what a question is about occurs anywhere."""
    about = {group[0] for group in words} - _EVERYWHERE
    return bool(about) and about <= {*absent}


def _as_written(name: Sequence[str], understanding: Understanding) -> str:
    """A name with the capitals that the question gives it."""
    match = re.search(r"\W+(?:\w+\W+)??".join(map(re.escape, name)), understanding.whole, re.IGNORECASE)
    return match.group() if match else " ".join(name).title()


def _letters(word: str) -> str:
    """A word without its signs and its plural's s: "B&Bs" is an acronym of two letters."""
    return "".join(letter for letter in word.removesuffix("s") if letter.isalnum())


def holds_figure(understanding: Understanding, evidence: Sequence[Evidence]) -> bool:
    """Whether one of the parts that come nearest holds an amount; where money is asked for, one in digits."""
    near = [item for item in evidence if evidence[0].score - item.score <= WITHOUT_FIGURE]
    least = 1.0 if asks_money(understanding.own) else 0.5
    return any(amount(_with_next(item)) >= least for item in near)


def _with_next(item: Evidence) -> str:
    """A part, with the words after it where it ends with a colon, or in mid-sentence at a line's end, or is a cell of a table that has lost its lines."""
    passage = item.hit.passage
    goes_on = passage.kind == "table" or (passage.kind in PROSE and not _ENDED.search(item.text))
    return passage.text[item.part.start : item.part.end + WORDS_AFTER] if goes_on else item.text


NO_JUDGEMENT = Judgement(False, "", ())

HELD = Judgement(True, "", ())
"""Where a record holds just what is asked for, so that nothing is left to judge."""
