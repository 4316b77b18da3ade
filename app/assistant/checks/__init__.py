"""Whether to answer at all, what each statement cites, and whether it holds what it says."""
