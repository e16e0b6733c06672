"""The Survey page on a real folder: reading, answering, explaining, writing, in both languages."""

# ruff: noqa: ANN401 - `shown` is of a class of conftest, which tests cannot import

import gc
import weakref
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
)

from nmdept.errors import NmdeptError
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.records.kinds import ACTIVITY
from nmdept.records.months import Month
from nmdept.records.values import Activity
from ui.changes import Touched
from ui.dialogs.write_return import WriteDialog
from ui.dialogs.write_wording import Wording
from ui.models.answers import AnswerColumn
from ui.models.answers_filter import AnswerFilter
from ui.models.findings import FindingRole

from nmdept.services.records import save_records  # isort: skip


def _type(field: QLineEdit, text: str) -> None:
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)


def _override(shown: Any, code: str, value: str, reason: str) -> None:
    view = shown.page.view
    assert view.jump_to(code)
    shown.bot.keyClick(view.items.table, Qt.Key.Key_Return)
    form = view.panel.form
    _type(form.line, value)
    _type(form.reason, reason)
    form.save.click()
    shown.settle()


def test_the_return_of_the_example_stands_with_its_figures(shown: Any) -> None:
    assert shown.text("personnel.total", AnswerColumn.VALUE) == "33"
    assert shown.text("therapy.beds", AnswerColumn.VALUE) == "20"
    assert shown.page.years.currentData() == 2023
    assert shown.page.view.panel.behind_table.model().rowCount() > 0


def test_an_override_is_kept_with_its_reason_and_can_be_withdrawn(shown: Any) -> None:
    _override(shown, "therapy.beds", "18", "两张床位停用 <b>")
    assert shown.text("therapy.beds", AnswerColumn.VALUE) == "18"
    panel = shown.page.view.panel
    assert "两张床位停用 <b>" in panel.entry_note.text()
    assert panel.entry_note.textFormat() is Qt.TextFormat.PlainText
    panel.withdraw_button.click()
    _type(panel.form.reason, "误填")
    panel.form.save.click()
    shown.settle()
    assert shown.text("therapy.beds", AnswerColumn.VALUE) == "20"
    assert not panel.withdraw_button.isVisible()


def test_what_is_typed_is_checked_as_one_types(shown: Any) -> None:
    panel = shown.page.view.panel
    assert shown.page.view.jump_to("therapy.beds")
    panel.begin_entry()
    _type(panel.form.line, "20.5")
    assert panel.form.value_problem.isVisible()
    assert "20.5" in panel.form.value_problem.text()
    assert not panel.form.save.isEnabled()
    _type(panel.form.line, "1,234")
    assert not panel.form.value_problem.isVisible()
    assert not panel.form.save.isEnabled(), "no reason was given yet"
    _type(panel.form.reason, "更正")
    assert panel.form.save.isEnabled()
    assert panel.form.typed.value == "1234"


def test_a_refusal_of_the_service_stands_in_the_form(shown: Any) -> None:
    shown.page.view.jump_to("basic.director")
    panel = shown.page.view.panel
    panel.begin_entry()
    _type(panel.form.line, "Dr\u202eX")
    assert "202E" in panel.form.value_problem.text()


def test_changed_records_change_the_page(shown: Any) -> None:
    before = shown.text("imaging.pet_ct.tumour", AnswerColumn.VALUE)

    def change(folder: Any, _progress: Any) -> None:
        record = Activity(month=Month(2023, 5), item="imaging.pet_ct.tumour", count=1)
        save_records(folder, [record], act=Message.of("preparing.reading"))

    shown.context.tasks.on_folder(change)
    shown.settle()
    shown.context.changes.announce(Touched(kinds=frozenset({ACTIVITY.name})))
    shown.settle()
    assert shown.text("imaging.pet_ct.tumour", AnswerColumn.VALUE) != before
    assert shown.page.view.items.code == "imaging.pet_ct.tumour", "the selection stays"


def test_a_finding_leads_to_its_item_and_takes_a_reason(shown: Any) -> None:
    _override(shown, "imaging.pet_ct.total", "4000", "试填")
    view = shown.page.view
    view.findings.open_first()
    model = view.findings.table.model()
    assert model.rowCount() > 0
    code = model.index(0, 0).data(FindingRole.JUMP)
    view.findings.table.selectRow(0)
    view.findings.jump.click()
    assert view.items.code == code
    asked = [n for n in range(model.rowCount()) if view.findings._model.finding(n).blocks]
    for row in asked:
        view.findings.table.selectRow(row)
        if view.findings.reason.isVisibleTo(view.findings):
            _type(view.findings.reason, "已核对")
            view.findings.reason.setModified(True)
            view.findings.give.click()
            shown.settle()


def test_f4_goes_to_the_next_open_item(shown: Any) -> None:
    _override(shown, "education.visiting", "0", "无")
    panel = shown.page.view.panel
    shown.page.view.jump_to("education.residents")
    panel.begin_entry()
    panel.form.kind.setCurrentIndex(panel.form.kind.findData("not_reported"))
    panel.form._kind_changed()
    _type(panel.form.reason, "待核")
    panel.form.save.click()
    shown.settle()
    shown.page.view.jump_to("basic.hospital_name")
    shown.page.view.next_open()
    assert shown.page.view.items.code == "education.residents"


