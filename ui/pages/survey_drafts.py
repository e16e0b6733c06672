"""What is typed on the survey page and not given: told to the drafts, and put back from one."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.records.drafts import ANSWER, REASON, Draft, Place
from nmdept.survey.answers import Entry, Finding, Return
from nmdept.survey.kept import FINDING_REASONS, RETURN_ENTRIES
from nmdept.survey.return_state import OPEN_STATES
from nmdept.survey.typed import answer_texts
from ui.context import Context
from ui.models.drafts import described
from ui.notices import Tone
from ui.pages.survey_return import ReturnView
from ui.pages.survey_typed import WITHDRAWN
from ui.unsaved import now

_KINDS = (RETURN_ENTRIES.name, FINDING_REASONS.name)


class SurveyDrafts(QObject):
    """Follows the form of an answer and the field of a finding's reason."""

    def __init__(self, context: Context, view: ReturnView, parent: QObject | None = None) -> None:
        """Know of nothing typed; `view` is the page's."""
        super().__init__(parent)
        self._context, self._view = context, view
        self._unsaved = context.unsaved
        self._resumed: Draft | None = None
        form, findings = view.panel.form, view.findings
        form.edited.connect(self._follow_answer)
        form.cancelled.connect(self._discard_answer)
        view.panel.entry_begun.connect(self._put_answer)
        view.item_shown.connect(self._open_typed)
        findings.reason_edited.connect(self._follow_reason)
        findings.reason_dropped.connect(self._discard_reason)
        findings.chosen_changed.connect(self._put_reason)
        view.return_shown.connect(self._follow_return)
        context.unsaved.emptied.connect(self._begin_anew)

    def resume(self, draft: Draft) -> bool:
        """Put back what was typed; False when its year has to be shown first."""
        self._unsaved.keep(draft)
        self._resumed = draft
        return self._resume_here()

    def _resume_here(self) -> bool:
        draft, ret = self._resumed, self._view.shown
        if draft is None or draft.key is None or ret is None or draft.key[0] != str(ret.data_year):
            return False
        self._resumed = None
        if ret.state not in OPEN_STATES:
            self._say_lost(draft, "drafts.closed")
        elif not self._show(draft):
            self._say_lost(draft, "drafts.not_placed")
        return True

    def _show(self, draft: Draft) -> bool:
        assert draft.key is not None
        if draft.form == REASON:
            return self._choose(draft.key[1])
        if not self._view.jump_to(draft.key[1]):
            return False
        self._view.panel.show()
        self._view.panel.begin_entry()
        return True

    def _choose(self, finding_id: str) -> bool:
        findings = self._view.findings
        if not findings.choose(finding_id):
            return False
        self._put_reason()
        findings.reason.setFocus()
        return True

    def _say_lost(self, draft: Draft, code: str) -> None:
        self._unsaved.forget(draft.place)
        typed = tuple(draft.typed[name] for name in ("text", "reason") if draft.typed.get(name))
        said = Message.of(code, drafts=described(draft), typed=typed)
        self._context.notices.say(Tone.WARNING, said)

    def _follow_answer(self) -> None:
        ret, form = self._view.shown, self._view.panel.form
        place = self._answer_place()
        if ret is None or place is None or place.key is None:
            return
        if not form.is_dirty:
            self._unsaved.forget(place)
            return
        item = ret.questionnaire.items[place.key[1]]
        about = {"zh": item.label.zh, "en": item.label.en}
        held = self._unsaved.of(place)
        base = {**about, **_entry_texts(ret.answers[item.code].entry)}
        self._keep(place, form.raw(), base if held is None else held.base)

    def _put_answer(self) -> None:
        place = self._answer_place()
        draft = None if place is None else self._unsaved.of(place)
        if draft is not None:
            self._view.panel.form.put_raw(draft.typed)

    def _open_typed(self) -> None:
        place = self._answer_place()
        if place is not None and self._unsaved.of(place) is not None:
            self._view.panel.open_entry()

    def _discard_answer(self) -> None:
        place = self._answer_place()
        if place is not None:
            self._unsaved.discard(place)

    def _follow_reason(self) -> None:
        finding, place = self._view.findings.chosen, self._reason_place()
        if finding is None or place is None:
            return
        text, given = self._view.findings.reason.text(), finding.reason or ""
        if text == (finding.reason or finding.former or ""):
            self._unsaved.forget(place)
            return
        said = {one.value: word(finding.message, one) for one in Language}
        self._keep(place, {"reason": text}, {**said, "reason": given})

    def _put_reason(self) -> None:
        place = self._reason_place()
        draft = None if place is None else self._unsaved.of(place)
        if draft is not None:
            self._view.findings.put_reason(draft.typed.get("reason", ""))

    def _discard_reason(self) -> None:
        place = self._reason_place()
        if place is not None:
            self._unsaved.discard(place)

    def _follow_return(self) -> None:
        """Forget what has been given, and put back what waited for this year."""
        ret = self._view.shown
        if ret is None:
            return
        for draft in self._unsaved.of_kinds(_KINDS):
            if draft.key is not None and draft.key[0] == str(ret.data_year) and _given(draft, ret):
                self._unsaved.forget(draft.place)
        if self._resume_here() or self._view.panel.form.isVisible():
            return
        self._open_typed()

    def _keep(self, place: Place, typed: Mapping[str, str], base: Mapping[str, str]) -> None:
        self._unsaved.keep(
            Draft(form=place.form, kind=place.kind, key=place.key, typed=typed, base=base, at=now())
        )

    def _answer_place(self) -> Place | None:
        ret, code = self._view.shown, self._view.panel.code
        if ret is None or not code:
            return None
        return Place(ANSWER, RETURN_ENTRIES.name, (str(ret.data_year), code))

    def _reason_place(self) -> Place | None:
        ret, finding = self._view.shown, self._view.findings.chosen
        if ret is None or finding is None:
            return None
        return Place(REASON, FINDING_REASONS.name, (str(ret.data_year), finding.id))

    def _begin_anew(self) -> None:
        self._resumed = None
        self._view.panel.form.hide()
        self._view.findings.reason.setModified(False)


def _entry_texts(entry: Entry | None) -> Mapping[str, str]:
    if entry is None:
        return {"answer": "", "reason": ""}
    return answer_texts(entry.state.value, entry.value, entry.reason)


def _given(draft: Draft, ret: Return) -> bool:
    """Whether what was typed is what the return says by now."""
    assert draft.key is not None
    if draft.form == REASON:
        found = next((one for one in ret.findings if one.id == draft.key[1]), None)
        return _is_given(draft, found)
    answer = ret.answers.get(draft.key[1])
    if answer is None:
        return False
    if draft.typed.get("answer") == WITHDRAWN:
        return answer.entry is None and bool(draft.base.get("answer"))
    stands = _entry_texts(answer.entry)
    return all(stands[name] == draft.typed.get(name, "").strip() for name in stands)


def _is_given(draft: Draft, finding: Finding | None) -> bool:
    return finding is not None and finding.reason == draft.typed.get("reason", "").strip()
