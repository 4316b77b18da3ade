import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.types import Reading
from ingest.structure.layout import Found, lay_out
from ingest.structure.risks import find_risks

REGISTER = """Risk Risk Types Cause of Risk ConsequenceRisk Event Risk Owners RiskLevel Target Risk
Level
 HBR 04 Ice in the
sound

Ice closes the sound and the
boats stay in.

Financial
Operational

Nora Quill; Oskar
Rowe

H25 H16

Controls
Control Control Measure Description Control Owner

Ice watch The coastguard watches the ice. Nora Quill

Actions
Action Plan Description

 HBR 05 Lost crews

Crews leave for the city.

Petra Sands M9 L6
"""

NUMBERED = """Risks

The following key risks are in the register:

1) **Ice: Sound and Quays**

- Boats stay in
- Islands go without
post

15) Lost crews

- Crews leave for the city.

CONSULTATION

16) Not a risk

- A survey
"""

LISTED = """RISKS MITIGATION

Ice may close the sound for so long that the islands
run out of food

• Stores are kept on each island and are
filled in autumn.
• The coastguard watches.

Paucity of crews. There may be too few trained
people.

• A school of seamanship was opened.
"""

COLUMNS = """Key Topic Key Areas of Risk Impacts Mitigation
Ice and
Snow

Closing of the
sound in any
winter month

Islands would go without food and post
and people could not get to hospital.

Stores are kept on each island and they
are filled in autumn by the ferry crews.

Crews There is a risk
that crews will
leave.

Boats could not run and the harbour
would have to close in the end.

A school of seamanship was opened in
the old customs house by the quay.
"""


def found(text: str) -> Found:
    return find_risks(lay_out(Reading(text, "txt")))


def fields(text: str) -> list[tuple[object, ...]]:
    return [tuple(record.fields[name] for name in ("ref", "title", "owner", "likelihood_impact")) for record in found(text).records]


def test_a_register_with_references_owners_and_levels() -> None:
    assert fields(REGISTER) == [("HBR 04", "Ice in the sound", ["Nora Quill", "Oskar Rowe"], "H25"), ("HBR 05", "Lost crews", "Petra Sands", "M9")]


def test_a_register_s_entry_is_read_out_with_its_controls() -> None:
    block = found(REGISTER).blocks[0]
    assert block.reading == (
        "Risk HBR 04: Ice in the sound. Ice closes the sound and the boats stay in. Financial Operational. Owner: Nora Quill; Oskar Rowe. "
        "Likelihood/impact: H25. Target: H16. Controls: Ice watch The coastguard watches the ice. Nora Quill."
    )
    assert REGISTER[block.start : block.end].endswith("Nora Quill")


def test_numbered_risks_with_points_end_at_the_next_section() -> None:
    assert fields(NUMBERED) == [("1", "Ice: Sound and Quays", "", ""), ("15", "Lost crews", "", "")]
    assert found(NUMBERED).blocks[0].reading == "Risk 1: Ice: Sound and Quays. Boats stay in. Islands go without post."


def test_risks_whose_mitigation_is_a_list() -> None:
    assert [title for _, title, _, _ in fields(LISTED)] == ["Ice may close the sound for so long that the islands run out of food", "Paucity of crews"]
    assert found(LISTED).blocks[1].reading == ("Risk: Paucity of crews. There may be too few trained people. Controls: A school of seamanship was opened.")


def test_a_risk_without_a_title_is_called_by_its_first_fifteen_words() -> None:
    text = LISTED.replace("run out of food", "run out of food and fuel and post and wood")
    assert fields(text)[0][1] == "Ice may close the sound for so long that the islands run out of food"


def test_flattened_columns_are_told_apart_by_their_width() -> None:
    assert [title for _, title, _, _ in fields(COLUMNS)] == ["Ice and Snow", "Crews"]
    second = found(COLUMNS).blocks[1]
    assert second.reading == (
        "Risk: Crews. There is a risk that crews will leave. Boats could not run and the harbour would have to close in the end. "
        "Controls: A school of seamanship was opened in the old customs house by the quay."
    )


def test_a_tab_separated_table_by_its_header() -> None:
    text = (
        "Ref\tRisk description\tLikelihood\tImpact\tMitigation\tRisk owner\n"
        "R1\tIce closes the sound\t4\t5\tStores on islands\tNora Quill\nR2\tCrews leave\tLow\t2\tPay\tO Rowe\n"
    )
    assert fields(text) == [("R1", "Ice closes the sound", "Nora Quill", "4 5"), ("R2", "Crews leave", "O Rowe", "Low 2")]


@pytest.mark.parametrize("head", ["Risk holder", "Held by", "Owner(s)", "Managed by", "Lead Officer", "Responsible manager", "Officer responsible"])
def test_the_column_of_owners_by_its_usual_names(head: str) -> None:
    text = f"Risk\tLikelihood\tWhat we are doing\t{head}\nIce closes the sound\t4\tWe keep stores\tNora Quill\nCrews leave\t2\tPay\t-\n"
    assert fields(text) == [("", "Ice closes the sound", "Nora Quill", "4"), ("", "Crews leave", "", "2")]
    assert found(text).blocks[0].reading == "Risk: Ice closes the sound. Owner: Nora Quill. Likelihood/impact: 4. Controls: We keep stores"


