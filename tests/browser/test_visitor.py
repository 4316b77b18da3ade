"""The visitor that measures many people at once sees what a browser is sent; needs no browser."""

import os

import pytest
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.Delta_pb2 import Delta

from app.visitor import Drawn, VisitError, _note, visiting
from evals.load import Tally, drive, memory


def test_a_visitor_sees_the_page_and_the_answer(scripted_server: str):
    with visiting(scripted_server) as visitor:
        page = visitor.open()
        assert any("held" in text for text in page.texts)
        answer = visitor.ask("answered: how many roads?")
        assert 0 < answer.first_words <= answer.answered <= answer.seconds
        assert sum('class="question"' in text for text in answer.texts) == 1
        assert any("will mend 40 roads" in text for text in answer.texts)
        again = visitor.ask("table: how many?")
    assert sum('class="question"' in text for text in again.texts) == 2
    assert (page.problems, answer.problems, again.problems) == ([], [], [])


def test_only_notices_of_errors_are_counted():
    drawn = Drawn()
    for format_ in (Alert.INFO, Alert.ERROR):
        delta = Delta()
        delta.new_element.alert.format = format_
        delta.new_element.alert.body = f"notice {format_}"
        _note(delta, drawn, 1.0)
    assert drawn.problems == [f"notice {Alert.ERROR}"]


def test_a_server_that_hangs_up_is_told(scripted_server: str):
    with visiting(scripted_server) as visitor:
        visitor.open()
        visitor._socket.close()
        with pytest.raises(VisitError, match="closed the connection"):
            visitor.ask("answered")


def test_a_crowd_leaves_its_times_and_errors(scripted_server: str, capsys: pytest.CaptureFixture[str]):
    tally: Tally = drive(scripted_server, os.getpid(), ["answered: how many?"], people=2, seconds=12)
    told = capsys.readouterr().out
    assert tally.errors == []
    assert len(tally.pages) >= 2
    assert len(tally.answers) == len(tally.words) == len(tally.done) > 0
    assert f"answer with its sources: {len(tally.answers)}, median" in told
    assert "errors: 0" in told


def test_memory_is_that_of_the_process():
    assert memory(os.getpid(), "VmHWM") >= memory(os.getpid()) > 10
