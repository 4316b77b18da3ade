"""The committed baseline of a set: what a run has to reach, and how a run compares with it."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import AssistantError
from evals.metrics import Measure
from evals.scoring import Scored

TOLERANCES = {"mrr@10": 0.01, "citation precision": 0.01, "median answer words": 5.0, "quotes not verbatim": 0.0}
"""How much worse these may be. Shares, not listed here, may be worse by one question: between processors the last bits of a
vector differ, and with them the order of two passages that are all but equal."""

ROUNDING = 0.0001
"""The baseline keeps four decimals."""


class BaselineError(AssistantError):
    """There is no baseline, or it was written for other questions."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The measures of an earlier run by name, the ids it answered right and the sha256 of the questions that it answered."""

    questions: str
    measures: dict[str, float]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a run differs from its baseline, beyond the tolerance: sentences naming the measures; then the ids no longer and newly right."""

    worse: tuple[str, ...]
    better: tuple[str, ...]
    lost: tuple[str, ...]
    gained: tuple[str, ...]

    def sentences(self) -> list[str]:
        """What a person has to know of the comparison."""
        said = [f"Worse than the baseline: {change}." for change in self.worse] + [f"Better than the baseline: {change}." for change in self.better]
        if not said:
            said = ["No worse than the baseline."]
        elif not self.worse:
            said.append("Add --update-baseline and commit the file, so that this is kept.")
        said += [f"No longer right: {', '.join(self.lost)}."] if self.lost else []
        return said + ([f"Newly right: {', '.join(self.gained)}."] if self.gained else [])


def fingerprint(questions: Path) -> str:
    """The sha256 of the question file."""
    return hashlib.sha256(questions.read_bytes()).hexdigest()


def write_baseline(path: Path, questions: Path, found: Sequence[Measure], scored: Sequence[Scored]) -> None:
    """Make this run the baseline."""
    measures = {measure.name: round(measure.value, 4) for measure in found}
    right = [one.question.id for one in scored if one.right]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"questions": fingerprint(questions), "measures": measures, "right": right}, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def read_baseline(path: Path, questions: Path) -> Baseline:
    """The baseline of a question file; raises `BaselineError` when there is none or the questions have changed since."""
    remedy = "Look at the report, then add --update-baseline and commit the file with the change."
    if not path.is_file():
        raise BaselineError(f"There is no baseline {path.name}.", remedy)
    raw = json.loads(path.read_text(encoding="utf-8"))
    if raw["questions"] != fingerprint(questions):
        raise BaselineError(f"The questions have changed since the baseline {path.name} was written.", remedy)
    return Baseline(raw["questions"], raw["measures"], tuple(raw["right"]))


def compare(found: Sequence[Measure], scored: Sequence[Scored], baseline: Baseline) -> Comparison:
    """Every measure of the baseline against the run's. A measure that the run does not have is worse."""
    now = {measure.name: measure for measure in found}
    worse: list[str] = []
    better: list[str] = []
    for name, was in baseline.measures.items():
        measure = now.get(name)
        if measure is None:
            worse.append(f"{name} is missing, was {was:.3f}")
            continue
        allowed = TOLERANCES.get(name, 1 / measure.n) + ROUNDING
        gain = (measure.value - was) * measure.good
        if abs(gain) > allowed:
            (better if gain > 0 else worse).append(f"{name} is {measure.value:.3f}, was {was:.3f} (tolerance {allowed:.3f})")
    right = {one.question.id for one in scored if one.right}
    before = set(baseline.right)
    return Comparison(tuple(worse), tuple(better), tuple(sorted(before - right)), tuple(sorted(right - before)))
