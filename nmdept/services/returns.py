"""The return of a data year: starting it, reading it, answering by hand, explaining findings.

A return's answers are computed from the records whenever it is read; only what was given by hand is
kept. One function is one transaction.
"""

from datetime import UTC, datetime
from typing import cast

from nmdept.errors import RefusedError, UsageError
from nmdept.messages import Message
from nmdept.questionnaire.catalogue import questionnaire_by_id, questionnaires
from nmdept.questionnaire.definition import Item, Questionnaire
from nmdept.records.field_check import FIRST_YEAR, LAST_YEAR, printable
from nmdept.records.kinds import Kind
from nmdept.records.nearest import nearest
from nmdept.records.values import Record
from nmdept.services.answer_values import check_answer, check_reason, read_answer
from nmdept.services.assembly import assemble, kept_return
from nmdept.services.folder import DataFolder
from nmdept.store import ledger, returns
from nmdept.store.ledger import Write
from nmdept.store.returns import KeptReturn
from nmdept.survey.answers import Answer, Return, ReturnState
from nmdept.survey.figures import State
from nmdept.survey.kept import (
    FINDING_REASONS,
    RETURN_ENTRIES,
    RETURNS,
    FindingReason,
    ReturnEntry,
    ReturnHead,
)
from nmdept.survey.return_state import OPEN_STATES

WITHDRAWN = "-"
"""As the value of an answer: take back what was given by hand."""

_OPEN = {state.value for state in OPEN_STATES}


def forms() -> tuple[Questionnaire, ...]:
    """Return the questionnaires shipped."""
    return questionnaires()


def started_years(folder: DataFolder) -> tuple[int, ...]:
    """Return the data years whose returns have been started, in order."""
    with folder.database.read() as connection:
        return returns.started_years(connection)


def start_return(folder: DataFolder, year: int, *, form: str | None = None) -> Return:
    """Start the return of the data year `year`, filled in by the folder's user.

    Without `form` it is the questionnaire made for the year, or else the newest. Raises
    RefusedError when the return has been started already, UsageError for an unknown form.
    """
    if not FIRST_YEAR < year < LAST_YEAR:
        raise UsageError("returns.year", year=str(year))
    questionnaire = _default_form(year) if form is None else questionnaire_by_id(form)
    with folder.database.write() as connection:
        if returns.read_kept(connection, year) is not None:
            raise RefusedError("returns.started", year=str(year))
        head = ReturnHead(
            year=year,
            form=questionnaire.id,
            form_sha256=questionnaire.sha256,
            state=ReturnState.DRAFT.value,
            revision=0,
            filler=folder.user,
            filler_phone=None,
        )
        what = Message.of("returns.act_started", year=str(year), form=questionnaire.title)
        writes = [_write(RETURNS, None, head)]
        ledger.apply(connection, user=folder.user, what=what, writes=writes)
        return assemble(folder, connection, year)


def read_return(folder: DataFolder, year: int) -> Return:
    """Return the return of `year` as it stands, computed from the records of now.

    Raises RefusedError when it has not been started, or its questionnaire is not shipped any more.
    """
    with folder.database.read() as connection:
        return assemble(folder, connection, year)


def set_answer(folder: DataFolder, year: int, code: str, value: str, *, reason: str) -> Answer:
    """Set the answer to item `code` by hand, or take that back with `-`; return what stands now.

    `value` is a whole number, `yes` or `no`, a choice's code, a text, `not_reported` or
    `not_offered`, as the item asks. Raises UsageError naming what would be right, also for an
    unknown item or no reason, and RefusedError when the return is not open.
    """
    said = check_reason(reason)
    with folder.database.write() as connection:
        kept = _open(kept_return(connection, year))
        form = questionnaire_by_id(kept.head.form)
        item = _item(form, code)
        old = next((entry for entry in kept.entries if entry.code == code), None)
        if value.strip() == WITHDRAWN:
            new, what = None, "returns.act_withdrawn"
            if old is None:
                raise UsageError("returns.nothing_given", item=item.label)
        else:
            new, what = _entry(folder, year, item, value, said), "returns.act_answered"
            check_answer(item, State(new.state), new.value, items=form.items, year=year)
        act = Message.of(what, year=str(year), item=item.label, reason=said)
        writes = [_write(RETURN_ENTRIES, old, new)]
        ledger.apply(connection, user=folder.user, what=act, writes=writes)
        return assemble(folder, connection, year).answers[code]


def explain_finding(folder: DataFolder, year: int, finding_id: str, *, reason: str) -> None:
    """Keep the `reason` for a finding of the return of `year`, in place of one given before.

    Raises UsageError when nothing of that name was found or no reason is given, RefusedError when
    the return is not open.
    """
    said = check_reason(reason)
    with folder.database.write() as connection:
        kept = _open(kept_return(connection, year))
        found = {finding.id: finding for finding in assemble(folder, connection, year).findings}
        if finding_id not in found:
            raise _unknown("returns.finding", finding_id, list(found))
        old = next((given for given in kept.reasons if given.finding == finding_id), None)
        new = FindingReason(
            year=year,
            finding=finding_id,
            said=found[finding_id].said,
            reason=said,
            by=folder.user,
            at=_now(),
        )
        what = Message.of("returns.act_explained", year=str(year), finding=finding_id, reason=said)
        writes = [_write(FINDING_REASONS, old, new)]
        ledger.apply(connection, user=folder.user, what=what, writes=writes)


def _default_form(year: int) -> Questionnaire:
    made_for = [form for form in questionnaires() if year in form.data_years]
    newest = max(questionnaires(), key=lambda form: max(form.data_years, default=0))
    return made_for[-1] if made_for else newest


def _open(kept: KeptReturn) -> KeptReturn:
    """Return `kept` if it may be changed."""
    if kept.head.state not in _OPEN:
        raise RefusedError("returns.closed", year=str(kept.head.year))
    return kept


def _item(questionnaire: Questionnaire, code: str) -> Item:
    if code not in questionnaire.items:
        raise _unknown("returns.item", code, list(questionnaire.items))
    return questionnaire.items[code]


def _unknown(sentence: str, name: str, known: list[str]) -> UsageError:
    near = nearest(name, known)
    if near is None:
        return UsageError(sentence, name=printable(name))
    return UsageError(f"{sentence}_near", name=printable(name), nearest=near)


def _entry(folder: DataFolder, year: int, item: Item, value: str, reason: str) -> ReturnEntry:
    state, read = read_answer(item, value)
    return ReturnEntry(
        year=year,
        code=item.code,
        state=state.value,
        value=read,
        reason=reason,
        by=folder.user,
        at=_now(),
    )


def _write(kind: Kind, old: object | None, new: object | None) -> Write:
    """Return the write of something kept of a return, which is stored like a record."""
    return Write(kind=kind, old=cast("Record | None", old), new=cast("Record | None", new))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
