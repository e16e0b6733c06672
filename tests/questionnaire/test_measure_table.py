"""The measures a questionnaire may name are those that exist, with the arguments they take."""

import inspect

from nmdept.questionnaire import measures
from nmdept.questionnaire.measures import ParameterType
from nmdept.records import codes
from nmdept.records.kinds import DEPARTMENT
from nmdept.survey.combine import COMBINED
from nmdept.survey.measures.registry import MEASURES


def test_the_table_names_exactly_the_measures_there_are() -> None:
    assert set(measures.MEASURES) == set(MEASURES) | set(COMBINED)


def test_every_measure_says_what_it_can_answer() -> None:
    assert set(measures.ANSWER_TYPES) == set(measures.MEASURES)


def test_the_table_gives_each_measure_its_arguments() -> None:
    for name, function in MEASURES.items():
        parameters = list(inspect.signature(function).parameters.values())[1:]
        taken = {p.name.removesuffix("_"): p.default is inspect.Parameter.empty for p in parameters}
        declared = {key: p.required for key, p in measures.MEASURES[name].items()}
        assert declared == taken, name


def test_what_is_combined_takes_items_of_the_form() -> None:
    for name in COMBINED:
        assert measures.MEASURES[name]["parts"].type is ParameterType.ITEMS


def test_the_words_are_those_of_the_records() -> None:
    assert set(codes.DEVICE_CLASS.codes) == measures.DEVICE_CLASSES
    assert set(codes.LICENCE_CLASS.codes) == measures.LICENCE_CLASSES
    assert set(codes.SERVICE.codes) == measures.SERVICES
    assert set(codes.OWNER.codes) == measures.OWNERS
    profile = {field.name for field in DEPARTMENT.fields} - {"effective_from", "services"}
    assert profile == measures.DEPARTMENT_FIELDS
    staff = (codes.POST, codes.TITLE, codes.EDUCATION)
    assert {code for code_list in staff for code in code_list.codes} == measures.ASPECT_VALUES
    words = measures.MEASURES["drugs_in_use"]["kind"].words
    assert words == set(codes.DRUG_KIND.codes)
    assert measures.MEASURES["staff_role"]["role"].words == set(codes.ROLE.codes)
