"""Every model of the window under Qt's model tester, on the real pages while they are worked with.

Nobody lists the models: whatever class of `ui` derives from QAbstractItemModel has to turn up in
the walk below, or the walk fails and names it.
"""

import importlib
import pkgutil
from datetime import UTC, datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

import ui
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.records.changes import Act, Change
from nmdept.records.kinds import RecordRef
from ui.context import Context
from ui.dialogs.import_file import ImportDialog
from ui.main_window import MainWindow
from ui.models.history_model import HistoryModel
from ui.models.history_rows import Names
from ui.places import places

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


def every_model() -> set[type]:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    found: set[type] = set()
    waiting: list[type] = [QAbstractItemModel]
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("ui."):
                found.add(one)
    return found


class Watch:
    """Puts every model it finds under the tester, and remembers of which classes they were."""

    def __init__(self) -> None:
        self.classes: set[type] = set()
        self._seen: dict[int, QAbstractItemModelTester] = {}
        self._models: list[QAbstractItemModel] = []

    def look_at(self, root: QObject) -> None:
        for model in root.findChildren(QAbstractItemModel):
            if isinstance(model, HistoryModel):
                continue  # the tester would have it fetch the whole history, page by page
            if type(model).__module__.startswith("ui."):
                self.take(model)

    def take(self, model: QAbstractItemModel) -> None:
        if id(model) not in self._seen:
            self._models.append(model)
            self._seen[id(model)] = QAbstractItemModelTester(model, FATAL)
            self.classes.add(type(model))

    def read_everything(self) -> None:
        """Ask each model for what views ask, as many rows as a screen shows."""
        for model in filter(shiboken6.isValid, self._models):
            is_list = isinstance(model, QAbstractListModel)
            columns = 1 if is_list else model.columnCount()
            for row in range(min(model.rowCount(), 40)):
                for column in range(columns):
                    index = model.index(row, column)
                    for role in Qt.ItemDataRole:
                        model.data(index, role)


def work_on_yearly(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page("teaching")
    grid = page.grid  # type: ignore[attr-defined]  # the yearly page's
    codes = [row.code for row in grid.rows]
    place = grid.index(codes.index("education.papers_sci"), 4)
    for typed in ("1x", "12", ""):
        assert grid.setData(place, typed)
        settle(qtbot, window.context)
    page.year.choose(2023)  # type: ignore[attr-defined]
    page.retranslate()


def work_on_months(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page("activity")
    for typed in ("4l2", "412", ""):
        assert page.model.setData(page.model.index(0, 0), typed)  # type: ignore[attr-defined]
        settle(qtbot, window.context)
    page.group.setCurrentIndex(page.group.count() - 1)  # type: ignore[attr-defined]
    settle(qtbot, window.context)


def work_on_lists(qtbot: QtBot, window: MainWindow) -> None:
    for key, text in (("staff", "zhang"), ("devices", "pet"), ("survey", "PET"), ("history", "张")):
        window.go_to(key)
        settle(qtbot, window.context)
        search = window.page(key).header.search
        search.setText(text)
        qtbot.wait(20)
        settle(qtbot, window.context)
        search.clear()
    page = window.page("staff")
    page.list.filter.sort(1)  # type: ignore[attr-defined]  # the staff page's
    page.desk.begin_new()  # type: ignore[attr-defined]
    choice = page.desk.form.rows.rows["post"].editor  # type: ignore[attr-defined]
    assert isinstance(choice, QComboBox)
    qtbot.keyClicks(choice, "yi")
    page.desk.revert()  # type: ignore[attr-defined]


def look_at_history(context: Context, watch: Watch) -> HistoryModel:
    """Show a short history: the page's own is fetched as far as one asks, and the tester asks."""
    model = HistoryModel(context.texts)
    watch.take(model)
    what = Message.of("acts.called", name="张")
    act = Act(number=7, at=datetime(2024, 1, 2, tzinfo=UTC), user="李", what=what)
    ref = RecordRef("staff", ("1",))
    changes = [
        Change(act=act, ref=ref, field=name, old=None, new="x", place=place)
        for place, name in enumerate(("name", "note"))
    ]
    model.show(changes, Names(staff={"1": "张三"}), has_more=True)
    model.append(changes, has_more=False)
    return model


def look_at_the_rest(qtbot: QtBot, window: MainWindow, watch: Watch, tmp_path: Path) -> None:
    window.go_to("survey")
    window.page("survey").show_preview()  # type: ignore[attr-defined]  # the survey page's
    watch.look_at(window)
    settle(qtbot, window.context)
    file = tmp_path / "activity.csv"
    file.write_text("month,item,count\n2024-13,imaging.pet_ct.tumour,3\n", encoding="utf-8")
    window.files.show_import(file)
    (dialog,) = window.findChildren(ImportDialog)
    watch.look_at(dialog)
    settle(qtbot, window.context)
    settle(qtbot, window.context)
    watch.read_everything()
    dialog.close()


def test_every_model_passes_the_tester_while_it_is_worked_with(
    qtbot: QtBot, context: Context, window: MainWindow, tmp_path: Path
) -> None:
    watch = Watch()
    for place in places():
        watch.look_at(window.page(place.key))  # before it has read anything
        window.go_to(place.key)
        settle(qtbot, context)
        watch.look_at(window)
    history = look_at_history(context, watch)
    work_on_yearly(qtbot, window)
    work_on_months(qtbot, window)
    work_on_lists(qtbot, window)
    for language in (Language.EN, Language.ZH):
        context.texts.set_language(language)
        qtbot.wait(1)
        watch.read_everything()
    look_at_the_rest(qtbot, window, watch, tmp_path)
    assert {one.__qualname__ for one in every_model() - watch.classes} == set()
    assert len(watch.classes) >= 14
    assert history.rowCount() == 4
