"""Item models over frozen records and answers."""
