"""The two sets of colours, light and dark, and the Qt palette and style sheet made from them.

Text on its ground keeps a contrast of at least 4.5 to 1 in both sets (a test computes it).
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from nmdept.paths import resource

_CHECK = resource("icons").joinpath("check.svg").as_posix()
_CHEVRON = resource("icons").joinpath("chevron.svg").as_posix()
"""Drawn in one colour that is seen on both grounds: a style sheet cannot paint them."""


@dataclass(frozen=True, kw_only=True)
class Colours:
    """Colours by what they are for."""

    window: str
    """The ground of the window and of the navigation."""
    surface: str
    """The ground of tables, fields and panels."""
    raised: str
    """Heads of tables, cards, totals."""
    line: str
    text: str
    muted: str
    """Second text: units, captions, explanations."""
    faint: str
    """Marks that are not text: the dot of a cell not reported."""
    accent: str
    on_accent: str
    accent_soft: str
    """The ground of what is selected."""
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    problem: str
    problem_soft: str


LIGHT = Colours(
    window="#F3F5F7",
    surface="#FFFFFF",
    raised="#F7F9FA",
    line="#D9DEE3",
    text="#1C242C",
    muted="#55616D",
    faint="#98A2AD",
    accent="#17697F",
    on_accent="#FFFFFF",
    accent_soft="#DCEEF3",
    good="#256B42",
    good_soft="#E3F3E9",
    warning="#855300",
    warning_soft="#FBF0D9",
    problem="#A8241C",
    problem_soft="#FBE8E6",
)

DARK = Colours(
    window="#191D22",
    surface="#21262D",
    raised="#282E36",
    line="#3B434D",
    text="#E5E9ED",
    muted="#A9B3BE",
    faint="#6F7A87",
    accent="#6FBFD6",
    on_accent="#0B1A1F",
    accent_soft="#21424E",
    good="#85CFA0",
    good_soft="#1F3A2B",
    warning="#E6BA6E",
    warning_soft="#40331B",
    problem="#F39C95",
    problem_soft="#46262A",
)


def palette_of(colours: Colours) -> QPalette:
    """Return the Qt palette that wears `colours`."""
    palette = QPalette()
    role = QPalette.ColorRole
    for one, value in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.problem,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent_soft,
        role.HighlightedText: colours.text,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.surface,
        role.Midlight: colours.raised,
        role.Mid: colours.line,
        role.Dark: colours.faint,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(one, QColor(value))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.faint))
    return palette


def style_sheet_of(colours: Colours) -> str:
    """Return the style sheet that gives Fusion its flat, quiet look."""
    c = colours
    return f"""
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
QMenuBar {{ background: {c.window}; border: none; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.accent_soft}; border-radius: 4px; }}
QStatusBar {{ background: {c.window}; border-top: 1px solid {c.line}; color: {c.muted}; }}
QStatusBar::item {{ border: none; }}
QHeaderView {{ background: {c.raised}; }}
QHeaderView::section {{
    background: {c.raised}; color: {c.muted}; border: none;
    border-bottom: 1px solid {c.line}; padding: 5px 11px; }}
QHeaderView::section:vertical {{ padding: 0 11px; }}
QTableView, QTreeView, QListView {{
    background: {c.surface}; border: none; gridline-color: {c.line}; outline: 0;
    selection-background-color: {c.accent_soft}; selection-color: {c.text}; }}
QTableView::item, QTreeView::item {{ padding: 0 8px; }}
QTableCornerButton::section {{ background: {c.raised}; border: none; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; border-radius: 5px;
    padding: 4px 8px; selection-background-color: {c.accent}; selection-color: {c.on_accent};
    placeholder-text-color: {c.muted}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus {{
    border: 1px solid {c.accent}; }}
QLineEdit[date="true"] {{ padding: 4px 0 4px 6px; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{
    background: {c.window}; color: {c.faint}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QRadioButton {{ spacing: 7px; }}
QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {c.faint};
    border-radius: 7px; background: {c.surface}; }}
QRadioButton::indicator:focus {{ border: 1px solid {c.accent}; }}
QRadioButton::indicator:checked {{ border: 4px solid {c.accent}; width: 6px; height: 6px; }}
QCheckBox {{ spacing: 7px; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {c.faint};
    border-radius: 3px; background: {c.surface}; }}
QCheckBox::indicator:focus {{ border: 1px solid {c.accent}; }}
QCheckBox::indicator:checked {{
    background: {c.accent}; border-color: {c.accent}; image: url({_CHECK}); }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{
    image: url({_CHEVRON}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.line}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QPushButton {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; border-radius: 5px;
    padding: 5px 14px; }}
QPushButton:hover {{ background: {c.raised}; border-color: {c.faint}; }}
QPushButton:focus {{ border: 1px solid {c.accent}; }}
QPushButton::menu-indicator {{ image: url({_CHEVRON}); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
QPushButton:disabled {{ color: {c.faint}; }}
QPushButton[primary="true"] {{
    background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; }}
QPushButton[primary="true"]:focus {{ border: 1px solid {c.text}; }}
QPushButton[primary="true"]:disabled {{
    background: {c.raised}; color: {c.faint}; border-color: {c.line}; }}
QPushButton[link="true"] {{
    background: transparent; border: 1px solid transparent; color: {c.text}; padding: 2px 4px;
    text-align: left; }}
QPushButton[link="true"]:hover {{ color: {c.accent}; }}
QPushButton[link="true"]:focus {{ border: 1px solid {c.accent}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 4px; }}
QToolButton:hover {{ background: {c.accent_soft}; }}
QToolButton:focus {{ border: 1px solid {c.accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
QTabBar {{ background: {c.window}; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; padding: 7px 16px;
    border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {c.text}; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QTabBar::tab:focus {{ background: {c.accent_soft}; }}
QSplitter::handle {{ background: {c.line}; }}
QScrollArea {{ background: transparent; border: none; }}
QFrame[panel="true"] {{ background: {c.surface}; border: none; }}
QFrame[card="true"] {{
    background: {c.surface}; border: 1px solid {c.line}; border-radius: 8px; }}
QLabel[muted="true"] {{ color: {c.muted}; }}
QLabel[tone="good"] {{ color: {c.good}; }}
QLabel[tone="warning"] {{ color: {c.warning}; }}
QLabel[tone="problem"] {{ color: {c.problem}; }}
QProgressBar {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 4px;
    text-align: center; color: {c.text}; }}
QProgressBar::chunk {{ background: {c.accent_soft}; border-radius: 3px; }}
"""
