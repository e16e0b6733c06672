import csv
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from nmdept.messages import Message
from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import Severity
from nmdept.records import kinds
from nmdept.records.catalogue import catalogue
from nmdept.records.snapshot import Snapshot
from nmdept.records.texts import from_text
from nmdept.survey.answers import Entry, Finding, Return, ReturnState
from nmdept.survey.compute import answers, compute
from nmdept.survey.figures import State

EXAMPLE = Path(__file__).parents[2] / "resources" / "example"


def read(kind):
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
def snapshot(year):
    names = ("staff", "staff_history", "devices", "beds", "bed_days", "activity", "drugs")
    tables = {name: read(kinds.BY_NAME[name]) for name in (*names, "licences", "yearly")}
    return Snapshot(
        year=year,
        departments=read(kinds.DEPARTMENT),
        filler="王小明",
        filler_phone="0571-00000003",
        **tables,
    )


def make_return(shot: Snapshot, entries: Mapping[str, Entry], findings=(), **changes) -> Return:
    form = questionnaire_by_id("csnm-2024")
    before = replace(shot, year=shot.year - 1)
    made = Return(
        questionnaire=form,
        data_year=shot.year,
        state=ReturnState.DRAFT,
        revision=0,
        answers=answers(form, compute(form, shot), entries),
        previous=answers(form, compute(form, before), {}),
        findings=tuple(findings),
        example=True,
    )
    return replace(made, **changes)


def entry(code, value, reason, state=State.VALUE):
    at = datetime(2024, 1, 15, 9, 30, tzinfo=UTC)
    return Entry(code=code, state=state, value=value, reason=reason, by="王小明", at=at)


FINDINGS = (
    Finding(
        id="f1",
        rule="r1",
        severity=Severity.BLOCKS,
        message=Message.of("survey.month_count", month="PET/CT 显像", number=4689),
        items=("imaging.pet_ct.tumour",),
    ),
    Finding(
        id="f2",
        rule="r2",
        severity=Severity.NEEDS_REASON,
        message=Message.of("survey.month_count", month="131I", number=1300),
        items=("therapy.i131_thyroid_cancer", "therapy.beds"),
        reason="新增病房，治疗例次随之增加。",
    ),
)


@pytest.fixture(scope="session")
def example_return():
    entries = {
        "imaging.single_photon.breast": entry(
            "imaging.single_photon.breast", 212, "补录纸质登记本中的 12 例。"
        ),
        "opinion.suggestions": entry(
            "opinion.suggestions",
            "希望增加 68Ga 药物供应。\n建议统一 131I 治疗的统计口径。",
            "主任意见",
        ),
        "opinion.drugs": entry("opinion.drugs", True, "主任意见"),  # noqa: FBT003
    }
    return make_return(snapshot(2023), entries, FINDINGS)


@pytest.fixture(scope="session")
def tool():
    """Run a PDF tool on a file and return what it prints."""

    def run(name, *arguments):
        program = shutil.which(name)
        assert program is not None, f"{name} is needed for the tests of the printed page"
        done = subprocess.run(
            [program, *map(str, arguments)], capture_output=True, check=False, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def squeeze(text):
    """The text without white space: what is compared with what was entered."""
    return "".join(text.split())
