"""Measures: named functions from a department's records to a figure; `registry` lists them."""
