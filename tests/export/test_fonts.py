import re

from nmdept.export.pdf.fonts import face, to_unicode
from nmdept.export.pdf.style import Weight


def test_codes_beyond_the_first_plane_are_written_as_utf_16() -> None:
    written = to_unicode("AAAAAA+Face", [0, ord("䶮"), ord("𬭊")])
    assert "<01> <4DAE>" in written
    assert "<02> <D872DF4A>" in written
    assert "<00> <" not in written.split("endcodespacerange")[1]


def test_no_block_holds_more_than_a_hundred_entries() -> None:
    written = to_unicode("AAAAAA+Face", [0, *range(0x4E00, 0x4E00 + 255)])
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)\nendbfchar", written, flags=re.DOTALL)
    assert [int(count) for count, _ in blocks] == [100, 100, 55]
    assert all(len(body.splitlines()) == int(count) for count, body in blocks)


def test_both_cuts_hold_the_characters_of_names_and_forms() -> None:
    for weight in Weight:
        assert face(weight).missing("䶮㛃𬭊𬱖·（）—…□≥γ²µ①") == []
        assert face(weight).missing("𬎆a") == ["𬎆"]
