"""A neutral document tree, what composes it, and one writer per format."""
