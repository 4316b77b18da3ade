"""The last evaluation's figures, as the committed baselines give them."""

import json
from dataclasses import dataclass
from pathlib import Path

from corpus.settings import ROOT

BASELINES = ROOT / "evals" / "baseline"

MEASURES = {
    "hit@1": "The passage that holds the answer comes first",
    "hit@5": "The passage that holds the answer is among the first five",
    "hit@10": "The passage that holds the answer is among the first ten",
    "answer right": "The answer states every fact that a right answer has, within its first 120 words",
    "facts shown": "The answer or the words that it quotes state every such fact",
    "cites the evidence": "The answer cites a place that holds the evidence",
    "citation precision": "Of all citations, those that point at the evidence",
    "refused when it should": "Of the questions that the documents do not answer, those where the assistant says so",
    "false refusals": "Of those that they answer, those where it says that they do not",
}
"""Shares that people understand, and what they say."""

NOT_VERBATIM = "quotes not verbatim"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One question set's figures: its name, (what it says, share from 0 to 1) in a fixed order, and how many quotes were not word for word."""

    name: str
    shares: tuple[tuple[str, float], ...]
    not_verbatim: int | None


def evaluations(folder: Path = BASELINES) -> list[Evaluation]:
    """Every set's figures by name; none when there is no evaluation at hand."""
    found = []
    for path in sorted(folder.glob("*.json")):
        measures = json.loads(path.read_text(encoding="utf-8")).get("measures", {})
        shares = tuple((says, float(measures[name])) for name, says in MEASURES.items() if name in measures)
        found.append(Evaluation(path.stem, shares, int(measures[NOT_VERBATIM]) if NOT_VERBATIM in measures else None))
    return found
