"""Teaching and research: the years' entries; licences with their days."""

from collections.abc import Iterator

from nmdept.messages import Message
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.codes import LICENCE_CLASS, LICENCE_KIND
from nmdept.records.kinds import LICENCES, YEARLY
from nmdept.records.months import year_end
from nmdept.records.values import Licence
from nmdept.report import parts
from nmdept.report.choices import SectionName
from nmdept.report.scope import Scope
from nmdept.report.values import (
    Listing,
    ListingCell,
    ListingRow,
    Mark,
    Part,
    SummarySection,
    Words,
)


def teaching_section(scope: Scope) -> SummarySection:
    """Return the section on teaching and research."""
    listing = _years(scope)
    found: tuple[Part, ...] = (listing,) if listing.rows else ()
    if not found:
        found = (parts.note("report.no_teaching", small=False, year=str(scope.period.year)),)
    return SummarySection(
        name=SectionName.TEACHING, title=Message.of("report.section_teaching"), parts=found
    )


def licences_section(scope: Scope) -> SummarySection:
    """Return the section on licences."""
    rows = tuple(_licence_row(scope, licence) for licence in _standing(scope))
    found: tuple[Part, ...] = (_licences(rows),) if rows else ()
    if not found:
        found = (parts.note("report.no_licences", small=False),)
    return SummarySection(
        name=SectionName.LICENCES, title=Message.of("report.section_licences"), parts=found
    )


def _years(scope: Scope) -> Listing:
    """Return items down the page and years across, or the other way round when years are many."""
    items = [
        item
        for item in catalogue().yearly.values()
        if item.code.startswith("education.") and item.answer is YearlyAnswer.COUNT
    ]
    shown = [
        item
        for item in items
        if any(_value(scope, year, item.code).number is not None for year in _trend(scope))
    ]
    years = _trend(scope)
    return Listing(
        name="teaching",
        title=Message.of("report.teaching_title"),
        columns=(
            parts.column("report.head_item", 200),
            *(parts.counts(str(year), 48) for year in years),
        ),
        rows=tuple(
            ListingRow(
                cells=(
                    parts.text(item.label),
                    *(_value(scope, year, item.code) for year in years),
                ),
                refs=tuple(
                    YEARLY.ref(entry)
                    for year in years
                    if (entry := scope.ledger.of(scope.period.of_year(year)).yearly.get(item.code))
                ),
            )
            for item in shown
        ),
    )


_MOST_YEARS_ACROSS = 6


def _trend(scope: Scope) -> list[int]:
    return [period.year for period in scope.trend][-_MOST_YEARS_ACROSS:]


def _value(scope: Scope, year: int, item: str) -> ListingCell:
    entry = scope.ledger.of(scope.period.of_year(year)).yearly.get(item)
    if entry is None or not isinstance(entry.value, int):
        return ListingCell(mark=Mark.NOT_REPORTED)
    return parts.number(entry.value)


def _standing(scope: Scope) -> Iterator[Licence]:
    """Give the licences valid in the period or after, and those that ended with none to follow."""
    licences = sorted(
        scope.now.snapshot.licences,
        key=lambda one: (
            LICENCE_KIND.codes.index(one.kind),
            one.valid_until or year_end(9999),
            one.number,
        ),
    )
    for licence in licences:
        if licence.valid_until is None or licence.valid_until >= scope.period.first_day:
            yield licence


def _licences(rows: tuple[ListingRow, ...]) -> Listing:
    return Listing(
        name="licences",
        title=Message.of("report.licences_title"),
        columns=(
            parts.column("report.head_licence", 140),
            parts.column("report.head_number", 120),
            parts.column("report.head_valid_from", 88),
            parts.column("report.head_valid_until", 88),
            parts.column("report.head_due", 94),
        ),
        rows=rows,
    )


def _licence_row(scope: Scope, licence: Licence) -> ListingRow:
    kind: Words = LICENCE_KIND.label(licence.kind)
    if licence.class_ is not None:
        class_ = LICENCE_CLASS.label(licence.class_)
        kind = Message.of("report.licence_class", kind=kind, class_=class_)
    until: Words = Message.of("report.without_end")
    if licence.valid_until is not None:
        until = Message.of("report.day", day=licence.valid_until)
    return ListingRow(
        cells=(
            parts.text(kind),
            parts.text(licence.number),
            parts.text(Message.of("report.day", day=licence.valid_from)),
            parts.text(until),
            parts.text(_due(scope, licence)),
        ),
        refs=(LICENCES.ref(licence),),
    )


def _due(scope: Scope, licence: Licence) -> Words:
    """Say when it ended, or that it ends within the year after the period."""
    ends, day = licence.valid_until, scope.period.last_day
    if ends is None or ends > year_end(day.year + 1):
        return ""
    if ends <= day:
        later = any(
            other.kind == licence.kind and other.valid_from > licence.valid_from
            for other in scope.now.snapshot.licences
        )
        return Message.of("report.renewed" if later else "report.ended")
    return Message.of("report.due", year=str(ends.year))
