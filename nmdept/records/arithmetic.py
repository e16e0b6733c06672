"""A small sum typed into a cell: whole numbers with plus and minus, nothing else."""

import re

_HALF = str.maketrans("０１２３４５６７８９＋－−＝　", "0123456789+--= ")
_SUM = re.compile(r"=?\s*([0-9]{1,7}(?:\s*[+-]\s*[0-9]{1,7})+)\s*")
_TERM = re.compile(r"([+-]?)\s*([0-9]+)")


def add_up(text: str) -> int | None:
    """Return what `12+8` or `=100-3` comes to; None when `text` is no such sum.

    Full-width digits and signs are read as plain ones. The result may be negative.
    """
    match = _SUM.fullmatch(text.translate(_HALF).strip())
    if match is None:
        return None
    return sum(-int(term) if sign == "-" else int(term) for sign, term in _TERM.findall(match[1]))
