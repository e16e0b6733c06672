"""The survey's figures once more, naively, from the codes alone; shares no code with the program.

Every item scans every record, and which item counts what follows from how the item is called, so
that a slip in a measure, in the combining or in the questionnaire's table shows as a difference.
"""

from collections.abc import Iterable
from datetime import date

from nmdept.records.snapshot import Snapshot

REPORTED, MISSING, NONE = "value", "not_reported", "not_offered"
Expected = tuple[str, object]
_SENIOR = {"senior": {"senior_full", "senior_associate"}, "postgraduate": {"doctor", "master"}}
_NUCLIDES = {"F-18": "f18", "[68Ga]": "ga68", "11C": "c11", "13-N": "n13", "64Cu": "other"}
_PROFILE = (
    "hospital_name department_name province founded_year ownership grade affiliation director"
)


def expected(code: str, codes: Iterable[str], records: Snapshot) -> Expected:
    """Return the state and the value the item `code` must have."""
    section, _, rest = code.partition(".")
    by_section = {
        "basic": _basic,
        "equipment": _equipment,
        "pharmacy": _pharmacy,
        "personnel": _personnel,
    }
    if section in by_section and code != "equipment.total":
        return by_section[section](rest, records)
    if code == "therapy.beds":
        return REPORTED, sum(row.beds for row in records.beds if _on(records, row.from_, row.to))
    if code in {"education.doctoral_supervisors", "education.masters_supervisors"}:
        return REPORTED, _holding(records, "role", {rest[:-1]})
    if section in {"education", "opinion"} or rest.startswith(("method.", "quality.")):
        return _yearly(code, records)
    if rest == "performed" or code.endswith("total"):
        prefix = code.removesuffix("performed").removesuffix("total")
        counted = [each for each in codes if each.startswith(prefix) and _is_counted(each)]
        return (_any if rest == "performed" else _sum)(counted, records)
    return _months(code, records)


def _is_counted(code: str) -> bool:
    other = ("total", "performed", "beds")
    return not code.endswith(other) and ".method." not in code and ".quality." not in code


def _on(records: Snapshot, first: date | None, last: date | None) -> bool:
    day = date(records.year, 12, 31)
    return first is not None and first <= day and (last is None or last >= day)


def _sum(items: list[str], records: Snapshot) -> Expected:
    return _added([_months(item, records) for item in items])


def _added(terms: list[Expected]) -> Expected:
    if MISSING in [state for state, _ in terms]:
        return MISSING, None
    numbers = [value for state, value in terms if state == REPORTED]
    return (REPORTED, sum(numbers)) if numbers else (NONE, None)  # type: ignore[arg-type]


def _any(items: list[str], records: Snapshot) -> Expected:
    if any(_above_zero(item, records) for item in items):
        return REPORTED, True
    terms = [_months(item, records) for item in items]
    return (MISSING, None) if MISSING in [state for state, _ in terms] else (REPORTED, False)


def _above_zero(item: str, records: Snapshot) -> bool:
    return any(
        row.item == item
        and row.month.year == records.year
        and isinstance(row.count, int)
        and row.count > 0
        for row in records.activity
    )


def _months(item: str, records: Snapshot) -> Expected:
    terms: list[Expected] = []
    for number in range(1, 13):
        counts = [
            row.count
            for row in records.activity
            if row.item == item and (row.month.year, row.month.month) == (records.year, number)
        ]
        if not counts or counts[0] is None:
            terms.append((MISSING, None))
        elif isinstance(counts[0], int):
            terms.append((REPORTED, counts[0]))
        else:
            terms.append((NONE, None))
    return _added(terms)


def _yearly(item: str, records: Snapshot) -> Expected:
    for row in records.yearly:
        if row.item == item and row.year == records.year and row.value is not None:
            return REPORTED, row.value
    return MISSING, None


def _basic(rest: str, records: Snapshot) -> Expected:
    if rest in {"filler", "filler_phone"}:
        value = records.filler if rest == "filler" else records.filler_phone
        return (REPORTED, value) if value else (MISSING, None)
    profiles = [p for p in records.departments if p.effective_from <= date(records.year, 12, 31)]
    profiles.sort(key=lambda profile: profile.effective_from)
    if not profiles:
        return MISSING, None
    if rest.startswith("service."):
        services = profiles[-1].services
        listed = services is not None and rest.removeprefix("service.") in services
        return (MISSING, None) if services is None else (REPORTED, listed)
    assert rest in _PROFILE.split()
    value = getattr(profiles[-1], rest)
    return (MISSING, None) if value is None else (REPORTED, value)


def _equipment(rest: str, records: Snapshot) -> Expected:
    in_use = [d for d in records.devices if _on(records, d.in_use_from, d.in_use_to)]
    if rest.startswith("owner."):
        return REPORTED, sum(d.owner == rest.removeprefix("owner.") for d in in_use)
    if rest.endswith(".total"):
        return REPORTED, sum(d.class_.startswith(rest.removesuffix("total")) for d in in_use)
    return REPORTED, sum(d.class_ == rest for d in in_use)


def _holding(records: Snapshot, aspect: str, values: set[str]) -> int:
    in_post = [p.staff_no for p in records.staff if _on(records, p.employed_from, p.employed_to)]
    return sum(
        1
        for no in in_post
        for row in records.staff_history
        if (row.staff_no, row.aspect) == (no, aspect)
        and row.value in values
        and _on(records, row.from_, row.to)
    )


def _personnel(rest: str, records: Snapshot) -> Expected:
    if rest == "total":
        count = sum(_on(records, p.employed_from, p.employed_to) for p in records.staff)
        return REPORTED, count
    aspect, value = rest.split(".")
    return REPORTED, _holding(records, aspect, _SENIOR.get(value, {value}))


def _pharmacy(rest: str, records: Snapshot) -> Expected:
    if rest.startswith("licence.class_"):
        class_ = rest.removeprefix("licence.class_")
        return REPORTED, any(
            row.class_ == class_ and _on(records, row.valid_from, row.valid_until)
            for row in records.licences
        )
    used = [
        drug
        for drug in records.drugs
        if drug.in_use_from <= date(records.year, 12, 31)
        and (drug.in_use_to is None or drug.in_use_to >= date(records.year, 1, 1))
    ]
    if rest == "single_photon":
        return REPORTED, any(drug.kind == "single_photon" for drug in used)
    positron = [drug for drug in used if drug.kind == "positron"]
    if rest == "in_house":
        made = any(drug.source == "in_house" for drug in positron)
        return REPORTED, made or _yearly("pharmacy.in_house", records) == (REPORTED, True)
    return REPORTED, any(f"positron.{_NUCLIDES[drug.nuclide]}" == rest for drug in positron)
