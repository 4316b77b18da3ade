"""What the pages are drawn with: escaping, states, the source panel, answers, chips."""
