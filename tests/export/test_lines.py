import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmdept.export.pdf import style
from nmdept.export.pdf.lines import break_lines, runs, width

TEXTS = st.text(alphabet="核医学科治疗，。（）“”、PETCT/-131Imc &<>19 γ㎡·\n", max_size=160)


def _squeezed(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.floats(min_value=30, max_value=500))
@settings(max_examples=200)
def test_nothing_is_lost_and_nothing_stands_over(text: str, within: float) -> None:
    lines = break_lines(text, style.CELL, within)
    assert _squeezed("".join(lines)) == _squeezed(text)
    short = [line for line in lines if width(line, style.CELL) > within + 0.1]
    assert all(len(line) <= 3 for line in short), "only marks that may not be parted stand over"


def test_a_line_neither_begins_with_a_closing_nor_ends_with_an_opening_mark() -> None:
    text = "核医学科（一区），治疗病房（二区），门诊“三区”。" * 8
    for within in range(40, 200, 7):
        lines = break_lines(text, style.CELL, within)
        assert not any(line[0] in "，。）”" for line in lines)
        assert not any(line[-1] in "（“" for line in lines)


def test_a_latin_word_is_kept_whole_while_it_fits() -> None:
    lines = break_lines("measured by PET/CT or SPECT/CT devices", style.CELL, 60)
    assert {word for line in lines for word in line.split()} == {
        "measured",
        "by",
        "PET/CT",
        "or",
        "SPECT/CT",
        "devices",
    }


def test_a_word_longer_than_the_line_is_cut_but_whole() -> None:
    lines = break_lines("W" * 90, style.CELL, 100)
    assert len(lines) > 1
    assert "".join(lines) == "W" * 90


def test_typed_line_ends_are_kept() -> None:
    assert break_lines("第一行\n\n第三行", style.CELL, 400) == ("第一行", "", "第三行")


def test_a_thin_space_stands_between_chinese_and_latin_but_is_no_character() -> None:
    stretches, whole = runs("使用PET检查", style.Weight.REGULAR)
    assert [stretch.text for stretch in stretches] == ["使用", "PET", "检查"]
    apart = sum(runs(part, style.Weight.REGULAR)[1] for part in ("使用", "PET", "检查"))
    assert whole == pytest.approx(apart + 2 * style.THIN_SPACE)


def test_a_mass_number_is_small_and_the_rest_follows_it() -> None:
    stretches, _ = runs("131I", style.Weight.REGULAR)
    assert [(stretch.text, stretch.raised) for stretch in stretches] == [
        ("131", True),
        ("I", False),
    ]
    full = runs("131 ", style.Weight.REGULAR)[1] - runs(" ", style.Weight.REGULAR)[1]
    assert stretches[1].at == pytest.approx(full * style.RAISED_SIZE)
