"""What the benchmarks share: medians of interleaved runs, so that a busy machine hits both."""

import statistics
import time
from collections.abc import Callable

import pytest

Ratio = Callable[[str, Callable[[], object], Callable[[], object]], float]


@pytest.fixture
def ratio(capsys: pytest.CaptureFixture[str]) -> Ratio:
    """Time two acts in turn, print both medians and their ratio, and return the ratio."""

    def measure(
        name: str, ours: Callable[[], object], base: Callable[[], object], rounds: int = 11
    ) -> float:
        times = [(_seconds(base), _seconds(ours)) for _ in range(rounds)]
        low, high = (statistics.median(column) for column in zip(*times, strict=True))
        with capsys.disabled():
            print(f"\n{name}: {high:.3f} s against {low:.3f} s: {high / low:.2f} x")
        return high / low

    return measure


def _seconds(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin
