"""A visitor without a browser: opens the app and asks over the websocket what a page in a browser asks, for measuring many at once."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from corpus.errors import AssistantError

PATIENCE = 60.0
"""Seconds that a visitor waits for a page to be drawn."""


UNDER_AN_ANSWER = "Did this help?"
"""Drawn below an answer and its sources."""


class VisitError(AssistantError):
    """The page was not drawn, or the server hung up."""


@dataclass(slots=True)
class Drawn:
    """What a page brought: the seconds until all was done, until an answer's first words and until it stood with its sources, texts, notices of errors."""

    seconds: float = 0.0
    first_words: float = 0.0
    answered: float = 0.0
    texts: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    runs: int = 0


class Visitor:
    """One session. Streamlit's pages repeat parts of themselves by timers in the browser, so this does too, while it waits as well."""

    def __init__(self, connection: ClientConnection) -> None:
        self._socket = connection
        self._box = ""
        self._script = ""
        self._timers: dict[str, tuple[float, float]] = {}

    def open(self) -> Drawn:
        """Draw the first page; raises `VisitError` when it does not come."""
        return self._run(BackMsg())

    def ask(self, question: str) -> Drawn:
        """Send a question, wait until its answer stands with its sources; raises `VisitError` when it does not come."""
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._box
        state.chat_input_value.data = question
        return self._run(message)

    def pause(self, seconds: float) -> None:
        """Do nothing but what an open page does by itself."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            self._receive(until)

    def _run(self, message: BackMsg) -> Drawn:
        """A whole run of the page's script, and the one that it may ask for at its end."""
        message.rerun_script.page_script_hash = self._script
        drawn, started = Drawn(), time.perf_counter()
        self._send(message)
        while True:
            came = self._receive(started + PATIENCE)
            if came is None:
                if time.perf_counter() < started + PATIENCE:
                    continue
                raise VisitError(f"The page was not drawn in {PATIENCE:.0f} seconds.", "Look into the server's log.")
            if came.WhichOneof("type") == "new_session":
                # A question is answered by one run, and what then stands is drawn by a second.
                drawn.runs += 1
                drawn.texts.clear()
            if came.WhichOneof("type") == "delta":
                _note(came.delta, drawn, time.perf_counter() - started)
            if came.WhichOneof("type") == "script_finished" and came.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                drawn.seconds = time.perf_counter() - started
                return drawn

    def _receive(self, until: float) -> ForwardMsg | None:
        """The next message, None when none came before `until` or the next timer, which is then served."""
        due = min((at for at, _ in self._timers.values()), default=until)
        try:
            data = self._socket.recv(timeout=max(0.0, min(until, due) - time.perf_counter()))
        except TimeoutError:
            self._serve_timers()
            return None
        except ConnectionClosed as error:
            raise VisitError("The server closed the connection.", "Look into its log.") from error
        message = ForwardMsg()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        kind = message.WhichOneof("type")
        if kind == "new_session" and not message.metadata.run.fragment_ids:
            self._script = message.new_session.page_script_hash
            self._timers.clear()
        elif kind == "auto_rerun":
            interval = message.auto_rerun.interval
            self._timers[message.auto_rerun.fragment_id] = (time.perf_counter() + interval, interval)
        elif kind == "stop_auto_rerun":
            self._timers.pop(message.stop_auto_rerun.fragment_id, None)
        elif kind == "delta" and message.delta.new_element.HasField("chat_input"):
            self._box = message.delta.new_element.chat_input.id
        return message

    def _serve_timers(self) -> None:
        now = time.perf_counter()
        for fragment, (at, interval) in list(self._timers.items()):
            if at <= now:
                self._timers[fragment] = (now + interval, interval)
                message = BackMsg()
                message.rerun_script.fragment_id = fragment
                message.rerun_script.is_auto_rerun = True
                message.rerun_script.page_script_hash = self._script
                self._send(message)

    def _send(self, message: BackMsg) -> None:
        try:
            self._socket.send(message.SerializeToString())
        except ConnectionClosed as error:
            raise VisitError("The server closed the connection.", "Look into its log.") from error


@contextmanager
def visiting(address: str) -> Iterator[Visitor]:
    """A visitor of the app at `address` ("http://127.0.0.1:8501"), who leaves at the end; raises `OSError` when nobody answers there."""
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(stream, subprotocols=[Subprotocol("streamlit")], max_size=None, open_timeout=PATIENCE, proxy=None) as connection:
        yield Visitor(connection)


def _note(delta: Delta, drawn: Drawn, elapsed: float) -> None:
    element = delta.new_element
    kind = element.WhichOneof("type")
    if kind == "html":
        drawn.texts.append(element.html.body)
        if UNDER_AN_ANSWER in element.html.body:
            drawn.answered = elapsed
        if drawn.runs == 1 and 'class="question"' in element.html.body:
            drawn.first_words = 0.0
    elif kind == "markdown" and element.markdown.body:
        drawn.first_words = drawn.first_words or elapsed
        drawn.texts.append(element.markdown.body)
    elif kind == "exception":
        drawn.problems.append(element.exception.message)
    elif kind == "alert" and element.alert.format == Alert.ERROR:
        drawn.problems.append(element.alert.body)
