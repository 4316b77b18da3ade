import csv
import io

import pytest
from streamlit.testing.v1 import AppTest

from corpus.types import Document
from tests.app.conftest import shown
from tests.app.pages.conftest import opened


def register(name: str) -> AppTest:
    app = opened("registers", register=name)
    assert not app.exception
    assert not app.error
    return app


def titles(app: AppTest) -> list[str]:
    return [part.split("</a>")[0].split(">")[-1] for part in shown(app).split("<h2><a")[1:]]


@pytest.mark.parametrize("name", ["Decisions", "Actions", "People", "Services", "Figures", "Terms", "Risks"])
def test_each_register_lists_its_rows_with_links_to_their_source(shelf: list[Document], name: str):
    page = shown(register(name))
    assert " entries" in page
    assert 'href="#source-' in page


def test_decisions_are_narrowed_by_words_minute_and_date(shelf: list[Document]):
    app = register("Decisions")
    everything = len(titles(app))
    app.text_input(key="decisions words").set_value("passports").run()
    assert len(titles(app)) == 1
    assert "Corporate Parenting Panel, 21 June 2022, minute 15" in shown(app)
    app.text_input(key="decisions words").set_value("").run()
    app.multiselect(key="decisions minutes").set_value(["15"]).run()
    assert 0 < len(titles(app)) < everything
    app.multiselect(key="decisions minutes").set_value([]).run()
    app.date_input(key="decisions from").set_value("2022-06-22").run()
    assert "No decision fits" in shown(app)


def test_a_part_of_a_resolution_says_what_was_done_with_it(shelf: list[Document]):
    found = titles(register("Decisions"))
    assert "Resolved: passports be kept by the carer from 1 September 2022." in found
    assert any(title.startswith("RESOLVED that the minutes") for title in found)


def test_actions_are_narrowed_by_owner(shelf: list[Document]):
    app = register("Actions")
    app.multiselect(key="actions owners").set_value(["Simone Bellweather"]).run()
    assert any(title.startswith("4.1 Agree with the health bodies") for title in titles(app))
    assert all("Simone Bellweather" in item for item in shown(app).split("<li>")[1:])


def test_what_is_overdue_on_a_day_leaves_out_what_is_done(shelf: list[Document]):
    app = register("Actions")
    app.date_input(key="actions overdue").set_value("2020-08-01").run()
    page = shown(app)
    assert "Overdue by 1 day on 1 August 2020" in page
    assert "4.1 Agree with the health bodies" in page
    # Due in June 2020 and blue, which is done; due in 2021.
    assert "3.1 Offer a return interview" not in page
    assert "5.2 Move the Ottersea teams" not in page


def test_a_filter_at_the_side_holds_for_registers(shelf: list[Document]):
    app = register("Actions")
    app.multiselect(key="filter kinds").set_value(["business plan"]).run()
    assert "Improvement Plan 2020" not in shown(app)


def test_people_have_their_posts(shelf: list[Document]):
    app = register("People")
    app.text_input(key="people words").set_value("fostering").run()
    page = shown(app)
    assert "<h2>Sunita Rao</h2>" in page
    assert "Head of Fostering" in page


def test_what_changed_between_two_years_is_told(shelf: list[Document]):
    app = register("People")
    app.radio(key="people view").set_value("What changed between two years").run()
    page = shown(app)
    assert "Posts held by somebody else" in page
    assert any("Named in 2023 and not in 2020" in expander.label for expander in app.expander)
    app.selectbox(key="people from").set_value(2023).run()
    assert "Choose an earlier year first" in app.info[0].value


def test_a_measure_that_recurs_has_a_chart_and_the_same_as_a_table(shelf: list[Document]):
    app = register("Figures")
    app.radio(key="figures view").set_value("Measures over time").run()
    app.text_input(key="figures words").set_value("children in care at 31 March").run()
    page = shown(app)
    assert "The same as a table" in page
    assert page.index("1,428") < page.index("1,391")


def test_a_table_can_be_chosen(shelf: list[Document]):
    app = register("Figures")
    options = app.selectbox(key="figures table").options
    assert options[0] == "All tables"
    app.selectbox(key="figures table").select_index(1).run()
    assert shown(app).count("<caption>") == 1


def test_terms_are_listed_once(shelf: list[Document]):
    app = register("Terms")
    app.text_input(key="terms words").set_value("LADO").run()
    assert shown(app).count("<h2>LADO</h2>") == 1
    assert "Local Authority Designated Officer" in shown(app)


def test_what_is_found_can_be_saved(shelf: list[Document]):
    from app.downloads import table_csv
    from app.registers.rows import rows
    from app.resources import store
    from app.views.register_simple import DECISION_COLUMNS

    labels = [button.label for button in register("Decisions").get("download_button")]
    assert labels == ["Save as CSV", "Save for Excel"]
    found = rows(store(), "decision")
    body = [[value(row) for _, value in DECISION_COLUMNS] for row in found]
    read = list(csv.reader(io.StringIO(table_csv([name for name, _ in DECISION_COLUMNS], body).decode("utf-8-sig"))))
    assert read[0] == ["Decision", "Body", "Meeting", "Minute", "Verb"]
    assert len(read) == len(found) + 1
