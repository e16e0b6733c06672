"""How far a return has come; apart from the answers, so that the window's start needs only this."""

from enum import StrEnum


class ReturnState(StrEnum):
    """How far a return has come."""

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    SEALED = "sealed"


OPEN_STATES = frozenset({ReturnState.DRAFT, ReturnState.CHECKED})
"""The states in which a return takes answers and reasons."""
