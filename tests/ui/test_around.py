"""What stands around the pages: files dropped, folders, help, the first window, history."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QUrl
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.records.changes import Act, Change
from nmdept.records.kinds import STAFF
from nmdept.records.values import Staff
from nmdept.services.folder import create_folder, open_folder
from nmdept.services.records import read_records, save_records
from ui.changes import Touched
from ui.context import Context
from ui.dialogs.first_run import FirstRunDialog
from ui.dialogs.help import HelpDialog
from ui.dialogs.import_file import ImportDialog
from ui.dialogs.shortcuts import ShortcutsDialog, plain_name
from ui.first_window import FirstWindow, raised_first_window
from ui.main_window import MainWindow
from ui.models.history_model import HistoryModel
from ui.models.history_rows import Names
from ui.pages.history import HistoryPage


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = window.findChildren(kind)
    assert len(found) == 1
    return found[0]


def assert_freed(dialog: QDialog) -> None:
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_dropped_file_is_known_by_its_header_and_taken_in_whole(
    qtbot: QtBot, context: Context, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "新人.csv"
    header = ",".join(STAFF.by_name[n].label.zh for n in ("staff_no", "name", "employed_from"))
    file.write_text(f"{header}\n9001,赵云,2024-03-01\n9002,钱进,2024-03-01\n", encoding="gb18030")
    window.files.drop(dropped(file))
    dialog = dialog_of(window, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    settle(qtbot, context)
    settle(qtbot, context)
    assert dialog.kind.currentData() == "staff"
    assert "GB18030" in dialog.about.text()
    assert dialog.rows.item(0, 1).text() == "赵云"
    assert dialog.take.isEnabled()
    with qtbot.waitSignal(context.changes.announced) as told:
        dialog.take.click()
    assert told.args[0].kinds == {"staff"}
    settle(qtbot, context)
    window.close()
    with open_folder(window.opening.path, user="t") as folder:  # type: ignore[arg-type]
        names = {one.name for one in read_records(folder, STAFF) if isinstance(one, Staff)}
    assert {"赵云", "钱进"} <= names


def test_every_rejected_row_is_listed_and_nothing_can_be_imported(
    qtbot: QtBot, context: Context, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "activity.csv"
    file.write_text(
        "month,item,count\n2024-13,imaging.pet_ct.tumour,3\n2024-01,imaging.pet_ct.tumour,many\n",
        encoding="utf-8",
    )
    window.files.show_import(file)
    dialog = dialog_of(window, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    settle(qtbot, context)
    settle(qtbot, context)
    model = dialog.refusals.rejections
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester is not None
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["2", "3"]
    assert dialog.tables.currentWidget() is dialog.refusals
    assert not dialog.take.isEnabled()
    assert_freed(dialog)


def test_an_unclear_header_asks_for_the_kind(
    qtbot: QtBot, context: Context, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "x.csv"
    file.write_text("colour,weight\nred,3\n", encoding="utf-8")
    window.files.show_import(file)
    dialog = dialog_of(window, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    settle(qtbot, context)
    assert dialog.kind.currentIndex() == -1
    assert dialog.verdict.text()
    assert not dialog.take.isEnabled()
    assert_freed(dialog)


def test_what_is_no_record_file_is_not_taken(window: MainWindow, tmp_path: Path) -> None:
    assert not window.files.takes(dropped(tmp_path / "photo.png"))
    assert window.files.takes(dropped(tmp_path / "staff.xlsx"))


def test_an_export_says_where_it_is(
    qtbot: QtBot, context: Context, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "staff.csv"
    with qtbot.waitSignal(context.notices.said) as said:
        window.files.export("staff", target)
    assert said.args[0].file == target
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("language", list(Language))
def test_dialogs_about_the_program_open_in_each_language_and_are_freed(
    qtbot: QtBot, context: Context, window: MainWindow, language: Language
) -> None:
    context.texts.set_language(language)
    qtbot.wait(1)
    window.helping.show_help()
    window.helping.show_shortcuts()
    help_page, shortcuts = dialog_of(window, HelpDialog), dialog_of(window, ShortcutsDialog)
    assert isinstance(help_page, HelpDialog)
    assert isinstance(shortcuts, ShortcutsDialog)
    assert len(help_page.page.toPlainText()) > 500
    keys = {
        shortcuts.tree.topLevelItem(menu).child(row).text(1)
        for menu in range(shortcuts.tree.topLevelItemCount())
        for row in range(shortcuts.tree.topLevelItem(menu).childCount())
    }
    assert {"Ctrl+O", "Ctrl+F", "F1", "Ctrl+1"} <= keys
    assert_freed(help_page)
    assert_freed(shortcuts)


def test_a_menu_text_without_its_mnemonic() -> None:
    assert plain_name("&Open…") == "Open…"
    assert plain_name("打开数据文件夹(&O)…") == "打开数据文件夹…"
    assert plain_name("R&&D") == "R&D"


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert not raised_first_window(data)
    first, another = FirstWindow(), FirstWindow()
    first.stand_for(data)
    another.stand_for(tmp_path / "another")
    code = f"from ui.first_window import *; print(raised_first_window(Path({str(data)!r})))"
    with (
        create_folder(data, user="x"),
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as second,
        qtbot.waitSignal(first.wished, timeout=10_000),
    ):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
        assert second.stdout is not None
        assert second.stdout.read().strip() == b"True"
    assert not raised_first_window(data)  # it stands, but the folder is free
    first.close()
    another.close()
    with create_folder(tmp_path / "command", user="x") as held:  # by a command, not by a window
        assert not raised_first_window(held.path)


def test_the_first_run_makes_the_department_and_opens_it(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.welcome()
    dialog = dialog_of(window, FirstRunDialog)
    assert isinstance(dialog, FirstRunDialog)
    dialog.path.setText(str(tmp_path / "new"))
    dialog.start.click()
    assert dialog.isVisible()
    dialog.fields["hospital_name"].setText("市一医院")  # type: ignore[union-attr]
    dialog.fields["department_name"].setText("核医学科")  # type: ignore[union-attr]
    with qtbot.waitSignal(window.opening.opened, timeout=20_000):
        dialog.start.click()
    settle(qtbot, context)
    assert window.navigation.isEnabled()
    assert context.settings.recent_folders == (tmp_path / "new",)
    window.close()


def test_a_synchronised_place_is_warned_of_as_one_types(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    dialog = FirstRunDialog(context, tmp_path / "data")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._advice.isVisible()
    dialog.path.setText(str(tmp_path / "我的坚果云" / "核医学"))
    assert dialog._advice.isVisible()
    assert "坚果云" in dialog._advice.text()


def change_name(folder: Path, name: str) -> None:
    with open_folder(folder, user="李老师") as opened:
        person = next(one for one in read_records(opened, STAFF) if isinstance(one, Staff))
        from dataclasses import replace

        save_records(opened, [replace(person, note=name)], act=Message.of("acts.called", name=name))


@pytest.fixture
def history(
    qtbot: QtBot, context: Context, folder: Path, request: pytest.FixtureRequest
) -> HistoryPage:
    change_name(folder, "第一次")
    change_name(folder, "第二次")
    window = request.getfixturevalue("window")
    window.go_to("history")
    settle(qtbot, context)
    page = window.page("history")
    assert isinstance(page, HistoryPage)
    return page


def cells(page: HistoryPage, column: int) -> list[str]:
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def test_the_history_comes_in_pages(qtbot: QtBot, context: Context, history: HistoryPage) -> None:
    assert history.model.rowCount() == 200
    history.model.fetchMore(QModelIndex())
    settle(qtbot, context)
    assert history.model.rowCount() == 400
    numbers = [(one.act.number, one.place) for one in history.model.rows]
    assert numbers == sorted(numbers, reverse=True)


def test_the_history_narrows_to_a_person_a_kind_and_a_text(
    qtbot: QtBot, context: Context, history: HistoryPage
) -> None:
    history.user.setCurrentIndex(history.user.findData("李老师"))
    history.reload()
    settle(qtbot, context)
    assert [one.new for one in history.model.rows] == ["第二次", "第一次"]
    history.header.search.setText("第一")
    qtbot.waitUntil(lambda: history._wish.text == "第一")
    settle(qtbot, context)
    assert [one.new for one in history.model.rows][-1] == "第一次"
    history.kind.setCurrentIndex(history.kind.findData("devices"))
    history.reload()
    settle(qtbot, context)
    assert history.model.rowCount() == 0


def test_a_value_is_restored_and_an_act_undone(
    qtbot: QtBot, context: Context, history: HistoryPage
) -> None:
    change: Change = history.list.selected_row()
    assert change.new == "第二次"
    with qtbot.waitSignal(context.changes.announced) as told:
        history.restore_value.click()
    assert isinstance(told.args[0], Touched)
    settle(qtbot, context)
    assert history.model.rows[0].new == "第一次"
    with qtbot.waitSignal(context.changes.announced):
        history.undo_act.click()
    settle(qtbot, context)
    assert history.model.rows[0].new == "第二次"


def test_a_record_shows_all_that_was_done_to_it(
    qtbot: QtBot, context: Context, history: HistoryPage
) -> None:
    ref = history.list.selected_row().ref
    history.see_record.click()
    settle(qtbot, context)
    assert {one.ref for one in history.model.rows} == {ref}
    assert history.only_record.isVisible()
    history.only_record.click()
    settle(qtbot, context)
    assert len({one.ref for one in history.model.rows}) > 1


def test_the_history_passes_the_model_tester(context: Context) -> None:
    act = Act(
        number=7,
        at=datetime(2024, 1, 2, tzinfo=UTC),
        user="李",
        what=Message.of("acts.called", name="张"),
    )
    ref = STAFF.ref(Staff(staff_no="1", name="张", employed_from=date(2020, 1, 1)))
    changes = [
        Change(act=act, ref=ref, field=name, old=None, new="x", place=place)
        for place, name in enumerate(("name", "note"))
    ]
    model = HistoryModel(context.texts)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(changes, Names(staff={"1": "张三"}), has_more=True)
    model.append(changes, has_more=False)
    context.texts.set_language(Language.EN)
    assert model.index(0, 3).data() == "Staff 张三"
    assert [model.index(row, 1).data() for row in range(4)] == ["李", "", "", ""]
    assert tester is not None
