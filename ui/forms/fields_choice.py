"""The editor of a code: typed in part, as code, term or pinyin, or chosen from the list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtCore import QSortFilterProxyModel as Proxy
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from nmdept.records.codes import CodeList
from ui.cells import Index
from ui.context import Context
from ui.forms.fields import LineField
from ui.models.matching import Searched, found, searched
from ui.models.people import PEOPLE
from ui.models.typed import read_code
from ui.models.wording import code_text

_MANY = 200
"""A longer list is filled in when somebody types or opens it."""
_SHOWN = 100
"""Of more matches the first are shown: whoever sees a hundred types on."""


class ChoiceField(QComboBox):
    """Narrows its list while one types; leaving it completes what is typed to the best match."""

    edited = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, context: Context, codes: CodeList, parent: QWidget | None = None) -> None:
        """Offer `codes`, none chosen."""
        super().__init__(parent)
        self._context = context
        self._codes = codes
        self._line = _ChoiceLine(self)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(14)
        self._matches = _Matches(self.model(), self)
        self._completer = QCompleter(self._matches, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(self._completer)
        self._line.edited.connect(self._narrow)
        self._line.left.connect(self._leave)
        self._line.entered.connect(self._enter)
        self._line.selectionChanged.connect(self._make_way)
        self._line.textChanged.connect(self.setToolTip)  # a long term is cut at the arrow
        self.activated.connect(self._tell_edited)
        self.set_codes(codes)

    def set_codes(self, codes: CodeList) -> None:
        """Offer another list; what is typed stays. A long one is filled in when it is used."""
        chosen = read_code(self._codes, self.currentText()).value
        self._codes = codes
        self._is_filled = False
        self._put_items(())
        if chosen in codes.codes:
            self.put(str(chosen))
        if len(codes.codes) <= _MANY:
            self._fill()

    def showPopup(self) -> None:
        """Show the whole list."""
        self._fill()
        super().showPopup()

    def _fill(self) -> None:
        if not self._is_filled:
            self._is_filled = True
            self._put_items(self._codes.codes)
            self._matches.know(searched(self._codes))
            code = read_code(self._codes, self.currentText()).value
            if code is not None and not self._line.hasFocus():
                self.put(str(code))

    def _put_items(self, codes: Sequence[str]) -> None:
        typed = self.currentText()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._matches.know(())
        self.clear()
        for code in codes:
            self.addItem(code_text(self._codes, code, self._context.texts), code)
        self.setCurrentIndex(-1)
        self.setEditText(typed)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    @property
    def is_being_chosen(self) -> bool:
        """Whether the keyboard is here and what is typed still has matches to choose from."""
        return self.is_narrowing and self.hasFocus()

    @property
    def is_narrowing(self) -> bool:
        """Whether the narrowed list is shown."""
        return self._completer.popup().isVisible()

    def typed(self) -> str:
        """What stands in the field."""
        return self.currentText()

    def put(self, text: str) -> None:
        """Show `text`; a code or a term of either language in the language of the window."""
        code = read_code(self._codes, text).value
        shown = text if code is None else code_text(self._codes, str(code), self._context.texts)
        self.setCurrentIndex(self.findData(code))
        self.setEditText(shown)
        self._line.setCursorPosition(0)

    def lock(self, *, locked: bool) -> None:
        """Let it be read only, or edited again."""
        self.setDisabled(locked)

    def reword(self) -> None:
        """Put the terms in the language of the window."""
        code = read_code(self._codes, self.currentText()).value
        self.set_codes(self._codes)
        if code is not None:
            self.put(str(code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down shows the list, where it is not shown narrowed already."""
        if event.key() == Qt.Key.Key_Down and not self.is_narrowing:
            self.showPopup()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)

    def setAccessibleName(self, name: str) -> None:
        """Name the list and its line."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def _narrow(self) -> None:
        self._fill()
        self._matches.search(self.currentText())
        if self._line.hasFocus() and not self._line.is_composing:
            self._completer.complete()
        self.edited.emit()

    def _make_way(self) -> None:
        """Hide the list before what is selected is written over.

        Qt hides it when the text is gone, and that takes its first letter from an input method.
        """
        if self._line.hasSelectedText() and self.is_narrowing:
            self._completer.popup().hide()

    def _complete(self) -> None:
        """Complete what is typed to the first match; what matches nothing stays as it is.

        Of people only to the one who is meant for certain.
        """
        text = self.currentText()
        if not text.strip() or read_code(self._codes, text).value is not None:
            self.put(text)
            return
        self._fill()
        self._matches.search(text)
        certain = self._codes.name != PEOPLE or self._matches.rowCount() == 1
        if self._matches.rowCount() and certain:
            self.put(str(self._matches.index(0, 0).data(Qt.ItemDataRole.UserRole)))
            self.edited.emit()

    def _leave(self) -> None:
        self._complete()
        self.left.emit()

    def _enter(self) -> None:
        popup = self._completer.popup()
        chosen = popup.currentIndex() if popup.isVisible() else QModelIndex()
        if chosen.isValid():
            self.put(str(chosen.data()))
            self.edited.emit()
        popup.hide()
        self._complete()
        self.entered.emit()

    def _tell_edited(self, _place: int) -> None:
        self.edited.emit()


class _ChoiceLine(LineField):
    """The line of a choice; the list it opens is no leaving."""

    is_composing = False
    """Whether an input method is not done with a word yet: a list that opens would end it."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is being composed."""
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, unless for a popup."""
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        super().focusOutEvent(event)


class _Matches(Proxy):
    """The rows that hold every word searched for; those that begin with it first."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(parent)
        self._among: tuple[Searched, ...] = ()
        self._rank: dict[int, int] = {}
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def know(self, among: tuple[Searched, ...]) -> None:
        """Search among these, which stand in the rows in their order; show the first."""
        self._among = among
        self.search("")

    def search(self, text: str) -> None:
        """Keep what matches `text`, of a great many the first."""
        places = found(self._among, text)[:_SHOWN]
        self._rank = {place: rank for rank, place in enumerate(places)}
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        """Whether the row matches."""
        return source_row in self._rank

    def lessThan(self, left: Index, right: Index) -> bool:
        """What begins with the text first, else the list's order."""
        last = len(self._rank)
        return self._rank.get(left.row(), last) < self._rank.get(right.row(), last)
