import pytest

from app.assistant.statements.says_nothing import says_nothing


@pytest.mark.parametrize(
    "text",
    [
        "Actions Accountable Officer Start Date",
        "KEY MILESTONES DATE",
        "© 2025 Brightway LLP. All rights reserved.",
        "Document Classification: Brightway Public",
        "Published by the Elmwick Press Office, June 2024",
        "74.38 | 58.30 | 62.75",
    ],
)
def test_heads_of_columns_and_imprints_say_nothing(text: str):
    assert says_nothing(text, ())


@pytest.mark.parametrize(
    "text",
    [
        "Lead: Ada Thorne",
        "01632 960144",
        "2031: 74.38 | 2032: 58.30 lamps",
        "Start date",
        "The action is due to start.",
        "Lamps lit in time",
        "Status: to be reviewed.",
        "The plan is published by the council in June.",
        "Classification: Unrestricted. Subject: Lamps in Elmwick and Brackenby",
    ],
)
def test_a_sentence_a_field_and_a_cell_say_something(text: str):
    assert not says_nothing(text, ())


@pytest.mark.parametrize("text", ["Elmwick Community Trust", "**THE CITY OF ELMWICK**", "Elmwick and Pinley District Council"])
def test_the_name_of_a_body_says_nothing_to_who_names_it(text: str):
    assert says_nothing(text, {"elmwick", "pinley", "community", "fees"})
    assert not says_nothing(text, {"fees"})
    assert not says_nothing(f"{text} raised its fees", {"elmwick", "pinley", "community", "fees"})
