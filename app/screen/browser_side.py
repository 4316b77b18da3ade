"""What must happen in the browser: clicks on [n] markers reach the program without a new page, and text reaches the clipboard.

Both are Streamlit components of the second kind: script and markup in the page itself, no frame, nothing fetched.
"""

from collections.abc import Callable

import streamlit as st

_MARKERS = """
const WATCHED = new WeakMap()

// Runs again whenever Streamlit redraws it: the listener stands once, on the document, since the markers are drawn elsewhere.
export default function ({ data, parentElement, setTriggerValue }) {
  const old = WATCHED.get(parentElement)
  if (old) document.removeEventListener("click", old, true)
  const onClick = (event) => {
    const link = event.target.closest?.('a[href^="#source-"]')
    if (!link) return
    event.preventDefault()
    event.stopPropagation()
    setTriggerValue("opened", link.getAttribute("href").slice("#source-".length))
  }
  document.addEventListener("click", onClick, true)
  WATCHED.set(parentElement, onClick)

  // Streamlit opens links in a new tab and says nothing of where a marker leads; a page's text opens at its quote.
  const tend = () => {
    for (const link of document.querySelectorAll('a[href^="#source-"]:not([data-named])')) {
      link.dataset.named = "yes"
      link.removeAttribute("target")
      if (/^\\[\\d+\\]$/.test(link.textContent)) link.setAttribute("aria-label", "Source " + link.textContent.slice(1, -1))
    }
    for (const box of document.querySelectorAll(".page-text:not([data-shown])")) {
      box.dataset.shown = "yes"
      const mark = box.querySelector("mark")
      if (mark) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - 80
    }
  }
  tend()
  const observer = new MutationObserver(tend)
  observer.observe(document.body, { childList: true, subtree: true })

  if (data?.list && document.body.dataset.list !== data.list) {
    // Another list begins at its beginning, wherever the one before was left.
    document.body.dataset.list = data.list
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
  }
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
  if (data?.newest && document.body.dataset.newest !== data.newest) {
    document.body.dataset.newest = data.newest
    // Streamlit keeps a conversation at its end while it grows; a reader wants the question. Held until somebody scrolls, points or types.
    const own = ["wheel", "touchstart", "pointerdown", "keydown"]
    const until = Date.now() + 15000
    const show = (behavior) => document.querySelector("#question-" + data.newest)?.scrollIntoView({ block: "start", behavior })
    const timer = setInterval(() => (Date.now() < until ? show("auto") : release()), 500)
    const release = () => {
      clearInterval(timer)
      own.forEach((name) => document.removeEventListener(name, release, true))
    }
    own.forEach((name) => document.addEventListener(name, release, true))
    show(still ? "auto" : "smooth")
  }
  if (data?.focus && parentElement.dataset?.focused !== data.focus) {
    if (parentElement.dataset) parentElement.dataset.focused = data.focus
    setTimeout(() => {
      const heading = document.querySelector("#opened-source")
      heading?.focus()
    }, 150)
  }
  return () => {
    observer.disconnect()
    document.removeEventListener("click", onClick, true)
  }
}
"""

_MENU = """
// What is seen on the button is what it is called.
export default function () {
  const name = () => document.querySelector('[data-testid="stExpandSidebarButton"]:not([aria-label="Menu"])')?.setAttribute("aria-label", "Menu")
  name()
  const observer = new MutationObserver(name)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
"""

_COPY = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button")
  const said = parentElement.querySelector("span")
  button.textContent = data.label
  button.onclick = async () => {
    const text = data.path ? new URL(data.path, window.location.href.split(/[?#]/)[0]).href : data.text
    let copied = true
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // Without https other than on this machine the clipboard is only open to the old way.
      const area = document.createElement("textarea")
      area.value = text
      document.body.append(area)
      area.select()
      copied = document.execCommand("copy")
      area.remove()
    }
    said.textContent = copied ? "Copied" : "Could not copy"
    setTimeout(() => { said.textContent = "" }, 2500)
  }
}
"""

_COPY_STYLE = """
button { font: inherit; font-size: 0.9375rem; color: var(--st-link-color); background: none; border: none; padding: 0.25rem 0; min-height: 1.75rem;
  text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; text-align: left; }
button:hover { text-decoration-thickness: 2px; }
button:focus-visible { outline: 3px solid transparent; background: #ffdd00; color: #0b0c0c; box-shadow: 0 3px #0b0c0c; text-decoration: none; }
span { margin-left: 0.5rem; color: var(--st-text-color); }
"""

_markers = st.components.v2.component("source_markers", html="<div></div>", js=_MARKERS)
_menu = st.components.v2.component("menu_name", html="<div></div>", js=_MENU)
_copy = st.components.v2.component("copy_text", html='<button type="button">Copy</button><span role="status"></span>', css=_COPY_STYLE, js=_COPY)


def watch_markers(key: str, on_click: Callable[[str, int], None], focus: str = "", newest: str = "", list_: str = "") -> None:
    """Call `on_click` with (exchange id, marker) when one is clicked.

    `focus`, when it changes, moves the focus to the open source; `newest`, when it changes, brings the question of that id into view;
    `list_`, when it changes, shows the page from its beginning.
    """

    def clicked() -> None:
        exchange, _, marker = str(st.session_state[key].opened or "").rpartition("-")
        if exchange and marker.isdecimal():
            on_click(exchange, int(marker))

    _markers(key=key, data={"focus": focus, "newest": newest, "list": list_}, on_opened_change=clicked, height="content")


def name_menu() -> None:
    """Call the button that opens the navigation on a narrow screen what is written on it."""
    _menu(key="menu name", height="content")


def copy_button(label: str, text: str = "", *, path: str = "", key: str) -> None:
    """A button that copies `text`, or the full address of `path` on this server."""
    _copy(key=key, data={"label": label, "text": text, "path": path}, width="content")
