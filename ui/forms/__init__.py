"""Forms that show and, later, edit one record."""
