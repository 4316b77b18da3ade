"""One module a thing recognised in a document's text: pages, outline, tables, meetings, actions and so on."""
