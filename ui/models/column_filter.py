"""What a column may be narrowed to: some of its values, or a range."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from ui.models.columns import Column
from ui.text import Texts


@dataclass(frozen=True, kw_only=True)
class Among:
    """Keeps the rows whose value is one of `values`."""

    values: frozenset[Hashable]

    def keeps(self, row: Any, column: Column, texts: Texts) -> bool:
        """Whether `row` is kept."""
        return value_of(row, column, texts) in self.values


@dataclass(frozen=True, kw_only=True)
class Between:
    """Keeps the rows whose natural value lies in the range, both ends included."""

    first: int | None = None
    last: int | None = None

    def keeps(self, row: Any, column: Column, _texts: Texts) -> bool:
        """Whether `row` is kept; what is empty is not."""
        value = column.natural(row)
        if value is None:
            return False
        return (self.first is None or value >= self.first) and (
            self.last is None or value <= self.last
        )


ColumnFilter = Among | Between


def value_of(row: Any, column: Column, texts: Texts) -> Hashable:
    """Return what `row` is told by in `column`: the same in both languages where it can be."""
    natural: Hashable = column.natural(row)
    return column.text(row, texts) if natural is None else natural


def values_of(
    rows: Iterable[Any], column: Column, texts: Texts
) -> tuple[tuple[Hashable, str, int], ...]:
    """Return the different values of a column in their order, worded, with how often each is."""
    counts: dict[Hashable, list[Any]] = {}
    for row in rows:
        counts.setdefault(value_of(row, column, texts), []).append(row)
    found = [(value, column.text(of[0], texts), len(of)) for value, of in counts.items()]
    return tuple(sorted(found, key=lambda one: (isinstance(one[0], str), one[0])))
