"""A block of cells copied from a spreadsheet, and what each of its cells says.

A lone hyphen is not read: accounting formats show zero so, and elsewhere it means that a service is
not offered. Guessing would make a wrong number; the cell is left alone and named.
"""

import csv
import io
import re

from nmdept.intake.cells import UnreadableCellError
from nmdept.intake.words import fold, half_width
from nmdept.messages import Message
from nmdept.records.arithmetic import add_up
from nmdept.records.field_check import LARGEST, printable
from nmdept.records.values import NOT_OFFERED, Tally

NOT_OFFERED_WORDS = frozenset(
    {"不开展", "未开展", "没有开展", "notoffered", "not_offered", "—", "——", "–", "―", "n/a"}
)
"""What says that a service is not offered, folded."""

_HYPHENS = frozenset("-−‐‑﹣")
_BLANKS = "\u00a0\u2002\u2003\u2007\u2009\u202f"
_WHOLE = re.compile(r"[0-9]{1,7}|[0-9]{1,3}([, ])[0-9]{3}(\1[0-9]{3})?")


def split_block(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a copied block, row by row; a quoted cell may hold line ends.

    The line end after the last row makes no row of its own.
    """
    if '"' not in text:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
        return tuple(tuple(line.split("\t")) for line in lines)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    return tuple(tuple(row) or ("",) for row in reader)


def read_tally(text: str) -> Tally:
    """Return what was typed or pasted as a count: a number, not offered, or nothing.

    Thousands may be set apart by commas or blanks, digits be full-width, and a small sum is added
    up. Raises UnreadableCellError saying why a text is no count.
    """
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    plain = half_width(text)
    if not plain:
        return None
    if fold(plain) in NOT_OFFERED_WORDS:
        return NOT_OFFERED
    if plain in _HYPHENS:
        raise UnreadableCellError(Message.of("pasted.hyphen"))
    if _WHOLE.fullmatch(plain):
        return int(plain.replace(",", "").replace(" ", ""))
    return _sum(plain)


def _sum(plain: str) -> int:
    total = add_up(plain)
    if total is None:
        raise UnreadableCellError(Message.of("pasted.not_count", value=printable(plain)))
    if total < 0:
        raise UnreadableCellError(Message.of("pasted.negative", value=printable(plain)))
    if total > LARGEST:
        raise UnreadableCellError(Message.of("pasted.too_large", value=printable(plain)))
    return total
