"""A return as XML: the same members as its JSON document, for programs that read XML only."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from nmdept.export.members import Json, members
from nmdept.survey.answers import Return


def write_xml(ret: Return) -> bytes:
    """Return `ret` as an XML document in UTF-8; a null member is left out."""
    root = Element("return")
    for name, value in members(ret).items():
        _add(root, name, value)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add(parent: Element, name: str, value: Json) -> None:
    if value is None:
        return
    element = SubElement(parent, name)
    if isinstance(value, dict):
        for member, inner in value.items():
            _add(element, member, inner)
    elif isinstance(value, list):
        for inner in value:
            _add(element, name.removesuffix("s"), inner)
    else:
        element.text = _text(value)


def _text(value: str | int) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
