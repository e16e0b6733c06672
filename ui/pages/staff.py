"""People of the department as of a day, each with a timeline of posts, titles and degrees."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nmdept.messages import Message
from nmdept.records import codes
from nmdept.records.kinds import CERTIFICATES, STAFF, RecordRef
from nmdept.records.values import Certificate
from ui.context import Context
from ui.forms.records_page import AsOfPage
from ui.forms.staff_desk import StaffDesk
from ui.models.staff_rows import StaffRow, posts, reading_people, staff_rows
from ui.models.wording import code_text

if TYPE_CHECKING:
    from nmdept.services.people import People


class StaffPage(AsOfPage):
    """Who was in post on the day; on wish also everybody else."""

    kinds = frozenset({"staff", "staff_history", "certificates"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._people: People | None = None
        self.staff = StaffDesk(context, self.today, self)
        self.list = self.staff.list
        self.body.addWidget(self.staff, 1)
        self.adopt(self.staff)
        self.staff.certificates.activated.connect(self._go_to_certificate)
        self.retranslate()

    def reload(self) -> None:
        """Read people, and what those held and hold who are to be shown."""
        self.context.tasks.on_folder(reading_people(self._since()), then=self._take)

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
        """Show who was in post on the day; of an earlier one than read, when it has been read."""
        people, day = self._people, self.day.day
        if people is None:
            return
        if not people.tell_of(self._since()):
            self.reload()
            return
        everybody = self.with_past.isChecked()
        shown = [one for one in people.staff if everybody or one.span.covers(day)]
        rows = staff_rows(shown, people.history, day)
        self.staff.put(rows, day)
        self._count(rows)

    def _since(self) -> date | None:
        """Return from which day on people are asked for what they held; None: all are."""
        return None if self.with_past.isChecked() else self.day.day

    def _take(self, people: "People") -> None:
        self._people = people
        self.staff.take(people.staff, people.certificates)
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
