import pytest

from tests.app.assistant.checks.lacks import found


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("When is the museum open?", "2025 Budget. Museum, open house: $400", "doesn't say when that is open"),
        ("When is the museum open?", "The museum is open on Saturdays.", ""),
        ("When does the rink open for skating?", "2029 rink reserve: $3,000", "doesn't say when that is open"),
        ("When does the rink open for skating?", "The rink is open from December.", ""),
        ("When does the new library open?", "The new library will open in 2026.", ""),
        ("When does the consultation close?", "The consultation closes on 12/05/2024.", ""),
        ("When does the library open?", "2026: close the library.", "doesn't say when that is open"),
        ("What are the opening hours of the museum?", "The depot opens at 9 a.m.", "doesn't say when that is open"),
        ("What are the office hours?", "The tip is open from 9 a.m. on Fridays.", "doesn't say when that is open"),
        ("What are the opening hours at weekends?", "The tip is open from 9 a.m. on Saturdays.", ""),
        ("When are the roads closed?", "The roads are closed from October to May.", ""),
        ("When is the museum open?", "Museum, special events: $50.00", "doesn't say when that is open"),
    ],
)
def test_when_something_is_open_has_to_be_told_of_just_that(question: str, text: str, said: str):
    assert found(question, text) == said
