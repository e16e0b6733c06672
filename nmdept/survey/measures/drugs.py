"""Radiopharmaceuticals in use in the data year: on any of its days."""

from collections.abc import Callable
from dataclasses import replace

from nmdept.messages import Message
from nmdept.records.codes import DRUG_SOURCE
from nmdept.records.kinds import DRUGS
from nmdept.records.values import Drug
from nmdept.survey.figures import BasisRow, Exclusion, Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.nuclides import normal_nuclide
from nmdept.survey.measures.outside import Begins
from nmdept.survey.measures.yearly import recorded_row

_IN_HOUSE_ITEM = "pharmacy.in_house"


def drugs_in_use(
    records: IndexedSnapshot,
    *,
    kind: str,
    nuclides: tuple[str, ...] | None = None,
    not_nuclides: tuple[str, ...] = (),
) -> Figure:
    """Whether a drug of the kind was in use, labelled with one of `nuclides` where given."""
    wanted = None if nuclides is None else {normal_nuclide(text) for text in nuclides}
    unwanted = {normal_nuclide(text) for text in not_nuclides}

    def belongs(drug: Drug) -> bool:
        nuclide = normal_nuclide(drug.nuclide)
        fits = (wanted is None or nuclide in wanted) and nuclide not in unwanted
        return drug.kind == kind and fits

    return _any_in_use(records, belongs)


def drugs_in_house(records: IndexedSnapshot) -> Figure:
    """Whether positron drugs were made in house: by the drugs in use, or by the year's entry."""
    by_drugs = _any_in_use(
        records, lambda drug: drug.kind == "positron" and drug.source == "in_house"
    )
    entry = records.yearly.get(_IN_HOUSE_ITEM)
    if entry is None or entry.value is None:
        return by_drugs
    row = recorded_row(entry)
    if by_drugs.value is True and entry.value is not True:
        why = Message.of("survey.in_house_overruled")
        overruled = Exclusion(ref=row.ref, what=row.what, why=why)
        return replace(by_drugs, exclusions=(*by_drugs.exclusions, overruled))
    return replace(by_drugs, value=entry.value is True, rows=(*by_drugs.rows, row))


def _any_in_use(records: IndexedSnapshot, belongs: Callable[[Drug], bool]) -> Figure:
    rows: list[BasisRow] = []
    exclusions: list[Exclusion] = []
    for drug in records.drugs:
        if not belongs(drug):
            continue
        if drug.span.overlaps(records.whole_year):
            rows.append(_row(drug))
        elif records.begins_next_year(drug.span):
            why = Message.of(Begins.IN_USE.value, day=drug.in_use_from)
            exclusions.append(Exclusion(ref=DRUGS.ref(drug), what=_name(drug), why=why))
    return Figure(
        state=State.VALUE, value=bool(rows), rows=tuple(rows), exclusions=tuple(exclusions)
    )


def _row(drug: Drug) -> BasisRow:
    code = "survey.drug_in_use" if drug.in_use_to is None else "survey.drug_in_use_to"
    what = Message.of(
        code,
        drug=_name(drug),
        source=DRUG_SOURCE.label(drug.source),
        since=drug.in_use_from,
        until=drug.in_use_to,
    )
    return BasisRow(ref=DRUGS.ref(drug), what=what)


def _name(drug: Drug) -> Message:
    return Message.of("survey.drug", name=drug.name, nuclide=drug.nuclide)
