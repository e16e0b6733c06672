"""What the department's profile in force on 31 December says, and who fills in the return."""

from nmdept.messages import Message
from nmdept.records.kinds import DEPARTMENT
from nmdept.records.values import Department
from nmdept.survey.figures import BasisRow, Figure, State, Value
from nmdept.survey.measures.indexed import IndexedSnapshot


def department_field(records: IndexedSnapshot, *, field: str) -> Figure:
    """A field of the profile, as it stands there."""
    described = DEPARTMENT.by_name[field]
    profile = records.snapshot.department
    if profile is None:
        return _no_profile(records)
    value = getattr(profile, described.attribute)
    if value in (None, ""):
        missing = Message.of("survey.profile_lacks", field=described.label)
        return Figure(state=State.NOT_REPORTED, missing=(missing,))
    return _from_profile(profile, value)


def department_service(records: IndexedSnapshot, *, service: str) -> Figure:
    """Whether the profile lists the service; a profile without a list does not say no."""
    profile = records.snapshot.department
    if profile is None:
        return _no_profile(records)
    if profile.services is None:
        missing = Message.of("survey.profile_lacks", field=DEPARTMENT.by_name["services"].label)
        return Figure(state=State.NOT_REPORTED, missing=(missing,))
    return _from_profile(profile, service in profile.services)


def filler(records: IndexedSnapshot) -> Figure:
    """Who fills in the return."""
    value = records.snapshot.filler
    if not value:
        missing = Message.of("survey.filler_missing")
        return Figure(state=State.NOT_REPORTED, missing=(missing,))
    return Figure(state=State.VALUE, value=value)


def filler_phone(records: IndexedSnapshot) -> Figure:
    """The telephone of who fills in the return: their own, else the department's."""
    if records.snapshot.filler_phone:
        return Figure(state=State.VALUE, value=records.snapshot.filler_phone)
    return department_field(records, field="phone")


def _no_profile(records: IndexedSnapshot) -> Figure:
    missing = Message.of("survey.profile_missing", day=records.census_day)
    return Figure(state=State.NOT_REPORTED, missing=(missing,))


def _from_profile(profile: Department, value: Value) -> Figure:
    what = Message.of("survey.profile", since=profile.effective_from)
    return Figure(
        state=State.VALUE, value=value, rows=(BasisRow(ref=DEPARTMENT.ref(profile), what=what),)
    )
