"""A block from a spreadsheet: what its cells say, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.intake.cells import UnreadableCellError
from nmdept.intake.pasted import read_tally, split_block
from nmdept.records.values import NOT_OFFERED, Tally


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1", (("1",),)),
        ("1\t2\r\n3\t4\r\n", (("1", "2"), ("3", "4"))),
        ("1\t\t2\n", (("1", "", "2"),)),
        ("1\n\n2", (("1",), ("",), ("2",))),
        ('"a\nb"\t2\r\n', (("a\nb", "2"),)),
        ('"say ""x"""\t2', (('say "x"', "2"),)),
        ("", (("",),)),
    ],
)
def test_a_block_is_split_as_it_was_copied(text: str, cells: tuple) -> None:
    assert split_block(text) == cells


_cell = st.text(alphabet=st.characters(exclude_characters='\t\r\n"', codec="utf-8"), max_size=5)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[_cell] * n), min_size=1)))
def test_any_block_comes_back(block: list[tuple[str, ...]]) -> None:
    text = "\r\n".join("\t".join(row) for row in block) + "\r\n"
    assert split_block(text) == tuple(block)


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("420", 420),
        (" 1,234 ", 1234),
        ("１，２３４", 1234),
        ("1 234 567", 1234567),
        ("1\u00a0234", 1234),
        ("1\u202f234", 1234),
        ("0", 0),
        ("", None),
        ("  ", None),
        ("\u3000", None),
        ("不开展", NOT_OFFERED),
        ("未开展", NOT_OFFERED),
        ("Not offered", NOT_OFFERED),
        ("not_offered", NOT_OFFERED),
        ("—", NOT_OFFERED),
        ("——", NOT_OFFERED),
        ("12+8", 20),
    ],
)
def test_a_cell_says_a_count_not_offered_or_nothing(text: str, tally: Tally) -> None:
    assert read_tally(text) == tally


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("-", "pasted.hyphen"),
        ("－", "pasted.hyphen"),
        ("12.5", "pasted.not_count"),
        ("1,23", "pasted.not_count"),
        ("1,234 567", "pasted.not_count"),
        ("12例", "pasted.not_count"),
        ("#REF!", "pasted.not_count"),
        ("1²", "pasted.not_count"),
        ("12345678", "pasted.not_count"),
        ("3-5", "pasted.negative"),
        ("-5", "pasted.not_count"),
        ("9999999+1", "pasted.too_large"),
    ],
)
def test_what_is_no_count_is_refused_with_the_reason(text: str, code: str) -> None:
    with pytest.raises(UnreadableCellError) as refused:
        read_tally(text)
    assert refused.value.message.code == code


@given(st.text(max_size=8))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        tally = read_tally(text)
    except UnreadableCellError:
        return
    assert tally is None or tally is NOT_OFFERED or 0 <= tally <= 9_999_999  # type: ignore[operator]
