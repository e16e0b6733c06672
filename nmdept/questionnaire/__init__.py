"""A return as data: what is asked, in which order, how each answer is measured and checked."""
