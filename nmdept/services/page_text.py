"""The first page as plain values for JSON, and back.

What is due is kept as the records watched, so that the page is right on a later day too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from nmdept.language import Label
from nmdept.records.due import Dated, Watched, due_on
from nmdept.records.months import Month
from nmdept.records.values import Certificate, Licence
from nmdept.survey.completeness import GroupMonth, GroupYear
from nmdept.survey.overview import FirstPage, Overview, Readiness
from nmdept.survey.return_state import ReturnState

_RECORDS: Mapping[str, type[Dated]] = {"licence": Licence, "certificate": Certificate}
_DAYS = frozenset({"valid_from", "valid_until"})


def to_plain(page: FirstPage, watched: Iterable[Watched]) -> dict[str, Any]:
    """Return `page` in texts, whole numbers and lists; `watched` stands for what is due."""
    return {
        "month": str(page.overview.month),
        "groups": [_group(one) for one in page.overview.groups],
        "years": [_year(one) for one in page.overview.years],
        "watched": [_watched(one) for one in watched],
        "return": None if page.readiness is None else _readiness(page.readiness),
    }


def from_plain(plain: Mapping[str, Any], today: date) -> FirstPage:
    """Return the page of `plain` as it is on `today`.

    Raises KeyError, TypeError or ValueError when it is none.
    """
    state = plain["return"]
    return FirstPage(
        overview=Overview(
            month=Month.parse(_text(plain["month"])),
            groups=tuple(_to_group(one) for one in plain["groups"]),
            years=tuple(_to_year(one) for one in plain["years"]),
            due=due_on([_to_watched(one) for one in plain["watched"]], today),
        ),
        readiness=None if state is None else _to_readiness(state),
    )


def _group(one: GroupMonth) -> dict[str, Any]:
    return {
        "group": one.group,
        "label": [one.label.zh, one.label.en],
        "to_report": one.to_report,
        "missing": list(one.missing),
    }


def _to_group(plain: Mapping[str, Any]) -> GroupMonth:
    return GroupMonth(
        group=_text(plain["group"]),
        label=_label(plain["label"]),
        to_report=_whole(plain["to_report"]),
        missing=tuple(_text(code) for code in plain["missing"]),
    )


def _year(one: GroupYear) -> dict[str, Any]:
    return {
        "group": one.group,
        "label": [one.label.zh, one.label.en],
        "months": [str(month) for month in one.months],
        "count": one.count,
        "before": one.before,
    }


def _to_year(plain: Mapping[str, Any]) -> GroupYear:
    return GroupYear(
        group=_text(plain["group"]),
        label=_label(plain["label"]),
        months=tuple(Month.parse(_text(month)) for month in plain["months"]),
        count=_whole(plain["count"]),
        before=_whole(plain["before"]),
    )


def _readiness(one: Readiness) -> dict[str, Any]:
    numbers = ("year", "items", "unanswered", "blocking", "warnings")
    return {"state": one.state.value, **{name: getattr(one, name) for name in numbers}}


def _to_readiness(plain: Mapping[str, Any]) -> Readiness:
    numbers = {name: _whole(value) for name, value in plain.items() if name != "state"}
    return Readiness(state=ReturnState(plain["state"]), **numbers)


def _watched(one: Watched) -> dict[str, Any]:
    kind = next(name for name, of in _RECORDS.items() if isinstance(one.record, of))
    values = {of.name: _plain(getattr(one.record, of.name)) for of in fields(one.record)}
    return {"kind": kind, "record": values, "name": one.name, "until": _plain(one.until)}


def _to_watched(plain: Mapping[str, Any]) -> Watched:
    values: dict[str, Any] = {
        name: (_to_day if name in _DAYS else _or_none)(value)
        for name, value in plain["record"].items()
    }
    return Watched(
        record=_RECORDS[plain["kind"]](**values),
        name=_or_none(plain["name"]),
        until=_to_day(plain["until"]),
    )


def _plain(value: str | date | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value


def _to_day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(_text(value))


def _label(value: list[object]) -> Label:
    zh, en = value
    return Label(_text(zh), _text(en))


def _or_none(value: object) -> Any:  # noqa: ANN401 - required or not, the record's class says
    return None if value is None else _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value
