"""What an answer offers to ask next, and the readings to choose from where two are equally good."""
