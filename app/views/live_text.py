"""A box to paste or type in that tells the program what it holds while one types."""

import streamlit as st

_SCRIPT = """
const TIMERS = new WeakMap()

export default function ({ data, parentElement, setStateValue }) {
  const area = parentElement.querySelector("textarea")
  parentElement.querySelector("label").firstChild.textContent = data.label
  parentElement.querySelector("p").textContent = data.help
  if (!area.dataset.filled) { area.dataset.filled = "yes"; area.value = data.text }
  area.oninput = () => {
    clearTimeout(TIMERS.get(area))
    TIMERS.set(area, setTimeout(() => setStateValue("text", area.value), data.wait))
  }
}
"""

_STYLE = """
label { display: block; font-weight: 700; font-family: var(--st-font); color: var(--st-text-color); }
p { margin: 0.1rem 0 0.4rem; font-size: 0.95rem; font-family: var(--st-font); color: var(--st-text-color); }
textarea { display: block; box-sizing: border-box; width: 100%; min-height: 5.5rem; padding: 0.5rem 0.6rem; font: inherit; font-family: var(--st-font);
  font-size: 1rem; line-height: 1.4; resize: vertical; color: var(--st-text-color);
  background: var(--st-background-color); border: 2px solid var(--st-text-color); border-radius: 4px; }
textarea:focus { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: inset 0 0 0 2px #0b0c0c; }
"""

_box = st.components.v2.component(
    "live_text",
    html='<label for="live-text"> </label><p id="live-text-help"></p>'
    '<textarea id="live-text" aria-describedby="live-text-help" maxlength="2000" spellcheck="false"></textarea>',
    css=_STYLE,
    js=_SCRIPT,
)

WAIT = 200
"""Milliseconds without a key before what stands in the box is told."""


def live_text(label: str, help_: str, text: str, key: str) -> str:
    """What the box holds; `text` at first."""
    shown = _box(
        key=key, data={"label": label, "help": help_, "text": text, "wait": WAIT}, default={"text": text}, on_text_change=lambda: None, height="content"
    )
    return str(shown.text or "")
