"""One module a page, each with a `show()` that draws it.

Not called `pages`: beside an entry script Streamlit takes a folder of that name for pages of its own old kind, and a server whose
first visitor opens an inner page shows it empty (seen in 1.67).
"""
