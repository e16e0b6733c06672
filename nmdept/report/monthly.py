"""The months of a group of counts beside those of the other year, as a chart or in a sentence."""

from collections.abc import Sequence

from nmdept.messages import Message, Param
from nmdept.report import counting, parts
from nmdept.report.scope import Scope
from nmdept.report.values import Chart, ChartKind, Mark, Part, Point, Series

LEAST_MONTHS = 2
"""A chart of one month is one number, which a sentence says."""
_LEAST_RANKED = 3


def months_of(scope: Scope, group: str, said: str) -> Part | None:
    """Return a group's months as a chart, in a sentence if one has a number; None without any."""
    items = counting.items_of(group)
    now, before = counting.points(scope.now, items), counting.points(scope.before, items)
    counted = [at for at, point in enumerate(now) if point.value is not None]
    if not counted and not any(point.value for point in before):
        return None
    what = Message.of(said)
    if len(counted) >= LEAST_MONTHS:
        return _even(scope, what, now, before) or _chart(scope, group, said, (now, before))
    if counted:
        at = counted[0]
        code = "report.one_month" if len(now) == 1 else "report.one_month_of"
        month, value = scope.period.months[at], int(now[at].value or 0)
        return parts.note(code, small=False, what=what, month=month, number=value)
    code = "report.months_not_offered" if _all_not_offered(now) else "report.months_not_whole"
    return parts.note(code, small=False, what=what, when=scope.period.said)


def _even(
    scope: Scope, what: Message, now: tuple[Point, ...], before: tuple[Point, ...]
) -> Part | None:
    """Say what is the same number in every month of both years; None where a chart says more."""
    mine, theirs = ({point.value for point in points} for points in (now, before))
    if len(mine) > 1 or len(theirs) > 1 or None in mine:
        return None
    (number,), (other,) = mine, theirs
    params: dict[str, Param] = {"what": what, "number": int(number or 0), "when": scope.period.said}
    if other is None:
        return parts.note("report.months_even", small=False, **params)
    before_said = scope.compared.said
    return parts.note(
        "report.months_even_both", small=False, **params, before=int(other), before_when=before_said
    )


def _all_not_offered(points: Sequence[Point]) -> bool:
    return all(point.mark is Mark.NOT_OFFERED for point in points)


def _chart(
    scope: Scope, group: str, said: str, points: tuple[tuple[Point, ...], tuple[Point, ...]]
) -> Chart:
    now, before = points
    return Chart(
        name="months_" + group.replace(".", "_"),
        kind=ChartKind.MONTHS,
        title=Message.of(said),
        caption=_caption(scope, now, before),
        unit=Message.of("report.unit_cases"),
        places=tuple(str(month.month) for month in scope.period.months),
        series=(
            Series(name=str(scope.period.year), points=now),
            Series(name=str(scope.compared.year), points=before),
        ),
    )


def _caption(scope: Scope, now: tuple[Point, ...], before: tuple[Point, ...]) -> Message:
    """Say which months are highest and lowest, or what stands where there is no number."""
    months = scope.period.months
    missing = sum(point.mark is Mark.NOT_REPORTED for point in now)
    closed = sum(point.mark is Mark.NOT_OFFERED for point in now)
    if missing:
        code = "report.caption_partial_both" if closed else "report.caption_partial"
        return Message.of(code, count=missing, months=len(months))
    if closed:
        return Message.of("report.caption_not_offered", count=closed, months=len(months))
    if len(months) < _LEAST_RANKED:
        alone = "" if any(point.value is not None for point in before) else "_alone"
        return Message.of(f"report.caption_short{alone}", count=len(months), **scope.years)
    values = [int(point.value or 0) for point in now]
    if max(values) == min(values):
        return Message.of("report.caption_even", most=max(values))
    return Message.of(
        "report.caption_months" if _whole(before) else "report.caption_months_alone",
        most=max(values),
        least=min(values),
        most_month=months[values.index(max(values))],
        least_month=months[values.index(min(values))],
        above=sum(_exceeds(mine, theirs) for mine, theirs in zip(now, before, strict=True)),
        of=len(months),
        **scope.years,
    )


def _whole(points: tuple[Point, ...]) -> bool:
    return all(point.value is not None for point in points)


def _exceeds(mine: Point, theirs: Point) -> bool:
    return mine.value is not None and theirs.value is not None and mine.value > theirs.value
