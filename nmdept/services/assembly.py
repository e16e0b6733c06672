"""Putting a return together: what is kept of it, and what the records make of its items."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from nmdept.errors import RefusedError
from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import Questionnaire
from nmdept.services.folder import DataFolder
from nmdept.store.engine import Connection
from nmdept.store.returns import KeptReturn, read_kept
from nmdept.store.snapshots import read_snapshot
from nmdept.survey.answers import Entry, Explained, Return, ReturnState
from nmdept.survey.figures import State


def kept_return(connection: Connection, year: int) -> KeptReturn:
    """Return what is kept of the return of `year`; RefusedError when it has not been started."""
    kept = read_kept(connection, year)
    if kept is None:
        raise RefusedError("returns.not_started", year=str(year))
    return kept


def assemble(
    folder: DataFolder, connection: Connection, year: int, *, basis: bool = True
) -> Return:
    """Return the return of `year` as the records and what was given by hand make it.

    Without `basis` its figures need not carry the records behind them, which takes half the time.
    """
    # late: the window's first page asks which years have a return, and need not wait for computing
    from nmdept.survey.compute import answers, answers_to_compare, compute
    from nmdept.survey.validate import findings

    kept = kept_return(connection, year)
    questionnaire = _form(kept)
    snapshot = replace(
        read_snapshot(connection, year),
        filler=kept.head.filler,
        filler_phone=kept.head.filler_phone,
    )
    figures = compute(questionnaire, snapshot, basis=basis)
    standing = answers(questionnaire, figures, entries_of(kept))
    previous = answers_to_compare(questionnaire, replace(snapshot, year=year - 1))
    return Return(
        questionnaire=questionnaire,
        data_year=year,
        state=ReturnState(kept.head.state),
        revision=kept.head.revision,
        answers=standing,
        previous=previous,
        findings=findings(
            questionnaire,
            standing,
            {quantity.code: figures[quantity.code] for quantity in questionnaire.quantities},
            previous,
            explained_in(kept),
        ),
        example=folder.is_example,
    )


def _form(kept: KeptReturn) -> Questionnaire:
    """Return the return's questionnaire, the very one it was started with."""
    questionnaire = questionnaire_by_id(kept.head.form)
    if questionnaire.sha256 != kept.head.form_sha256:
        raise RefusedError("returns.form_changed", year=str(kept.head.year), form=questionnaire.id)
    return questionnaire


def explained_in(kept: KeptReturn) -> Mapping[str, Explained]:
    """Return the reasons given, by finding, each with what the finding said then."""
    return {
        given.finding: Explained(reason=given.reason, said=given.said) for given in kept.reasons
    }


def entries_of(kept: KeptReturn) -> Mapping[str, Entry]:
    """Return the answers given by hand, by code."""
    return {
        entry.code: Entry(
            code=entry.code,
            state=State(entry.state),
            value=entry.value,
            reason=entry.reason,
            by=entry.by,
            at=datetime.fromisoformat(entry.at),
        )
        for entry in kept.entries
    }
