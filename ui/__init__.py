"""The window: Qt only, no SQL and no business rule."""
