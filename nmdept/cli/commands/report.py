"""`report`: the director's annual summary, its charts as files, its layouts by name."""

import re
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from nmdept.cli.call import Call
from nmdept.cli.dispatch import Verb
from nmdept.errors import ExitStatus, UsageError
from nmdept.records.nearest import nearest
from nmdept.report.choices import Choices, Retirement, SectionName
from nmdept.services.charts import write_chart
from nmdept.services.folder import DataFolder
from nmdept.services.layouts import Layout, read_layout, save_layout
from nmdept.services.summary import check_choices, read_summary, write_summary

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_AGES = re.compile(r"(\d{2}),(\d{2})", re.ASCII)


def report(call: Call) -> int:
    """Write the summary, or one of its charts, and print the file's path."""
    year, file, wanted = call.year, call.file, call.arguments
    with call.open() as folder, call.progress() as progress:
        layout = _layout(folder, call, year)
        choices, language = layout.choices, layout.language
        check_choices(year, choices)
        if wanted.save_layout is not None:
            save_layout(folder, wanted.save_layout, layout, year=year)
        if wanted.chart is not None:
            summary = read_summary(folder, year, choices)
            write_chart(summary, wanted.chart, file, language=language)
        else:
            write_summary(folder, year, file, language=language, progress=progress, choices=choices)
    print(file)
    return ExitStatus.DONE


def _layout(folder: DataFolder, call: Call, year: int) -> Layout:
    """Return the layout named on the line, or the usual one, with what the line says over it."""
    wanted = call.arguments
    base = Layout(choices=Choices(), language=call.language)
    if wanted.layout is not None:
        base = read_layout(folder, wanted.layout, year=year)
    return Layout(
        choices=_over(base.choices, wanted, year),
        language=base.language if wanted.lang is None else call.language,
    )


def _over(base: Choices, wanted: Namespace, year: int) -> Choices:
    given: dict[str, Any] = {
        "first_month": _month(vars(wanted)["from"], year),
        "last_month": _month(wanted.to, year),
        "years": _number(wanted.years, "report.bad_years", most=60),
        "compare": _number(wanted.compare, "report.bad_compare"),
        "sections": _sections(wanted.sections),
        "retirement": _retirement(wanted.retirement),
        "names": False if wanted.without_names else None,
    }
    return replace(base, **{name: value for name, value in given.items() if value is not None})


def _month(text: str | None, year: int) -> int | None:
    if text is None:
        return None
    match = _MONTH.fullmatch(text)
    if match is None or int(match[1]) != year:
        raise UsageError("report.bad_month_text", given=text, year=str(year))
    return int(match[2])


def _number(text: str | None, sentence: str, **params: int) -> int | None:
    if text is None:
        return None
    if _NUMBER.fullmatch(text) is None:
        raise UsageError(sentence, given=text, **params)
    return int(text)


def _sections(text: str | None) -> tuple[SectionName, ...] | None:
    """Return the sections named, in the summary's order; an empty text leaves page one alone."""
    if text is None:
        return None
    known = [section.value for section in SectionName]
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in known:
            near = nearest(name, known)
            shown = tuple(known) if near is None else (near,)
            raise UsageError("report.bad_section", given=name, known=shown)
    return tuple(section for section in SectionName if section.value in names)


def _retirement(text: str | None) -> Retirement | None:
    if text is None:
        return None
    match = _AGES.fullmatch(text)
    if match is None:
        raise UsageError("report.bad_retirement", given=text)
    return Retirement(women=int(match[1]), men=int(match[2]))


VERBS: Mapping[str, Verb] = {"report": report}
