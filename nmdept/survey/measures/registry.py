"""Every measure over records by its registered name; questionnaires name measures by these.

`survey.combine.COMBINED` holds the two that are made from other answers.
"""

from collections.abc import Callable, Mapping
from keyword import iskeyword

from nmdept.questionnaire.definition import Argument
from nmdept.survey.figures import Figure
from nmdept.survey.measures.activity import activity
from nmdept.survey.measures.beds import (
    bed_days_occupied_over_open,
    bed_days_open_over_possible,
    beds,
)
from nmdept.survey.measures.department import (
    department_field,
    department_service,
    filler,
    filler_phone,
)
from nmdept.survey.measures.devices import (
    devices_in_use,
    devices_in_use_all_year,
    devices_in_use_during,
    devices_of_owner,
)
from nmdept.survey.measures.drugs import drugs_in_house, drugs_in_use
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.licences import licence_valid, licence_valid_all_year
from nmdept.survey.measures.staff import staff_by, staff_in_post, staff_role
from nmdept.survey.measures.yearly import yearly

MeasureFunction = Callable[..., Figure]
"""From the indexed records and the measure's own keyword arguments to a figure."""

MEASURES: Mapping[str, MeasureFunction] = {
    "department_field": department_field,
    "department_service": department_service,
    "filler": filler,
    "filler_phone": filler_phone,
    "devices_in_use": devices_in_use,
    "devices_of_owner": devices_of_owner,
    "devices_in_use_during": devices_in_use_during,
    "devices_in_use_all_year": devices_in_use_all_year,
    "activity": activity,
    "drugs_in_use": drugs_in_use,
    "drugs_in_house": drugs_in_house,
    "licence_valid": licence_valid,
    "licence_valid_all_year": licence_valid_all_year,
    "beds": beds,
    "bed_days_occupied_over_open": bed_days_occupied_over_open,
    "bed_days_open_over_possible": bed_days_open_over_possible,
    "staff_in_post": staff_in_post,
    "staff_by": staff_by,
    "staff_role": staff_role,
    "yearly": yearly,
}


def measure(records: IndexedSnapshot, name: str, arguments: Mapping[str, Argument]) -> Figure:
    """Return the figure of the measure `name`; KeyError when there is none of that name."""
    return MEASURES[name](records, **{_parameter(key): value for key, value in arguments.items()})


def _parameter(name: str) -> str:
    """Python's own words carry an underscore, as in the record classes."""
    return name + "_" if iskeyword(name) else name
