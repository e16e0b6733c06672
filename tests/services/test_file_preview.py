from pathlib import Path

import pytest

from nmdept.errors import UsageError
from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.records.kinds import KINDS, Kind
from nmdept.services.file_preview import preview_file


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_is_known_by_the_header_of_its_export(kind: Kind, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(resource("example", f"{kind.name}.csv").read_bytes())
    preview = preview_file(file, progress=Silent())
    assert preview.kind is kind
    assert len(preview.rows) <= 20
    assert preview.count >= len(preview.rows)


def test_labels_of_either_language_tell_the_kind(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("工号,姓名\n1,李\n", encoding="gb18030")
    preview = preview_file(file, progress=Silent())
    assert preview.kind is not None
    assert preview.kind.name == "staff"
    assert (preview.encoding, preview.header) == ("gb18030", ("工号", "姓名"))


def test_a_header_of_nothing_known_leaves_the_choice(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("colour,weight\nred,3\n", encoding="utf-8")
    preview = preview_file(file, progress=Silent())
    assert preview.kind is None
    assert preview.kinds == ()


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("", encoding="utf-8")
    with pytest.raises(UsageError):
        preview_file(file, progress=Silent())
