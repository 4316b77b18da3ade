"""What each feature counts when passages are ranked: learnt from questions by `python -m evals.fit`, which writes the file that is read here."""

import json
from pathlib import Path

LEARNT: dict[str, float] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))["weights"]
"""By the feature's name; the file also says from which questions they were learnt."""

REFERENCE = 1.0
"""What it counts that a passage names the reference asked for; not learnt, since few questions name one. Of 326 answers about the references in
the tables of two councils' papers 36 were about another one without it, 21 of 324 with 0.3, none of 310 with 1."""

WEIGHTS = LEARNT | {"reference": REFERENCE}
"""All that counts, by the feature's name."""
