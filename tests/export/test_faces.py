"""The faces read in bulk hold what reportlab itself reads from the same files."""

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from nmdept.export.pdf.faces import BulkFace
from nmdept.export.pdf.style import Weight
from nmdept.paths import resource


@pytest.mark.parametrize("weight", Weight)
def test_a_face_read_in_bulk_is_the_face_reportlab_reads(weight: Weight) -> None:
    path = str(resource("fonts", f"{weight.value}.ttf"))
    ours, theirs = BulkFace(path), TTFontFace(path)
    assert ours.charToGlyph == theirs.charToGlyph
    assert list(ours.glyphPos) == theirs.glyphPos
    assert [ours.hmetrics[glyph] for glyph in range(ours.numGlyphs)] == theirs.hmetrics
    assert ours.defaultWidth == theirs.defaultWidth
    assert all(ours.getCharWidth(code) == theirs.getCharWidth(code) for code in theirs.charToGlyph)
    subset = [0, *map(ord, "核医学PET/CT131I䶮𬭊")]
    assert ours.makeSubset(subset) == theirs.makeSubset(subset)
