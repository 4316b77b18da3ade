"""Questions for all records of a kind, or how many there are, answered out of the records themselves."""
