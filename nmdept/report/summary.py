"""A summary from records: page one's figures and sentences, then the sections chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nmdept.questionnaire.definition import NationalFigures
from nmdept.records.months import Months
from nmdept.report import parts
from nmdept.report.activity import activity_section
from nmdept.report.choices import Choices, Period, SectionName, period_of
from nmdept.report.devices import devices_section
from nmdept.report.figures import Standing, year_in_numbers
from nmdept.report.ledger import Ledger
from nmdept.report.national import National
from nmdept.report.quality import basis_section, quality_section
from nmdept.report.scope import Checked, Scope
from nmdept.report.sentences import what_changed
from nmdept.report.staff import staff_section
from nmdept.report.teaching import licences_section, teaching_section
from nmdept.report.telling import Told
from nmdept.report.therapy import therapy_section
from nmdept.report.values import Note, Summary, SummarySection


@dataclass(frozen=True, kw_only=True)
class Given:
    """What a summary is made from."""

    ledger: Ledger
    year: int
    choices: Choices
    national: NationalFigures | None
    standing: Standing
    """The answers of the year's return; empty while it has not been started."""
    checked: Checked
    example: bool = False


def summarise(given: Given) -> Summary:
    """Return the summary of the year as the choices ask for it."""
    choices = given.choices
    period = period_of(given.year, choices)
    compared = period.of_year(given.year - 1 if choices.compare is None else choices.compare)
    trend = trend_of(period, choices)
    country = National(given.national)
    figures = year_in_numbers(given.ledger, (period, compared, trend), country, given.standing)
    told = Told(ledger=given.ledger, period=period, compared=compared, figures=figures)
    scope = Scope(
        ledger=given.ledger,
        period=period,
        compared=compared,
        trend=trend,
        choices=choices,
        national=country,
        figures=figures,
        checked=given.checked,
    )
    profile = given.ledger.of(period).snapshot.department
    return Summary(
        hospital=(profile.hospital_name or "") if profile else "",
        department=(profile.department_name or "") if profile else "",
        period=period,
        compared=compared,
        choices=choices,
        figures=figures,
        sentences=what_changed(told),
        sections=tuple(_SECTIONS[name](scope) for name in SectionName if name in choices.sections),
        national=given.national,
        example=given.example,
        notes=_notes(scope),
    )


def trend_of(period: Period, choices: Choices) -> tuple[Period, ...]:
    """Return the same months of the trend's years, the reported one last."""
    first = period.year - choices.years + 1
    return tuple(period.of_year(year) for year in range(first, period.year + 1))


def _notes(scope: Scope) -> tuple[Note, ...]:
    if scope.national.figures is None:
        return (parts.note("report.no_national", year=str(scope.period.year)),)
    found = [*parts.source(scope.national.source)]
    if scope.period.is_whole_year:
        found.append(parts.note("report.national_weakness"))
    else:
        found.append(parts.note("report.national_left_out", months=Months(scope.period.months)))
    if scope.national.data_year != str(scope.period.year):
        found.append(
            parts.note(
                "report.national_older",
                year=str(scope.period.year),
                data_year=scope.national.data_year,
            )
        )
    return tuple(found)


_SECTIONS: Mapping[SectionName, Callable[[Scope], SummarySection]] = {
    SectionName.ACTIVITY: activity_section,
    SectionName.THERAPY: therapy_section,
    SectionName.DEVICES: devices_section,
    SectionName.STAFF: staff_section,
    SectionName.TEACHING: teaching_section,
    SectionName.LICENCES: licences_section,
    SectionName.QUALITY: quality_section,
    SectionName.BASIS: basis_section,
}
