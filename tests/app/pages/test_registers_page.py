import csv
import io
import re

import pytest
from streamlit.testing.v1 import AppTest

from app.downloads import table_csv
from app.registers.rows import rows
from app.resources import store
from app.views import register_figures
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
    assert re.search(rf"\d {name.lower()}\b", page)
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
    assert "Nothing fits these words and filters." in shown(app)
    app.button(key="decisions clear").click().run()
    assert len(titles(app)) == everything


def test_a_decision_says_what_it_is_about_and_is_found_by_it(shelf: list[Document]):
    app = register("Decisions")
    app.text_input(key="decisions words").set_value("Speak Up Council").run()
    assert all("<b>Speak Up Council: what we did this spring</b>" in item for item in shown(app).split("<li>")[1:])
    assert any("passports be kept" in title for title in titles(app))


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


def counted(options: list[str]) -> dict[str, int]:
    return {option.rpartition(" (")[0]: int(option.rpartition(" (")[2].rstrip(")").replace(",", "")) for option in options}


def test_each_value_of_a_filter_says_what_it_would_leave_beside_the_others(shelf: list[Document]):
    app = register("Actions")
    kinds = counted(app.multiselect(key="filter kinds").options)
    owners = counted(app.multiselect(key="actions owners").options)
    assert owners["Simone Bellweather"] > 0
    app.multiselect(key="filter kinds").set_value(["business plan"]).run()
    assert f"{kinds['Business plan']} actions" in shown(app)
    # What the filter on kinds leaves counts for owners, not for kinds.
    assert counted(app.multiselect(key="filter kinds").options) == kinds
    fewer = counted(app.multiselect(key="actions owners").options)
    assert fewer.keys() < owners.keys()
    owner, count = next(iter(fewer.items()))
    app.multiselect(key="actions owners").set_value([owner]).run()
    assert f"{count} action" in shown(app)
    assert app.expander(key="filters").label == "Filters (2 on)"


def test_each_register_says_how_many_entries_it_has_within_the_documents_chosen(shelf: list[Document]):
    app = register("Actions")
    app.multiselect(key="filter kinds").set_value(["improvement plan"]).run()
    found = counted([option.content for option in app.segmented_control(key="register").proto.options])
    assert found["Decisions"] == found["Services"] == 0
    assert f"{found['Actions']} actions" in shown(app)


def test_a_person_counts_once_however_often_named(shelf: list[Document]):
    app = register("People")
    people = shown(app).count("<li>")
    years = counted(app.multiselect(key="filter periods").options)
    app.multiselect(key="filter periods").set_value([next(iter(years))]).run()
    assert shown(app).count("<li>") == next(iter(years.values())) < people


def test_levels_of_a_risk_are_named_as_their_columns_are(shelf: list[Document]):
    page = shown(register("Risks"))
    first = page.split("<li>")[1]
    assert "<dt>Likelihood</dt><dd>3</dd><dt>Impact</dt><dd>5</dd><dt>Score, April 2023</dt><dd>15</dd><dt>Score, July 2023</dt><dd>15</dd>" in first
    assert "3 5 15 15" not in page


def test_figures_are_headed_in_plain_words(shelf: list[Document]):
    page = shown(register("Figures"))
    assert '<th scope="col">Measure</th><th scope="col">Period or heading</th>' in page
    assert ">Row<" not in page
    assert ">Column<" not in page


def test_a_register_without_entries_says_so_and_what_to_do(shelf: list[Document], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.views.registers.register", lambda _: [])
    page = shown(register("Risks"))
    assert "The documents held have no risks." in page
    assert "choose another register" in page


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
    count = counted(app.multiselect(key="figures table").options)["4.1 Help before harm (2023/24)"]
    held = [f"{row.document.sha256} {row.text('table')}" for row in rows(store(), "figure")]
    app.session_state["figures table"] = [next(table for table in held if table.endswith(" 4.1 Help before harm"))]
    page = shown(app.run())
    assert page.count("<caption>") == 1
    assert page.count("<tr><th scope=row>") == count


def test_the_button_for_more_says_how_many_it_shows(shelf: list[Document], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(register_figures, "CELLS_AT_ONCE", 60)
    app = register("Figures")
    (button,) = (button for button in app.button if button.label.startswith("Show "))
    before = shown(app).count("<tr><th scope=row>")
    assert button.label == "Show 60 more"
    button.click().run()
    assert shown(app).count("<tr><th scope=row>") - before == 60


def test_terms_are_listed_once(shelf: list[Document]):
    app = register("Terms")
    app.text_input(key="terms words").set_value("LADO").run()
    assert shown(app).count("<h2>LADO</h2>") == 1
    assert "Local Authority Designated Officer" in shown(app)


def test_what_is_found_can_be_saved(shelf: list[Document]):
    from app.views.register_simple import DECISION_COLUMNS

    labels = [button.label for button in register("Decisions").get("download_button")]
    assert labels == ["Save as CSV", "Save for Excel"]
    found = rows(store(), "decision")
    body = [[value(row) for _, value in DECISION_COLUMNS] for row in found]
    read = list(csv.reader(io.StringIO(table_csv([name for name, _ in DECISION_COLUMNS], body).decode("utf-8-sig"))))
    assert read[0] == ["Decision", "Body", "Meeting", "Minute", "Verb", "Subject", "Moved by", "Seconded by", "Outcome"]
    assert len(read) == len(found) + 1
