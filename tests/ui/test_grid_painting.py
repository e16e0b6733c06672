"""What is painted while one types in the grid: the cells that look different, never all of them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.main_window import MainWindow


class Painted(QObject):
    """The share of a widget that its paint events cover."""

    def __init__(self) -> None:
        super().__init__()
        self.pixels = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if isinstance(event, QPaintEvent):
            self.pixels += sum(rect.width() * rect.height() for rect in event.region())
        return False


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(50)


def test_a_key_in_a_cell_has_a_few_cells_painted(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    window.activateWindow()
    window.go_to("activity")
    settle(qtbot, context)
    view, model = window.page("activity").entry, window.page("activity").model  # type: ignore[attr-defined]
    view.setFocus()
    view.go_to(model.index(model.entry_rows[0], 0))
    settle(qtbot, context)
    painted = Painted()
    view.viewport().installEventFilter(painted)
    for key in "41":
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, key)
    settle(qtbot, context)
    assert 0 < painted.pixels < view.viewport().width() * view.viewport().height() / 10
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    settle(qtbot, context)
    assert painted.pixels < view.viewport().width() * view.viewport().height() / 10
    assert view.hasFocus()
