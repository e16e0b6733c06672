"""The tones of a drawing on the screen's ground, and the faces its letters are measured with."""

import re
from functools import cache

from PySide6.QtGui import QColor, QFontDatabase

from nmdept.paths import resource
from ui.theme import Theme

_TONE = re.compile(r"rgb\(([\d.]+)%,\s*([\d.]+)%,\s*([\d.]+)%\)")
_TEXT = re.compile(r'<text x="([-\d.]+)" y="([-\d.]+)"([^>]*?)font-size: ([\d.]+)px')
_FINE = 20
_FAMILY = "Noto Sans SC"
_INK = 0.11
"""How light the drawing's ink is; white paper is 1."""


def for_screen(svg: str, theme: Theme) -> str:
    """Return `svg` as QtSvg paints it well, in the theme's tones."""
    return _recoloured(_fine(svg), theme)


def _fine(svg: str) -> str:
    """Measure letters in fractions of a point.

    QtSvg rounds the widths of letters to whole units of the drawing, however large it is painted:
    lines of type would end before the place they were measured to.
    """

    def finer(found: re.Match[str]) -> str:
        x, y, size = (float(found[place]) * _FINE for place in (1, 2, 4))
        return (
            f'<text transform="scale({1 / _FINE})" x="{x:.3f}" y="{y:.3f}"{found[3]}'
            f"font-size: {size:.2f}px"
        )

    return _TEXT.sub(finer, svg)


def _recoloured(svg: str, theme: Theme) -> str:
    """Return `svg` on a dark ground: paper becomes the card, ink the text, tones stay apart.

    On a light ground it is the very drawing of the PDF.
    """
    if not theme.is_dark:
        return svg
    ink, paper = _parts(theme.colours.text), _parts(theme.colours.surface)

    def tone(found: re.Match[str]) -> str:
        parts = [float(part) / 100 for part in found.groups()]
        lightness = sum(parts) / 3
        share = min(max((lightness - _INK) / (1 - _INK), 0.0), 1.0)
        tint = [part - lightness for part in parts]
        grounds = zip(ink, paper, tint, strict=True)
        mixed = (dark + (light - dark) * share + hue for dark, light, hue in grounds)
        return "rgb({:.1f}%,{:.1f}%,{:.1f}%)".format(*(100 * min(max(x, 0), 1) for x in mixed))

    return _TONE.sub(tone, svg)


def _parts(colour: str) -> tuple[float, float, float]:
    parts = QColor(colour)
    return parts.redF(), parts.greenF(), parts.blueF()


@cache
def register_faces() -> None:
    """Register the face drawings are measured with where the system has it not, once."""
    if _FAMILY not in QFontDatabase.families():
        for weight in ("Regular", "Bold"):
            file = resource("fonts") / f"NotoSansSC-{weight}.ttf"
            QFontDatabase.addApplicationFont(str(file))
