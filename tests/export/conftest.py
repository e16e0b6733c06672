import csv
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.records import kinds
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import Kind
from nmdept.records.snapshot import Snapshot
from nmdept.records.texts import from_text
from nmdept.survey.answers import Entry, Return, ReturnState
from nmdept.survey.compute import answers, compute
from nmdept.survey.figures import State, Value
from nmdept.survey.validate import findings

EXAMPLE = Path(__file__).parents[2] / "resources" / "example"

Tool = Callable[..., str]
Make = Callable[..., Return]


def _read(kind: Kind) -> tuple[Any, ...]:
    """The example's records of one kind, read without the importer."""
    yearly = catalogue().yearly
    with (EXAMPLE / f"{kind.name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(
            kind.record(
                **{
                    field.attribute: from_text(
                        field,
                        row[field.name] or None,
                        answer=yearly[row["item"]].answer if kind is kinds.YEARLY else None,
                    )
                    for field in kind.fields
                }
            )
            for row in csv.DictReader(file)
        )


@cache
def _snapshot() -> Snapshot:
    names = ("staff", "staff_history", "devices", "beds", "bed_days", "activity", "drugs")
    return Snapshot(
        year=2023,
        departments=_read(kinds.DEPARTMENT),
        filler="王小明",
        filler_phone="0571-00000003",
        **{name: _read(kinds.BY_NAME[name]) for name in (*names, "licences", "yearly")},
    )


def _make(
    entries: Mapping[str, tuple[Value | None, str]] = {},
    *,
    changes: Mapping[str, Any] = {},
    **of_return: Any,  # noqa: ANN401
) -> Return:
    shot = replace(_snapshot(), **changes)
    form = questionnaire_by_id("csnm-2024")
    given = {code: _entry(code, *entry) for code, entry in entries.items()}
    figures = compute(form, shot)
    standing = answers(form, figures, given)
    previous = answers(form, compute(form, replace(shot, year=shot.year - 1)), {})
    return replace(
        Return(
            questionnaire=form,
            data_year=shot.year,
            state=ReturnState.DRAFT,
            revision=0,
            answers=standing,
            previous=previous,
            findings=findings(form, standing, figures, previous, {}),
            example=True,
        ),
        **of_return,
    )


def _entry(code: str, value: Value | None, reason: str) -> Entry:
    return Entry(
        code=code,
        state=State.NOT_REPORTED if value is None else State.VALUE,
        value=value,
        reason=reason,
        by="王小明",
        at=datetime(2024, 1, 15, 9, 30, tzinfo=UTC),
    )


@pytest.fixture(scope="session")
def make() -> Make:
    """Make a return of the example department with entries set by hand and records changed."""
    return _make


@pytest.fixture(scope="session")
def ret() -> Return:
    """The example's return, with an overridden and some entered answers."""
    return _make(
        {
            "imaging.single_photon.breast": (212, "补录纸质登记本中的 66 例。"),
            "opinion.suggestions": (
                "希望增加 68Ga 药物供应。\n建议统一 131I 治疗的统计口径。",
                "主任意见",
            ),
            "opinion.drugs": (True, "主任意见"),
        }
    )


@pytest.fixture(scope="session")
def tool() -> Tool:
    """Run a PDF tool and return what it prints."""

    def run(name: str, *arguments: object) -> str:
        program = shutil.which(name)
        assert program is not None, f"{name} is needed to test the printed page"
        done = subprocess.run(
            [program, *map(str, arguments)], capture_output=True, check=False, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def squeeze() -> Callable[[str], str]:
    """Take the white space out: what remains is compared with what was entered."""
    return lambda text: "".join(text.split())
