"""A question with those before it becomes an Understanding: whole, with its words, times, names and the kind of answer wanted."""
