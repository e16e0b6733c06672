"""The example department is the one of the page, and its files are what export writes."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from nmdept.language import Language
from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import ACTIVITY, BED_DAYS, KINDS, YEARLY
from nmdept.records.months import months_of
from nmdept.records.values import Activity, BedDays, Yearly
from nmdept.services.demo import make_demo
from nmdept.services.files import export_records, import_records
from nmdept.services.folder import DataFolder, open_folder
from nmdept.services.records import read_records
from nmdept.services.returns import read_return
from nmdept.survey.answers import Return
from nmdept.survey.figures import State


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DataFolder]:
    out = tmp_path_factory.mktemp("demo") / "out"
    make_demo(out, user="示例", language=Language.ZH, progress=Silent())
    with open_folder(out / "data", user="示例") as folder:
        yield folder


@pytest.fixture(scope="module")
def ret(folder: DataFolder) -> Return:
    return read_return(folder, 2023)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_export_writes_the_shipped_file_and_import_finds_it_unchanged(
    folder: DataFolder, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"{kind}.csv"
    export_records(folder, kind, path)
    assert path.read_bytes() == resource("example", f"{kind}.csv").read_bytes()
    report = import_records(folder, kind, path, progress=Silent())
    assert report.unchanged
    assert not report.created + report.updated
    assert not report.rejected


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("basic.founded_year", 1972),
        ("basic.province", "zhejiang"),
        ("basic.ownership", "public"),
        ("basic.grade", "tertiary_a"),
        ("personnel.total", 33),
        ("personnel.post.physician", 16),
        ("personnel.post.technician", 10),
        ("personnel.post.nurse", 7),
        ("personnel.title.senior", 5),
        ("personnel.title.junior", 22),
        ("equipment.positron.pet_ct", 1),
        ("equipment.positron.pet_mri", 0),
        ("equipment.single_photon.spect_ct", 2),
        ("equipment.single_photon.spect", 1),
        ("equipment.cyclotron", 0),
        ("therapy.beds", 20),
    ],
)
def test_the_return_says_what_the_page_says(ret: Return, code: str, value: object) -> None:
    assert ret.answers[code].value == value


@pytest.mark.parametrize(
    ("code", "about"),
    [
        ("imaging.pet_ct.total", 5_000),
        ("imaging.single_photon.total", 10_000),
        ("therapy.i131_thyroid_cancer", 1_300),
    ],
)
def test_a_year_of_work_is_about_what_the_page_says(ret: Return, code: str, about: int) -> None:
    value = ret.answers[code].value
    assert isinstance(value, int)
    assert abs(value - about) < about * 0.03


def test_nothing_is_left_open_and_nothing_blocks(ret: Return) -> None:
    assert ret.example
    open_ = [code for code, answer in ret.answers.items() if answer.state is State.NOT_REPORTED]
    assert open_ == []
    assert [finding.id for finding in ret.findings if finding.blocks] == []
    assert [finding.rule for finding in ret.findings] == ["change.kinds"]


def test_five_years_of_every_item_in_every_month(folder: DataFolder) -> None:
    activity = [r for r in read_records(folder, ACTIVITY) if isinstance(r, Activity)]
    months = [month for year in range(2019, 2024) for month in months_of(year)]
    expected = {(item, month) for item in catalogue().activity for month in months}
    assert {(record.item, record.month) for record in activity} == expected
    assert all(record.count is not None for record in activity)
    yearly = [r for r in read_records(folder, YEARLY) if isinstance(r, Yearly)]
    assert Counter(record.item for record in yearly) == dict.fromkeys(catalogue().yearly, 5)


def test_the_months_vary_like_real_ones(folder: DataFolder) -> None:
    activity = [r for r in read_records(folder, ACTIVITY) if isinstance(r, Activity)]
    tumour = {str(r.month): r.count for r in activity if r.item == "imaging.pet_ct.tumour"}
    for year in range(2019, 2024):
        counts = [tumour[str(month)] for month in months_of(year)]
        numbers = [count for count in counts if isinstance(count, int)]
        assert len(set(numbers)) >= 10
        assert min(numbers[:2]) < 0.85 * sum(numbers) / 12, "the Spring Festival is a dip"
    february = tumour["2020-02"]
    assert isinstance(february, int)
    assert february < 100


def test_beds_are_never_fuller_than_open(folder: DataFolder) -> None:
    for record in read_records(folder, BED_DAYS):
        assert isinstance(record, BedDays)
        assert record.occupied_bed_days is not None
        assert record.open_bed_days is not None
        assert 0 < record.occupied_bed_days <= record.open_bed_days
