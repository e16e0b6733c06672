"""Words are not cut, and read as they are meant: what pictures of the pages showed once."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from ui.context import Context
from ui.forms.dated_desk import DatedDesk
from ui.forms.desk_acts import DeskActs
from ui.forms.field_rows import FieldRows
from ui.main_window import MainWindow
from ui.widgets.empty_state import EmptyState
from ui.widgets.grid_view import RowHeads
from ui.widgets.timeline import Stretch, Timeline


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(20)


def test_buttons_of_acts_grow_with_the_words_of_another_language(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    for key in ("staff", "wards"):
        window.go_to(key)
        settle(qtbot, context)
    context.texts.set_language(Language.EN)
    for key in ("wards", "staff"):  # one that was shown at the switch, one that was not
        window.go_to(key)
        settle(qtbot, context)
        (acts,) = window.page(key).findChildren(DeskActs)
        qtbot.waitUntil(partial(has_room_for_words, acts))


def has_room_for_words(acts: DeskActs) -> bool:
    shown = [one for one in (*acts.buttons, acts.delete) if one.isVisible()]
    roomy = [one.width() >= one.sizeHint().width() for one in shown]
    return acts.delete.text() == "Delete…" and bool(shown) and all(roomy)


@pytest.mark.parametrize("language", list(Language))
def test_what_a_field_is_called_is_never_cut(
    qtbot: QtBot, context: Context, window: MainWindow, language: Language
) -> None:
    context.texts.set_language(language)
    for key in ("staff", "devices", "wards", "drugs", "department"):
        window.go_to(key)
        settle(qtbot, context)
        for rows in window.page(key).findChildren(FieldRows):
            heads = [row.head for row in rows.rows.values() if row.head.isVisible()]
            assert [head.text() for head in heads if not is_whole(head)] == [], key


def is_whole(label: QLabel) -> bool:
    widest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split(" "))
    return label.heightForWidth(label.width()) <= label.height() and widest <= label.width()


def test_the_overview_of_a_full_year_needs_no_scroll_bar(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    settle(qtbot, context)
    area = window.page("overview").findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_names_in_a_grid_have_the_height_of_their_row(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    window.go_to("activity")
    settle(qtbot, context)
    heads = window.page("activity").findChild(RowHeads)
    assert isinstance(heads, RowHeads)
    high = [heads.sectionSizeFromContents(row).height() for row in range(heads.count())]
    assert max(high) <= heads.defaultSectionSize()


def test_what_is_said_in_an_empty_field_stands_out(qtbot: QtBot, context: Context) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("YYYY-MM-DD")
    field.show()
    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert shown.name().upper() == context.theme.colours.muted


def test_mass_numbers_are_raised_in_the_face_of_the_rest(context: Context) -> None:
    layout = QTextLayout("⁸⁹Sr ⁹⁰Y ¹⁷⁷Lu ⁶⁸Ga", context.theme.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    faces = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert faces == {QFont(context.theme.font()).family(), "Nmdept Raised"}


def test_english_quotes_are_as_narrow_as_english_wants_them(qtbot: QtBot, context: Context) -> None:
    context.texts.changed.connect(context.theme.follow_language)
    said, typed = QLabel("“Name” is the department’s"), QLineEdit("“Name” is the department’s")
    for widget in (said, typed):
        qtbot.addWidget(widget)
        widget.show()
    wide = QFontMetrics(said.font()).horizontalAdvance(said.text())
    context.texts.set_language(Language.EN)
    assert QFontMetrics(said.font()).horizontalAdvance(said.text()) < wide
    assert QFontMetrics(typed.font()).horizontalAdvance(typed.text()) == wide
    said.setFont(context.theme.font(as_typed=True))
    assert QFontMetrics(said.font()).horizontalAdvance(said.text()) == wide


def test_a_number_does_not_run_into_what_it_is_of(qtbot: QtBot, context: Context) -> None:
    line = Timeline(context)
    qtbot.addWidget(line)
    line.resize(276, 60)
    pictures = []
    for number in ("", "示例培20220003"):
        held = Stretch(
            what="辐射安全与防护培训合格证",
            aspect=number,
            when="2022-04-01 – 2027-03-31",
            first=date(2022, 4, 1),
            holds=True,
        )
        line.show_stretches((held,))
        pictures.append(line.grab().toImage().copy(0, 0, 276, 22))
    assert pictures[0] == pictures[1]  # it stands in the second line


def test_a_device_heads_its_panel_by_its_model(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    context.texts.set_language(Language.EN)
    window.go_to("devices")
    settle(qtbot, context)
    desk = window.page("devices").findChild(DatedDesk)
    assert isinstance(desk, DatedDesk)
    assert (desk.side.head.text(), desk.side.caption.text()) == ("示例SPECT-2", "D02 · In use")


def test_a_search_of_the_history_that_finds_nothing_says_so(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    window.go_to("history")
    settle(qtbot, context)
    window.page("history").header.search.setText("没有这样的修改")
    shown = window.page("history").findChild(EmptyState)
    assert isinstance(shown, EmptyState)
    qtbot.waitUntil(shown.isVisible)
    assert shown.head == "没有符合搜索条件的记录"
