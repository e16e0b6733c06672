"""What lies in a data folder, by name."""

LEDGER = "nmdept.db"
LOCK = "nmdept.lock"
BACKUPS = "backups"
STATE = "state.json"
"""The ledger's checksum as it was closed, and the first page read from it."""
JOURNALS = ("-journal", "-wal", "-shm")
"""What SQLite leaves beside a ledger that is being written, or was when the power went."""
