"""Which character of a document no face holds, and where it stands."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from nmdept.errors import DataProblemError
from nmdept.export.document import Document, Heading, Row, Signatures, Text
from nmdept.export.pdf.fonts import face
from nmdept.export.pdf.style import Weight

_LAYOUT = "\n\r\t"
"""Not printed: line ends and tabulators are carried out by the line breaker."""


def lacking(document: Document) -> DataProblemError:
    """Return the error that names the first character no face holds, its code point and place."""
    for text, place in _texts(document, ""):
        printed = set(text).difference(_LAYOUT)
        unknown = {char for weight in Weight for char in face(weight).missing(printed)}
        if unknown:
            character = min(unknown, key=text.index)
            return DataProblemError(
                "export.character_missing",
                character=character,
                code_point=f"U+{ord(character):04X}",
                place=place,
            )
    raise AssertionError("a character was lacking when the lines were measured")


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Yield every text below `value` with the heading or row it stands in."""
    if isinstance(value, str):
        yield value, place
    elif isinstance(value, Signatures):
        for term, name in value.lines:
            yield from _texts((term, name), term.lead)
    elif isinstance(value, tuple | list):
        for part in value:
            if isinstance(part, Heading):
                place = part.text.lead
            yield from _texts(part, place)
    elif is_dataclass(value):
        inside = _place(value, place)
        for field in fields(value):
            yield from _texts(getattr(value, field.name), inside)


def _place(value: object, place: str) -> str:
    if isinstance(value, Row):
        named = [cell.text.lead for cell in value.cells[:2] if cell.text.lead]
        return " ".join([place, *named]).strip()
    if isinstance(value, Text) and not place:
        return value.lead
    return place
