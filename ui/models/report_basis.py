"""The records behind a number of the summary, in the lines the side panel shows."""

from collections.abc import Iterable, Mapping

from nmdept.records.kinds import RecordRef
from nmdept.report.values import Summary, SummaryFigure
from nmdept.survey.figures import BasisRow
from ui.models.answers_basis import BasisLine
from ui.models.history_rows import record_text
from ui.text import Texts


def lines_of(figure: SummaryFigure, texts: Texts) -> tuple[BasisLine, ...]:
    """Return the records that make a figure of page one, each with what it adds."""
    return tuple(_line(row, texts) for row in figure.rows)


def left_out_of(figure: SummaryFigure, texts: Texts) -> tuple[BasisLine, ...]:
    """Return the records left out of a figure, each with why."""
    return tuple(
        BasisLine(what=texts.word(one.what), beside=texts.word(one.why), ref=one.ref)
        for one in figure.exclusions
    )


def lines_behind(
    refs: Iterable[RecordRef], summary: Summary, texts: Texts
) -> tuple[BasisLine, ...]:
    """Return `refs` in words; first those of which page one's figures know what they add."""
    known = rows_of(summary)
    return tuple(
        _line(known[ref], texts) if ref in known else _named(ref, texts)
        for ref in sorted(dict.fromkeys(refs), key=lambda ref: ref not in known)
    )


def rows_of(summary: Summary) -> Mapping[RecordRef, BasisRow]:
    """Return what page one's figures say of each record behind them."""
    return {row.ref: row for figure in summary.figures for row in figure.rows}


def _line(row: BasisRow, texts: Texts) -> BasisLine:
    adds = "" if row.adds is None else texts.number(row.adds)
    return BasisLine(what=texts.word(row.what), beside=adds, ref=row.ref)


def _named(ref: RecordRef, texts: Texts) -> BasisLine:
    return BasisLine(what=record_text(ref, texts), ref=ref)
