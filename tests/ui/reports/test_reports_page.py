"""The Reports page on the example department: what it shows, opens, follows and writes."""

from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.kinds import ACTIVITY, RecordRef
from nmdept.records.months import Month
from nmdept.records.values import Activity
from nmdept.report.choices import SectionName
from nmdept.report.values import Listing
from nmdept.services.folder import DataFolder, create_folder, open_folder
from ui.changes import Touched
from ui.context import Context
from ui.main_window import MainWindow
from ui.models.report_listing import ListingModel
from ui.pages.reports import ReportsPage
from ui.pages.reports_body import ReportBody
from ui.settings import Scheme
from ui.widgets.chart_view import ChartView

from nmdept.services.records import save_records  # isort: skip

PET_CT = "imaging.pet_ct.total"
MONTHS = "months_imaging_pet_ct"
YEARS = "years_imaging_pet_ct_total"


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


def body_of(page: ReportsPage) -> ReportBody:
    assert page.body_widget is not None
    _wait_until_whole(page)
    return page.body_widget


def _wait_until_whole(page: ReportsPage) -> None:
    """Wait until the first summary shown has all its sections; later ones come whole."""
    while page.body_widget is not None and not page.body_widget.is_whole:
        QApplication.processEvents()
    for _ in range(3):  # what came last is laid out
        QApplication.processEvents()


def test_the_first_summary_grows_section_by_section(
    qtbot: QtBot, context: Context, folder: Path
) -> None:
    opened: list[Path] = []
    context.tasks.open(
        partial(open_folder, folder, user="张敏"), then=opened.append, failed=pytest.fail
    )
    made = ReportsPage(context)
    qtbot.addWidget(made)
    made.show()
    seen = set[int]()
    while made.body_widget is None or not made.body_widget.is_whole:
        QApplication.processEvents()
        if made.body_widget is not None:
            assert made.area.widget() is made.body_widget
            seen.add(len(made.body_widget.heads))
    assert made.shown is not None
    assert max(seen) == len(made.shown.sections) + 1
    assert len(seen) > len(made.shown.sections) // 2


