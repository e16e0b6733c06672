"""Which items are shown: of a section, of a kind, holding what is typed."""

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from ui.models.answers import AnswerRole
from ui.text import folded


class AnswerFilter(StrEnum):
    """The kinds of item a preparer looks for."""

    ALL = "all"
    OPEN = "open"
    OVERRIDDEN = "overridden"
    """Set by hand: entered, or over a computed value."""
    FINDINGS = "findings"


class AnswersFilter(QSortFilterProxyModel):
    """Keeps the form's order; what is typed is searched in all sections."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with everything shown."""
        super().__init__(parent)
        self._section: str | None = None
        self._kind = AnswerFilter.ALL
        self._words: tuple[str, ...] = ()

    def set_section(self, code: str | None) -> None:
        """Show the items of the section `code`, or of all."""
        self._section = code
        self.invalidateRowsFilter()

    def set_kind(self, kind: AnswerFilter) -> None:
        """Show the items of a kind."""
        self._kind = kind
        self.invalidateRowsFilter()

    def set_search(self, text: str) -> None:
        """Show the items holding every word of `text` in number, term or code."""
        self._words = tuple(folded(text).split())
        self.invalidateRowsFilter()

    @property
    def is_searching(self) -> bool:
        """Whether something is searched for."""
        return bool(self._words)

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Accept what section, kind and words ask for."""
        index = self.sourceModel().index(source_row, 0, source_parent)
        if self._words:
            text = index.data(AnswerRole.SEARCH)
            return self._of_kind(index) and all(word in text for word in self._words)
        if self._section is not None and index.data(AnswerRole.SECTION) != self._section:
            return False
        return self._of_kind(index)

    def _of_kind(self, index: QModelIndex) -> bool:
        if self._kind is AnswerFilter.OPEN:
            return bool(index.data(AnswerRole.OPEN))
        if self._kind is AnswerFilter.OVERRIDDEN:
            return bool(index.data(AnswerRole.SET_BY_HAND))
        if self._kind is AnswerFilter.FINDINGS:
            return index.data(AnswerRole.SEVERITY) is not None
        return True
