"""`records`: the kinds, and their files in and out."""

from collections.abc import Mapping
from typing import Any

from nmdept.cli.call import Call, print_json
from nmdept.cli.dispatch import Verb
from nmdept.cli.table import render
from nmdept.errors import ExitStatus
from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import KINDS, Field, FieldType, Kind
from nmdept.services.files import (
    ImportReport,
    export_records,
    import_records,
    write_template,
)


def kinds(call: Call) -> int:
    """Print every record kind with its columns."""
    if call.arguments.json:
        print_json([_kind(kind) for kind in KINDS])
        return ExitStatus.DONE
    for kind in KINDS:
        print(f"{kind.name}  {call.text(kind.label)}")
        rows = [_column_row(call, field) for field in kind.fields]
        print(_indented(render(_column_head(call), rows)), end="\n\n")
    return ExitStatus.DONE


def template(call: Call) -> int:
    """Write an empty file with the right header."""
    write_template(call.arguments.kind, call.file)
    print(call.file)
    return ExitStatus.DONE


def import_file(call: Call) -> int:
    """Bring in a file, all of it or nothing, and say what became of each row."""
    arguments = call.arguments
    with call.open() as folder, call.progress() as progress:
        report = import_records(
            folder,
            arguments.kind,
            call.file,
            dry_run=arguments.dry_run,
            encoding=arguments.encoding,
            progress=progress,
        )
    if arguments.json:
        print_json(_report(call, report))
    else:
        _say_report(call, report)
    return ExitStatus.DATA_PROBLEM if report.rejected else ExitStatus.DONE


def export_file(call: Call) -> int:
    """Write what `import` reads."""
    with call.open() as folder:
        count = export_records(folder, call.arguments.kind, call.file)
    call.say("cli.exported", count=count, path=str(call.file))
    return ExitStatus.DONE


def _kind(kind: Kind) -> dict[str, Any]:
    columns = [_column(field) for field in kind.fields]
    return {"kind": kind.name, "label": _both(kind.label), "columns": columns}


def _column(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "label": _both(field.label),
        "type": field.type.value,
        "required": field.required,
        "key": field.key,
        "codes": _codes(field),
    }


def _codes(field: Field) -> list[str] | None:
    if field.type is FieldType.ACTIVITY_ITEM:
        return list(catalogue().activity)
    if field.type is FieldType.YEARLY_ITEM:
        return list(catalogue().yearly)
    return None if field.codes is None else list(field.codes.codes)


def _both(label: Label) -> dict[str, str]:
    return {"zh": label.zh, "en": label.en}


def _column_head(call: Call) -> list[str]:
    names = ("column", "label", "type", "needed", "codes")
    return [call.text(Message.of(f"cli.head_{name}")) for name in names]


def _column_row(call: Call, field: Field) -> list[str]:
    need = "key" if field.key else "required" if field.required else "optional"
    codes = "" if field.codes is None else " ".join(field.codes.codes)
    shown = codes if len(codes) <= 60 else f"{codes[:57].rpartition(' ')[0]} …"
    need_text = call.text(Message.of(f"cli.{need}"))
    return [field.name, call.text(field.label), field.type.value, need_text, shown]


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def _report(call: Call, report: ImportReport) -> dict[str, Any]:
    """Describe what was done: with one row rejected, nothing was."""
    taken = not report.rejected
    return {
        "kind": report.kind.name,
        "encoding": report.encoding,
        "dry_run": call.arguments.dry_run,
        "created": len(report.created) if taken else 0,
        "updated": len(report.updated) if taken else 0,
        "unchanged": len(report.unchanged) if taken else 0,
        "rejected": [
            {"line": row.line, "column": row.column, "reason": call.text(row.message)}
            for row in report.rejected
        ],
    }


def _say_report(call: Call, report: ImportReport) -> None:
    for row in report.rejected:
        call.complain(row.sentence)
    if report.rejected:
        call.complain(Message.of("cli.nothing_imported", count=len(report.rejected)))
        return
    call.say(
        "cli.would_import" if call.arguments.dry_run else "cli.imported",
        created=len(report.created),
        updated=len(report.updated),
        unchanged=len(report.unchanged),
        encoding=report.encoding.upper(),
    )


VERBS: Mapping[str, Verb] = {
    "records kinds": kinds,
    "records template": template,
    "records import": import_file,
    "records export": export_file,
}
