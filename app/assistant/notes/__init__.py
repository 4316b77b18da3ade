"""What is said beside the statements: what is held, what is newer, what a cell leaves open."""
