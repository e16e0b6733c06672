"""The commands, one module per group; each maps the names of its commands to functions."""
