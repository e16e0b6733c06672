"""The words revisions are written in: columns with their checks, keys, indexes.

Released revisions rely on them, so a word never changes its meaning; a new one may be added. A
column is `day`, `month`, `year`, `whole`, `number`, `text LENGTH`, `of CODES` or `several CODES`,
with `required` at the end; the key's columns are required anyway.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

VALUE = [("value_number", "number"), ("value_yes", "number"), ("value_text", "text")]


def create_table(
    table: str,
    key: Sequence[str],
    columns: Sequence[tuple[str, str]],
    *more: sa.Constraint,
) -> None:
    """Create a STRICT table with its columns' checks, its key and `more` constraints."""
    items: list[SchemaItem] = []
    for name, words in columns:
        kind, *arguments = words.removesuffix(" required").split()
        required = words.endswith(" required") or name in key
        is_number = kind in ("month", "year", "whole", "number")
        items.append(
            sa.Column(name, sa.Integer() if is_number else sa.Text(), nullable=not required)
        )
        items.extend(_checks(table, name, kind, arguments))
    primary = sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}"))
    op.create_table(table, *items, primary, *more, sqlite_strict=True)


def _checks(table: str, name: str, kind: str, arguments: Sequence[str]) -> list[SchemaItem]:
    column = f'"{name}"'
    found = {
        "day": ("is_day", _day(column)),
        "month": (
            "is_month",
            f"{column} / 100 BETWEEN 1900 AND 9999 AND {column} % 100 BETWEEN 1 AND 12",
        ),
        "year": ("is_year", f"{column} BETWEEN 1900 AND 9999"),
        "whole": ("not_negative", f"{column} >= 0"),
        "of": ("known", f"{column} IN ({quoted(' '.join(arguments))})"),
        "several": ("known", f"{column} = '' OR {_rest(column, arguments)} = ';'"),
    }
    if kind == "text" and arguments:
        found["text"] = ("length", f"length({column}) BETWEEN 1 AND {arguments[0]}")
    return [check(table, f"{name}_{found[kind][0]}", found[kind][1])] if kind in found else []


def _day(column: str) -> str:
    return (
        f"length({column}) = 10 AND substr({column}, 1, 4) BETWEEN '1900' AND '9999'"
        f" AND substr({column}, 5, 1) = '-' AND substr({column}, 6, 2) BETWEEN '01' AND '12'"
        f" AND substr({column}, 8, 1) = '-' AND substr({column}, 9, 2) BETWEEN '01' AND '31'"
    )


def _rest(column: str, codes: Sequence[str]) -> str:
    rest = f"';' || {column} || ';'"
    for code in codes:
        rest = f"replace({rest}, ';{code};', ';')"
    return rest


def value_checks(table: str) -> list[sa.CheckConstraint]:
    """Return the checks of the three columns of a yearly value."""
    filled = " + ".join(f'CASE WHEN "{name}" IS NULL THEN 0 ELSE 1 END' for name, _ in VALUE)
    return [
        check(table, "value_not_negative", '"value_number" >= 0'),
        check(table, "value_yes_or_no", '"value_yes" IN (0, 1)'),
        check(table, "value_length", 'length("value_text") BETWEEN 1 AND 10000'),
        check(table, "value_one_value", f"{filled} <= 1"),
    ]


def period(table: str, first: str, last: str) -> sa.CheckConstraint:
    """Return the check that a span does not end before it starts."""
    return check(table, "ends_after_it_starts", f'"{last}" >= "{first}"')


def check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    """Return a named check."""
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return a named foreign key; `target` is `table.column`."""
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def create_index(table: str, *columns: str) -> None:
    """Create an index."""
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def quoted(codes: str) -> str:
    """Return codes separated by blanks as a list of SQL texts."""
    return ", ".join(f"'{code}'" for code in codes.split())
