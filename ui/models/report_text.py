"""What a summary says in the words of the window: figures, readings, changes, terms."""

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.report.numbers import BY_HAND_SIGN, written
from nmdept.report.values import ListingCell, Mark, Reading, Style, SummaryFigure, Words
from nmdept.survey.figures import State
from ui.models.answers_text import NOT_OFFERED_SIGN
from ui.text import Texts


def worded(words: Words, texts: Texts) -> str:
    """Return a sentence, a term or something typed; only the program's own words are touched."""
    if isinstance(words, Label):
        return texts.label(words)
    if isinstance(words, str):
        return words
    said = texts.word(words)
    return said if words.params else texts.label(Label(said, said))


def term(words: Words, texts: Texts) -> str:
    """Return a term of the program's own with its mass numbers raised."""
    said = worded(words, texts)
    return texts.label(Label(said, said))


def reading_text(reading: Reading, style: Style, texts: Texts) -> str:
    """Return a number, or why there is none."""
    if reading.state is State.NOT_OFFERED:
        return NOT_OFFERED_SIGN
    if reading.value is None:
        return texts.word(Message.of("report.not_reported"))
    return written(reading.value, style) + (BY_HAND_SIGN if reading.overridden else "")


def so_far_text(reading: Reading, texts: Texts) -> str:
    """Return what the reported months add up to; empty where the number is whole or unknown."""
    if reading.value is not None or reading.so_far is None:
        return ""
    return texts.word(Message.of("report.partly", number=reading.so_far))


def change_text(figure: SummaryFigure) -> str:
    """Return the growth with its sign; empty where none can be said."""
    if figure.growth is None:
        return ""
    style = Style.POINTS if figure.style is Style.PERCENT else Style.CHANGE
    return written(figure.growth, style)


def unit_text(figure: SummaryFigure, texts: Texts) -> str:
    """Return the figure per unit and the country's, a line each."""
    unit = figure.per_unit
    if unit is None:
        return ""
    parts = []
    if unit.own is not None:
        parts.append(f"{texts.word(unit.what)} {written(unit.own, Style.TENTHS)}")
    if unit.national is not None:
        country = written(unit.national, Style.TENTHS)
        parts.append(texts.word(Message.of("reports.country", number=country)))
    return "\n".join(parts)


def line_text(figure: SummaryFigure) -> str:
    """Return the trend in numbers, a line a year; a year without one is left out."""
    known = ((year, read.value) for year, read in figure.line if read.value is not None)
    return "\n".join(f"{year}: {written(value, figure.style)}" for year, value in known)


def cell_text(cell: ListingCell, texts: Texts) -> str:
    """Return a cell of a listing: its number, its words, or why it has none."""
    if cell.number is not None:
        return written(cell.number, cell.style) + (BY_HAND_SIGN if cell.by_hand else "")
    if cell.mark is Mark.NOT_OFFERED:
        return NOT_OFFERED_SIGN
    if cell.mark is Mark.NOT_REPORTED:
        return texts.word(Message.of("report.not_reported"))
    return worded(cell.words, texts)
