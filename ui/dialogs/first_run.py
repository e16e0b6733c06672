"""The first start: language, department, where the data shall be, empty or the example."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.records.codes import PROVINCE
from nmdept.records.kinds import DEPARTMENT
from nmdept.records.values import Department
from ui.context import Context
from ui.models.wording import term
from ui.theme import Size, set_property

_REQUIRED = ("hospital_name", "department_name")
_WIDTH = 640
"""Pixels, at the design's size of type."""
_LARGE = 130
"""Per cent of the design's type from which on everything stands closer."""
_INDENT = 22
"""Pixels by which the fields stand under the choice they belong to."""
_FIELDS = ("hospital_name", "department_name", "province", "director", "phone")


@dataclass(frozen=True, kw_only=True)
class FirstRunWish:
    """What was chosen."""

    path: Path
    department: Department | None
    example: bool


class FirstRunDialog(QDialog):
    """One page with a sensible choice everywhere; freed when closed."""

    wished = Signal(object)
    """A FirstRunWish."""
    opening_wished = Signal()
    """There is a data folder already: let it be chosen."""
    given_up = Signal(object)
    """It was closed without a wish; what stood in its fields, by their names."""

    def __init__(self, context: Context, place: Path, parent: QWidget | None = None) -> None:
        """Propose `place` for the data folder."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._place = context, place
        self._against: Message | None = None
        self._head, self._intro, self._advice, self._problem = (QLabel(self) for _ in range(4))
        self.language = QComboBox(self)
        self.empty, self.example = QRadioButton(self), QRadioButton(self)
        self.fields: dict[str, QLineEdit | QComboBox] = {
            name: QComboBox(self) if name == "province" else QLineEdit(self) for name in _FIELDS
        }
        self.path, self.browse = QLineEdit(self), QPushButton(self)
        self._heads = {name: QLabel(self) for name in ("language", *_FIELDS, "path")}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.start, self.open_other = QPushButton(self), QPushButton(self)
        self._fill()
        self._lay_out()
        self.retranslate()
        self._connect()

    def typed(self) -> Mapping[str, str]:
        """What stands in the fields, as far as there is something."""
        texts = {
            name: field.currentData() or "" if isinstance(field, QComboBox) else field.text()
            for name, field in self.fields.items()
        }
        return {name: text for name, text in texts.items() if text}

    def reject(self) -> None:
        """Close it, and hand on what was typed: Esc may have been meant for an input method."""
        self.given_up.emit(self.typed())
        super().reject()

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Put back what was typed before the assistant was closed."""
        for name, text in typed.items():
            field = self.fields[name]
            if isinstance(field, QComboBox):
                field.setCurrentIndex(field.findData(text))
            else:
                field.setText(text)

    def retranslate(self) -> None:
        """Word everything."""
        texts = self._context.texts
        self.setWindowTitle(self.tr("Welcome"))
        self._head.setText(self.tr("Welcome to NMDEPT"))
        self._intro.setText(
            self.tr("A few choices to begin with. Everything can be changed later.")
        )
        self.empty.setText(self.tr("Begin with my own department"))
        self.example.setText(self.tr("Look around in an example department first"))
        self._heads["language"].setText(self.tr("Language"))
        self._heads["path"].setText(self.tr("Data folder"))
        for name in _FIELDS:
            word = term(DEPARTMENT.by_name[name].label, texts)
            optional = self.tr("optional")
            self._heads[name].setText(word if name in _REQUIRED else f"{word} · {optional}")
            self.fields[name].setAccessibleName(word)
        self.language.setAccessibleName(self._heads["language"].text())
        self.path.setAccessibleName(self._heads["path"].text())
        province = self.fields["province"]
        assert isinstance(province, QComboBox)
        province.setItemText(0, self.tr("not given"))
        for number, (_, label) in enumerate(PROVINCE.labels, start=1):
            province.setItemText(number, texts.label(label))
        self.browse.setText(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the data folder"))
        self.start.setText(self.tr("Start"))
        self.open_other.setText(self.tr("I have a data folder already…"))
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        for language, name in ((Language.ZH, "中文"), (Language.EN, "English")):
            self.language.addItem(name, language)
        self.language.setCurrentIndex(self.language.findData(self._context.texts.language))
        province = self.fields["province"]
        assert isinstance(province, QComboBox)
        province.addItem("", None)
        for code in PROVINCE.codes:
            province.addItem("", code)
        self.empty.setChecked(True)
        self.path.setText(str(self._place))
        set_property(self.start, "primary")
        self.start.setDefault(True)

    def _lay_out(self) -> None:
        for label in (self._intro, self._advice, self._problem):
            label.setWordWrap(True)
        set_property(self._intro, "muted")
        set_property(self._advice, "tone", "warning")
        set_property(self._problem, "tone", "problem")
        form = self._form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self._heads["language"], self.language)
        form.addRow(self.empty)
        for name in _FIELDS:
            self._heads[name].setIndent(_INDENT)
            form.addRow(self._heads[name], self.fields[name])
        form.addRow(self.example)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.path, 1)
        place.addWidget(self.browse)
        form.addRow(self._heads["path"], place)
        self._heads["path"].setBuddy(self.path)
        self.buttons.addButton(self.open_other, QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.addButton(self.start, QDialogButtonBox.ButtonRole.ActionRole)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(self._intro)
        column.addLayout(form)
        for widget in (self._advice, self._problem):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.buttons)
        for label in (self._head, self._intro):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._dress()

    def _connect(self) -> None:
        self.language.currentIndexChanged.connect(self._choose_language)
        self.empty.toggled.connect(self._choose_content)
        self.path.textChanged.connect(self._look_anew)
        for name in _REQUIRED:
            self._line(name).textEdited.connect(self._look_anew)
        self.browse.clicked.connect(self._browse)
        self.start.clicked.connect(self._wish)
        self.open_other.clicked.connect(self._open_other)
        self._context.theme.changed.connect(self._dress)
        self.buttons.rejected.connect(self.reject)

    def _dress(self) -> None:
        self._head.setFont(self._context.theme.font(Size.TITLE))
        percent = self._context.theme.percent
        self.setMinimumWidth(_WIDTH * max(percent, 100) // 100)
        close = percent >= _LARGE  # so that a small screen holds it
        self._form.setVerticalSpacing(3 if close else 8)
        self._column.setSpacing(4 if close else 10)
        self._column.setContentsMargins(28, *((10, 28, 8) if close else (20, 28, 16)))
        self._grow()

    def _choose_language(self) -> None:
        language = Language(self.language.currentData())
        self._context.settings.language = language
        self._context.texts.set_language(language)

    def _choose_content(self) -> None:
        example = self._place.with_name(self._place.name + "-example")
        before, now = (example, self._place) if self.empty.isChecked() else (self._place, example)
        for name in _FIELDS:
            for widget in (self._heads[name], self.fields[name]):
                widget.setEnabled(self.empty.isChecked())
        if self.path.text() == str(before):
            self.path.setText(str(now))

    def _look_anew(self) -> None:
        """Another place or name was typed: what stood against the last ones is over."""
        self._against = None
        self._look()

    def _look(self) -> None:
        from nmdept.services.folder_advice import advice

        said = advice(Path(self.path.text().strip()).expanduser())
        self._advice.setText("" if said is None else self._context.word(said))
        self._advice.setVisible(said is not None)
        self._problem.setText("" if self._against is None else self._context.word(self._against))
        self._problem.setVisible(self._against is not None)
        self._grow()

    def _grow(self) -> None:
        """Be as high as the sentences need: a window does not grow with its labels."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(self.width(), self.minimumWidth())
        needed = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        if self.height() < needed or self.width() < width:
            self.resize(width, max(self.height(), needed))

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the data folder"))
        if chosen:
            self.path.setText(str(Path(chosen)))

    def _wish(self) -> None:
        path = Path(self.path.text().strip()).expanduser()
        message = self._stands_against(path)
        if message is not None:
            self._against = message
            self._look()
            return
        department = self._department() if self.empty.isChecked() else None
        wish = FirstRunWish(path=path, department=department, example=self.example.isChecked())
        self.wished.emit(wish)
        self.accept()

    def _stands_against(self, path: Path) -> Message | None:
        if path.is_dir() and any(path.glob("*")):
            return Message.of("folders.not_empty", path=str(path))
        names = [self._text(name) for name in _REQUIRED]
        if self.empty.isChecked() and not all(names):
            return Message.of("folders.missing_name")
        return None

    def _department(self) -> Department:
        year = datetime.now().astimezone().year
        province = self.fields["province"]
        assert isinstance(province, QComboBox)
        return Department(
            effective_from=date(year - 1, 1, 1),  # so that last year's return finds it
            hospital_name=self._text("hospital_name"),
            department_name=self._text("department_name"),
            province=province.currentData(),
            director=self._text("director"),
            phone=self._text("phone"),
        )

    def _line(self, name: str) -> QLineEdit:
        field = self.fields[name]
        assert isinstance(field, QLineEdit)
        return field

    def _text(self, name: str) -> str | None:
        return self._line(name).text().strip() or None

    def _open_other(self) -> None:
        self.reject()
        self.opening_wished.emit()
