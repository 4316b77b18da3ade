import pytest

from corpus.types import Reading
from ingest.structure.layout import lay_out
from ingest.structure.risks import find_risks

REGISTER = """Risk Risk Types Cause of Risk Risk Owners RiskLevel
 HBR 04 Ice in the
sound

Ice closes the sound and the
boats stay in.

Nora Quill H25 H16

Controls
Control Control Measure Description Control Owner

Ice watch The coastguard watches the ice. Nora Quill

Actions

Action Plan Description Action Plan
Type

Action Plan Owner Action Date

Ice breaker Hire a second ice breaker for the
months of January and February.

Accepted Oskar Rowe 31/03/2025

Harbour lights Mend the lights of the north mole. Proposed Nora Quill
Oskar Rowe 01/04/2025

Radio. Train all crews.

Petra Sands 02/05/2025

Controls
Control Control Measure Description Control Owner

Pay rise for crews of three years 31/03/2025
"""


def actions(text: str) -> list[tuple[str, str]]:
    return [(text[block.start : block.end], block.reading) for block in find_risks(lay_out(Reading(text, "txt"))).blocks if block.kind == "action"]


def test_each_action_of_a_register_is_read_out_with_its_risk_owner_and_date() -> None:
    found = actions(REGISTER)
    assert [reading for _, reading in found] == [
        "Risk HBR 04 Ice in the sound. Action: Ice breaker Hire a second ice breaker for the months of January and February. "
        "Owner: Oskar Rowe. Date: 31/03/2025. Status: Accepted.",
        "Risk HBR 04 Ice in the sound. Action: Harbour lights Mend the lights of the north mole. "
        "Owner: Nora Quill Oskar Rowe. Date: 01/04/2025. Status: Proposed.",
        "Risk HBR 04 Ice in the sound. Action: Radio. Train all crews. Owner: Petra Sands. Date: 02/05/2025.",
    ]
    assert found[0][0].startswith("Ice breaker")
    assert found[0][0].endswith("Oskar Rowe 31/03/2025")


@pytest.mark.parametrize(
    "text",
    [
        REGISTER.replace("Action Plan Owner Action Date", "Action Plan Description"),
        "Actions taken by the owner on that date were many.\n\nOskar Rowe 31/03/2025\n",
        "",
    ],
)
def test_without_a_header_of_owner_and_date_there_are_none(text: str) -> None:
    assert actions(text) == []
