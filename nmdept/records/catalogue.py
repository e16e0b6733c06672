"""The items the ledger counts, from `resources/catalogues/items.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import tomli

from nmdept.language import Label
from nmdept.paths import resource


class YearlyAnswer(StrEnum):
    """What the value of a yearly item is."""

    COUNT = "count"
    YESNO = "yesno"
    LONGTEXT = "longtext"


@dataclass(frozen=True)
class ActivityItem:
    """An item counted month by month."""

    code: str
    group: str
    label: Label


@dataclass(frozen=True)
class YearlyItem:
    """An item recorded once a year."""

    code: str
    answer: YearlyAnswer
    label: Label


@dataclass(frozen=True)
class Catalogue:
    """All items by code, in the order of the survey's form."""

    groups: Mapping[str, Label]
    activity: Mapping[str, ActivityItem]
    yearly: Mapping[str, YearlyItem]


@cache
def catalogue() -> Catalogue:
    """Return the shipped catalogue."""
    with resource("catalogues", "items.toml").open("rb") as file:
        read = tomli.load(file)

    def label(entry: Mapping[str, str]) -> Label:
        return Label(entry["zh"], entry["en"])

    return Catalogue(
        groups={entry["code"]: label(entry) for entry in read["group"]},
        activity={
            entry["code"]: ActivityItem(entry["code"], entry["group"], label(entry))
            for entry in read["activity"]
        },
        yearly={
            entry["code"]: YearlyItem(entry["code"], YearlyAnswer(entry["answer"]), label(entry))
            for entry in read["yearly"]
        },
    )
