"""On which page of the window a record is kept."""

from nmdept.records.kinds import RecordRef

_PLACES = {
    "department": "department",
    "staff_history": "staff",
    "certificates": "staff",
    "beds": "wards",
    "bed_days": "wards",
    "licences": "drugs",
}
"""Where records are kept whose page is not called as their kind."""


def page_of(ref: RecordRef) -> str:
    """Return the key of the page on which `ref` is kept."""
    if ref.kind == "yearly":
        return "in_vitro" if ref.key[-1].startswith("in_vitro") else "teaching"
    return _PLACES.get(ref.kind, ref.kind)
