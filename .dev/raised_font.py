"""Make resources/fonts/NmdeptRaised.ttf: the raised digits the bundled Chinese face does not have.

The face has ¹²³⁴ only; for the 8 of ⁸⁹Sr a system takes another face's, which reads as a 5.
Here all ten are the face's own digits, as high and as high up as its ⁴. Run with fonttools
installed: `python .dev/raised_font.py`.
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
FAMILY = "Nmdept Raised"
RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
WIDER = 1.08
"""Than high: so small, narrow digits would run together."""


def main() -> None:
    """Write the font file."""
    face = TTFont(FONTS / "NotoSansSC-Regular.ttf")
    glyphs, names = face.getGlyphSet(), face.getBestCmap()
    pattern, plain = BoundsPen(glyphs), BoundsPen(glyphs)
    glyphs[names[ord("⁴")]].draw(pattern)
    glyphs[names[ord("4")]].draw(plain)
    scale = (pattern.bounds[3] - pattern.bounds[1]) / (plain.bounds[3] - plain.bounds[1])
    advance = glyphs[names[ord("⁴")]].width
    empty = TTGlyphPen(None).glyph()
    drawn, widths, codes = {".notdef": empty}, {".notdef": (advance, 0)}, {}
    for digit, raised in RAISED.items():
        glyph, pen, name = glyphs[names[ord(digit)]], TTGlyphPen(None), f"raised{digit}"
        left = (advance - glyph.width * scale * WIDER) / 2
        glyph.draw(TransformPen(pen, (scale * WIDER, 0, 0, scale, left, pattern.bounds[1])))
        drawn[name], widths[name], codes[ord(raised)] = pen.glyph(), (advance, 0), name
    builder = FontBuilder(face["head"].unitsPerEm)
    builder.setupGlyphOrder(list(drawn))
    builder.setupCharacterMap(codes)
    builder.setupGlyf(drawn)
    builder.setupHorizontalMetrics(
        {
            name: (width, drawn[name].xMin if drawn[name].numberOfContours else 0)
            for name, (width, _) in widths.items()
        }
    )
    ascent, descent = face["hhea"].ascent, face["hhea"].descent
    builder.setupHorizontalHeader(ascent=ascent, descent=descent)
    builder.setupNameTable(
        {
            "copyright": face["name"].getDebugName(0),
            "familyName": FAMILY,
            "styleName": "Regular",
            "fullName": FAMILY,
            "psName": "NmdeptRaised",
            "version": "Version 1.0",
            "licenseDescription": "SIL Open Font License, Version 1.1",
            "licenseInfoURL": "https://scripts.sil.org/OFL",
        }
    )
    builder.setupOS2(
        sTypoAscender=ascent, sTypoDescender=descent, usWinAscent=ascent, usWinDescent=-descent
    )
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3_800_000_000
    builder.font.recalcTimestamp = False
    builder.save(FONTS / "NmdeptRaised.ttf")


if __name__ == "__main__":
    main()
