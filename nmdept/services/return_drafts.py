"""What became of a return since an answer or a reason was typed into it and not given."""

from nmdept.errors import NmdeptError
from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import Severity
from nmdept.records.drafts import Draft, Standing, standing
from nmdept.services.assembly import assemble
from nmdept.services.folder import DataFolder
from nmdept.store.engine import Connection
from nmdept.store.returns import KeptReturn, read_kept
from nmdept.survey.kept import RETURN_ENTRIES
from nmdept.survey.return_state import OPEN_STATES, ReturnState
from nmdept.survey.typed import answer_texts

_LONGEST_YEAR = 4


def return_standing(folder: DataFolder, connection: Connection, draft: Draft) -> Standing:
    """Return what became of the item or finding `draft` was typed about.

    CLOSED when the return takes nothing any more, GONE when it has no such item or finding. Raises
    KeyError for a draft that names neither.
    """
    year, name = _place(draft)
    kept = read_kept(connection, year)
    if kept is None:
        return Standing.GONE
    if ReturnState(kept.head.state) not in OPEN_STATES:
        return Standing.CLOSED
    if draft.kind == RETURN_ENTRIES.name:
        return _answer(kept, draft, name)
    return _reason(folder, connection, draft)


def _answer(kept: KeptReturn, draft: Draft, code: str) -> Standing:
    try:
        form = questionnaire_by_id(kept.head.form)
    except NmdeptError:
        return Standing.GONE
    if code not in form.items:
        return Standing.GONE
    entry = next((one for one in kept.entries if one.code == code), None)
    if entry is None:
        return standing(draft, {"answer": "", "reason": ""})
    return standing(draft, answer_texts(entry.state, entry.value, entry.reason))


def _reason(folder: DataFolder, connection: Connection, draft: Draft) -> Standing:
    year, finding_id = _place(draft)
    try:
        found = assemble(folder, connection, year, basis=False).findings
    except NmdeptError:
        return Standing.GONE
    for finding in found:
        if finding.id == finding_id and finding.severity is Severity.NEEDS_REASON:
            return standing(draft, {"reason": finding.reason or ""})
    return Standing.GONE


def _place(draft: Draft) -> tuple[int, str]:
    year, name = draft.key if draft.key is not None and len(draft.key) == 2 else ("", "")
    if not year.isdecimal() or len(year) > _LONGEST_YEAR:
        raise KeyError(draft.key)
    return int(year), name
