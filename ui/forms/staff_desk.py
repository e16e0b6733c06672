"""The desk of people: the form with post, title and education, and the timeline beside it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from nmdept.records import acts, codes
from nmdept.records.drafts import Draft
from nmdept.records.kinds import CERTIFICATES, STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.values import Certificate, Record, Staff, StaffHistory
from ui.context import Context
from ui.forms.acts_staff import CORRECT, correction, entered_with, staff_acts
from ui.forms.record_desk import RecordDesk
from ui.forms.record_editor import Entry
from ui.models.columns import Column, code_column, field_columns
from ui.models.saving import saving
from ui.models.staff_rows import StaffRow
from ui.models.wording import code_text, field_text
from ui.tasks import FolderWork
from ui.theme import set_property
from ui.widgets.timeline import Stretch, Timeline

_SHOWN = ("staff_no", "name", "sex")
_HIDDEN = ("birth_year", "note", "role")
_DATED = (
    ("post", codes.POST),
    ("title", codes.TITLE),
    ("education", codes.EDUCATION),
    ("role", codes.ROLE),
)


def staff_columns() -> tuple[Column, ...]:
    """Return the columns of people as of a day."""
    held = tuple(
        code_column(name, codes.ASPECT.label(name), of, attrgetter(name)) for name, of in _DATED
    )
    rest = field_columns(STAFF, ("employed_from", "employed_to", "birth_year", "note"), "person")
    return (*field_columns(STAFF, _SHOWN, "person"), *held, *rest)


class StaffDesk(RecordDesk):
    """People; a new one is entered with post, title and education in one act."""

    def __init__(self, context: Context, today: date, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(
            context,
            STAFF,
            staff_columns(),
            today,
            parent,
            extra=entered_with(),
            acts=staff_acts(),
            hidden=_HIDDEN,
        )
        self._day = today
        self._numbers: tuple[str, ...] = ()
        self._certificates: dict[str, list[Certificate]] = {}
        self.timeline_head, self.timeline_hint = QLabel(self), QLabel(self)
        self.timeline = Timeline(context, self)
        self.certificates_head = QLabel(self)
        self.certificates = Timeline(context, self)
        self.timeline_hint.setWordWrap(True)
        set_property(self.timeline_hint, "muted")
        for widget in (
            self.timeline_head,
            self.timeline,
            self.timeline_hint,
            self.certificates_head,
            self.certificates,
        ):
            self.side.content.addWidget(widget)
        self.side.content.addStretch(1)
        self.timeline.activated.connect(self._correct)
        self.timeline.deletion_wished.connect(self._delete)

    def take(self, people: Iterable[Staff], certificates: Iterable[Certificate]) -> None:
        """Hold what entries are checked against and what belongs to people."""
        known = tuple(people)
        self.form.know(known)
        self._numbers = tuple(person.staff_no for person in known)
        self._certificates = {}
        for one in certificates:
            self._certificates.setdefault(one.staff_no, []).append(one)

    def put(self, rows: Iterable[StaffRow], day: date) -> None:
        """Show people as of `day`."""
        self._day = day
        shown = tuple(rows)
        quiet = frozenset(place for place, row in enumerate(shown) if not row.in_post)
        self.show_rows(shown, quiet=quiet)

    def record_of(self, row: StaffRow) -> Staff:
        """Return the person."""
        return row.person

    def head_of(self, row: StaffRow) -> tuple[str, str]:
        """Head the panel by the name, with what is held on the day."""
        texts = self.context.texts
        if not row.in_post:
            later = row.person.employed_from > self._day
            said = self.tr("Comes later") if later else self.tr("No longer in post on this day")
            return row.person.name, said
        held = [(codes.POST, row.post), (codes.TITLE, row.title), (codes.EDUCATION, row.education)]
        words = [code_text(of, code, texts) for of, code in held if code is not None]
        return row.person.name, " · ".join(words)

    def head_of_new(self) -> str:
        """Head the panel while somebody is entered."""
        return self.tr("New person")

    def proposal(self) -> Mapping[str, object]:
        """Begin with the next number, and today."""
        return {"staff_no": next_number(self._numbers), "employed_from": self.today}

    def following(self, entry: Entry) -> Mapping[str, object]:
        """Begin the next one with the next number and the same first day."""
        assert isinstance(entry.record, Staff)
        numbers = (*self._numbers, entry.record.staff_no)
        return {"staff_no": next_number(numbers), "employed_from": entry.record.employed_from}

    def saving(self, entry: Entry) -> FolderWork:
        """Save a new person with post, title and education as one act."""
        person = entry.record
        assert isinstance(person, Staff)
        if entry.old is not None:
            return super().saving(entry)
        held: list[Record] = [
            StaffHistory(
                staff_no=person.staff_no,
                aspect=aspect,
                from_=person.employed_from,
                value=value,
                to=person.employed_to,
            )
            for aspect, value in entry.extra.items()
            if value is not None
        ]
        return saving([person, *held], acts.entered(person))

    def show_row(self, row: Any) -> None:
        """Show the person, with timeline and certificates."""
        super().show_row(row)
        history = () if row is None else row.history
        self.timeline.show_stretches(tuple(self._stretch(one) for one in history))
        held = [] if row is None else self._certificates.get(row.person.staff_no, [])
        self.certificates.show_stretches(tuple(self._certificate(one) for one in held))
        self._head()

    @property
    def draft_kinds(self) -> frozenset[str]:
        """People and the entries of their history are typed here."""
        return frozenset({STAFF.name, STAFF_HISTORY.name})

    def ref_behind(self, draft: Draft) -> RecordRef:
        """Return the person, also of an entry of the history."""
        assert draft.key is not None
        return RecordRef(STAFF.name, draft.key[:1])

    def open_act(self, draft: Draft) -> None:
        """Open a correction for its entry, another act by its name."""
        row = self.list.selected_row()
        if draft.form != CORRECT:
            super().open_act(draft)
            return
        for entry in row.history:
            if STAFF_HISTORY.key_of(entry) == draft.key:
                self.acts.open(correction(entry))

    def retranslate(self) -> None:
        """Word the heads of the panel."""
        self.timeline_head.setText(self.tr("History"))
        self.timeline.setAccessibleName(self.tr("History of post, title, degree and role"))
        self.timeline_hint.setText(
            self.tr("Enter or double click corrects an entry, Delete removes a mistaken one.")
        )
        self.certificates_head.setText(self.tr("Certificates"))
        self.certificates.setAccessibleName(self.tr("Certificates"))

    def _head(self) -> None:
        super()._head()
        shown = not self.form.is_new and self.list.selected_row() is not None
        has_history = shown and not self.timeline.is_empty
        for widget in (self.timeline_head, self.timeline, self.timeline_hint):
            widget.setVisible(has_history)
        has_certificates = shown and not self.certificates.is_empty
        self.certificates_head.setVisible(has_certificates)
        self.certificates.setVisible(has_certificates)

    def _correct(self, entry: object) -> None:
        assert isinstance(entry, StaffHistory)
        self.acts.open(correction(entry))

    def _delete(self, entry: object) -> None:
        assert isinstance(entry, StaffHistory)
        self.acts.ask_to_delete(STAFF_HISTORY.ref(entry))

    def _stretch(self, one: StaffHistory) -> Stretch:
        texts = self.context.texts
        fields = STAFF_HISTORY.by_name
        return Stretch(
            what=field_text(fields["value"], one, texts),
            aspect=field_text(fields["aspect"], one, texts),
            when=self._when(one.from_, one.to),
            first=one.from_,
            holds=one.span.covers(self._day),
            of=one,
        )

    def _certificate(self, one: Certificate) -> Stretch:
        return Stretch(
            what=field_text(CERTIFICATES.by_name["kind"], one, self.context.texts),
            aspect=one.number or "",
            when=self._when(one.valid_from, one.valid_until),
            first=one.valid_from,
            holds=one.span.covers(self._day),
            of=one,
        )

    def _when(self, first: date, last: date | None) -> str:
        texts = self.context.texts
        if last is None:
            return self.tr("since {day}").format(day=texts.day(first))
        return f"{texts.day(first)} – {texts.day(last)}"


def next_number(numbers: Iterable[str]) -> str:
    """Return the number after the highest, written as most are; empty when there is no pattern."""
    found = [match for number in numbers if (match := re.fullmatch(r"(.*?)(\d+)", number))]
    if not found:
        return ""
    heads = [match[1] for match in found]
    head = max(set(heads), key=lambda one: (heads.count(one), one))
    highest = max((match for match in found if match[1] == head), key=lambda match: int(match[2]))
    return f"{head}{int(highest[2]) + 1:0{len(highest[2])}d}"
