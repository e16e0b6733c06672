"""The list of sections at the page's left."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.context import Context
from ui.models.answers_sections import SectionRole, SectionsModel
from ui.pages.survey_delegate import SectionDelegate


class SectionsList(QListView):
    """The sections with what is still to do in each."""

    section_chosen = Signal(object)
    """The section's code; None for all."""

    def __init__(
        self, context: Context, model: SectionsModel, parent: QWidget | None = None
    ) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._sections = model
        self.setItemDelegate(SectionDelegate(context, self))
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumWidth(150)
        self.selectionModel().currentChanged.connect(self._current_changed)
        model.dataChanged.connect(self.scheduleDelayedItemsLayout)
        context.theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Sections of the return"))
        self.scheduleDelayedItemsLayout()

    @property
    def code(self) -> str | None:
        """The section chosen; None for all."""
        return self.currentIndex().data(SectionRole.CODE) if self.currentIndex().isValid() else None

    def choose(self, code: str | None) -> None:
        """Choose a section; None chooses all."""
        self.setCurrentIndex(self._sections.index_of(code))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.section_chosen.emit(current.data(SectionRole.CODE))
