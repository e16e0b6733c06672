"""A department's year in the real window, by keyboard: from the first run to the return."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import ACTIVITY, DEVICES, STAFF
from nmdept.records.values import Activity, Device, Staff
from nmdept.services.folder import open_folder
from nmdept.services.records import read_records
from tests.ui.a_year_driver import Secretary
from ui.app import show_window
from ui.context import Context
from ui.dialogs.first_run import FirstRunDialog
from ui.main_window import MainWindow

YEAR = date.today().year - 1  # noqa: DTZ011 - the data year a return is filled in for now
GROUP = "imaging.pet_ct"
ITEMS = [code for code, item in catalogue().activity.items() if item.group == GROUP]
COUNTS = [[100 * row + month for month in range(1, 13)] for row in range(1, len(ITEMS) + 1)]
PEOPLE = (
    ("张晓明", "m", "1970", f"{YEAR - 20}-07-01", "医师", "副高级", "博士"),
    ("李红", "f", "1984", f"{YEAR - 10}-07-01", "医师", "中级", "硕士"),
    ("王强", "m", "1988", f"{YEAR - 8}-03-01", "技师", "中级", "本科"),
    ("赵敏", "f", "1995", f"{YEAR - 3}-07-15", "护士", "初级", "大专"),
    ("陈静", "f", "1998", f"{YEAR}-07-15", "技师", "初级", "本科"),
)
DEVICES_IN_ORDER = (
    ("D1", "positron.pet_ct", "示例厂家甲", "diagnostic", "nuclear_medicine", f"{YEAR - 4}-05-01"),
    ("D2", "spect_ct", "示例厂家乙", "diagnostic", "nuclear_medicine", f"{YEAR - 6}-05-01"),
    ("D3", "single_photon.spect", "示例厂家丙", "none", "nuclear_medicine", f"{YEAR - 15}-05-01"),
)


CENSUS = {
    "basic.hospital_name": "市第一人民医院",
    "basic.department_name": "核医学科",
    "basic.founded_year": "1972",
    "basic.director": "张晓明",
    "personnel.total": "5",
    "personnel.post.physician": "2",
    "personnel.post.technician": "2",
    "personnel.post.nurse": "1",
    "personnel.title.senior": "2",
    "personnel.title.intermediate": "1",
    "personnel.title.junior": "2",
    "personnel.education.postgraduate": "2",
    "personnel.education.undergraduate": "2",
    "personnel.education.junior_college": "1",
    "equipment.positron.total": "1",
    "equipment.positron.pet_ct": "1",
    "equipment.single_photon.total": "1",
    "equipment.single_photon.spect_ct": "1",
    "equipment.single_photon.spect": "0",
    "equipment.owner.nuclear_medicine": "2",
    "therapy.beds": "12",
}
"""What was entered makes these on 31 December: one promoted in July, one device retired in June."""


@pytest.fixture
def window(
    context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window as the first start shows it, at home in an empty place."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    made = show_window(context, None)
    made.resize(1366, 768)
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def secretary(qtbot: QtBot, window: MainWindow) -> Secretary:
    return Secretary(qtbot, window)


def first_run(secretary: Secretary, path: Path) -> None:
    dialog = secretary.dialog(FirstRunDialog)
    for name, text in (("hospital_name", "市第一人民医院"), ("department_name", "核医学科")):
        secretary.reach(dialog.fields[name])
        secretary.write(text)
    secretary.reach(dialog.path)
    secretary.write(str(path))
    secretary.push(dialog.start)


def fill_in_profile(secretary: Secretary) -> None:
    page = secretary.records("department")
    form = page.desk.form.rows.rows
    secretary.reach(form["founded_year"].editor)
    secretary.fill("1972", "公立", "三级甲等", "独立", "张晓明", None)
    for _ in range(5):
        secretary.press("Space")
        secretary.press("Down")
    secretary.press("Ctrl+S")


def enter_people(secretary: Secretary) -> None:
    secretary.records("staff")
    secretary.press("Ctrl+N")
    secretary.fill("1001")
    for name, sex, born, since, post, title, degree in PEOPLE:
        secretary.fill(name, sex, born, since, None, post, title, degree, None)
    secretary.press("Esc")


def promote(secretary: Secretary) -> None:
    page = secretary.records("staff")
    secretary.find("lih")
    secretary.push(page.desk.acts.buttons[0])
    secretary.fill("副高级", f"{YEAR}-07-01")
    secretary.leave_search()


def enter_devices(secretary: Secretary) -> None:
    page = secretary.records("devices")
    secretary.press("Ctrl+N")
    for number, kind, maker, ct, owner, since in DEVICES_IN_ORDER:
        secretary.fill(number, kind, maker, None, None, ct, owner, None, None, since, None, None)
    secretary.press("Esc")
    secretary.find("D3")
    secretary.push(page.desk.acts.buttons[0])
    secretary.fill(f"{YEAR}-06-30")
    secretary.leave_search()


def enter_beds(secretary: Secretary) -> None:
    page = secretary.records("wards")
    secretary.press("Ctrl+N")
    secretary.fill("核素病房", f"{YEAR - 1}-01-01", "8", None)
    secretary.press("Esc")
    secretary.find("核素")
    secretary.push(page.desk.acts.buttons[0])
    secretary.fill("12", f"{YEAR}-09-01")
    secretary.leave_search()


def paste_months(secretary: Secretary) -> None:
    page = secretary.activity()
    secretary.go_round(page.year)
    secretary.choose(page.group, page.group.findData(GROUP))
    secretary.go_round(page.year)
    secretary.choose(page.year, page.year.findData(YEAR))
    secretary.go_round(page.entry)
    secretary.press("Ctrl+Home")
    secretary.paste(COUNTS)


def mistype_and_undo(secretary: Secretary) -> None:
    page = secretary.activity()
    secretary.go_round(page.entry)
    secretary.press("Ctrl+Home")
    for key in (*"9999", "Return"):
        secretary.press(key)
    assert page.model.index(0, 0).data() == "9,999"
    secretary.press("Ctrl+Z")
    assert page.model.index(0, 0).data() == "101"


def start_return(secretary: Secretary) -> None:
    page = secretary.survey()
    secretary.choose(page.years, page.years.findData(YEAR))
    secretary.push(page.start.start)


def counted() -> dict[str, str]:
    """What the return must say of what was pasted."""
    sums = {code: sum(row) for code, row in zip(ITEMS, COUNTS, strict=True)}
    sums[f"{GROUP}.total"] = sum(sums.values())
    return {code: f"{count:,}" for code, count in sums.items()}


def test_a_year_from_the_first_run_to_the_return(
    secretary: Secretary, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "核医学科"
    first_run(secretary, path)
    assert window.opening.path == path
    fill_in_profile(secretary)
    enter_people(secretary)
    promote(secretary)
    enter_devices(secretary)
    enter_beds(secretary)
    paste_months(secretary)
    mistype_and_undo(secretary)
    start_return(secretary)
    expected = CENSUS | counted()
    assert secretary.figures(secretary.survey(), expected) == expected
    window.close()
    assert_on_disk(path)


def assert_on_disk(path: Path) -> None:
    with open_folder(path, user="t") as folder:
        people = [one.name for one in read_records(folder, STAFF) if isinstance(one, Staff)]
        devices = [one for one in read_records(folder, DEVICES) if isinstance(one, Device)]
        counts = [one.count for one in read_records(folder, ACTIVITY) if isinstance(one, Activity)]
    assert people == [name for name, *_ in PEOPLE]
    assert [one.in_use_to for one in devices] == [None, None, date(YEAR, 6, 30)]
    assert sorted(map(str, counts)) == sorted(str(count) for row in COUNTS for count in row)
