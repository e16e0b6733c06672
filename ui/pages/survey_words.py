"""Sentences about one item for the side panel."""

from html import escape

from PySide6.QtCore import QCoreApplication

from nmdept.questionnaire.definition import NationalKind
from nmdept.survey.figures import State
from ui.context import Context
from ui.models import answers_text
from ui.models.answers import AnswerRow
from ui.pages.survey_delegate import severity_colour

_MISSING_SHOWN = 6
"""How many of the things not reported are named; the parts below show the rest."""


def computed(context: Context, row: AnswerRow) -> str:
    """Return what the records say of an item answered by hand; empty for any other."""
    if row.answer.entry is None:
        return ""
    figure = row.answer.figure
    shown = answers_text.state_text(figure.state)
    if figure.state is State.VALUE:
        shown = answers_text.value_text(row.item, figure.value, context.texts.language)
    said = QCoreApplication.translate("ItemPanel", "Computed from the records: {value}")
    return said.format(value=shown)


def given_by_hand(row: AnswerRow) -> str:
    """Return why, by whom and when an answer was given by hand; empty when it was not."""
    entry = row.answer.entry
    if entry is None:
        return ""
    said = QCoreApplication.translate("ItemPanel", "Reason: {reason}\n{by}, {day}")
    day = f"{entry.at.astimezone():%Y-%m-%d %H:%M}"
    return said.format(reason=entry.reason, by=entry.by, day=day)


def missing(context: Context, row: AnswerRow) -> str:
    """Return what keeps a figure from being reported, one sentence a line."""
    named = row.answer.figure.missing
    if row.answer.state is not State.NOT_REPORTED:
        return ""
    lines = [context.word(one) for one in named[:_MISSING_SHOWN]]
    more = len(named) - len(lines)
    if more:
        said = QCoreApplication.translate("ItemPanel", "And {number} more.")
        lines.append(said.format(number=more))
    return "\n".join(lines)


def national(context: Context, row: AnswerRow) -> str:
    """Return the national figure with the own share and the publication's caveat."""
    if row.national is None:
        return ""
    figure = answers_text.national_text(row.national)
    said = QCoreApplication.translate("ItemPanel", "National figure: {figure}")
    if row.national.kind is NationalKind.INSTITUTIONS:
        said = QCoreApplication.translate("ItemPanel", "National figure: {figure} institutions")
    lines = [said.format(figure=figure)]
    if row.share is not None:
        here = QCoreApplication.translate("ItemPanel", "In this department: {percent}")
        if row.share.kind is NationalKind.COUNT:
            here = QCoreApplication.translate("ItemPanel", "This department: {percent} of it")
        lines.append(here.format(percent=row.share.percent))
    if row.national.note is not None:
        lines.append(context.label(row.national.note))
    return "\n".join(lines)


def findings(context: Context, row: AnswerRow) -> str:
    """Return the findings that look at an item as rich text, each with its severity's word."""
    return "".join(
        f"<p style='margin:2px 0'><b style='color:{severity_colour(context, finding.severity)}'>"
        f"{answers_text.severity_text(finding.severity)}</b> "
        f"{escape(context.word(finding.message))}</p>"
        for finding in row.findings
    )
