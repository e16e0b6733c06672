"""A small department's return on the shipped form, computed and checked as the program does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nmdept.errors import NmdeptError
from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.records.months import Month
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import (
    Activity,
    Beds,
    Department,
    Device,
    Staff,
    StaffHistory,
)
from nmdept.services.folder import open_folder
from nmdept.survey.answers import Entry, Return, ReturnState
from nmdept.survey.compute import answers, compute
from nmdept.survey.figures import State
from nmdept.survey.validate import findings
from ui.context import Context
from ui.models.answers import AnswerColumn
from ui.pages.survey import SurveyPage

YEAR = 2023


def _staff() -> tuple[tuple[Staff, ...], tuple[StaffHistory, ...]]:
    began = date(2015, 3, 1)
    people = tuple(
        Staff(staff_no=f"{n:03}", name=f"张{n}", employed_from=began) for n in range(1, 7)
    )
    left = Staff(staff_no="007", name="李退休", employed_from=began, employed_to=date(YEAR, 6, 30))
    posts = ("physician", "physician", "physician", "technician", "technician", "nurse")
    history = tuple(
        StaffHistory(staff_no=person.staff_no, aspect=aspect, from_=began, value=value)
        for person, post in zip(people, posts, strict=True)
        for aspect, value in (
            ("post", post),
            ("title", "junior"),
            ("education", "undergraduate"),
        )
    )
    return (*people, left), history


def _snapshot(*, missing: frozenset[int] = frozenset({7})) -> Snapshot:
    staff, history = _staff()
    counts = {"imaging.pet_ct.tumour": 310, "imaging.pet_ct.nervous": 12}
    activity = [
        Activity(month=Month(YEAR, month), item=item, count=count + month)
        for item, count in counts.items()
        for month in range(1, 13)
    ]
    activity += [
        Activity(month=Month(YEAR, month), item="therapy.i131_graves", count=20)
        for month in range(1, 13)
        if month not in missing
    ]
    return Snapshot(
        year=YEAR,
        departments=(
            Department(
                effective_from=date(2000, 1, 1),
                hospital_name="示例医院 R&D <b>",
                department_name="核医学科",
                ownership="public",
                founded_year=1972,
                services=("pet", "therapy"),
            ),
        ),
        staff=staff,
        staff_history=history,
        devices=(
            Device(
                device_no="P1",
                class_="positron.pet_ct",
                owner="nuclear_medicine",
                in_use_from=date(2018, 1, 1),
            ),
            Device(
                device_no="P2",
                class_="positron.pet_mri",
                owner="nuclear_medicine",
                planned_for=2024,
            ),
        ),
        beds=(Beds(ward="一病区", from_=date(2018, 1, 1), beds=20),),
        activity=tuple(activity),
        filler="张1",
    )


def _entries() -> dict[str, Entry]:
    at = datetime(2024, 1, 15, 8, 30, tzinfo=UTC)
    entry = Entry(
        code="therapy.beds",
        state=State.VALUE,
        value=18,
        reason="两张床位全年停用 <维修>",
        by="张1",
        at=at,
    )
    return {entry.code: entry}


def make_return(entries: dict[str, Entry], *, state: ReturnState = ReturnState.DRAFT) -> Return:
    form = questionnaire_by_id("csnm-2024")
    figures = compute(form, _snapshot())
    standing = answers(form, figures, entries)
    quantities = {quantity.code: figures[quantity.code] for quantity in form.quantities}
    return Return(
        questionnaire=form,
        data_year=YEAR,
        state=state,
        revision=0,
        answers=standing,
        previous={},
        findings=findings(form, standing, quantities, {}, {}),
    )


@pytest.fixture(scope="session")
def ret() -> Return:
    """A draft with open items, one override and findings."""
    return make_return(_entries())


@pytest.fixture(scope="session")
def ret_without_entries() -> Return:
    """The same return before anything was set by hand."""
    return make_return({})


@dataclass
class Shown:
    """A Survey page on a copy of the example, with what a user does as methods."""

    page: SurveyPage
    context: Context
    bot: QtBot
    folder: Path

    def settle(self) -> None:
        """Wait until nothing runs and all is painted."""
        self.bot.waitUntil(lambda: self.context.tasks.is_idle, timeout=20_000)
        self.bot.wait(20)

    def text(self, code: str, column: AnswerColumn) -> str:
        """Return what the table says of an item."""
        assert self.page.view.jump_to(code)
        index = self.page.view.items.table.currentIndex()
        return str(index.siblingAtColumn(column).data())


@pytest.fixture
def shown(context: Context, qtbot: QtBot, folder: Path) -> Iterator[Shown]:
    """The page as the window shows it, freed when the test is over."""
    crashes: list[BaseException] = []
    context.tasks.crashed.connect(crashes.append)
    page = SurveyPage(context)
    page.resize(1190, 700)
    made = Shown(page=page, context=context, bot=qtbot, folder=folder)
    with qtbot.waitSignal(context.tasks.ended):
        context.tasks.open(partial(open_folder, folder, user="tester"), then=_ignore, failed=_raise)
    page.show()
    made.settle()
    yield made
    page.close()
    page.deleteLater()
    made.settle()
    assert crashes == []


def _ignore(_result: object) -> None:
    """Nothing to do."""


def _raise(error: NmdeptError) -> None:
    raise error
