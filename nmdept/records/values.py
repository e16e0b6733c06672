"""The records themselves, one frozen class per kind; `kinds` describes their fields.

An end date is the last day that counts; None means "still". Text is kept as typed.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from nmdept.records.months import Month
from nmdept.records.spans import Span


class NotOffered(Enum):
    """The mark of a month in which the department does not offer the service (不开展)."""

    NOT_OFFERED = "not_offered"


NOT_OFFERED = NotOffered.NOT_OFFERED

Tally = int | NotOffered | None
"""A month's count: a number, not offered, or not reported (None). Zero is a number."""

YearlyValue = int | bool | str | None
"""What a year's entry holds: a count, yes or no, a text, or not reported (None)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Department:
    """The department's profile, in force from `effective_from` until the next one."""

    effective_from: date
    hospital_name: str | None = None
    department_name: str | None = None
    province: str | None = None
    founded_year: int | None = None
    ownership: str | None = None
    grade: str | None = None
    affiliation: str | None = None
    director: str | None = None
    phone: str | None = None
    services: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Staff:
    """A person of the department, employed from day to day."""

    staff_no: str
    name: str
    sex: str | None = None
    birth_year: int | None = None
    employed_from: date
    employed_to: date | None = None
    note: str | None = None

    @property
    def span(self) -> Span:
        """The days of employment."""
        return Span(self.employed_from, self.employed_to)


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffHistory:
    """A dated attribute of a person: the post, title, education or role held over a span."""

    staff_no: str
    aspect: str
    from_: date
    value: str
    to: date | None = None

    @property
    def span(self) -> Span:
        """The days the attribute was held."""
        return Span(self.from_, self.to)


@dataclass(frozen=True, kw_only=True, slots=True)
class Device:
    """A device; without `in_use_from` it is planned or installed but not in use."""

    device_no: str
    class_: str
    maker: str | None = None
    model: str | None = None
    serial_no: str | None = None
    ct: str | None = None
    owner: str
    planned_for: int | None = None
    installed_on: date | None = None
    in_use_from: date | None = None
    in_use_to: date | None = None
    note: str | None = None

    @property
    def span(self) -> Span | None:
        """The days in use; None while the device never was."""
        return None if self.in_use_from is None else Span(self.in_use_from, self.in_use_to)


@dataclass(frozen=True, kw_only=True, slots=True)
class Beds:
    """The dedicated therapy beds of a ward over a span."""

    ward: str
    from_: date
    beds: int
    to: date | None = None

    @property
    def span(self) -> Span:
        """The days the beds were in service."""
        return Span(self.from_, self.to)


@dataclass(frozen=True, kw_only=True, slots=True)
class BedDays:
    """A ward's open and occupied bed-days of a month, from the midnight census."""

    ward: str
    month: Month
    open_bed_days: int | None = None
    occupied_bed_days: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity:
    """What was completed in a month, of one item of the catalogue."""

    month: Month
    item: str
    count: Tally = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Drug:
    """A radiopharmaceutical in use over a span; `nuclide` as 99mTc, 18F, 131I."""

    name: str
    in_use_from: date
    nuclide: str
    kind: str
    source: str
    in_use_to: date | None = None

    @property
    def span(self) -> Span:
        """The days in use."""
        return Span(self.in_use_from, self.in_use_to)


@dataclass(frozen=True, kw_only=True, slots=True)
class Licence:
    """A licence of the department, valid over a span; `class_` only for radiopharmaceutical use."""

    kind: str
    number: str
    class_: str | None = None
    valid_from: date
    valid_until: date | None = None
    lead_days: str | None = None
    """How many days before it ends to say so, in steps: `90;60;30`; None is the usual."""

    @property
    def span(self) -> Span:
        """The days of validity."""
        return Span(self.valid_from, self.valid_until)


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """A person's certificate, valid over a span."""

    staff_no: str
    kind: str
    valid_from: date
    number: str | None = None
    valid_until: date | None = None
    lead_days: str | None = None
    """How many days before it ends to say so, in steps: `90;60;30`; None is the usual."""

    @property
    def span(self) -> Span:
        """The days of validity."""
        return Span(self.valid_from, self.valid_until)


@dataclass(frozen=True, kw_only=True, slots=True)
class Yearly:
    """What is recorded once a year: teaching, research, in vitro profile, opinions."""

    year: int
    item: str
    value: YearlyValue = None


Record = (
    Department
    | Staff
    | StaffHistory
    | Device
    | Beds
    | BedDays
    | Activity
    | Drug
    | Licence
    | Certificate
    | Yearly
)
