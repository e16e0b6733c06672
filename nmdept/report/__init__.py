"""The annual summary as values: figures, sentences, charts and listings, in no format."""
