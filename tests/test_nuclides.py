import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.nuclides import parts, raised


def _raised(text: str) -> list[str]:
    return [part.text for part in parts(text) if part.raised]


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("131I治疗Graves甲亢", ["131"]),
        ("甲状腺吸131I率测定", ["131"]),
        ("99mTc-MDP", ["99m"]),
        ("99Tc-亚甲基二膦酸盐", ["99"]),
        ("[99Tc]Tc-methylene diphosphonate", ["99"]),
        ("13C/14C呼气试验", ["13", "14"]),
        ("90Sr/90Y敷贴治疗", ["90", "90"]),
        ("18F-FDG、68Ga-PSMA、177Lu", ["18", "68", "177"]),
        ("2-[18F]FDG", ["18"]),
    ],
)
def test_mass_numbers_are_raised(text: str, raised: list[str]) -> None:
    assert _raised(text) == raised


@pytest.mark.parametrize(
    "text",
    [
        "2131I",
        "1.18F",
        "A18F",
        "12F病区",
        "18Fe",
        "I-131",
        "Tc-99m",
        "",
        "2023年",
        "3,131I",
        "131In",
    ],
)
def test_other_numbers_stay_on_the_line(text: str) -> None:
    assert _raised(text) == []


@given(st.text(alphabet="0123456789mITcFCSrY/-[]治疗 ", max_size=40))
def test_the_parts_put_together_are_the_text(text: str) -> None:
    assert "".join(part.text for part in parts(text)) == text


def test_mass_numbers_stand_in_superscript_characters() -> None:
    assert raised("131I、99mTc与12F", str.isprintable) == "¹³¹I、⁹⁹ᵐTc与12F"


def test_a_mass_number_the_font_lacks_stays_on_the_line() -> None:
    def only_three(text: str) -> bool:
        return set(text) <= set("¹²³")

    assert raised("131I, 18F", only_three) == "¹³¹I, 18F"
