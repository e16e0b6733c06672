"""What is typed and not saved: it survives a kill, and giving it up can be taken back."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.kinds import DEVICES, STAFF
from nmdept.services.drafts import FILE
from nmdept.services.folder import create_folder, open_folder
from nmdept.services.records import delete_record, read_records, save_records
from ui.context import Context
from ui.forms.records_page import AsOfPage
from ui.main_window import MainWindow
from ui.models.saving import leaving
from ui.notices import Notice

Again = Callable[[], MainWindow]
Killed = Callable[[MainWindow], None]
ESC = Qt.Key.Key_Escape
LONG_TEXT = next(
    code
    for code, item in catalogue().yearly.items()
    if item.answer is YearlyAnswer.LONGTEXT and code.startswith("opinion.")
)
CTRL = Qt.KeyboardModifier.ControlModifier


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)


def go(qtbot: QtBot, window: MainWindow, key: str) -> AsOfPage:
    window.activateWindow()
    window.go_to(key)
    settle(qtbot, window.context)
    return window.page(key)  # type: ignore[return-value]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def select(page: AsOfPage, key: str) -> None:
    desk = page.desk
    rows = [row for row in desk.list.model.rows if desk.kind.key_of(desk.record_of(row))[0] == key]
    desk.list.select(rows[0])


def on_disk(folder: Path) -> list[dict[str, object]]:
    path = folder / FILE
    return json.loads(path.read_bytes())["drafts"] if path.exists() else []


def test_a_killed_process_gives_back_what_was_typed(example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(example, folder)
    program = [sys.executable, str(Path(__file__).with_name("drafts_process.py"))]
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [*program, "type", str(folder)], stdout=subprocess.PIPE, text=True, env=here
    ) as typist:
        assert typist.stdout is not None
        sure = 0
        while sure < 40:  # two writings and more
            typist.stdout.readline()
            sure = max((len(str(one["typed"]["name"])) for one in on_disk(folder)), default=0)
        typist.kill()
    done = subprocess.run(
        [*program, "restore", str(folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=here,
    )
    offered, restored = done.stdout.splitlines()
    assert "新的人员" in offered
    is_new, _, name = restored.partition(" ")
    assert is_new == "True"
    assert len(name) >= sure
    assert name == ("0123456789" * 50)[: len(name)]


def test_a_new_entry_comes_back_exactly_as_typed(
    qtbot: QtBot, window: MainWindow, folder: Path, again: Again, killed: Killed
) -> None:
    page = go(qtbot, window, "staff")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(focused(), " Li  x")
    page.desk.form.rows.focus("birth_year")
    qtbot.keyClicks(focused(), "19x")
    page.desk.form.rows.focus("post")
    qtbot.keyClicks(focused(), "qqq")
    killed(window)
    second = again()
    assert not second.drafts.isHidden()
    assert "Li  x" in second.drafts.text
    assert QApplication.activeModalWidget() is None
    second.drafts.restore.click()
    settle(qtbot, second.context)
    form = second.page("staff").desk.form  # type: ignore[attr-defined]
    assert form.is_new
    typed = {name: row.editor.typed() for name, row in form.rows.rows.items()}
    assert (typed["name"], typed["birth_year"], typed["post"]) == (" Li  x", "19x", "qqq")
    assert second.drafts.isHidden()
    second.close()
    assert len(on_disk(folder)) == 1


def test_a_changed_record_and_an_act_come_back(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    page = go(qtbot, window, "devices")
    select(page, "D03")
    page.desk.form.rows.focus("maker")
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.keyClicks(focused(), "X")
    staff = go(qtbot, window, "staff")
    select(staff, "N006")
    staff.desk.acts.buttons[0].click()
    sheet = staff.desk.acts.sheet
    assert sheet is not None
    sheet.rows.focus("value")
    qtbot.keyClicks(focused(), "fugao")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    sheet.rows.focus("from")
    qtbot.keyClick(focused(), Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "2026-13")
    killed(window)
    second = again()
    second.drafts.restore.click()
    settle(qtbot, second.context)
    settle(qtbot, second.context)
    assert second.page("devices").desk.form.rows.rows["maker"].editor.typed() == "示例厂家乙X"  # type: ignore[attr-defined]
    desk = second.page("staff").desk  # type: ignore[attr-defined]
    assert desk.form.ref.key == ("N006",)
    again_sheet = desk.acts.sheet
    assert again_sheet is not None
    assert again_sheet.rows.rows["value"].editor.typed() == "副高级"
    assert again_sheet.rows.rows["from"].editor.typed() == "2026-13"
    second.close()


def test_a_correction_comes_back(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    timeline = page.staff.timeline  # type: ignore[attr-defined]  # the staff page's
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    sheet = page.desk.acts.sheet
    assert sheet is not None
    head = sheet._head.text()
    sheet.rows.focus("from")
    qtbot.keyClick(focused(), Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "2012-1")
    killed(window)
    second = again()
    second.drafts.restore.click()
    settle(qtbot, second.context)
    settle(qtbot, second.context)
    back = second.page("staff").desk.acts.sheet  # type: ignore[attr-defined]
    assert back is not None
    assert back._head.text() == head
    assert back.rows.rows["from"].editor.typed() == "2012-1"
    second.close()


def test_what_the_grid_refused_and_a_note_come_back(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    window.go_to("activity")
    settle(qtbot, window.context)
    page = window.page("activity")
    index = page.model.index(0, 0)  # type: ignore[attr-defined]
    page.entry.go_to(index)  # type: ignore[attr-defined]
    page.model.setData(index, "4l2")  # type: ignore[attr-defined]
    note = page.detail.note  # type: ignore[attr-defined]
    note.setFocus()
    qtbot.keyClicks(note, "half a sen")
    killed(window)
    second = again()
    assert "2处" in second.drafts.text
    second.drafts.restore.click()
    settle(qtbot, second.context)
    settle(qtbot, second.context)
    page = second.page("activity")
    assert page.model.index(0, 0).data() == "4l2"  # type: ignore[attr-defined]
    assert page.model.sentences(page.model.index(0, 0))  # type: ignore[attr-defined]
    assert page.detail.note.toPlainText() == "half a sen"  # type: ignore[attr-defined]
    second.close()


def test_a_count_being_typed_comes_back_and_is_saved_by_enter(
    qtbot: QtBot,
    context: Context,
    window: MainWindow,
    again: Again,
    killed: Killed,
) -> None:
    window.activateWindow()
    window.go_to("activity")
    settle(qtbot, context)
    page = window.page("activity")
    view = page.entry  # type: ignore[attr-defined]  # the activity page's
    view.setFocus()
    view.go_to(page.model.index(1, 2))  # type: ignore[attr-defined]
    for key in "41":
        qtbot.keyClicks(focused(), key)
    qtbot.keyClick(focused(), ESC)
    assert context.unsaved.all == ()
    for key in "412":
        qtbot.keyClicks(focused(), key)
    assert [draft.typed for draft in context.unsaved.all] == [{"count": "412"}]
    killed(window)
    second = again()
    second.activateWindow()
    second.drafts.restore.click()
    settle(qtbot, second.context)
    settle(qtbot, second.context)
    page = second.page("activity")
    index = page.model.index(1, 2)  # type: ignore[attr-defined]
    assert index.data() == "412"
    assert page.entry.currentIndex() == index  # type: ignore[attr-defined]
    page.entry.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClick(page.entry, Qt.Key.Key_F2)  # type: ignore[attr-defined]
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    settle(qtbot, second.context)
    assert page.entries.refused == {}  # type: ignore[attr-defined]
    assert index.data() == "412"
    assert second.context.unsaved.all == ()
    second.close()


def test_yearly_data_come_back(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    window.go_to("teaching")
    settle(qtbot, window.context)
    page = window.page("teaching")
    codes = [row.code for row in page.grid.rows]  # type: ignore[attr-defined]
    papers = codes.index("education.papers_sci")
    page.grid.setData(page.grid.index(papers, 4), "1x")  # type: ignore[attr-defined]
    opinion = codes.index(LONG_TEXT)
    page.view.setCurrentIndex(page.grid.index(opinion, 4))  # type: ignore[attr-defined]
    page.text.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClicks(page.text, "Too few")  # type: ignore[attr-defined]
    killed(window)
    second = again()
    second.drafts.restore.click()
    settle(qtbot, second.context)
    settle(qtbot, second.context)
    page = second.page("teaching")
    assert page.grid.index(papers, 4).data() == "1x"  # type: ignore[attr-defined]
    assert page.text.typed().startswith("Too few")  # type: ignore[attr-defined]
    second.close()


def test_a_record_changed_or_gone_meanwhile_is_said(
    qtbot: QtBot, window: MainWindow, folder: Path, again: Again, killed: Killed
) -> None:
    page = go(qtbot, window, "devices")
    for number in ("D03", "D04"):
        select(page, number)
        page.desk.form.rows.focus("maker")
        qtbot.keyClicks(focused(), "XY")
    killed(window)
    from dataclasses import replace

    with open_folder(folder, user="李") as opened:
        devices = {one.device_no: one for one in read_records(opened, DEVICES)}  # type: ignore[union-attr]
        save_records(
            opened,
            [replace(devices["D03"], note="moved")],  # type: ignore[type-var]
            act=Message.of("acts.called", name="x"),
        )
        delete_record(opened, DEVICES.ref(devices["D04"]))
    second = again()
    assert "已有改动" in second.drafts.text
    assert "已不存在" in second.drafts.text
    said: list[Notice] = []
    second.context.notices.said.connect(said.append)
    second.drafts.restore.click()
    settle(qtbot, second.context)
    assert said[-1].message.code == "drafts.restored_as_new"
    desk = second.page("devices").desk  # type: ignore[attr-defined]
    assert desk.form.is_new
    assert desk.form.rows.rows["device_no"].editor.typed() == "D04"
    assert "XY" in desk.form.rows.rows["maker"].editor.typed()
    second.close()


def test_offered_drafts_wait_and_are_given_up_on_purpose_only(
    qtbot: QtBot, window: MainWindow, folder: Path, again: Again, killed: Killed
) -> None:
    go(qtbot, window, "staff")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(focused(), "Li")
    killed(window)
    second = again()
    second.close()
    third = again()
    assert not third.drafts.isHidden()
    page = go(qtbot, third, "staff")
    page.desk.begin_new()
    qtbot.keyClicks(page.desk.form.rows.rows["name"].editor, "Wang")
    third.drafts.restore.click()
    settle(qtbot, third.context)
    assert page.desk.form.rows.rows["name"].editor.typed() == "Wang"
    assert not third.drafts.isHidden()
    third.drafts.discard.click()
    qtbot.waitUntil(lambda: len(on_disk(folder)) == 1, timeout=10_000)
    assert third.drafts.isHidden()
    third.close()


def test_saving_removes_the_draft(
    qtbot: QtBot, context: Context, window: MainWindow, folder: Path
) -> None:
    page = go(qtbot, window, "devices")
    select(page, "D03")
    page.desk.form.rows.focus("maker")
    qtbot.keyClicks(focused(), "X")
    qtbot.waitUntil(lambda: len(on_disk(folder)) == 1, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not (folder / FILE).exists(), timeout=10_000)
    assert context.unsaved.all == ()


def test_typing_is_written_about_once_a_second(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    page = go(qtbot, window, "staff")
    page.desk.begin_new()
    editor = page.desk.form.rows.rows["name"].editor
    written: set[int] = set()
    begun = time.monotonic()
    while time.monotonic() - begun < 2.5:
        qtbot.keyClicks(editor, "a")
        qtbot.wait(10)
        if (folder / FILE).exists():
            written.add((folder / FILE).stat().st_mtime_ns)
    assert 1 <= len(written) <= 3


def test_a_damaged_file_is_said_and_typing_goes_on(
    window: MainWindow, folder: Path, again: Again
) -> None:
    window.close()
    (folder / FILE).write_bytes(b"{]")
    second = again()
    bar = second.findChild(QWidget, "notices")
    assert bar is not None
    assert "drafts-aside-1.json" in bar.text  # type: ignore[attr-defined]
    assert second.drafts.isHidden()
    second.close()


def test_another_folder_begins_without_the_drafts_of_this_one(
    qtbot: QtBot, context: Context, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    page = go(qtbot, window, "staff")
    page.desk.begin_new()
    qtbot.keyClicks(page.desk.form.rows.rows["name"].editor, "Li")
    create_folder(tmp_path / "other", user="t").close()
    with qtbot.waitSignal(window.opening.opened, timeout=10_000):
        window.opening.open(tmp_path / "other")
    settle(qtbot, context)
    assert context.unsaved.all == ()
    assert not page.desk.form.is_new
    assert [one["typed"]["name"] for one in on_disk(folder)] == ["Li"]  # type: ignore[index]
    assert on_disk(tmp_path / "other") == []
    with qtbot.waitSignal(window.opening.opened, timeout=10_000):
        window.opening.open(folder)
    settle(qtbot, context)
    settle(qtbot, context)
    assert "Li" in window.drafts.text


def test_esc_closes_an_untouched_form_and_gives_up_a_typed_one_undoably(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    said: list[Notice] = []
    context.notices.said.connect(said.append)
    page = go(qtbot, window, "staff")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(focused(), ESC)
    assert not page.desk.form.is_new
    assert said == []
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(focused(), "Li")
    qtbot.keyClick(focused(), ESC)
    assert not page.desk.form.is_new
    assert said[-1].restores
    assert "Li" in context.word(said[-1].message)
    assert "Li" in window.menus.edits.undo.text()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, context)
    assert page.desk.form.is_new
    assert page.desk.form.rows.rows["name"].editor.typed() == "Li"
    assert "Li" not in window.menus.edits.undo.text()


def test_esc_on_a_changed_record_and_a_sheet_can_be_taken_back(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    page.desk.form.rows.focus("note")
    qtbot.keyClicks(focused(), "abc")
    qtbot.keyClick(focused(), ESC)
    assert page.desk.form.rows.rows["note"].editor.typed() == ""
    bar = window.findChild(QWidget, "notices")
    assert bar is not None
    bar._restore.click()  # type: ignore[attr-defined]
    assert page.desk.form.rows.rows["note"].editor.typed() == "abc"
    page.desk.acts.buttons[2].click()
    sheet = page.desk.acts.sheet
    assert sheet is not None
    sheet.rows.focus("last")
    qtbot.keyClick(focused(), Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "2026-0")
    qtbot.keyClick(focused(), ESC)
    assert page.desk.acts.sheet is None
    go(qtbot, window, "devices")
    context.unsaved.bring_back()
    settle(qtbot, context)
    assert window.stack.currentWidget() is page
    back = page.desk.acts.sheet
    assert back is not None
    assert back.rows.rows["last"].editor.typed() == "2026-0"


def test_a_sheet_left_for_another_person_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    page.desk.acts.buttons[2].click()
    sheet = page.desk.acts.sheet
    assert sheet is not None
    sheet.rows.focus("last")
    qtbot.keyClick(focused(), Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "2026-0")
    select(page, "N010")
    assert page.desk.acts.sheet is None
    assert "张锆" in page.desk.footer.draft.text()
    page.desk.footer.draft.click()
    back = page.desk.acts.sheet
    assert back is not None
    assert back.rows.rows["last"].editor.typed() == "2026-0"


def test_what_is_offered_follows_the_language(
    qtbot: QtBot, window: MainWindow, again: Again, killed: Killed
) -> None:
    go(qtbot, window, "staff")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(focused(), "Li")
    killed(window)
    second = again()
    second.context.texts.set_language(Language.EN)
    qtbot.waitUntil(lambda: "There is an entry that was not saved" in second.drafts.text)
    assert second.drafts.restore.text() == "Restore"
    assert STAFF.label.en in second.drafts.text
    second.close()


def test_what_was_typed_about_a_deleted_record_is_not_stuck(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "devices")
    select(page, "D04")
    page.desk.form.rows.focus("maker")
    qtbot.keyClicks(focused(), "XY")
    page.desk.acts.ask_to_delete()
    settle(qtbot, context)
    sheet = page.desk.acts.sheet
    assert sheet is not None
    sheet.confirm.click()
    settle(qtbot, context)
    settle(qtbot, context)
    said: list[Notice] = []
    context.notices.said.connect(said.append)
    page.desk.footer.draft.click()
    settle(qtbot, context)
    page.desk.footer.draft.click()
    settle(qtbot, context)
    assert page.desk.form.is_new
    assert page.desk.form.rows.rows["device_no"].editor.typed() == "D04"
    assert "XY" in page.desk.form.rows.rows["maker"].editor.typed()
    assert said[-1].message.code == "drafts.restored_as_new"
    qtbot.keyClick(page.desk.form, ESC)
    assert context.unsaved.all == ()


def test_an_act_that_no_longer_applies_says_what_was_typed(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    select(page, "N006")
    page.desk.acts.buttons[2].click()
    sheet = page.desk.acts.sheet
    assert sheet is not None
    sheet.rows.focus("last")
    qtbot.keyClick(focused(), Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "2026-0")
    select(page, "N010")
    context.tasks.on_folder(leaving("N006", date(2026, 6, 30)))
    settle(qtbot, context)
    page.reload()
    settle(qtbot, context)
    said: list[Notice] = []
    context.notices.said.connect(said.append)
    page.desk.footer.draft.click()
    settle(qtbot, context)
    assert said[-1].message.code == "drafts.not_placed"
    assert "2026-0" in context.word(said[-1].message)
    assert context.unsaved.all == ()


def test_a_search_does_not_hide_what_is_resumed(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    page = go(qtbot, window, "devices")
    select(page, "D03")
    page.desk.form.rows.focus("maker")
    qtbot.keyClicks(focused(), "XY")
    page.header.search.setText("D04")
    settle(qtbot, context)
    qtbot.wait(200)
    page.desk.footer.draft.click()
    settle(qtbot, context)
    assert page.desk.form.ref is not None
    assert page.desk.form.ref.key == ("D03",)
    assert "XY" in page.desk.form.rows.rows["maker"].editor.typed()
