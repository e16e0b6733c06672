"""Texts in cells, there and back without loss.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula; `-` alone clears a
field; `# ` begins a comment; blanks around a text are taken for slips. A text that would be misread
is written with an apostrophe before it, and exactly such an apostrophe is taken off again.
"""

_MISREAD = "=+-@#'＝＋－＠"


def guarded(text: str) -> str:
    """Return `text` as it is written into a cell."""
    return "'" + text if _needs_guard(text) else text


def unguarded(cell: str) -> str:
    """Return the text a cell stands for."""
    if cell.startswith("'") and _needs_guard(cell[1:]):
        return cell[1:]
    return cell.strip()


def _needs_guard(text: str) -> bool:
    return text[:1] != "" and (text[0] in _MISREAD or text != text.strip())
