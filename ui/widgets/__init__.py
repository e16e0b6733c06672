"""Controls and layouts the pages share."""
