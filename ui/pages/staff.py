"""People of the department as of a day, each with a timeline of posts, titles and degrees."""

from operator import attrgetter

from PySide6.QtWidgets import QWidget

from nmdept.messages import Message
from nmdept.records import codes
from nmdept.records.kinds import STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.values import Staff, StaffHistory
from ui.context import Context
from ui.forms.record_form import RecordForm
from ui.forms.record_list import RecordList
from ui.forms.records_page import AsOfPage, Heading
from ui.models.columns import Column, code_column, field_columns
from ui.models.reading import Records, reading
from ui.models.staff_rows import StaffRow, posts, staff_rows
from ui.models.wording import code_text, field_text
from ui.widgets.timeline import Stretch, Timeline

_SHOWN = ("staff_no", "name", "sex")
_DATED = (("post", codes.POST), ("title", codes.TITLE), ("education", codes.EDUCATION))


def _columns() -> tuple[Column, ...]:
    held = tuple(
        code_column(name, codes.ASPECT.label(name), of, attrgetter(name)) for name, of in _DATED
    )
    dates = field_columns(STAFF, ("employed_from", "employed_to"), "person")
    return (*field_columns(STAFF, _SHOWN, "person"), *held, *dates)


class StaffPage(AsOfPage):
    """Who was in post on the day; on wish also who had left by then."""

    kinds = frozenset({"staff", "staff_history"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._people: tuple[Staff, ...] = ()
        self._history: tuple[StaffHistory, ...] = ()
        self._selected: StaffRow | None = None
        self.list = RecordList(context, _columns(), self)
        self.form = RecordForm(context, STAFF, self)
        self.timeline_head = Heading(context, self)
        self.timeline = Timeline(context, self)
        self.lay_out_list(self.list)
        for widget in (self.form, self.timeline_head, self.timeline):
            self.side.content.addWidget(widget)
        self.side.content.addStretch(1)
        self.list.selected.connect(self._show_person)
        self.retranslate()

    def reload(self) -> None:
        """Read people and their histories."""
        self.context.tasks.on_folder(reading(STAFF, STAFF_HISTORY), then=self._take)

    def select(self, target: object) -> None:
        """Select the person a reference of staff or their history points at."""
        number = target.key[0] if isinstance(target, RecordRef) else str(target)
        for row in self.list.model.rows:
            if row.person.staff_no == number:
                self.list.select(row)

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Staff"))
        self.with_past.setText(self.tr("Also those who left"))
        self.timeline_head.setText(self.tr("History"))
        self.list.view.setAccessibleName(self.tr("Staff"))
        self.list.empty.say(
            self.tr("Nobody is recorded for this day"),
            self.tr(
                "Everybody of the department belongs here, with the days of employment "
                "and the history of post, title and degree."
            ),
        )
        super().retranslate()

    def put(self) -> None:
        """Show who was in post on the day."""
        rows = staff_rows(self._people, self._history, self.day.day)
        shown = rows if self.with_past.isChecked() else tuple(row for row in rows if row.in_post)
        quiet = frozenset(place for place, row in enumerate(shown) if not row.in_post)
        self.list.show_rows(shown, quiet=quiet)
        self._count(rows)

    def _take(self, records: Records) -> None:
        self._people = records.of(Staff)
        self._history = records.of(StaffHistory)
        self.put()

    def _count(self, rows: tuple[StaffRow, ...]) -> None:
        in_post = posts(rows)
        parts = [
            f"{code_text(codes.POST, code, self.context.texts)} {in_post[code]}"
            for code in codes.POST.codes
            if in_post[code]
        ]
        total = Message.of("window.in_post", count=in_post.total())
        self.counts.setText("   ".join([self.context.word(total), *parts]))

    def _show_person(self, row: StaffRow | None) -> None:
        self._selected = row
        self.form.setVisible(row is not None)
        self.timeline_head.setVisible(row is not None)
        self.form.show_record(None if row is None else row.person)
        self.timeline.show_stretches(self._stretches())
        if row is None:
            self.side.show_head(self.tr("Nobody selected"), "")
        else:
            self.side.show_head(row.person.name, self._caption(row))

    def _caption(self, row: StaffRow) -> str:
        texts = self.context.texts
        held = [(codes.POST, row.post), (codes.TITLE, row.title), (codes.EDUCATION, row.education)]
        words = [code_text(of, code, texts) for of, code in held if code is not None]
        return " · ".join(words) if row.in_post else self.tr("No longer in post on this day")

    def _stretches(self) -> tuple[Stretch, ...]:
        if self._selected is None:
            return ()
        return tuple(self._stretch(one) for one in self._selected.history)

    def _stretch(self, one: StaffHistory) -> Stretch:
        texts = self.context.texts
        fields = STAFF_HISTORY.by_name
        until = self.tr("still") if one.to is None else texts.day(one.to)
        return Stretch(
            what=field_text(fields["value"], one, texts),
            aspect=field_text(fields["aspect"], one, texts),
            when=f"{texts.day(one.from_)} – {until}",
            first=one.from_,
            holds=one.span.covers(self.day.day),
        )
