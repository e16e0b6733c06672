"""Small sums: plus and minus on whole numbers, and nothing that could be code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.records.arithmetic import add_up


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("12+8", 20),
        ("100-3", 97),
        ("=1+2+3", 6),
        (" 12 + 8 - 1 ", 19),
        ("１２＋８", 20),
        ("5−7", -2),
        ("12", None),
        ("+12", None),
        ("12+", None),
        ("4*12", None),
        ("4**9", None),
        ("12++8", None),
        ("1.5+2", None),
        ("12345678+1", None),
        ("__import__('os')", None),
        ("", None),
    ],
)
def test_only_sums_of_whole_numbers_are_added_up(text: str, total: int | None) -> None:
    assert add_up(text) == total


@given(st.lists(st.integers(0, 9_999_999), min_size=2, max_size=9))
def test_any_sum_comes_to_what_it_is(terms: list[int]) -> None:
    assert add_up("+".join(map(str, terms))) == sum(terms)
    assert add_up("-".join(map(str, terms))) == terms[0] - sum(terms[1:])


@given(st.text(alphabet="0123456789+- =*()ａ０", max_size=12))
def test_anything_else_is_no_sum_and_no_error(text: str) -> None:
    total = add_up(text)
    assert total is None or isinstance(total, int)
