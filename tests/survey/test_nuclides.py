import pytest

from nmdept.survey.measures.nuclides import normal_nuclide


@pytest.mark.parametrize(
    ("nuclide", "spellings"),
    [
        (
            "18F",
            [
                "18F",
                "F-18",
                "18-F",
                "[18F]",
                "¹⁸F",
                "F18",
                " 18 F ",
                "氟-18",
                "１８Ｆ",
                "^18^F",
                "18f",
            ],
        ),
        ("99mTc", ["99mTc", "Tc-99m", "99Tcm", "99Tc-m", "[99mTc]", "锝-99m", "⁹⁹ᵐTc", "99m-Tc"]),
        ("68Ga", ["68Ga", "Ga-68", "68-Ga", "68ga", "GA-68", "镓68"]),
        ("11C", ["11C", "C-11", "碳-11"]),
        ("13N", ["13N", "N-13", "[13N]"]),
        ("99Tc", ["99Tc", "Tc-99"]),
        ("131I", ["131I", "I-131", "I—131"]),
    ],
)
def test_one_nuclide_however_it_is_typed(nuclide: str, spellings: list[str]) -> None:
    assert {normal_nuclide(text) for text in spellings} == {nuclide}


@pytest.mark.parametrize("text", ["", "未知", "FDG", "-", "12345"])
def test_a_text_without_nuclide_is_none_of_the_known(text: str) -> None:
    assert normal_nuclide(text) not in {"18F", "68Ga", "11C", "13N"}
