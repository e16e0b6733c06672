"""Nuclides however they are typed: `18F`, `F-18`, `18-F`, `[18F]`, `¹⁸F`, `氟-18`."""

import re
import unicodedata

_CHINESE = {
    "碳": "C",
    "氮": "N",
    "氧": "O",
    "氟": "F",
    "磷": "P",
    "铜": "Cu",
    "镓": "Ga",
    "锶": "Sr",
    "钇": "Y",
    "锆": "Zr",
    "锝": "Tc",
    "碘": "I",
    "钐": "Sm",
    "镥": "Lu",
    "铼": "Re",
    "铊": "Tl",
    "镭": "Ra",
    "锕": "Ac",
}
_NOISE = re.compile(r"[\s\[\](){}^_.\-‐-―]+")
_MASS_FIRST = re.compile(r"(\d{1,3})(m?)([A-Za-z]{1,2}?)(m?)", re.ASCII)
_MASS_LAST = re.compile(r"([A-Za-z]{1,2})(\d{1,3})(m?)", re.ASCII)


def normal_nuclide(text: str) -> str:
    """Return the nuclide as `18F`, `99mTc`; a text that names none comes back without brackets."""
    plain = _NOISE.sub("", unicodedata.normalize("NFKC", text))
    for chinese, symbol in _CHINESE.items():
        plain = plain.replace(chinese, symbol)
    if (match := _MASS_FIRST.fullmatch(plain)) is not None:
        mass, before, symbol, after = match.groups()
        return f"{mass}{before or after}{symbol.capitalize()}"
    if (match := _MASS_LAST.fullmatch(plain)) is not None:
        symbol, mass, isomer = match.groups()
        return f"{mass}{isomer}{symbol.capitalize()}"
    return plain
