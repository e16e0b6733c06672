"""The first-run assistant: both languages at once, light and dark, every size of type."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from ui.context import Context
from ui.dialogs.first_run import FirstRunDialog
from ui.main_window import MainWindow
from ui.menus import PERCENTS
from ui.settings import Scheme

CHINESE = re.compile(r"[\u4e00-\u9fff]+")
LATIN = re.compile(r"[A-Za-z]{2,}")
SAME_IN_BOTH = re.compile(r"中文|English|NMDEPT|Ctrl\+\S+|\(\w\)|张敏|坚果云|核医学|/\S*")


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, tmp_path: Path) -> FirstRunDialog:
    made = FirstRunDialog(context, tmp_path / "data")
    qtbot.addWidget(made)
    made.show()
    return made


def texts_of(root: QWidget) -> list[str]:
    found = [root.windowTitle()]
    for widget in root.findChildren(QWidget):
        found += [widget.toolTip(), widget.accessibleName()]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QComboBox):
            found += [widget.itemText(place) for place in range(widget.count())]
    return [text for text in (SAME_IN_BOTH.sub("", one) for one in found) if text.strip()]


def choose(qtbot: QtBot, dialog: FirstRunDialog, language: Language) -> None:
    dialog.language.setCurrentIndex(dialog.language.findData(language))
    qtbot.wait(1)


def test_the_language_chosen_holds_for_everything_at_once(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.welcome()
    (dialog,) = window.findChildren(FirstRunDialog)
    dialog.start.click()  # names are missing: the sentence is shown too
    dialog.path.setText(str(tmp_path / "我的坚果云" / "核医学"))
    dialog.start.click()
    assert window._saved.text() == ""  # nothing is open that could be saved
    assert dialog._problem.text()
    assert dialog._advice.text()
    for language, wrong in ((Language.EN, CHINESE), (Language.ZH, LATIN), (Language.EN, CHINESE)):
        choose(qtbot, dialog, language)
        texts = [*texts_of(dialog), *texts_of(window)]
        assert [one for one in texts if wrong.search(one)] == [], language
        assert len(texts) > 40
        dialog.start.click()
    window.close()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("percent", PERCENTS)
def test_nothing_is_cut(
    qtbot: QtBot, context: Context, dialog: FirstRunDialog, percent: int, language: Language
) -> None:
    context.theme.set_percent(percent)
    choose(qtbot, dialog, language)
    dialog.path.setText("/home/x/我的坚果云/核医学")
    dialog.start.click()
    qtbot.wait(1)
    for widget in dialog.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisibleTo(dialog):
            needed = widget.sizeHint()
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            assert wraps or widget.width() >= needed.width(), widget.text()
            height = widget.heightForWidth(widget.width()) if wraps else needed.height()
            assert widget.height() >= height, widget.text()
    assert dialog.width() <= 1366
    assert dialog.height() <= 768 - 60  # the window's frame and the desktop's bar


def test_fields_that_do_not_apply_look_so(
    qtbot: QtBot, context: Context, dialog: FirstRunDialog
) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        context.theme.set_scheme(scheme)
        pictures = []
        for choice in (dialog.empty, dialog.example):
            choice.setChecked(True)
            qtbot.wait(1)
            pictures.append(dialog.fields["phone"].grab().toImage().pixelColor(30, 14))
        assert pictures[0] != pictures[1], scheme


def test_what_may_stay_empty_says_so(dialog: FirstRunDialog) -> None:
    marked = [name for name, head in dialog._heads.items() if "选填" in head.text()]
    assert marked == ["province", "director", "phone"]
    assert isinstance(dialog.fields["phone"], QLineEdit)
    assert "选填" not in dialog.fields["phone"].accessibleName()
