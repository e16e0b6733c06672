"""The findings below the items: what is wrong, a jump to the item, and the reason asked for."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.questionnaire.definition import Severity
from nmdept.survey.answers import Finding
from ui.context import Context
from ui.models.findings import FindingColumn, FindingsModel
from ui.pages.survey_delegate import FindingDelegate
from ui.theme import set_property
from ui.widgets.wrapped_table import WrappedTable


class FindingsTable(WrappedTable):
    """One row a finding; the sentences have most of the room."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a model."""
        super().__init__(parent)
        self.setItemDelegate(FindingDelegate(context, self))

    def show_model(self, model: FindingsModel) -> None:
        """Give the sentences most of the room."""
        self.follow(model)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(FindingColumn.SENTENCE, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(FindingColumn.ITEMS, QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(FindingColumn.REASON, QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width."""
        head, width = self.horizontalHeader(), self.viewport().width()
        head.resizeSection(FindingColumn.ITEMS, min(120, width // 6))
        head.resizeSection(FindingColumn.REASON, width // 5)
        super().resizeEvent(event)


class FindingsPane(QFrame):
    """A head with the count that folds the table, and the reason field of the chosen finding."""

    jump_wished = Signal(str)
    """The code of the item to go to."""
    reason_given = Signal(str, str)
    """A finding's id and the reason typed for it."""
    reason_edited = Signal()
    """Something else stands in the field of the chosen finding."""
    reason_dropped = Signal()
    """What was typed there is given up."""
    chosen_changed = Signal()
    """Another finding is chosen, with the reason that stands."""
    folded = Signal(bool)

    def __init__(
        self, context: Context, model: FindingsModel, parent: QWidget | None = None
    ) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._context = context
        self._model = model
        set_property(self, "panel")
        self.head = QToolButton(self)
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.table = FindingsTable(context, self)
        self.table.show_model(model)
        self.jump = QPushButton(self)
        self._reason_label, self.reason = QLabel(self), QLineEdit(self)
        self.give = QPushButton(self)
        self.problem = QLabel(self)
        self.nothing = QLabel(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._reason_label.setBuddy(self.reason)
        self.nothing.setContentsMargins(14, 4, 14, 12)
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(14, 0, 14, 6)
        self.problem.hide()
        set_property(self.problem, "tone", "problem")
        set_property(self.nothing, "muted")
        top = QHBoxLayout()
        top.setContentsMargins(8, 4, 8, 4)
        top.addWidget(self.head)
        top.addStretch(1)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(14, 6, 14, 6)
        foot.addWidget(self.jump)
        foot.addSpacing(12)
        foot.addWidget(self._reason_label)
        foot.addWidget(self.reason, 1)
        foot.addWidget(self.give)
        foot.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self._foot)
        column.addWidget(self.problem)
        column.addWidget(self.nothing)

    def _connect(self) -> None:
        self.head.toggled.connect(self._fold)
        self.table.asked.connect(self._jump)
        self.table.doubleClicked.connect(self._jump_from)
        self.jump.clicked.connect(self._jump)
        self.give.clicked.connect(self._give)
        self.reason.returnPressed.connect(self._give)
        self.reason.textEdited.connect(self._reason_edited)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self._model.modelReset.connect(self.refresh)
        self._model.dataChanged.connect(self.refresh)
        self._context.theme.changed.connect(self.refresh)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.table.setAccessibleName(self.tr("Findings"))
        self.jump.setText(self.tr("Go to the item"))
        self._reason_label.setText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason for the finding"))
        self.reason.setPlaceholderText(self.tr("Why the figures are right; printed with them"))
        self.give.setText(self.tr("Keep reason"))
        self.nothing.setText(self.tr("The rules find nothing to object to."))
        self.refresh()

    def open_first(self) -> None:
        """Unfold the table and select its first finding."""
        self.head.setChecked(True)
        if not self.table.currentIndex().isValid() and self._model.rowCount():
            self.table.selectRow(0)

    def refuse(self, sentence: str) -> None:
        """Show why a reason could not be kept."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    @property
    def chosen(self) -> Finding | None:
        """The finding whose reason the field holds."""
        index = self.table.currentIndex()
        return self._model.finding(index.row()) if index.isValid() else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that are shown."""
        return self._model.findings

    def choose(self, finding_id: str) -> bool:
        """Unfold the table and choose a finding; False when it is not there."""
        row = self._model.row_of(finding_id)
        if row is None:
            return False
        self.head.setChecked(True)
        self.table.selectRow(row)
        return True

    def put_reason(self, text: str) -> None:
        """Put back what was typed for the chosen finding."""
        self.reason.setText(text)
        self.reason.setModified(True)
        self._reason_edited(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up the reason that is being typed."""
        if event.key() == Qt.Key.Key_Escape and self.reason.isModified():
            self.reason_dropped.emit()
            self.reason.setModified(False)
            self.refuse("")
            self._fill_foot()
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        """Take head, button and field from the model as it is now."""
        blocking = sum(finding.blocks for finding in self._model.findings)
        self.head.setText(self._head_text(len(self._model.findings), blocking))
        colours = self._context.theme.colours
        icon = ("problem", colours.problem) if blocking else ("info", colours.muted)
        if not self._model.findings:
            icon = ("done", colours.good)
        self.head.setIcon(self._context.theme.icon(*icon))
        self.head.setFont(self._context.theme.font(weight=QFont.Weight.DemiBold))
        self._fold(self.head.isChecked())

    def _head_text(self, count: int, blocking: int) -> str:
        if count == 0:
            return self.tr("No findings")
        head = self.tr("Findings ({count})").format(count=count)
        if blocking == 0:
            return head + self.tr(": none stands in the way of approval")
        return head + self.tr(": {count} to settle before approval").format(count=blocking)

    def _fold(self, _unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal
        some, unfolded = bool(self._model.findings), self.head.isChecked()
        self.table.setVisible(unfolded and some)
        self._foot.setVisible(unfolded and some)
        self.nothing.setVisible(unfolded and not some)
        self.refuse("")
        self._fill_foot()
        self.folded.emit(not unfolded)

    def _fill_foot(self) -> None:
        finding = self.chosen
        self.jump.setEnabled(finding is not None and bool(finding.items))
        asked = finding is not None and finding.severity is Severity.NEEDS_REASON
        for widget in (self._reason_label, self.reason, self.give):
            widget.setVisible(asked)
        if finding is not None and not self.reason.isModified():
            self.reason.setText(finding.reason or finding.former or "")
        self._enable_give()

    def _enable_give(self) -> None:
        finding = self.chosen
        given = "" if finding is None else finding.reason or ""
        text = self.reason.text()
        self.give.setEnabled(bool(text.strip()) and text != given)

    def _row_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self.reason.setModified(False)
        self.refuse("")
        self._fill_foot()
        self.chosen_changed.emit()

    def _reason_edited(self, _text: str) -> None:
        self._enable_give()
        self.reason_edited.emit()

    def _give(self) -> None:
        finding = self.chosen
        if finding is not None and self.give.isEnabled():
            self.reason.setModified(False)
            self.reason_given.emit(finding.id, self.reason.text())

    def _jump_from(self, _index: QModelIndex) -> None:
        self._jump()

    def _jump(self) -> None:
        finding = self.chosen
        if finding is not None and finding.items:
            self.jump_wished.emit(finding.items[0])
