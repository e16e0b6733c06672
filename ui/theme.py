"""How the window looks: one accent, four sizes of type, own icons, light and dark.

Sizes in points: 9 (captions), 10.5 (body), 13 (heads), 18 (titles), all times the user's per cent.
Styling by property, so that no widget needs a style sheet of its own:
`set_property(label, "muted")`, `tone` = good / warning / problem on a QLabel, `primary` on a
QPushButton, `card` and `panel` on a QFrame.
"""

from enum import Enum

from PySide6.QtCore import QByteArray, QLocale, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from nmdept.paths import resource
from ui.colours import DARK, LIGHT, Colours, palette_of, style_sheet_of
from ui.settings import Scheme

GOOD_CHINESE_FONTS = (
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
)
"""System fonts good enough for the window, best first; else the bundled one is registered."""

_RAISED = "Nmdept Raised"
"""Digits for mass numbers, ten of one kind; `.dev/raised_font.py` makes them."""
_SPEAKING = ("QLabel", "QAbstractButton", "QToolTip", "QMenu", "QTextBrowser")
"""Widgets that show sentences rather than what somebody typed."""
ROW_HEIGHT = 28
PANEL_WIDTH = 320


class Size(Enum):
    """The sizes of type there are, in points."""

    CAPTION = 9.0
    BODY = 10.5
    HEAD = 13.0
    TITLE = 18.0


def set_property(widget: QWidget, name: str, value: str = "true") -> None:
    """Give `widget` a styling property; one that is dressed already is dressed anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def register_font() -> str:
    """Return the family of the window's font, registering the bundled one where needed."""
    QFontDatabase.addApplicationFont(str(resource("fonts") / "NmdeptRaised.ttf"))
    families = set(QFontDatabase.families())
    for family in GOOD_CHINESE_FONTS:
        if family in families:
            return family
    QFontDatabase.addApplicationFont(str(resource("fonts") / "NotoSansSC-Regular.ttf"))
    QFontDatabase.addApplicationFont(str(resource("fonts") / "NotoSansSC-Bold.ttf"))
    return "Noto Sans SC"


class Theme(QObject):
    """The look of the application; `changed` tells those who paint by themselves."""

    changed = Signal()

    def __init__(self, scheme: Scheme, percent: int, parent: QObject | None = None) -> None:
        """Dress the QApplication, which must exist."""
        super().__init__(parent)
        self._scheme = scheme
        self._percent = percent
        self._family = register_font()
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def scheme(self) -> Scheme:
        """What the user chose: light, dark, or as the system."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The size of type, in per cent."""
        return self._percent

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are worn now."""
        if self._scheme is Scheme.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def colours(self) -> Colours:
        """The colours worn now."""
        return DARK if self.is_dark else LIGHT

    def follow_language(self) -> None:
        """Set the sentences of another language in its own kind of marks."""
        self._dress()
        for widget in QApplication.allWidgets():
            is_speaking = any(widget.inherits(kind) for kind in _SPEAKING)
            if is_speaking and not widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
                widget.setFont(QFont())  # Qt itself hands features on to new widgets only
        self.changed.emit()

    def set_scheme(self, scheme: Scheme) -> None:
        """Wear another set of colours."""
        self._scheme = scheme
        self._dress()
        self.changed.emit()

    def set_percent(self, percent: int) -> None:
        """Set all type in another size."""
        self._percent = percent
        self._dress()
        self.changed.emit()

    def font(
        self,
        size: Size = Size.BODY,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        as_typed: bool = False,
    ) -> QFont:
        """Return the window's font in one of its sizes; `as_typed` for what people typed."""
        font = self._plain(size)
        if QLocale().language() is QLocale.Language.English:
            # a Chinese face draws “ ” and ’ as wide as a character: “Name”  is department’ s
            # said of what was typed too: a label would take it from the other labels
            font.setFeature(QFont.Tag("pwid"), 0 if as_typed else 1)
        font.setWeight(weight)
        return font

    def _plain(self, size: Size) -> QFont:
        font = QFont([self._family, _RAISED])
        font.setPointSizeF(size.value * self._percent / 100)
        return font

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """Return the icon `resources/icons/<name>.svg`, drawn in `colour` (default: muted text)."""
        key = (name, colour or self.colours.muted)
        if key not in self._icons:
            self._icons[key] = _draw(name, key[1])
        return self._icons[key]

    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(palette_of(self.colours))
        # fields and cells show characters as wide as they are typed
        application.setFont(self._plain(Size.BODY))
        application.setStyleSheet(style_sheet_of(self.colours))
        for kind in _SPEAKING:  # last: a style sheet begins with no fonts of its own
            application.setFont(self.font(), kind)  # type: ignore[arg-type]


def _draw(name: str, colour: str) -> QIcon:
    from PySide6.QtSvg import QSvgRenderer

    source = (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    icon = QIcon()
    for side in (16, 20, 24, 40, 48):
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
