"""The example department's summary."""

from collections.abc import Iterator

import pytest

from nmdept.language import Language
from nmdept.progress import Silent
from nmdept.report.values import Summary
from nmdept.services.demo import make_demo
from nmdept.services.folder import open_folder
from nmdept.services.summary import read_summary


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Summary]:
    """The summary of the example's data year."""
    out = tmp_path_factory.mktemp("example")
    make_demo(out, user="tester", language=Language.ZH, progress=Silent())
    with open_folder(out / "data", user="tester") as folder:
        yield read_summary(folder, 2023)