def wait_for_choice(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.waitUntil(lambda: not page._pause.isActive())
    settle(qtbot, page.context)


def middle(view: ChartView, index: int) -> QPoint:
    return view._box(index).center().toPoint()


def test_the_cards_say_the_year_last_year_and_the_country(page: ReportsPage) -> None:
    cards = {card.name.text(): card for card in body_of(page).figures.cards}
    card = cards["PET/CT检查"]
    assert card.value.text() == "5,007"
    assert card.before.text() == "2022年：4,378"
    assert card.change.text() == "+14.4%"
    assert "全国1,916" in card.unit.text()
    assert "2019: 3,889" in card.toolTip()
    assert card.line.isVisible()


def test_every_chart_of_the_summary_is_drawn_and_every_listing_shown(page: ReportsPage) -> None:
    assert page.shown is not None
    shown = {card.line.drawing for card in body_of(page).figures.cards}
    assert None not in shown
    assert page._drawings is not None
    drawn = {name for name in page._drawings if not name.startswith("line_")}
    assert set(body_of(page).charts) == drawn
    sections = [part for section in page.shown.sections for part in section.parts]
    listings = {part.name for part in sections if isinstance(part, Listing) and part.rows}
    assert set(body_of(page).listings) == listings


def test_a_click_on_a_figure_opens_its_rows_and_exclusions(qtbot: QtBot, page: ReportsPage) -> None:
    card = next(one for one in body_of(page).figures.cards if one.name.text() == "在职人员")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    behind = page.report_panel.shown
    assert behind is not None
    assert len(behind.lines) == 33
    assert len(behind.left_out) == 3
    assert page.report_panel.isVisible()
    assert page.report_panel.left_out_table.isVisible()


def test_a_record_behind_a_figure_is_jumped_to(
    qtbot: QtBot, shown: ReportsPage, window: MainWindow
) -> None:
    shown.behind.open_figure("personnel.total")
    index = shown.report_panel.behind.index(0, 0)
    with qtbot.waitSignal(shown.jump_requested) as jumped:
        shown.report_panel.behind_table.opened.emit(index)
    assert jumped.args[0] == "staff"
    settle(qtbot, window.context)
    assert window.stack.currentWidget() is window.page("staff")


def test_hover_says_the_number_and_a_click_opens_the_records(
    qtbot: QtBot, page: ReportsPage
) -> None:
    view = body_of(page).charts[MONTHS].view
    page.area.ensureWidgetVisible(view)
    assert view.drawing is not None
    spot = middle(view, 2)
    assert view.spot_at(spot) == 2
    qtbot.mouseMove(view, spot)
    qtbot.waitUntil(lambda: QToolTip.text() == view.drawing.spots[2].says)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    behind = page.report_panel.shown
    assert behind is not None
    refs = {line.ref for line in behind.lines}
    assert RecordRef(ACTIVITY.name, ("2023-03", "imaging.pet_ct.tumour")) in refs
    total = sum(int(line.beside.replace(",", "") or 0) for line in behind.lines)
    assert f"{total:,}" in behind.caption
    QToolTip.hideText()


def test_the_keyboard_goes_through_a_charts_numbers(qtbot: QtBot, page: ReportsPage) -> None:
    view = body_of(page).charts[MONTHS].view
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
    assert view._at == 11
    with qtbot.waitSignal(view.spot_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [11]
    QToolTip.hideText()


def test_a_past_years_column_opens_that_years_records(qtbot: QtBot, page: ReportsPage) -> None:
    page.behind.open_spot(YEARS, 0)
    settle(qtbot, page.context)
    behind = page.report_panel.shown
    assert behind is not None
    assert behind.caption.startswith("2019年")
    assert {line.ref.key[0][:4] for line in behind.lines if line.ref} == {"2019"}


def test_a_row_of_a_table_opens_its_records(qtbot: QtBot, page: ReportsPage) -> None:
    table = body_of(page).listings["posts_by_titles"].table
    row = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    behind = page.report_panel.shown
    assert behind is not None
    assert behind.head == table.rows.words_of(0)
    assert len(behind.lines) == 16


def test_listings_pass_the_model_tester(page: ReportsPage) -> None:
    for card in body_of(page).listings.values():
        model = card.table.model()
        assert isinstance(model, ListingModel)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        assert QAbstractItemModelTester(model, fatal) is not None


def test_changed_records_change_the_page_where_one_is(qtbot: QtBot, page: ReportsPage) -> None:
    def change(folder: DataFolder, _progress: Progress) -> None:
        record = Activity(month=Month(2023, 5), item="imaging.pet_ct.tumour", count=1)
        save_records(folder, [record], act=Message.of("preparing.reading"))

    former = page.body_widget
    page.reload()
    settle(qtbot, page.context)
    assert page.body_widget is former, "nothing has changed yet"
    page.behind.open_figure(PET_CT)
    bar = page.area.verticalScrollBar()
    bar.setValue(600)
    page.context.tasks.on_folder(change)
    settle(qtbot, page.context)
    page.context.changes.announce(Touched(kinds=frozenset({ACTIVITY.name})))
    settle(qtbot, page.context)
    assert page.body_widget is not former
    assert former is None or not shiboken6.isValid(former)
    assert body_of(page).figures.cards[0].value.text() != "5,007"
    assert bar.value() == 600
    behind = page.report_panel.shown
    assert behind is not None
    assert "5,007" not in behind.caption


def test_a_part_of_a_year_and_fewer_sections(qtbot: QtBot, page: ReportsPage) -> None:
    choices = page.choices
    choices.last_month.setCurrentIndex(5)
    choices.last_month.activated.emit(5)
    choices.section_menu.tick(SectionName.STAFF)
    choices.names.setChecked(False)
    wait_for_choice(qtbot, page)
    assert page.shown is not None
    assert page.shown.period.last_month == 6
    assert SectionName.STAFF not in {section.name for section in page.shown.sections}
    assert not page.shown.choices.names
    assert "posts_by_titles" not in body_of(page).listings
    choices.first_month.setCurrentIndex(8)
    choices.first_month.activated.emit(8)
    assert choices.choices.last_month == 9
    wait_for_choice(qtbot, page)


def test_another_year_is_compared_and_many_years_shown(qtbot: QtBot, page: ReportsPage) -> None:
    choices = page.choices
    choices.compare.setCurrentIndex(choices.compare.findData(2019))
    choices.compare.activated.emit(0)
    choices.years.setCurrentIndex(choices.years.findData(15))
    choices.years.activated.emit(0)
    wait_for_choice(qtbot, page)
    assert page.shown is not None
    assert page.shown.compared.year == 2019
    assert len(page.shown.figures[0].line) == 15
    assert body_of(page).figures.cards[0].before.text().startswith("2019年")
    page.years.choose(2019)
    settle(qtbot, page.context)
    assert page.shown.period.year == 2019
    assert page.shown.compared.year == 2018
    offered = [choices.compare.itemData(place) for place in range(choices.compare.count())]
    assert all(year is None or year < 2019 for year in offered), "no later year is compared with"


def test_the_page_speaks_the_windows_language(qtbot: QtBot, page: ReportsPage) -> None:
    page.context.texts.set_language(Language.EN)
    qtbot.waitUntil(
        lambda: body_of(page).figures.cards[0].name.text() == "PET/CT examinations", timeout=10_000
    )
    assert page.choices.sections.text() == "Sections (8 of 8)"
    view = body_of(page).charts[MONTHS].view
    assert view.drawing is not None
    assert "month" in view.drawing.svg


def test_a_dark_window_shows_charts_on_its_own_ground(qtbot: QtBot, page: ReportsPage) -> None:
    page.context.theme.set_scheme(Scheme.DARK)
    settle(qtbot, page.context)
    view = body_of(page).charts[MONTHS].view
    page.area.ensureWidgetVisible(view)
    image = view.grab().toImage()
    light = [
        image.pixelColor(x, y).lightness() > 150
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    ]
    assert sum(light) < 0.1 * len(light), "the ground stays dark"
    assert any(light), "the type is light"


def test_a_department_without_records_has_its_page_too(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    opened: list[Path] = []
    context.tasks.open(
        partial(create_folder, tmp_path / "new", user="张敏"),
        then=opened.append,
        failed=pytest.fail,
    )
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.show()
    settle(qtbot, context)
    assert len(body_of(page).heads) == 1 + len(SectionName)
    assert body_of(page).charts == {}


def test_nothing_is_wider_than_a_small_window(qtbot: QtBot, shown: ReportsPage) -> None:
    for language in Language:
        shown.context.texts.set_language(language)
        settle(qtbot, shown.context)
        assert shown.window().width() <= 1366
        assert shown.window().height() <= 768
        assert not shown.area.horizontalScrollBar().isVisible()
        assert body_of(shown).width() <= shown.area.viewport().width()
