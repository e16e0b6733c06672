"""Tables stand straight in a terminal, Chinese or not."""

from hypothesis import given
from hypothesis import strategies as st

from nmdept.cli.table import render, width

TEXTS = st.text(st.sampled_from("aZ0 核医学，é１"), max_size=8).map(str.strip)


def test_a_chinese_character_is_two_columns_wide() -> None:
    assert [width(text) for text in ("", "PET", "核医学", "核医学PET", "e\u0301")] == [
        0,
        3,
        6,
        9,
        1,
    ]


def test_columns_are_padded_by_width() -> None:
    drawn = render(["项目", "n"], [["PET显像", "5"], ["骨", "1,234"]], right=[1])
    assert drawn.splitlines() == [
        "项目         n",
        "-------  -----",
        "PET显像      5",
        "骨       1,234",
    ]


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_every_last_column_begins_at_the_same_place(rows: list[tuple[str, str]]) -> None:
    drawn = render(["a", "b"], rows).split("\n")
    begin = max(width(text) for text, _ in [("a", "b"), *rows]) + 2
    for (_, last), line in zip(rows, drawn[2:], strict=True):
        if last:
            assert width(line) == begin + width(last)
            assert line.endswith(last)
