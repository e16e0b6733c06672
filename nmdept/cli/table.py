"""Tables for people, aligned in a terminal where a Chinese character is two columns wide."""

from collections.abc import Iterable, Sequence
from unicodedata import combining, east_asian_width


def width(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    return sum(0 if combining(sign) else 1 + (east_asian_width(sign) in "WF") for sign in text)


def render(head: Sequence[str], rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> str:
    """Return the table as text; the columns numbered in `right` stand right-aligned."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(width(line[place]) for line in lines) for place in range(len(head))]
    aligned = frozenset(right)

    def pad(text: str, place: int) -> str:
        gap = " " * (widths[place] - width(text))
        return gap + text if place in aligned else text + gap

    drawn = ["  ".join(pad(text, place) for place, text in enumerate(line)) for line in lines]
    drawn.insert(1, "  ".join("-" * wide for wide in widths))
    return "\n".join(line.rstrip() for line in drawn)
