"""The checks of the rubric that a program can decide, for facts, for questions and for the set."""
