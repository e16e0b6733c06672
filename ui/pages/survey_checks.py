"""What is wrong with an answer or a reason while it is being typed, in the window's language."""

from PySide6.QtCore import QCoreApplication

from nmdept.errors import NmdeptError
from nmdept.questionnaire.definition import AnswerType, Item
from ui.context import Context


def value_problem(context: Context, item: Item, value: str) -> str:
    """Return why `value` cannot answer `item`; empty when it can."""
    if not value.strip():
        return _what_to_type(item)
    from nmdept.services.answer_values import read_answer

    try:
        read_answer(item, value)
    except NmdeptError as error:
        return context.word(error.message)
    return ""


def reason_problem(context: Context, reason: str) -> str:
    """Return why `reason` is none; empty when it is one."""
    if not reason.strip():
        return QCoreApplication.translate(
            "EntryForm", "Say why; the reason is printed beside the answer."
        )
    from nmdept.services.answer_values import check_reason

    try:
        check_reason(reason)
    except NmdeptError as error:
        return context.word(error.message)
    return ""


def _what_to_type(item: Item) -> str:
    if item.type.is_number:
        return QCoreApplication.translate(
            "EntryForm", "Type a whole number such as 1250; zero is 0."
        )
    if item.type is AnswerType.YEAR:
        return QCoreApplication.translate(
            "EntryForm", "Type a year with four digits, such as 1972."
        )
    return QCoreApplication.translate("EntryForm", "Type the answer.")