def test_search_and_filter_say_when_nothing_is_found(shown: Any) -> None:
    shown.page.header.search.setText("no such item anywhere")
    shown.settle()
    assert shown.page.view.items.nothing.isVisible()
    shown.page.header.search.setText("甲亢")
    assert shown.page.view.items.filter.rowCount() == 1
    shown.page.header.search.clear()
    kinds = shown.page.view.items.kinds
    kinds.setCurrentIndex(kinds.findData(AnswerFilter.OVERRIDDEN))
    kinds.activated.emit(kinds.currentIndex())
    assert shown.page.view.items.nothing.isVisible()
    assert shown.page.view.jump_to("therapy.beds"), "a jump takes the filter back"


def test_a_year_not_started_is_offered_and_started(shown: Any) -> None:
    page = shown.page
    page.years.setCurrentIndex(page.years.findData(2022))
    if page.years.currentData() != 2022:
        page.select(2022)
    else:
        page.years.activated.emit(page.years.currentIndex())
    shown.settle()
    assert page.stack.currentWidget() is page.start
    assert not page.write_button.isVisible()
    page.start.start.click()
    shown.settle()
    assert page.stack.currentWidget() is page.view
    assert page.shown is not None
    assert page.shown.data_year == 2022
    assert page.view.items.table.hasFocus(), "the keyboard is where one goes on"


def test_a_file_is_written_and_its_folder_offered(shown: Any, tmp_path: Path) -> None:
    for name in ("r.pdf", "r.xlsx", "r.json", "r.csv"):
        file = tmp_path / name
        shown.page.write_to(file, Wording(language=Language.ZH))
        shown.settle()
        assert file.stat().st_size > 500
        assert name in shown.page.strip.sentence.text()
        assert shown.page.strip.open_folder.isVisible()


def test_writing_asked_for_before_the_return_is_read_waits_for_it(shown: Any) -> None:
    shown.page._state = None
    shown.page.write()
    assert shown.page.findChild(WriteDialog) is None
    shown.page.reload()
    shown.settle()
    dialog = shown.page.findChild(WriteDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_cancelled_writing_leaves_no_file(shown: Any, tmp_path: Path) -> None:
    file = tmp_path / "r.pdf"
    shown.page.write_to(file, Wording(language=Language.ZH))
    shown.page.strip.cancel.click()
    shown.settle()
    assert not file.exists()
    assert list(tmp_path.glob("*.pdf*")) == []
    assert not shown.page.strip.is_writing
    assert shown.page.strip.sentence.text()


def test_a_failure_of_writing_is_one_sentence_in_place(shown: Any, tmp_path: Path) -> None:
    shown.page.write_to(tmp_path / "gone" / "r.pdf", Wording(language=Language.ZH))
    shown.settle()
    assert "r.pdf" in shown.page.strip.sentence.text()
    assert not shown.page.strip.open_folder.isVisible()


def test_the_write_dialog_refuses_what_cannot_be_written(shown: Any, tmp_path: Path) -> None:
    dialog = WriteDialog(shown.context, 2023, Wording(language=Language.EN, single=True))
    shown.bot.addWidget(dialog)
    for path in ("report.doc", str(tmp_path / "gone" / "r.pdf"), ""):
        dialog.path.setText(path)
        assert not dialog.write.isEnabled()
        assert dialog.problem.text()
    dialog.path.setText(str(tmp_path / "r.XLSX"))
    assert dialog.write.isEnabled()
    assert dialog.wording == Wording(language=Language.EN, single=True)


def test_every_control_has_a_name_in_both_languages(shown: Any) -> None:
    page = shown.page
    page.show_preview()
    shown.settle()
    for language in (Language.ZH, Language.EN):
        shown.context.texts.set_language(language)
        page.retranslate()
        nameless = [
            control
            for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
            for control in page.findChildren(kind)
            if not _name(page, control) and not _inner(control)
        ]
        views = [view for kind in (QTableView, QListView) for view in page.findChildren(kind)]
        nameless += [view for view in views if not view.accessibleName() and not _inner(view)]
        assert [f"{type(one.parent()).__name__}: {type(one).__name__}" for one in nameless] == []
    page._preview.close_preview()


def _inner(control: Any) -> bool:
    """Whether Qt made the control as a part of another one."""
    above = [control.parent(), control.parent().parent()]
    return any(isinstance(one, _WHOLE) for one in above)


_WHOLE = (QLineEdit, QComboBox, QAbstractSpinBox, QTableView)
"""Controls that are made of others."""


def _name(page: Any, control: Any) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.buddy() is control]
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text or "".join(label.text() for label in labels)


def test_a_closed_page_is_freed(shown: Any) -> None:
    gone = weakref.ref(shown.page.view.items.table)
    assert gone() is not None
    destroyed: list[int] = []
    page = type(shown.page)(shown.context)
    page.show()
    shown.settle()
    page.destroyed.connect(lambda: destroyed.append(1))
    page.close()
    page.deleteLater()
    del page
    shown.bot.waitUntil(lambda: destroyed == [1])
    gc.collect()
    shown.context.changes.announce(Touched(everything=True))
    shown.settle()


def test_an_unreadable_return_says_why(shown: Any) -> None:
    error = NmdeptError("preparing.not_a_pdf")
    shown.page._not_read(error)
    assert shown.page.start.about.text() == shown.context.word(error.message)
    assert shown.page.stack.currentWidget() is shown.page.start
