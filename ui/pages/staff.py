"""People of the department as of a day, each with a timeline of posts, titles and degrees."""

from PySide6.QtWidgets import QWidget

from nmdept.messages import Message
from nmdept.records import codes
from nmdept.records.kinds import CERTIFICATES, STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.values import Certificate, Staff, StaffHistory
from ui.context import Context
from ui.forms.records_page import AsOfPage
from ui.forms.staff_desk import StaffDesk
from ui.models.reading import Records, reading
from ui.models.staff_rows import StaffRow, posts, staff_rows
from ui.models.wording import code_text


class StaffPage(AsOfPage):
    """Who was in post on the day; on wish also everybody else."""

    kinds = frozenset({"staff", "staff_history", "certificates"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._people: tuple[Staff, ...] = ()
        self._history: tuple[StaffHistory, ...] = ()
        self.staff = StaffDesk(context, self.today, self)
        self.list = self.staff.list
        self.body.addWidget(self.staff, 1)
        self.adopt(self.staff)
        self.staff.certificates.activated.connect(self._go_to_certificate)
        self.retranslate()

    def reload(self) -> None:
        """Read people, their histories and certificates."""
        self.context.tasks.on_folder(reading(STAFF, STAFF_HISTORY, CERTIFICATES), then=self._take)

    def select(self, target: object) -> None:
        """Select the person a reference of staff or their history points at."""
        number = target.key[0] if isinstance(target, RecordRef) else str(target)
        self.staff.select(RecordRef(STAFF.name, (number,)))

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Staff"))
        self.with_past.setText(self.tr("Also those not in post"))
        self.list.view.setAccessibleName(self.tr("Staff"))
        self.list.empty.say(
            self.tr("Nobody is recorded for this day"),
            self.tr(
                "Everybody of the department belongs here, with the days of employment and the "
                "history of post, title and degree. Ctrl+N enters the first person."
            ),
        )
        self.staff.retranslate()
        super().retranslate()

    def put(self) -> None:
        """Show who was in post on the day."""
        day = self.day.day
        rows = staff_rows(self._people, self._history, day)
        everybody = self.with_past.isChecked()
        self.staff.put((row for row in rows if everybody or row.in_post), day)
        self._count(rows)

    def _take(self, records: Records) -> None:
        self._people = records.of(Staff)
        self._history = records.of(StaffHistory)
        self.staff.take(self._people, records.of(Certificate))
        self.put()

    def _count(self, rows: tuple[StaffRow, ...]) -> None:
        in_post = posts(rows)
        parts = [
            f"{code_text(codes.POST, code, self.context.texts)} {in_post[code]}"
            for code in codes.POST.codes
            if in_post[code]
        ]
        total = Message.of("window.in_post", count=in_post.total())
        self.staff.footer.summarise("   ".join([self.context.word(total), *parts]))

    def _go_to_certificate(self, certificate: object) -> None:
        assert isinstance(certificate, Certificate)
        self.jump_requested.emit("drugs", CERTIFICATES.ref(certificate))
