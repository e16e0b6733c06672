"""A record out of the canonical texts the history keeps of its fields."""

from collections.abc import Mapping
from typing import Any, cast

from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import AnswerType
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.kinds import YEARLY, Kind
from nmdept.records.texts import from_text
from nmdept.records.values import Record
from nmdept.store.engine import Connection
from nmdept.store.returns import read_kept
from nmdept.survey.kept import RETURN_ENTRIES

_ANSWERS = {
    AnswerType.COUNT: YearlyAnswer.COUNT,
    AnswerType.TOTAL: YearlyAnswer.COUNT,
    AnswerType.YEAR: YearlyAnswer.COUNT,
    AnswerType.YESNO: YearlyAnswer.YESNO,
}


def rebuild(connection: Connection, kind: Kind, texts: Mapping[str, str | None]) -> Record:
    """Return the record of `kind` whose fields are written as `texts`; what is not there is empty.

    What a yearly value is, the catalogue's item says; for an answer of a return, its form.
    """
    answer = _answer(connection, kind, texts)
    values: Any = {
        field.attribute: from_text(field, texts.get(field.name), answer=answer)
        for field in kind.fields
    }
    return kind.record(**values)


def _answer(
    connection: Connection, kind: Kind, texts: Mapping[str, str | None]
) -> YearlyAnswer | None:
    if kind is YEARLY:
        return catalogue().yearly[cast("str", texts["item"])].answer
    if kind is RETURN_ENTRIES:
        kept = read_kept(connection, int(cast("str", texts["year"])))
        if kept is not None:
            item = questionnaire_by_id(kept.head.form).items[cast("str", texts["code"])]
            return _ANSWERS.get(item.type, YearlyAnswer.LONGTEXT)
    return None
