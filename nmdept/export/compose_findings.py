"""What the rules say of the return, in sentences, with the reasons given."""

from nmdept.export.document import Block, Cell, Column, Heading, Paragraph, Row, Table, Text
from nmdept.export.wording import Wording
from nmdept.survey.answers import Finding, Return


def findings(ret: Return, wording: Wording) -> list[Block]:
    """Return the findings, those that block first."""
    heading = Heading(level=1, text=wording.say("export.findings"))
    if not ret.findings:
        return [heading, Paragraph(text=wording.say("export.no_findings"))]
    ordered = sorted(ret.findings, key=lambda finding: not finding.blocks)
    table = Table(
        name="findings",
        columns=(
            Column(head=wording.say("export.head_number"), width=44),
            Column(head=wording.say("export.head_finding"), width=340),
            Column(head=wording.say("export.head_severity"), width=100),
        ),
        rows=tuple(_row(finding, ret, wording) for finding in ordered),
    )
    return [heading, Paragraph(text=wording.say("export.findings_about"), small=True), table]


def _row(finding: Finding, ret: Return, wording: Wording) -> Row:
    items = ret.questionnaire.items
    numbers = [items[code].number for code in finding.items if code in items]
    severity = finding.severity.value
    if finding.reason is not None:
        severity = "explained"
    return Row(
        cells=(
            Cell(text=Text(" ".join(numbers))),
            Cell(text=wording.message(finding.message)),
            Cell(text=wording.say(f"export.severity_{severity}")),
        ),
        notes=_reason(finding, wording),
    )


def _reason(finding: Finding, wording: Wording) -> tuple[Text, ...]:
    reason = finding.reason or finding.former
    if reason is None:
        return ()
    said = wording.say("export.reason_given" if finding.reason else "export.reason_former")
    prefix = said.lead if said.second is None else f"{said.lead} {said.second} "
    return (Text(f"{prefix}{reason}"),)
