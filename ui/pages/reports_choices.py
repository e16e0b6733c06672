"""What somebody chooses of the summary: months, comparison, trend, sections, names, language."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nmdept.language import ENGLISH_MONTHS, Label
from nmdept.messages import Message
from nmdept.report.choices import FIRST, LAST, MOST_YEARS, Choices, Retirement, SectionName
from ui.context import Context
from ui.dialogs.write_wording import WordingBox
from ui.widgets.flow import Flow

_MONTHS = tuple(Label(f"{number}月", name) for number, name in enumerate(ENGLISH_MONTHS, start=1))
_AGES = (40, 80)
_TRENDS = (1, 2, 3, 5, 8, 10, 15, 20, 30, MOST_YEARS)


class ReportChoices(QWidget):
    """One line, or two where the place is narrow; it says at each change what is chosen now."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Choose the standard summary."""
        super().__init__(parent)
        self._context = context
        self._from_label, self._to_label = QLabel(self), QLabel(self)
        self.first_month, self.last_month = QComboBox(self), QComboBox(self)
        self._compare_label, self.compare = QLabel(self), QComboBox(self)
        self._years_label, self.years = QLabel(self), QComboBox(self)
        self.sections, self.section_menu = QPushButton(self), SectionMenu(context, self)
        self.names = QCheckBox(self)
        self._women_label, self.women = QLabel(self), QSpinBox(self)
        self._men_label, self.men = QLabel(self), QSpinBox(self)
        self._language_label = QLabel(self)
        self.languages = WordingBox(context.texts.language, self, alone=True)
        self._lay_out()
        self.show_choices(Choices())
        self._connect()
        self._retranslate()

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            first_month=int(self.first_month.currentData()),
            last_month=int(self.last_month.currentData()),
            years=int(self.years.currentData()),
            compare=self.compare.currentData(),
            sections=self.section_menu.chosen,
            names=self.names.isChecked(),
            retirement=Retirement(women=self.women.value(), men=self.men.value()),
        )

    def show_choices(self, choices: Choices) -> None:
        """Show `choices` without telling anybody."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.first_month.setCurrentIndex(choices.first_month - 1)
        self.last_month.setCurrentIndex(choices.last_month - 1)
        if self.years.findData(choices.years) < 0:
            self.years.addItem("", choices.years)
            self._word_years()
        self.years.setCurrentIndex(self.years.findData(choices.years))
        if choices.compare is not None and self.compare.findData(choices.compare) < 0:
            self.compare.addItem(str(choices.compare), choices.compare)
        self.compare.setCurrentIndex(max(self.compare.findData(choices.compare), 0))
        self.section_menu.choose(choices.sections)
        self.names.setChecked(choices.names)
        self.women.setValue(choices.retirement.women)
        self.men.setValue(choices.retirement.men)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._say_sections()

    def offer_years(self, years: frozenset[int], year: int) -> None:
        """Offer the years with records before `year` to compare it with."""
        kept = self.compare.currentData()
        others = {one for one in (*years, kept) if one is not None and one < year}
        while self.compare.count() > 1:
            self.compare.removeItem(1)
        for one in sorted(others, reverse=True):
            self.compare.addItem(str(one), one)
        self.compare.setCurrentIndex(max(self.compare.findData(kept), 0))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        for combo in (self.first_month, self.last_month):
            for number in range(FIRST, LAST + 1):
                combo.addItem("", number)
        self.compare.addItem("", None)
        for number in _TRENDS:
            self.years.addItem("", number)
        for age in (self.women, self.men):
            age.setRange(*_AGES)
            age.setKeyboardTracking(False)
            age.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        for combo in (self.first_month, self.last_month, self.compare, self.years, self.languages):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sections.setMenu(self.section_menu)
        groups = (
            (self._from_label, self.first_month, self._to_label, self.last_month),
            (self._compare_label, self.compare),
            (self._years_label, self.years),
            (self.sections,),
            (self.names,),
            (self._women_label, self.women, self._men_label, self.men),
            (self._language_label, self.languages),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 10)
        made = [_group(*widgets) for widgets in groups]
        for group in made:
            group.setMinimumHeight(self.first_month.sizeHint().height())
        column.addWidget(Flow(made, self))

    def _connect(self) -> None:
        for combo in (self.first_month, self.last_month):
            combo.activated.connect(self._months_chosen)
        for combo in (self.compare, self.years):
            combo.activated.connect(self._tell)
        for age in (self.women, self.men):
            age.valueChanged.connect(self._tell)
        self.names.toggled.connect(self._tell)
        self.section_menu.changed.connect(self._tell)

    def _months_chosen(self, _place: int) -> None:
        """Keep the months in order: the one chosen last stays."""
        first, last = self.first_month.currentIndex(), self.last_month.currentIndex()
        if first > last:
            other = self.first_month if self.sender() is self.last_month else self.last_month
            other.setCurrentIndex(last if other is self.first_month else first)
        self._tell()

    def _tell(self, _value: object = None) -> None:
        self._say_sections()
        self.changed.emit()

    def _say_sections(self) -> None:
        said = self.tr("Sections ({number} of {all})")
        chosen = len(self.section_menu.chosen)
        self.sections.setText(said.format(number=chosen, all=len(SectionName)))
        self.sections.setAccessibleName(self.sections.text())

    def _word_years(self) -> None:
        for place in range(self.years.count()):
            message = Message.of("reports.years", count=int(self.years.itemData(place)))
            self.years.setItemText(place, self._context.word(message))

    def _retranslate(self) -> None:
        for combo in (self.first_month, self.last_month):
            for place, month in enumerate(_MONTHS):
                combo.setItemText(place, self._context.label(month))
        self._from_label.setText(self.tr("Months"))
        self._to_label.setText(self.tr("to"))
        self._compare_label.setText(self.tr("Compare with"))
        self.compare.setItemText(0, self.tr("the year before"))
        self._years_label.setText(self.tr("Trend"))
        self._word_years()
        self.names.setText(self.tr("People by name"))
        self.names.setToolTip(self.tr("Otherwise people go by their staff number"))
        self._women_label.setText(self.tr("Retirement: women"))
        self._men_label.setText(self.tr("men"))
        self._language_label.setText(self.tr("Document in"))
        self.languages.retranslate()
        for widget, name in (
            (self.first_month, self.tr("First month")),
            (self.last_month, self.tr("Last month")),
            (self.compare, self.tr("Year to compare with")),
            (self.years, self.tr("Years of the trend")),
            (self.women, self.tr("Retirement age of women")),
            (self.men, self.tr("Retirement age of men")),
        ):
            widget.setAccessibleName(name)
        self.section_menu.retranslate()
        self._say_sections()


class SectionMenu(QMenu):
    """The sections to tick; it stays open while one ticks."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Tick all."""
        super().__init__(parent)
        self._context = context
        self._acts: dict[SectionName, QAction] = {}
        for name in SectionName:
            act = self.addAction("")
            act.setCheckable(True)
            act.setChecked(True)
            act.triggered.connect(self.changed)
            self._acts[name] = act
        self.retranslate()

    @property
    def chosen(self) -> tuple[SectionName, ...]:
        """The sections ticked, in their order."""
        return tuple(name for name, act in self._acts.items() if act.isChecked())

    def choose(self, names: tuple[SectionName, ...]) -> None:
        """Tick `names` and no others."""
        for name, act in self._acts.items():
            act.setChecked(name in names)

    def tick(self, name: SectionName) -> None:
        """Tick a section, or take its tick away, as a click does."""
        self._acts[name].trigger()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        for name, act in self._acts.items():
            act.setText(self._context.word(Message.of(f"report.section_{name}")))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        act = self.actionAt(event.position().toPoint())
        if act is None:
            super().mouseReleaseEvent(event)
        else:
            act.trigger()


def _group(*widgets: QWidget) -> QWidget:
    """Keep a label and its controls on one line."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 10, 0)
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    for label, control in pairwise(widgets):
        if isinstance(label, QLabel):
            label.setBuddy(control)
    return group


def standing(choices: Choices, year: int) -> Choices:
    """Return `choices` for `year`, compared with the year before unless with one before it."""
    compare = choices.compare
    return replace(choices, compare=None) if compare is not None and compare >= year else choices
