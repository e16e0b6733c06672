"""While one searches the list follows each key; the panel when the keys rest or it is needed."""

from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from ui.forms.staff_desk import StaffDesk
from ui.main_window import MainWindow
from ui.pages.staff import StaffPage


def _page(qtbot: QtBot, window: MainWindow) -> StaffPage:
    window.go_to("staff")
    settle(qtbot, window.context)
    page = window.page("staff")
    assert isinstance(page, StaffPage)
    return page


def _search_another(page: StaffPage) -> str:
    """Search for the last one shown, and return their number."""
    desk = page.staff
    last = desk.list.filter.row_at(desk.list.filter.rowCount() - 1).person
    page.header.search.setText(last.staff_no)
    assert desk.list.selected_row().person == last
    return last.staff_no


def _shown(desk: StaffDesk) -> str:
    assert desk.form.ref is not None
    return desk.form.ref.key[0]


def test_the_panel_follows_when_the_keys_rest(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(qtbot, window)
    before, number = _shown(page.staff), _search_another(page)
    assert _shown(page.staff) == before != number
    qtbot.waitUntil(lambda: _shown(page.staff) == number)


def test_an_act_is_on_who_is_selected_however_soon(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(qtbot, window)
    number = _search_another(page)
    page.desk.save()
    assert _shown(page.staff) == number


def test_what_is_read_anew_keeps_who_was_found(qtbot: QtBot, window: MainWindow) -> None:
    page = _page(qtbot, window)
    number = _search_another(page)
    page.put()
    assert _shown(page.staff) == number


def test_the_panel_has_followed_when_the_search_field_is_left(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = _page(qtbot, window)
    last = page.staff.list.filter.row_at(page.staff.list.filter.rowCount() - 1).person
    page.header.search.setFocus()
    qtbot.keyClicks(page.header.search, last.staff_no)
    page.staff.list.view.setFocus()
    assert _shown(page.staff) == last.staff_no
