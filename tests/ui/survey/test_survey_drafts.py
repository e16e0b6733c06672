"""What is typed on the survey page and not given survives a kill, and comes into no wrong place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from nmdept.records.drafts import REASON, Place
from nmdept.survey.return_state import ReturnState
from ui.context import Context
from ui.main_window import MainWindow
from ui.notices import Notice
from ui.pages.survey import SurveyPage
from ui.pages.survey_entry import EntryForm

from dataclasses import replace  # isort: skip

Killed = Callable[[MainWindow], None]
Again = Callable[[], MainWindow]


def settle(qtbot: QtBot, context: Context) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
        qtbot.wait(1)


def survey(qtbot: QtBot, window: MainWindow) -> SurveyPage:
    window.go_to("survey")
    settle(qtbot, window.context)
    page = window.page("survey")
    assert isinstance(page, SurveyPage)
    return page


def put(field: QLineEdit, text: str) -> None:
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)


def begin(page: SurveyPage, code: str) -> EntryForm:
    assert page.view.jump_to(code)
    page.view.panel.begin_entry()
    return page.view.panel.form


def give_cause_to_explain(qtbot: QtBot, page: SurveyPage) -> str:
    """Make an answer the rules ask a reason for; return the finding's id, chosen."""
    form = begin(page, "education.residents")
    form.kind.setCurrentIndex(form.kind.findData("not_reported"))
    form.kind.activated.emit(form.kind.currentIndex())
    put(form.reason, "试填")
    form.save.click()
    settle(qtbot, page.context)
    page.view.findings.open_first()
    for row in range(len(page.view.findings.findings)):
        page.view.findings.table.selectRow(row)
        if page.view.findings.reason.isVisible():
            chosen = page.view.findings.chosen
            assert chosen is not None
            return chosen.id
    pytest.fail("no finding asks for a reason")


