import re
from collections.abc import Iterator
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateEdit,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from ui.context import Context
from ui.main_window import MainWindow
from ui.places import places
from ui.settings import Scheme

KEYS = [place.key for place in places()]
NUMBERED = [place.key for place in places() if not place.shortcut.endswith("R")]
TAKES_INPUT = (QAbstractButton, QComboBox, QLineEdit, QDateEdit, QAbstractItemView)
LATIN = re.compile(r"[A-Za-z]{4,}")
NOT_WORDS = re.compile(
    r"Ctrl\+\S+|YYYY-MM-DD|Delete|Enter|\.\w+|NMDEPT|nmdept|csnm|CLIA|ECLIA|CNAS|SPECT|chTNT|Graves|English|/\S+|EX-\d+|basic\.\S+"
    r"|J Nucl Med|10\.\d+/\S+"
)
"""Names that are the same in Chinese: the program, the form, methods, devices, paths, codes."""


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)


def texts_of(root: QWidget) -> list[str]:
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QLineEdit):
            found.append(widget.placeholderText())
        found += [widget.toolTip(), widget.accessibleName()]
    return [text for text in found if text]


def visit(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    for key in KEYS:
        window.go_to(key)
        settle(qtbot, window.context)
        yield key


def test_every_page_opens_in_both_languages_and_fits(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    titles: dict[Language, list[str]] = {}
    for language in (Language.EN, Language.ZH):
        context.texts.set_language(language)
        titles[language] = []
        for key in visit(qtbot, window):
            page = window.page(key)
            assert page.isVisible()
            assert untranslated(window, language) == set(), key
            assert unnamed(window) == set(), key
            titles[language].append(page.header.title.text())
        assert window.minimumSizeHint().width() <= 1366, language
        assert window.minimumSizeHint().height() <= 768, language
    pairs = list(zip(titles[Language.ZH], titles[Language.EN], strict=True))
    assert all(chinese and chinese != english for chinese, english in pairs)


def test_every_page_wears_the_dark_colours(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    context.theme.set_scheme(Scheme.DARK)
    for key in visit(qtbot, window):
        corner = window.page(key).grab().toImage().pixelColor(4, 4)
        assert corner.lightness() < 60, key


def untranslated(window: MainWindow, language: Language) -> set[str]:
    if language is Language.EN:
        return set()
    return {one for one in texts_of(window) if LATIN.search(NOT_WORDS.sub("", one))}


def unnamed(window: MainWindow) -> set[str]:
    return {
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, TAKES_INPUT)
        and not isinstance(widget, QHeaderView | QTableView)
        and type(widget) is not QAbstractButton  # the corner of a table
        and widget.isVisibleTo(window)
        and not widget.objectName().startswith("qt_")
        and not is_named(widget)
    } | {
        f"table in {type(view.parent()).__name__}"
        for view in window.findChildren(QTableView)
        if view.isVisibleTo(window) and not view.accessibleName()
    }


def is_named(widget: QWidget) -> bool:
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or own)


def test_control_and_a_digit_go_to_a_page(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for number, key in enumerate(NUMBERED[:10], start=1):
        digit = Qt.Key(int(Qt.Key.Key_0) + number % 10)
        qtbot.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, context)
        assert window.stack.currentWidget() is window.page(key)


def test_the_title_names_program_and_folder(window: MainWindow, folder: Path) -> None:
    assert window.windowTitle().endswith("NMDEPT"), "else the window system adds it once more"
    assert folder.name in window.windowTitle()


def test_a_folder_that_is_not_ours_is_refused_in_words(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.opening.failed):
        window.opening.open(tmp_path / "nothing")
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    assert not window.navigation.isEnabled()
    shown = texts_of(window.start)
    assert any("nothing" in text for text in shown)
    assert window.stack.currentWidget() is window.start


def test_a_new_folder_can_be_made_from_the_start_view(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.opening.opened, timeout=10_000):
        window.opening.create(tmp_path / "new")
    settle(qtbot, context)
    window.go_to("staff")
    settle(qtbot, context)
    page = window.page("staff")
    assert page.list.empty.isVisible()  # type: ignore[attr-defined]  # the staff page's
    window.close()


def test_the_window_is_freed_with_its_pages(qtbot: QtBot, context: Context, folder: Path) -> None:
    window = MainWindow(context)
    window.show()
    with qtbot.waitSignal(window.opening.opened, timeout=10_000):
        window.opening.open(folder)
    for key in KEYS:
        window.go_to(key)
        settle(qtbot, context)
    pages = [window.page(key) for key in KEYS]
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(shiboken6.isValid(page) for page in pages)
    assert not shiboken6.isValid(window)


def test_choices_of_the_view_menu_are_remembered(context: Context, window: MainWindow) -> None:
    english = next(
        action
        for action in window.menus.findChildren(type(window.menus.quit))
        if action.data() == Language.EN
    )
    english.trigger()
    assert context.settings.language is Language.EN
    assert context.texts.language is Language.EN


def test_the_status_line_says_all_saved_only_when_all_is(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("staff")
    settle(qtbot, window.context)
    page = window.page("staff")
    page.desk.begin_new()  # type: ignore[attr-defined]  # the staff page's
    qtbot.keyClicks(page.desk.form.rows.rows["name"].editor, "Li")  # type: ignore[attr-defined]
    assert window._saved.text() == "1处尚未保存"
    page.desk.form.revert()  # type: ignore[attr-defined]
    assert window._saved.text().startswith("已全部保存")
