"""The measures a questionnaire may name, with their arguments: names and kinds only.

The functions live in `survey.measures`; a test holds that registry to this table. The words are
those of the record kinds (`nmdept.records.codes`), repeated here because a questionnaire knows
nothing of records; a test holds them to the code lists.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from nmdept.questionnaire.definition import AnswerType, Item


class ParameterType(StrEnum):
    """What an argument is."""

    TEXT = "text"
    TEXTS = "texts"
    ITEMS = "items"
    """Codes of items of the same questionnaire."""


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """An argument of a measure; `words` None leaves the text free."""

    type: ParameterType
    words: frozenset[str] | None = None
    required: bool = True


Signature = Mapping[str, Parameter]

DEVICE_CLASSES = frozenset(
    [
        *(f"positron.{name}" for name in ("pet", "pet_ct", "pet_mri")),
        *(f"single_photon.{name}" for name in ("spect_ct", "spect", "coincidence_spect_ct")),
        *(f"single_photon.{name}" for name in ("cardiac_spect", "gamma_camera")),
        *(f"single_photon.{name}" for name in ("czt_spect", "czt_spect_ct")),
        *(f"organ_function.{name}" for name in ("thyroid_function", "bone_densitometer")),
        *(f"organ_function.{name}" for name in ("breath_test", "renograph")),
        *(f"organ_function.{name}" for name in ("multifunction", "other")),
        "cyclotron",
        *(f"small_animal.{name}" for name in ("pet_ct", "spect_pet_ct", "spect_ct")),
        *(f"small_animal.{name}" for name in ("optical", "pet_mri", "other")),
    ]
)

LICENCE_CLASSES = frozenset(["1", "2", "3a", "3b", "4"])

DEPARTMENT_FIELDS = frozenset(
    [
        "hospital_name",
        "department_name",
        "province",
        "founded_year",
        "ownership",
        "grade",
        "affiliation",
        "director",
        "phone",
    ]
)

SERVICES = frozenset(
    [
        "single_photon",
        "therapy",
        "therapy_clinic",
        "therapy_ward",
        "pet",
        "organ_function",
        "in_vitro",
        "coincidence",
        "probe_lab",
    ]
)

ASPECT_VALUES = frozenset(
    [
        *("physician", "technician", "nurse", "chemist"),
        *("physicist", "researcher", "engineer", "other"),
        *("senior_full", "senior_associate", "intermediate", "junior"),
        *("doctor", "master", "undergraduate", "junior_college"),
    ]
)
"""Posts, titles and levels of education together."""

OWNERS = frozenset(["nuclear_medicine", "imaging", "pet_ct_centre", "radiology", "other"])


def _word(*words: str) -> Parameter:
    return Parameter(type=ParameterType.TEXT, words=frozenset(words))


def _words(words: frozenset[str]) -> Parameter:
    return Parameter(type=ParameterType.TEXTS, words=words)


_TEXT = Parameter(type=ParameterType.TEXT)
_NUCLIDES = Parameter(type=ParameterType.TEXTS, required=False)
_PARTS = Parameter(type=ParameterType.ITEMS)

MEASURES: Mapping[str, Signature] = {
    "department_field": {"field": _word(*DEPARTMENT_FIELDS)},
    "department_service": {"service": _word(*SERVICES)},
    "filler": {},
    "filler_phone": {},
    "devices_in_use": {"classes": _words(DEVICE_CLASSES)},
    "devices_of_owner": {"owner": _word(*OWNERS)},
    "activity": {"item": _TEXT},
    "total": {"parts": _PARTS},
    "staff_in_post": {},
    "staff_by": {
        "aspect": _word("post", "title", "education"),
        "values": _words(ASPECT_VALUES),
    },
    "staff_role": {"role": _word("doctoral_supervisor", "masters_supervisor")},
    "licence_valid": {"class": _word(*LICENCE_CLASSES)},
    "drugs_in_use": {
        "kind": _word("single_photon", "positron", "therapy"),
        "nuclides": _NUCLIDES,
        "not_nuclides": _NUCLIDES,
    },
    "drugs_in_house": {},
    "performed": {"parts": _PARTS},
    "beds": {},
    "yearly": {"item": _TEXT},
    "devices_in_use_during": {"classes": _words(DEVICE_CLASSES)},
    "devices_in_use_all_year": {"classes": _words(DEVICE_CLASSES)},
    "licence_valid_all_year": {"classes": _words(LICENCE_CLASSES)},
    "bed_days_occupied_over_open": {},
    "bed_days_open_over_possible": {},
}
"""Every measure by name, its arguments by their keys in the questionnaire."""

CENSUS = frozenset(
    [
        *("department_service", "devices_in_use", "devices_of_owner", "beds", "licence_valid"),
        *("staff_in_post", "staff_by", "staff_role", "drugs_in_use", "drugs_in_house"),
    ]
)
"""The measures that count what there is: no record is 0 or no, never "not reported"."""

PROFILE = frozenset(["department_field", "filler", "filler_phone"])
"""The measures that say what or who something is, which cannot be "not offered"."""


def is_census(item: Item, items: Mapping[str, Item]) -> bool:
    """Whether `item` of a form with `items` is a census, or a total of nothing else."""
    if item.measure is None:
        return False
    if item.measure.name == "total":
        return all(is_census(items[part], items) for part in item.parts)
    return item.measure.name in CENSUS


_COUNT = (AnswerType.COUNT,)
_HEADCOUNT = (AnswerType.COUNT, AnswerType.TOTAL)
_YESNO = (AnswerType.YESNO,)
_ANY = tuple(AnswerType)

ANSWER_TYPES: Mapping[str, tuple[AnswerType, ...]] = {
    "department_field": _ANY,
    "department_service": _YESNO,
    "filler": (AnswerType.TEXT,),
    "filler_phone": (AnswerType.TEXT,),
    "devices_in_use": _HEADCOUNT,
    "devices_of_owner": _COUNT,
    "activity": _COUNT,
    "total": (AnswerType.TOTAL,),
    "staff_in_post": _HEADCOUNT,
    "staff_by": _COUNT,
    "staff_role": _COUNT,
    "licence_valid": _YESNO,
    "drugs_in_use": _YESNO,
    "drugs_in_house": _YESNO,
    "performed": _YESNO,
    "beds": _HEADCOUNT,
    "yearly": _ANY,
    "devices_in_use_during": _COUNT,
    "devices_in_use_all_year": _COUNT,
    "licence_valid_all_year": _YESNO,
    "bed_days_occupied_over_open": _COUNT,
    "bed_days_open_over_possible": _COUNT,
}
"""The types of item each measure can answer."""
