"""A small questionnaire that loads, to be broken in one place at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = """\
id = "small"
version = "1"
title = { zh = "小表", en = "Small form" }
about = { zh = "测试用。", en = "For tests." }
data_years = [2023]

[counts.month]
zh = "按月相加。"
en = "Added up by month."

[choices]
colour = [ { code = "red", zh = "红", en = "Red" }, { code = "blue", zh = "蓝", en = "Blue" } ]

[[section]]
code = "imaging"
title = { zh = "显像", en = "Imaging" }
text = { zh = "说明。", en = "Text." }

[[section.item]]
code = "imaging.total"
type = "total"
zh = "合计"
en = "Total"
counts = "month"
measure = { name = "total", parts = ["imaging.tumour", "imaging.bone"] }

[[section.item]]
code = "imaging.tumour"
type = "count"
zh = "肿瘤"
en = "Tumour"
counts = "month"
measure = { name = "activity", item = "imaging.tumour" }

[[section.item]]
code = "imaging.bone"
type = "count"
zh = "骨"
en = "Bone"
counts = "month"
measure = { name = "devices_in_use", classes = ["positron.pet"] }

[[section.item]]
code = "imaging.colour"
type = "choice"
zh = "颜色"
en = "Colour"
counts = "month"
choices_from = "colour"

[[quantity]]
code = "quantity.devices"
zh = "台数"
en = "Devices"
measure = { name = "devices_in_use_during", classes = ["positron.pet"] }

[[rule]]
id = "device"
kind = "requires"
severity = "blocks"
missing = "skip"
when = ["imaging.total"]
needs = ["quantity.devices"]
text = { zh = "需要设备。", en = "Needs a device." }
message = "rules.no_device_pet"
source = "Test"

[[rule]]
id = "change"
kind = "changes_more_than"
severity = "warns"
missing = "skip"
items = ["imaging.total"]
percent = 30
base = 20
text = { zh = "变化。", en = "Change." }
message = "rules.change"
source = "Test"
"""

Write = Callable[[str, str], Path]


@pytest.fixture
def small(tmp_path: Path) -> Write:
    """Write the small questionnaire with its text `old` replaced by `new`."""

    def write(old: str, new: str) -> Path:
        assert old in SMALL
        path = tmp_path / "small.toml"
        path.write_text(SMALL.replace(old, new, 1), encoding="utf-8")
        return path

    return write
