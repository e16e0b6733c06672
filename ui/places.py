"""The pages of the window in their order: words, shortcut, and how each is made when first asked.

A page's module is imported when the page is, so that the window's start does not pay for all.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.context import Context
from ui.widgets.navigation import Place
from ui.widgets.page import Page

_ORDER = (
    "overview",
    "activity",
    "staff",
    "devices",
    "wards",
    "drugs",
    "in_vitro",
    "teaching",
    "survey",
    "reports",
    "history",
    "department",
)


_LETTERS = {"reports": "Ctrl+R", "department": "Ctrl+D"}
"""Pages reached by a letter: those with a digit keep theirs."""


def places() -> tuple[Place, ...]:
    """Return the pages in the order of the navigation; Ctrl+1 to Ctrl+9, Ctrl+0, or a letter."""
    numbered = [key for key in _ORDER if key not in _LETTERS]
    return tuple(
        Place(
            key=key,
            word=partial(_words, key, 0),
            name=partial(_words, key, 1),
            shortcut=_LETTERS.get(key) or _digit(numbered.index(key)),
        )
        for key in _ORDER
    )


def _digit(place: int) -> str:
    return f"Ctrl+{(place + 1) % 10}" if place < 10 else ""


def make_page(key: str, context: Context) -> Page:
    """Make the page of `key`."""
    return _MAKERS[key](context)


def _words(key: str, which: int) -> str:
    """Return the short (0) or the full (1) name of a page."""
    return {
        "overview": (
            QCoreApplication.translate("Places", "Overview"),
            QCoreApplication.translate("Places", "Overview"),
        ),
        "activity": (
            QCoreApplication.translate("Places", "Activity"),
            QCoreApplication.translate("Places", "Activity by month"),
        ),
        "staff": (
            QCoreApplication.translate("Places", "Staff"),
            QCoreApplication.translate("Places", "Staff"),
        ),
        "devices": (
            QCoreApplication.translate("Places", "Devices"),
            QCoreApplication.translate("Places", "Devices"),
        ),
        "wards": (
            QCoreApplication.translate("Places", "Wards"),
            QCoreApplication.translate("Places", "Wards and beds"),
        ),
        "drugs": (
            QCoreApplication.translate("Places", "Drugs"),
            QCoreApplication.translate("Places", "Drugs and licences"),
        ),
        "in_vitro": (
            QCoreApplication.translate("Places", "In vitro"),
            QCoreApplication.translate("Places", "In vitro analysis"),
        ),
        "teaching": (
            QCoreApplication.translate("Places", "Teaching"),
            QCoreApplication.translate("Places", "Teaching and research"),
        ),
        "survey": (
            QCoreApplication.translate("Places", "Survey"),
            QCoreApplication.translate("Places", "Survey return"),
        ),
        "reports": (
            QCoreApplication.translate("Places", "Reports"),
            QCoreApplication.translate("Places", "Annual report"),
        ),
        "history": (
            QCoreApplication.translate("Places", "History"),
            QCoreApplication.translate("Places", "History"),
        ),
        "department": (
            QCoreApplication.translate("Places", "Department"),
            QCoreApplication.translate("Places", "Department profile"),
        ),
    }[key][which]


def _overview(context: Context) -> Page:
    from ui.pages.overview import OverviewPage

    return OverviewPage(context)


def _activity(context: Context) -> Page:
    from ui.pages.activity import ActivityPage

    return ActivityPage(context)


def _staff(context: Context) -> Page:
    from ui.pages.staff import StaffPage

    return StaffPage(context)


def _devices(context: Context) -> Page:
    from ui.pages.devices import DevicesPage

    return DevicesPage(context)


def _wards(context: Context) -> Page:
    from ui.pages.wards import WardsPage

    return WardsPage(context)


def _drugs(context: Context) -> Page:
    from ui.pages.drugs import DrugsPage

    return DrugsPage(context)


def _in_vitro(context: Context) -> Page:
    from ui.pages.in_vitro import InVitroPage

    return InVitroPage(context)


def _teaching(context: Context) -> Page:
    from ui.pages.teaching import TeachingPage

    return TeachingPage(context)


def _survey(context: Context) -> Page:
    from ui.pages.survey import SurveyPage

    return SurveyPage(context)


def _reports(context: Context) -> Page:
    from ui.pages.reports import ReportsPage

    return ReportsPage(context)


def _history(context: Context) -> Page:
    from ui.pages.history import HistoryPage

    return HistoryPage(context)


def _department(context: Context) -> Page:
    from ui.pages.department import DepartmentPage

    return DepartmentPage(context)


_MAKERS: Mapping[str, Callable[[Context], Page]] = {
    "overview": _overview,
    "activity": _activity,
    "staff": _staff,
    "devices": _devices,
    "wards": _wards,
    "drugs": _drugs,
    "in_vitro": _in_vitro,
    "teaching": _teaching,
    "survey": _survey,
    "reports": _reports,
    "history": _history,
    "department": _department,
}
