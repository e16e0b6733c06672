"""A count far from its own pattern is named; what chance, growth or the season does is not."""

import csv
from random import Random

import pytest

from nmdept.language import Label, Language
from nmdept.messages import word
from nmdept.paths import resource
from nmdept.records.months import Month, months_of
from nmdept.records.values import NOT_OFFERED, Tally
from nmdept.survey.pattern import (
    FEWEST_MONTHS,
    SMALL,
    WINDOW,
    far_from_pattern,
    far_in_year,
    months_before,
)

_ITEM = Label("肿瘤", "Tumour")
_MONTH = Month(2024, 1)


def _series(*counts: Tally, this: Tally) -> dict[Month, Tally]:
    """Give the counts of the months before, the oldest first, and of the month itself."""
    before = months_before(_MONTH, len(counts))[::-1]
    return {**dict(zip(before, counts, strict=True)), _MONTH: this}


_USUAL = (410, 395, 402, 420, 388, 415, 407, 399, 411, 405)


@pytest.mark.parametrize(
    ("this", "code"),
    [
        (4050, "pattern.above"),
        (40, "pattern.below"),
        (0, "pattern.below"),
        (406, None),
        (520, None),
        (300, None),
        (None, None),
        (NOT_OFFERED, None),
    ],
)
def test_a_count_far_off_is_named(this: Tally, code: str | None) -> None:
    found = far_from_pattern(_ITEM, _MONTH, _series(*_USUAL, this=this))
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("this", "far"), [(31, True), (0, True), (190, False), (900, True), (700, False)]
)
def test_a_digit_left_out_is_far_however_much_the_counts_vary(this: int, far: bool) -> None:  # noqa: FBT001
    varied = (255, 391, 422, 362, 369, 212, 413, 436, 449, 330, 474, 428)
    assert (far_from_pattern(_ITEM, _MONTH, _series(*varied, this=this)) is not None) is far


def test_the_sentence_names_what_is_usual() -> None:
    found = far_from_pattern(_ITEM, _MONTH, _series(*_USUAL, this=4050))
    assert found is not None
    assert word(found, Language.ZH) == (
        "2024年1月“肿瘤”为4,050，此前10个月的中位数为406；明显偏高，请核对。"
    )
    series = {**_series(*_USUAL, this=40), Month(2023, 1): 390}
    found = far_from_pattern(_ITEM, _MONTH, series)
    assert found is not None
    assert word(found, Language.EN) == (
        "“Tumour” is 40 in January 2024; the median of the 11 months before is 405, and the same"
        " month a year ago had 390. That is unusually low; check it."
    )


def test_fewer_than_eight_months_say_nothing() -> None:
    assert far_from_pattern(_ITEM, _MONTH, _series(*_USUAL[:7], this=4000)) is None
    gaps: tuple[Tally, ...] = (*_USUAL[:7], None, NOT_OFFERED)
    assert far_from_pattern(_ITEM, _MONTH, _series(*gaps, this=4000)) is None
    assert far_from_pattern(_ITEM, _MONTH, _series(*_USUAL[:8], this=4000)) is not None


def test_small_counts_say_nothing() -> None:
    assert far_from_pattern(_ITEM, _MONTH, _series(*[1] * 12, this=SMALL - 1)) is None
    assert far_from_pattern(_ITEM, _MONTH, _series(*[0] * 12, this=3)) is None


def test_the_same_month_of_the_year_before_excuses_a_season() -> None:
    usual = [400] * 24
    assert far_from_pattern(_ITEM, _MONTH, _series(*usual, this=100)) is not None
    usual[12] = 110  # January of last year
    assert far_from_pattern(_ITEM, _MONTH, _series(*usual, this=100)) is None


def test_what_is_older_than_two_years_is_no_pattern() -> None:
    old = {Month(2021, number): 400 for number in range(1, 13)}
    assert far_from_pattern(_ITEM, _MONTH, {**old, _MONTH: 4000}) is None


def test_before_the_first_month_there_is_nothing() -> None:
    first = {Month(1900, number): 400 for number in range(1, 13)}
    assert far_from_pattern(_ITEM, Month(1900, 12), {**first, Month(1900, 12): 4000}) is not None
    assert far_from_pattern(_ITEM, Month(1900, 1), first) is None


def test_steady_growth_is_no_alarm() -> None:
    growing = [100 + 10 * number for number in range(24)]
    assert far_from_pattern(_ITEM, _MONTH, _series(*growing, this=345)) is None


@pytest.mark.parametrize("mean", [5, 30, 120, 450])
def test_chance_alone_hardly_ever_alarms(mean: int) -> None:
    dice = Random(mean)  # noqa: S311 - a fixed series, no secret
    months = months_before(Month(2030, 1), 480)[::-1]
    spread = mean**0.5
    counts: dict[Month, Tally] = {m: max(0, round(dice.gauss(mean, spread))) for m in months}
    alarms = [m for m in months if far_from_pattern(_ITEM, m, counts) is not None]
    assert alarms == []


def test_the_example_alarms_only_when_the_wards_were_closed_and_at_a_digit_too_many() -> None:
    with resource("example", "activity.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    series: dict[str, dict[Month, Tally]] = {}
    for row in rows:
        if row["count"].isdigit():
            series.setdefault(row["item"], {})[Month.parse(row["month"])] = int(row["count"])
    alarms, missed, tried = set(), 0, 0
    for counts in series.values():
        for month, count in counts.items():
            if far_from_pattern(_ITEM, month, counts) is not None:
                alarms.add(month)
            months = sum(isinstance(counts.get(m), int) for m in months_before(month, WINDOW))
            if months >= FEWEST_MONTHS and isinstance(count, int) and count >= SMALL:
                tried += 1
                missed += far_from_pattern(_ITEM, month, {**counts, month: count * 10}) is None
        for year in range(2019, 2024):
            one_by_one = {m: far_from_pattern(_ITEM, m, counts) for m in months_of(year)}
            told = {month: far for month, far in one_by_one.items() if far is not None}
            assert far_in_year(_ITEM, year, counts) == told
    assert alarms <= {Month(2020, 2)}
    assert (missed, tried > 200) == (0, True)
