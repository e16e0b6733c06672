"""The verbs of the program: one function, one transaction, and what it changed."""
