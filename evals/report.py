"""The report of a run as one HTML file: the measures with charts, then every miss with what was expected, said and found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from evals.ablation import Ablation
from evals.baseline import ROUNDING
from evals.charts import Bar, Spot, bar_chart, curve_chart
from evals.metrics import Measure, by_group, measures
from evals.scoring import Scored
from evals.threshold import Point, Threshold, telling

SHOWN_PASSAGES = 5


@dataclass(frozen=True, slots=True)
class Miss:
    """A question that was not answered right, as the report shows it. `evidence` are the texts that state the answer."""

    scored: Scored
    evidence: tuple[str, ...]
    rank: int

    @property
    def why(self) -> str:
        """What went wrong, in a few words."""
        if not self.scored.question.answerable:
            return "answered, though the documents do not say"
        if not self.scored.said:
            return "refused"
        return "the facts are only in the quotes" if self.scored.shown else "facts missing"


def write_report(
    path: Path,
    name: str,
    scored: Sequence[Scored],
    texts: Mapping[str, str],
    baseline: Mapping[str, float],
    verdict: Sequence[str],
    ablation: Ablation | None = None,
    threshold: Threshold | None = None,
) -> None:
    """Write the report; `baseline` gives values by measure name, `verdict` the sentences that compare the run with it.

    `ablation` says what the parts of retrieval are worth, `threshold` what a floor under the answerability score would refuse; each is
    None when that was not measured.
    """
    overall, groups = measures(scored), by_group(scored)
    # Autoescape: questions, answers and passages are the documents' and people's words.
    template = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).get_template("report.html")
    misses = [_miss(one, texts) for one in scored if not one.right]
    page = template.render(
        name=name,
        count=len(scored),
        verdict=verdict,
        overall=overall,
        baseline=baseline,
        charts=_charts(overall, groups, baseline),
        groups=groups,
        ablation=ablation,
        outdated=ablation is not None and _outdated(ablation, overall),
        threshold=threshold,
        floors=telling(threshold.curve) if threshold else [],
        curve=_curve(threshold) if threshold else "",
        misses={kind: [miss for miss in misses if miss.scored.question.type == kind] for kind in sorted({one.question.type for one in scored})},
        missed=len(misses),
        lucky=[one for one in scored if one.question.answerable and one.right and not (one.cited and one.hits and one.hits[0] < SHOWN_PASSAGES)],
        shown_passages=SHOWN_PASSAGES,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")


def _outdated(ablation: Ablation, overall: Sequence[Measure]) -> bool:
    """Whether the assistant has changed since: with all parts on it found something else."""
    now = {measure.name: measure.value for measure in overall}
    return any(abs(value - now.get(name, value)) > ROUNDING for name, value in ablation.whole.items())


def _charts(overall: Sequence[Measure], groups: Mapping[str, Sequence[Measure]], baseline: Mapping[str, float]) -> list[tuple[str, str]]:
    bars = [Bar(m.name, m.value, m.low, m.high, m.n, baseline.get(m.name)) for m in overall if m.share or m.name in ("mrr@10", "citation precision")]
    charts = [("All questions", bars)]
    for wanted in ("answer right", "hit@5"):
        found = [Bar(group, m.value, m.low, m.high, m.n) for group, of_group in groups.items() for m in of_group if m.name == wanted]
        charts.append((f"{wanted.capitalize()}, by question type", found))
    return [(title, bar_chart(title, of)) for title, of in charts if of]


def _curve(threshold: Threshold) -> str:
    spots = [_spot(one) for one in telling(threshold.curve)]
    picked = next(one for one in threshold.curve if one.floor == threshold.picked)
    return curve_chart("What a floor refuses", "false refusals", "refused when it should", spots, _spot(picked))


def _spot(one: Point) -> Spot:
    return Spot(f"floor {one.floor:.2f}", one.wrongly.value, one.rightly.value)


def _miss(scored: Scored, texts: Mapping[str, str]) -> Miss:
    places = scored.question.places(texts)
    evidence = tuple(
        f"{place.source}: page {place.page}" if place.page else f"{place.source}: {texts[place.source][place.start : place.end]}" for place in places
    )
    return Miss(scored, evidence, scored.hits[0] + 1 if scored.hits else 0)
