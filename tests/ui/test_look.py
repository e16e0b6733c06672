from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from ui.app import catch_bugs
from ui.colours import DARK, LIGHT, Colours
from ui.context import Context
from ui.main_window import MainWindow
from ui.settings import Scheme, Settings
from ui.theme import Size


def luminance(colour: str) -> float:
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(colours: Colours) -> None:
    pairs = [
        (text, ground)
        for text in (colours.text, colours.muted)
        for ground in (colours.window, colours.surface, colours.raised, colours.accent_soft)
    ]
    pairs += [
        (colours.accent, colours.accent_soft),
        (colours.on_accent, colours.accent),
        (colours.good, colours.good_soft),
        (colours.warning, colours.warning_soft),
        (colours.problem, colours.problem_soft),
        (colours.good, colours.surface),
        (colours.warning, colours.surface),
        (colours.problem, colours.surface),
    ]
    poor = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < 4.5]
    assert poor == []


def test_type_has_four_sizes_times_the_users_per_cent(context: Context) -> None:
    context.theme.set_percent(150)
    assert [context.theme.font(size).pointSizeF() for size in Size] == [13.5, 15.75, 19.5, 27.0]


def test_settings_survive_a_restart_and_damage(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    settings = Settings(file)
    settings.language, settings.scheme = Language.EN, Scheme.DARK
    settings.write()
    assert Settings(file).language is Language.EN
    assert Settings(file).scheme is Scheme.DARK
    file.write_text("[General]\nlanguage=xx\nscheme=\nfont_percent=9e9\n", encoding="utf-8")
    assert Settings(file).language is Language.ZH
    assert Settings(file).scheme is Scheme.SYSTEM
    assert Settings(file).font_percent == 100


def test_a_bug_leaves_a_report_and_a_sentence(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    restore = catch_bugs(context, tmp_path / "log")
    context.tasks.crashed.disconnect()
    restore()
    restore = catch_bugs(context, tmp_path / "log")
    try:
        with qtbot.waitSignal(context.notices.said) as said:
            context.tasks.crashed.emit(ZeroDivisionError("seven"))
    finally:
        restore()
    (report,) = (tmp_path / "log").iterdir()
    assert "ZeroDivisionError: seven" in report.read_text(encoding="utf-8")
    assert report.name in context.word(said.args[0].message)


def test_notices_are_shown_in_the_language_of_the_window(qtbot: QtBot, context: Context) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    context.tasks.on_folder(lambda _folder, _progress: None)
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    bar = window.findChild(object, "notices")
    assert bar is not None
    assert "数据文件夹" in bar.text
    context.texts.set_language(Language.EN)
    qtbot.waitUntil(lambda: "Choose" in bar.text)
