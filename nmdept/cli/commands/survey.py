"""`survey`: the return of a data year, from start to document."""

from collections.abc import Mapping

from nmdept.cli.call import Call, print_json
from nmdept.cli.commands import survey_texts as texts
from nmdept.cli.dispatch import Verb
from nmdept.cli.table import render
from nmdept.errors import ExitStatus
from nmdept.messages import Message
from nmdept.services.documents import write_return
from nmdept.services.returns import (
    explain_finding,
    read_return,
    set_answer,
    start_return,
)
from nmdept.services.returns import forms as shipped_forms


def forms(call: Call) -> int:
    """Print the questionnaires shipped."""
    shipped = shipped_forms()
    if call.arguments.json:
        print_json([texts.form(questionnaire) for questionnaire in shipped])
        return ExitStatus.DONE
    head = texts.head(call, "form", "title", "years", "sha256")
    print(render(head, [texts.form_row(call, questionnaire) for questionnaire in shipped]))
    return ExitStatus.DONE


def start(call: Call) -> int:
    """Open the return of a data year."""
    year = call.year
    with call.open() as folder:
        opened = start_return(folder, year, form=call.arguments.form)
    call.say("cli.return_started", year=str(year), form=opened.questionnaire.id)
    return ExitStatus.DONE


def show(call: Call) -> int:
    """Print every answer with its value, state, origin and the records behind it."""
    year = call.year
    with call.open() as folder:
        shown = read_return(folder, year)
    if call.arguments.json:
        print_json(texts.return_with_basis(call, shown))
    else:
        print(texts.answers_by_section(call, shown))
    return ExitStatus.DONE


def set_value(call: Call) -> int:
    """Enter, override or withdraw one answer."""
    arguments, year = call.arguments, call.year
    with call.open() as folder:
        answer = set_answer(folder, year, arguments.code, arguments.value, reason=arguments.reason)
        item = read_return(folder, year).questionnaire.items[answer.code]
    origin = Message.of(f"cli.origin_{answer.origin.value}")
    value = texts.value(call, item, answer)
    call.say("cli.answer_set", item=answer.code, value=value, origin=origin)
    return ExitStatus.DONE


def check(call: Call) -> int:
    """Print the findings; the data have problems while one of them blocks."""
    year = call.year
    with call.open() as folder:
        findings = read_return(folder, year).findings
    if call.arguments.json:
        print_json([texts.finding(call, found) for found in findings])
    elif findings:
        print("\n".join(texts.finding_line(call, found) for found in findings))
    else:
        call.say("cli.no_findings", year=str(year))
    blocked = any(found.blocks for found in findings)
    return ExitStatus.DATA_PROBLEM if blocked else ExitStatus.DONE


def explain(call: Call) -> int:
    """Give the reason for a finding."""
    arguments, year = call.arguments, call.year
    with call.open() as folder:
        explain_finding(folder, year, arguments.finding, reason=arguments.reason)
    call.say("cli.finding_explained", finding=arguments.finding)
    return ExitStatus.DONE


def write(call: Call) -> int:
    """Write the return to a file whose suffix says how."""
    arguments, year = call.arguments, call.year
    with call.open() as folder, call.progress() as progress:
        write_return(
            folder,
            year,
            call.file,
            language=call.language,
            single=arguments.single_language,
            names=not arguments.without_names,
            blank=arguments.blank,
            progress=progress,
        )
    print(call.file)
    return ExitStatus.DONE


VERBS: Mapping[str, Verb] = {
    "survey forms": forms,
    "survey start": start,
    "survey show": show,
    "survey set": set_value,
    "survey check": check,
    "survey explain": explain,
    "survey write": write,
}