def test_several_levels_are_read_out_under_their_headers_and_what_stands_behind_them_apart() -> None:
    told = " ".join(["The watch was kept by night and by day."] * 24)
    text = (
        "Ref\tRisk and effects\tImpact before\tScore before\tMitigation\tImpact now\tScore now\tRisk owner\tActions\tComments\n"
        f"9\tRisk:- Ice closes the sound. Effects:- No post.\t5\t20\tStores\t4\t16\tNora Quill\tWatch the ice\t{told}\n"
        "4\tCrews leave\t2\t8\tPay\t2\t4\tO Rowe\tBonus\tNone.\n"
    )
    assert fields(text) == [("9", "Ice closes the sound", "Nora Quill", "5 20 4 16"), ("4", "Crews leave", "O Rowe", "2 8 2 4")]
    ice, behind, crews = found(text).blocks
    levels = "Impact before: 5; Score before: 20; Impact now: 4; Score now: 16."
    assert ice.reading == f"Risk 9: Ice closes the sound. Effects:- No post. Controls: Stores. Owner: Nora Quill. {levels}"
    assert text[ice.start : ice.end].endswith("Nora Quill")
    assert behind.reading == f"Risk 9: Ice closes the sound. Owner: Nora Quill. Controls: Watch the ice {told}"
    assert crews.reading.startswith("Risk 4: Crews leave. None. Owner: O Rowe. Impact before: 2; Score before: 8;")


def test_a_semicolon_in_brackets_parts_no_owners() -> None:
    text = "Ref\tRisk\tImpact\tHeld by\nR1\tIce closes the sound\t4\tPilot (Nora Quill until May; vacant since)\n"
    assert fields(text)[0][2] == "Pilot (Nora Quill until May; vacant since)"


def test_a_header_with_tabs_makes_no_risk_of_the_headings_below_its_table() -> None:
    text = (
        "ID\tRisk\tControls\tRisk owner\nR1\tIce closes the sound\tStores on all the islands\tNora Quill\n\n"
        "Risks removed since spring\n\nThe loss of the old pier was taken out of the register in the month of May, as the pier is gone.\n\n"
        "Crews\n\nThe crews are content, and the harbour board has not had any letter from them for the whole of the year.\n"
    )
    assert [title for _, title, _, _ in fields(text)] == ["Ice closes the sound"]


def test_a_second_level_is_the_target_only_where_a_column_is_headed_so() -> None:
    assert found(REGISTER.replace("Target Risk", "Inherent Risk")).blocks[0].reading.split("H25. ")[1].startswith("Controls:")
    assert found(REGISTER.replace("H25 H16", "H25 H20 H16")).blocks[0].reading.split("H25. ")[1].startswith("Controls:")


def test_long_controls_are_a_passage_of_their_own_that_says_which_risk_and_whose() -> None:
    measures = "".join(f"Ice watch {n} The coastguard watches the ice of the northern sound by day and by night.\n\n" for n in range(12))
    long = REGISTER.replace("Ice watch The coastguard watches the ice. Nora Quill\n\n", measures)
    first, controls = found(long).blocks[:2]
    name = "Risk HBR 04: Ice in the sound. Owner: Nora Quill; Oskar Rowe."
    assert first.reading.endswith("Owner: Nora Quill; Oskar Rowe. Likelihood/impact: H25. Target: H16.")
    assert controls.reading.startswith(f"{name} Controls: Ice watch 0 The coastguard")
    assert controls.reading[: controls.lead] == f"{name} "
    assert (first.name, controls.name) == (f"{name} Likelihood/impact: H25. Target: H16.", name)
    assert first.end <= controls.start


@pytest.mark.parametrize(
    "text",
    [
        "There is a risk that ice will close the sound, with an impact on post.\n\n• Stores\n\nMore text here\n",
        "SCS 07 Number of referrals\n\nUpper 4,800 4,800\n",
        "Name\tOwner\tLevel\nBoat\tNora\t4\n",
        "Risks\n\nNone this year.\n",
    ],
)
def test_what_is_no_risk(text: str) -> None:
    assert fields(text) == []


@settings(max_examples=80)
@given(st.integers(0, 10_000), st.sampled_from([REGISTER, NUMBERED, LISTED, COLUMNS]))
def test_mutated_registers_give_valid_spans(seed: int, text: str) -> None:
    chance = random.Random(seed)
    lines = [line for line in text.split("\n") for _ in range(chance.choice((0, 1, 1, 1, 2)))]
    if seed % 3 == 0:
        chance.shuffle(lines)
    mutated = "\n".join(lines)
    result = found(mutated)
    assert len(result.records) == len(result.blocks)
    for record, block in zip(result.records, result.blocks, strict=True):
        assert 0 <= record.start < record.end <= block.end <= len(mutated)
        assert record.start == block.start
    assert all(before.end <= after.start for before, after in zip(result.records, result.records[1:], strict=False))


@given(st.text(alphabet="RiskAO H2(1).-•\n\t\ud800\u202e", max_size=300))
def test_any_text_ends(text: str) -> None:
    found("Risks\n\nRisk Mitigation\n" + text)
