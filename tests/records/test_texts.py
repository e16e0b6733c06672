"""A field's canonical text says its value and comes back to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.characters import code_point, refused_character
from nmdept.records.kinds import KIND_OF, STAFF, YEARLY, FieldType
from nmdept.records.nearest import nearest
from nmdept.records.texts import from_text, texts, to_text
from nmdept.records.values import NOT_OFFERED, Record, Yearly
from tests.store.strategies import records


@given(record=records)
def test_every_field_comes_back_from_its_text(record: Record) -> None:
    kind = KIND_OF[type(record)]
    answer = catalogue().yearly[record.item].answer if isinstance(record, Yearly) else None
    written = texts(kind, record)
    read = {
        field.attribute: from_text(field, written[field.name], answer=answer)
        for field in kind.fields
    }
    assert kind.record(**read) == record


def test_values_are_written_as_record_files_write_them() -> None:
    assert [to_text(value) for value in (0, True, False, NOT_OFFERED, None, ("a", "b"))] == [
        "0",
        "yes",
        "no",
        "not_offered",
        None,
        "a;b",
    ]


def test_what_is_no_canonical_text_is_refused() -> None:
    value = YEARLY.by_name["value"]
    assert value.type is FieldType.YEARLY_VALUE
    with pytest.raises(ValueError, match="perhaps"):
        from_text(value, "perhaps", answer=YearlyAnswer.YESNO)
    with pytest.raises(ValueError, match="soon"):
        from_text(STAFF.by_name["employed_from"], "soon")


@given(text=st.text())
def test_what_is_not_refused_can_be_encoded_and_stands_on_one_line(text: str) -> None:
    if refused_character(text) is None:
        assert text.encode("utf-8").decode("utf-8") == text
        assert len(text.splitlines()) <= 1


def test_line_feeds_pass_where_lines_may_be() -> None:
    assert refused_character("a\nb", lines=True) is None
    assert refused_character("a\r\nb", lines=True) == "\r"
    assert code_point("\x0b") == "U+000B"


def test_the_nearest_spelling() -> None:
    assert nearest("phisician", ["physician", "nurse"]) == "physician"
    assert nearest("POST", ["post"]) == "post"
    assert nearest("xyz", ["post"]) is None
