"""Charts of which a text layer has kept only the labels: an axis and the names beside it, without what they measure."""

import re
from collections import defaultdict
from itertools import pairwise

LEAST_STEPS = 5
"""Values in equal steps, with nothing but an axis between them, that make one."""

_VALUE = r"[£$€]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?%"
_RUN = re.compile(rf"(?:{_VALUE})(?:\s+(?:{_VALUE})){{{LEAST_STEPS - 1},}}")
_SENTENCE = re.compile(r"(?:\b[a-z]+[,;]?\s+){4}[a-z]+\b[^\n]*\.")


def is_chart(text: str) -> bool:
    """Whether a text has the axis of a chart, money or percentages in equal steps, and no sentence: its labels answer nothing."""
    # The sentence is looked for last: in a long text without a full stop that takes the square of its length.
    return any(_is_axis(run.group()) for run in _RUN.finditer(text)) and not _SENTENCE.search(text)


def _is_axis(run: str) -> bool:
    """Whether the values of one sign in a run grow or fall by equal steps from or to 0, or those of two signs that alternate do so at all."""
    of_sign: dict[str, list[float]] = defaultdict(list)
    for match in re.finditer(_VALUE, run):
        of_sign[re.sub(r"[\d,.\s]", "", match.group())].append(float(re.sub(r"[^\d.]", "", match.group())))
    axes = [values for values in of_sign.values() if len(values) >= LEAST_STEPS and _in_steps(values)]
    return len(axes) > 1 or any(min(values) == 0 for values in axes)


def _in_steps(values: list[float]) -> bool:
    steps = [later - earlier for earlier, later in pairwise(values)]
    return steps[0] != 0 and all(abs(step - steps[0]) < 1e-6 for step in steps)
