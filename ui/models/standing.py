"""Where a dated record stands on a day: to come, in force, over."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from nmdept.records.spans import Span


class Standing(StrEnum):
    """In the order they are sorted."""

    IN_FORCE = "in_force"
    TO_COME = "to_come"
    PLANNED = "planned"
    OVER = "over"


def standing(span: Span | None, day: date) -> Standing:
    """Return where `span` stands on `day`; without a span the thing is planned."""
    if span is None:
        return Standing.PLANNED
    if span.covers(day):
        return Standing.IN_FORCE
    return Standing.TO_COME if day < span.first else Standing.OVER


def validity_text(where: Standing) -> str:
    """Return the word for a standing of a licence, certificate or profile."""
    return {
        Standing.IN_FORCE: QCoreApplication.translate("Standing", "Valid"),
        Standing.OVER: QCoreApplication.translate("Standing", "Expired"),
    }.get(where, standing_text(where))


def standing_text(where: Standing) -> str:
    """Return the word for a standing of what is used, in the window's language."""
    return {
        Standing.IN_FORCE: QCoreApplication.translate("Standing", "In use"),
        Standing.TO_COME: QCoreApplication.translate("Standing", "Later"),
        Standing.PLANNED: QCoreApplication.translate("Standing", "Planned"),
        Standing.OVER: QCoreApplication.translate("Standing", "Ended"),
    }[where]
