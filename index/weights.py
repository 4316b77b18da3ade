"""What each feature counts when passages are ranked: learnt from questions by `python -m evals.fit`, which writes the file that is read here."""

import json
from pathlib import Path

WEIGHTS: dict[str, float] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))["weights"]
"""By the feature's name; the file also says from which questions they were learnt."""
