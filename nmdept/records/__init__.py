"""The department's records as frozen values; they know nothing of surveys, files or databases."""
