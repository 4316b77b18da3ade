"""The records of the documents as registers: rows to filter, sort, compare over time, and save."""
