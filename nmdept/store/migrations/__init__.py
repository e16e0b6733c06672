"""The revisions of the schema, each in `versions`; the first was written by hand, whole."""