def test_an_answer_and_its_reason_come_back_exactly_as_typed(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    page = survey(qtbot, window)
    form = begin(page, "therapy.beds")
    put(form.line, " 1,23x")
    put(form.reason, " 两张  床 ")
    form = begin(page, "basic.director")
    put(form.line, "李")
    killed(window)
    second = again()
    assert "2处" in second.drafts.text
    assert "2023年度填报表" in second.drafts.text
    second.drafts.restore.click()
    settle(qtbot, second.context)
    page = survey(qtbot, second)
    form = page.view.panel.form
    assert page.view.items.code == "basic.director"
    assert form.isVisible()
    assert form.line.text() == "李"
    assert page.view.jump_to("therapy.beds")
    assert form.isVisible(), "what is typed is in sight where it was typed"
    assert (form.line.text(), form.reason.text()) == (" 1,23x", " 两张  床 ")
    assert form.value_problem.isVisible()
    assert len(second.context.unsaved.all) == 2
    second.close()


def test_a_long_text_and_a_state_come_back(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    page = survey(qtbot, window)
    code = next(
        code
        for code, item in page.shown.questionnaire.items.items()  # type: ignore[union-attr]
        if item.type.value == "longtext"
    )
    begin(page, code).text.insertPlainText("第一行\n  second")
    form = begin(page, "education.residents")
    form.kind.setCurrentIndex(form.kind.findData("not_offered"))
    form.kind.activated.emit(form.kind.currentIndex())
    killed(window)
    second = again()
    second.drafts.restore.click()
    settle(qtbot, second.context)
    page = survey(qtbot, second)
    assert page.view.jump_to("education.residents")
    assert page.view.panel.form.kind.currentData() == "not_offered"
    assert page.view.jump_to(code)
    assert "第一行\n  second" in page.view.panel.form.text.toPlainText()
    second.close()


def test_a_given_answer_is_no_draft(qtbot: QtBot, window: MainWindow) -> None:
    page = survey(qtbot, window)
    form = begin(page, "therapy.beds")
    put(form.line, "18")
    put(form.reason, "停用 ")
    assert len(window.context.unsaved.all) == 1
    form.save.click()
    settle(qtbot, window.context)
    assert window.context.unsaved.all == ()
    page.view.panel.withdraw_button.click()
    put(form.reason, "误填")
    assert len(window.context.unsaved.all) == 1
    form.save.click()
    settle(qtbot, window.context)
    assert window.context.unsaved.all == ()


def test_typing_the_same_again_is_no_draft(qtbot: QtBot, window: MainWindow) -> None:
    form = begin(survey(qtbot, window), "therapy.beds")
    put(form.line, "201")
    put(form.line, "20")
    assert window.context.unsaved.all == ()


def test_esc_gives_up_and_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    page = survey(qtbot, window)
    form = begin(page, "therapy.beds")
    put(form.line, "19")
    qtbot.keyClick(form.line, Qt.Key.Key_Escape)
    assert window.context.unsaved.all == ()
    assert not form.isVisible()
    window.go_to("staff")
    window.context.unsaved.bring_back()
    settle(qtbot, window.context)
    assert window.stack.currentWidget() is page
    assert form.isVisible()
    assert form.line.text() == "19"


def test_a_reason_for_a_finding_comes_back_and_goes_when_it_is_given(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    page = survey(qtbot, window)
    finding = give_cause_to_explain(qtbot, page)
    put(page.view.findings.reason, " 已核  对")
    killed(window)
    second = again()
    assert "核查意见" in second.drafts.text
    second.drafts.restore.click()
    settle(qtbot, second.context)
    page = survey(qtbot, second)
    chosen = page.view.findings.chosen
    assert chosen is not None
    assert chosen.id == finding
    field = page.view.findings.reason
    assert field.text() == " 已核  对"
    page.view.findings.table.selectRow(0 if page.view.findings.table.currentIndex().row() else 1)
    page.view.findings.choose(finding)
    assert field.text() == " 已核  对", "another finding's reason is another draft"
    page.view.findings.give.click()
    settle(qtbot, second.context)
    assert second.context.unsaved.all == ()
    second.close()


def test_esc_in_a_reason_puts_back_what_stands(qtbot: QtBot, window: MainWindow) -> None:
    page = survey(qtbot, window)
    give_cause_to_explain(qtbot, page)
    put(page.view.findings.reason, "abc")
    page.view.findings.reason.setModified(True)
    qtbot.keyClick(page.view.findings.reason, Qt.Key.Key_Escape)
    assert page.view.findings.reason.text() == ""
    assert window.context.unsaved.all == ()
    window.context.unsaved.bring_back()
    settle(qtbot, window.context)
    assert page.view.findings.reason.text() == "abc"


def test_what_was_typed_for_one_year_is_not_given_to_another(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = survey(qtbot, window)
    begun: list[object] = []
    page.select(2022)
    settle(qtbot, window.context)
    page.start.start_wished.emit()
    settle(qtbot, window.context)
    page.select(2023)
    settle(qtbot, window.context)
    form = begin(page, "therapy.beds")
    put(form.line, "19")
    page.select(2022)
    settle(qtbot, window.context)
    begun.append(page.shown)
    assert page.shown is not None
    assert page.shown.data_year == 2022
    assert not form.isVisible()
    page.select(2023)
    settle(qtbot, window.context)
    assert page.view.jump_to("therapy.beds")
    assert form.isVisible()
    assert form.line.text() == "19"


def test_what_has_no_place_any_more_is_told(qtbot: QtBot, window: MainWindow) -> None:
    page, unsaved = survey(qtbot, window), window.context.unsaved
    said: list[Notice] = []
    window.context.notices.said.connect(said.append)
    form = begin(page, "therapy.beds")
    put(form.line, "19")
    draft = unsaved.all[0]
    qtbot.keyClick(form.line, Qt.Key.Key_Escape)
    page.resume(replace(draft, key=("2023", "no.such.item")))
    assert said[-1].message.code == "drafts.not_placed"
    assert "19" in window.context.word(said[-1].message)
    finding = replace(
        draft, form=REASON, kind="finding_reasons", key=("2023", "x"), typed={"reason": "why"}
    )
    page.resume(finding)
    assert said[-1].message.code == "drafts.not_placed"
    assert unsaved.all == ()
    assert page.shown is not None
    page.view.show_return(replace(page.shown, state=ReturnState.SEALED), None)
    page.resume(draft)
    assert said[-1].message.code == "drafts.closed"
    assert "19" in window.context.word(said[-1].message)
    assert unsaved.of(Place(draft.form, draft.kind, draft.key)) is None
