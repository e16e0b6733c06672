"""The annual summary of a year: reading it, for a page on the screen or for a document.

A summary needs no started return; where there is one, its answers given by hand stand over the
records. One function reads one state of the ledger.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from nmdept.errors import UsageError
from nmdept.files import write_whole
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import Progress, Silent
from nmdept.questionnaire.catalogue import (
    latest_national_figures,
    questionnaire_by_id,
    questionnaires,
)
from nmdept.questionnaire.definition import Questionnaire, RuleKind
from nmdept.records.field_check import FIRST_YEAR, LAST_YEAR
from nmdept.report.choices import FIRST, LAST, MOST_YEARS, Choices, Period, period_of
from nmdept.report.ledger import Ledger
from nmdept.report.scope import ByHand, Checked
from nmdept.report.summary import Given, summarise
from nmdept.report.values import Summary
from nmdept.services.assembly import entries_of, explained_in
from nmdept.services.documents import SET, STEPS, as_pdf, as_xlsx
from nmdept.services.folder import DataFolder
from nmdept.store.engine import Connection
from nmdept.store.returns import read_kept
from nmdept.store.snapshots import read_activity, read_certificates, read_snapshot
from nmdept.store.trend import read_year_tallies
from nmdept.survey.answers import Answer, Entry
from nmdept.survey.compute import answers, answers_to_compare, compute_from
from nmdept.survey.validate import findings

AS_IT_IS = Choices()


def read_summary(folder: DataFolder, year: int, choices: Choices = AS_IT_IS) -> Summary:
    """Return the summary of `year` as `choices` ask for it, from the records of now.

    Raises UsageError for a year, month, comparison year or age that cannot be.
    """
    check_choices(year, choices)
    with folder.database.read() as connection:
        ledger = _ledger(connection, year, choices)
        checked = _checked(connection, ledger, year)
    return summarise(
        Given(
            ledger=ledger,
            year=year,
            choices=choices,
            national=latest_national_figures(year),
            standing=checked.standing,
            checked=checked.found if period_of(year, choices).is_whole_year else Checked(),
            example=folder.is_example,
        )
    )


def _ledger(connection: Connection, year: int, choices: Choices) -> Ledger:
    """Read what the summary is made of; the number of queries does not grow with the years."""
    compare = year - 1 if choices.compare is None else choices.compare
    first = min(year - choices.years + 1, compare)
    snapshot = read_snapshot(connection, max(year, compare), since=first)
    for other in {year, compare} - {row.month.year for row in snapshot.activity}:
        rows = read_activity(connection, other)
        snapshot = replace(snapshot, activity=(*snapshot.activity, *rows))
    return Ledger(
        snapshot,
        read_certificates(connection, year, in_post=period_of(year, choices).last_day),
        read_year_tallies(connection, (first, year), (choices.first_month, choices.last_month)),
    )


def write_summary(  # noqa: PLR0913  # independent choices of who asks for the document
    folder: DataFolder,
    year: int,
    path: Path,
    *,
    language: Language,
    progress: Progress | None = None,
    choices: Choices = AS_IT_IS,
) -> None:
    """Write the summary of `year` to `path`; `.pdf` is to print, `.xlsx` has each chart's numbers.

    Raises UsageError for another suffix or for choices that cannot be, DataProblemError for a text
    that cannot be printed, CancelledError when stopped; the file is then as it was.
    """
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        raise UsageError("report.suffix", name=path.name)
    progress = progress or Silent()
    progress.step(0, STEPS, Message.of("export.step_read"))
    summary = read_summary(folder, year, choices)
    progress.step(5, STEPS, Message.of("export.step_compose"))
    from nmdept.export.compose_report import compose_report  # a page on the screen needs none

    document = compose_report(summary, language, data=suffix == ".xlsx")
    content = _WRITERS[suffix](document, progress)
    progress.step(SET, STEPS, Message.of("export.step_write"))
    write_whole(path, content)


_WRITERS = {".pdf": as_pdf, ".xlsx": as_xlsx}
SUFFIXES = tuple(_WRITERS)
"""What a summary can be written as."""


def check_choices(year: int, choices: Choices) -> None:
    """Raise UsageError for what cannot be chosen."""
    first, last = choices.first_month, choices.last_month
    if not FIRST_YEAR < year < LAST_YEAR:
        raise UsageError("returns.year", year=str(year))
    if not FIRST <= first <= last <= LAST:
        raise UsageError("report.bad_months", first=str(first), last=str(last))
    if not 1 <= choices.years <= MOST_YEARS or year - choices.years < FIRST_YEAR:
        raise UsageError("report.bad_years", given=str(choices.years), most=MOST_YEARS)
    if choices.compare is not None and not _comparable(choices.compare, year):
        raise UsageError("report.bad_compare", given=str(choices.compare))
    if choices.compare is not None and choices.compare > year:
        raise UsageError("report.compare_later", given=str(choices.compare), year=str(year))
    for age in (choices.retirement.women, choices.retirement.men):
        if not 40 <= age <= 80:
            raise UsageError("report.bad_retirement", given=str(age))


def _comparable(compare: int, year: int) -> bool:
    return FIRST_YEAR < compare < LAST_YEAR and compare != year


@dataclass(frozen=True, kw_only=True)
class _Checked:
    """The year's answers as they stand, and what there is to say of them."""

    standing: dict[str, Answer]
    found: Checked


def _checked(connection: Connection, ledger: Ledger, year: int) -> _Checked:
    """Answer the year's questionnaire as the return does, and check it by the same rules."""
    kept = read_kept(connection, year)
    form = _form(year) if kept is None else questionnaire_by_id(kept.head.form)
    entries: dict[str, Entry] = {} if kept is None else dict(entries_of(kept))
    figures = compute_from(form, ledger.of(Period(year=year)))
    standing = answers(form, figures, entries)
    previous = answers_to_compare(form, ledger.snapshot_of(year - 1))
    quantities = {quantity.code: figures[quantity.code] for quantity in form.quantities}
    reasons = {} if kept is None else dict(explained_in(kept))
    found = findings(form, standing, quantities, previous, reasons)
    changes = {rule.id for rule in form.rules if rule.kind is RuleKind.CHANGES_MORE_THAN}
    growth = tuple(finding for finding in found if finding.rule in changes)
    by_hand = tuple(
        ByHand(label=form.items[code].label, answer=answer)
        for code, answer in standing.items()
        if answer.entry is not None
    )
    return _Checked(
        standing={} if kept is None else dict(standing),
        found=Checked(by_hand=by_hand, growth=growth, others=len(found) - len(growth)),
    )


def _form(year: int) -> Questionnaire:
    made_for = [form for form in questionnaires() if year in form.data_years]
    newest = max(questionnaires(), key=lambda form: max(form.data_years, default=0))
    return made_for[-1] if made_for else newest
