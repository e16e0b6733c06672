"""What page one speaks of, line by line: how it is measured and set beside the country."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from nmdept.records.codes import DEVICE_CLASS
from nmdept.report.values import Style


class Source(StrEnum):
    """Where a line's number comes from."""

    COUNTS = "counts"
    DEVICES = "devices"
    BEDS = "beds"
    OCCUPANCY = "occupancy"
    STAFF = "staff"


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A published figure per unit: `part` over `units`, and per what it is said."""

    part: str
    units: str | None
    """Code of the units; None stands for all departments that took part."""
    said: str
    """Code of the words, as `report.per_department`."""
    classes: tuple[str, ...] = ()
    """The own devices it is reckoned per; none means the department itself is the unit."""
    also: tuple[str, ...] = ()
    """Groups the published figure counts in."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One line of page one."""

    code: str
    said: str
    """Code of its term."""
    source: Source
    groups: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    service: str | None = None
    """The service that must be offered for it to be missed when nothing is recorded."""
    style: Style = Style.WHOLE
    unit: Unit | None = None
    in_sentences: bool = True


def classes_of(*beginnings: str) -> tuple[str, ...]:
    """Return the device classes that begin so."""
    return tuple(code for code in DEVICE_CLASS.codes if code.startswith(beginnings))


PET_CT = ("positron.pet", "positron.pet_ct")
PET_MRI = ("positron.pet_mri",)
SINGLE_PHOTON = classes_of("single_photon.")
COINCIDENCE = ("single_photon.coincidence_spect_ct",)

CLASSES_OF_GROUP: Mapping[str, tuple[str, ...]] = {
    "imaging.pet_ct": PET_CT,
    "imaging.pet_mri": PET_MRI,
    "imaging.single_photon": SINGLE_PHOTON,
    "imaging.coincidence": COINCIDENCE,
    "function.organ": classes_of("organ_function."),
}
"""The devices that make the examinations of a group."""

SUBJECTS: tuple[Subject, ...] = (
    Subject(
        code="imaging.pet_ct.total",
        said="report.pet_ct",
        source=Source.COUNTS,
        groups=("imaging.pet_ct",),
        service="pet",
        unit=Unit(
            part="imaging.pet_ct.total",
            units="equipment.positron.pet_ct",
            said="report.per_pet_ct",
            classes=PET_CT,
        ),
    ),
    Subject(
        code="imaging.pet_mri.total",
        said="report.pet_mri",
        source=Source.COUNTS,
        groups=("imaging.pet_mri",),
        unit=Unit(
            part="imaging.pet_mri.total",
            units="equipment.positron.pet_mri",
            said="report.per_pet_mri",
            classes=PET_MRI,
        ),
    ),
    Subject(
        code="imaging.single_photon.total",
        said="report.single_photon",
        source=Source.COUNTS,
        groups=("imaging.single_photon",),
        service="single_photon",
        unit=Unit(
            part="imaging.single_photon.total",
            units="equipment.single_photon.total",
            said="report.per_single_photon",
            classes=SINGLE_PHOTON,
            also=("imaging.coincidence",),
        ),
    ),
    Subject(
        code="imaging.coincidence.total",
        said="report.coincidence",
        source=Source.COUNTS,
        groups=("imaging.coincidence",),
        service="coincidence",
    ),
    Subject(
        code="function.organ.total",
        said="report.organ_function",
        source=Source.COUNTS,
        groups=("function.organ",),
        service="organ_function",
    ),
    Subject(
        code="therapy.total",
        said="report.therapy",
        source=Source.COUNTS,
        groups=("therapy",),
        service="therapy",
        unit=Unit(part="therapy.total", units="therapy.performed", said="report.per_therapy"),
    ),
    Subject(
        code="therapy.i131_thyroid_cancer",
        said="report.thyroid_cancer",
        source=Source.COUNTS,
        items=("therapy.i131_thyroid_cancer",),
        in_sentences=False,
    ),
    Subject(
        code="therapy.i131_graves",
        said="report.graves",
        source=Source.COUNTS,
        items=("therapy.i131_graves",),
        in_sentences=False,
    ),
    Subject(
        code="therapy.beds",
        said="report.beds",
        source=Source.BEDS,
        service="therapy_ward",
        unit=Unit(part="therapy.beds", units="basic.service.therapy_ward", said="report.per_ward"),
    ),
    Subject(
        code="occupancy",
        said="report.occupancy",
        source=Source.OCCUPANCY,
        service="therapy_ward",
        style=Style.PERCENT,
    ),
    Subject(
        code="personnel.total",
        said="report.staff",
        source=Source.STAFF,
        unit=Unit(part="personnel.total", units=None, said="report.per_department"),
    ),
    Subject(
        code="equipment.positron.total",
        said="report.positron_devices",
        source=Source.DEVICES,
        classes=classes_of("positron."),
    ),
    Subject(
        code="equipment.single_photon.total",
        said="report.single_photon_devices",
        source=Source.DEVICES,
        classes=SINGLE_PHOTON,
    ),
)
