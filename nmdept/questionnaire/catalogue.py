"""The questionnaires and national figures the program ships, each read once.

What reads them is imported when they are: most of what asks here never gets that far.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nmdept.errors import UsageError
from nmdept.paths import resource
from nmdept.questionnaire.definition import NationalFigures, Questionnaire
from nmdept.questionnaire.tables import nearest


@cache
def questionnaires() -> tuple[Questionnaire, ...]:
    """Return the questionnaires shipped, in order of their files' names."""
    from nmdept.questionnaire.loader import load

    return tuple(load(path) for path in sorted(resource("questionnaires").glob("*.toml")))


def questionnaire_by_id(questionnaire_id: str) -> Questionnaire:
    """Return the questionnaire `questionnaire_id`; UsageError with the nearest id otherwise."""
    known = {questionnaire.id: questionnaire for questionnaire in questionnaires()}
    if questionnaire_id not in known:
        raise UsageError(
            "questionnaire.unknown_id",
            id=questionnaire_id,
            hint=nearest(questionnaire_id, known),
        )
    return known[questionnaire_id]


def national_figures(year: int) -> NationalFigures | None:
    """Return the published national figures of exactly the data year `year`, if there are any."""
    return _national().get(year)


def latest_national_figures(year: int) -> NationalFigures | None:
    """Return the national figures of the latest data year not after `year`, if there are any."""
    known = [published for published in _national() if published <= year]
    return _national()[max(known)] if known else None


@cache
def _national() -> Mapping[int, NationalFigures]:
    from nmdept.questionnaire.national import load_national

    files = sorted(resource("national").glob("*.toml"))
    figures = [load_national(path) for path in files]
    return MappingProxyType({read.data_year: read for read in figures})
