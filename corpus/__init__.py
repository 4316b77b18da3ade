"""What a document is: its types, its cover facts, its series, and the settings that say where documents are."""
