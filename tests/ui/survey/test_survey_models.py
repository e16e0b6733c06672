"""The models of the Survey page: right by Qt's own tester, in both languages, stable on refresh."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from nmdept.language import Language
from nmdept.questionnaire.catalogue import national_figures
from nmdept.survey.answers import Return
from ui.context import Context
from ui.models.answers import AnswerColumn, AnswerRole, AnswersModel
from ui.models.answers_basis import CODE_ROLE, BasisModel, behind, left_out
from ui.models.answers_filter import AnswerFilter, AnswersFilter
from ui.models.answers_sections import SectionRole, SectionsModel
from ui.models.findings import FindingColumn, FindingRole, FindingsModel


@pytest.fixture
def model(context: Context, ret: Return) -> AnswersModel:
    shown = AnswersModel(context.texts)
    shown.show(ret, national_figures(2023))
    return shown


def _tested(model: QAbstractItemModel, owner: QObject) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, owner
    )


def _text(model: AnswersModel, code: str, column: AnswerColumn) -> str:
    return str(model.index_of(code).siblingAtColumn(column).data())


def test_every_model_passes_qts_tester(
    context: Context, ret: Return, ret_without_entries: Return
) -> None:
    owner = QObject()
    answers = AnswersModel(context.texts, owner)
    proxy = AnswersFilter(owner)
    proxy.setSourceModel(answers)
    sections, findings = SectionsModel(context.texts, owner), FindingsModel(context.texts, owner)
    basis, excluded = BasisModel(reasons=False), BasisModel(reasons=True)
    models = (answers, proxy, sections, findings, basis, excluded)
    testers = [_tested(one, owner) for one in models]
    for shown in (None, ret, ret_without_entries, ret, None):
        answers.show(shown, national_figures(2023))
        sections.show(answers.rows)
        findings.show(shown)
        for kind in AnswerFilter:
            proxy.set_kind(kind)
            proxy.set_search("18F" if kind is AnswerFilter.ALL else "")
    figure = ret.answers["equipment.positron.pet_mri"].figure
    basis.show(behind(figure, ret, context.texts))
    excluded.show(left_out(figure, context.texts))
    assert len(testers) == 6


def test_all_items_stand_in_the_forms_order(model: AnswersModel, ret: Return) -> None:
    assert [row.item.code for row in model.rows] == list(ret.questionnaire.items)
    assert model.rowCount() == 171


def test_numbers_stand_right_with_thousands_separators(model: AnswersModel) -> None:
    index = model.index_of("imaging.pet_ct.tumour")
    assert index.data() == "3,798"
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_a_year_is_not_separated(model: AnswersModel) -> None:
    assert _text(model, "basic.founded_year", AnswerColumn.VALUE) == "1972"


def test_not_reported_and_not_offered_show_signs_and_speak_words(model: AnswersModel) -> None:
    index = model.index_of("therapy.i131_graves")
    assert index.data() == "·"
    assert index.data(AnswerRole.OPEN)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) not in {"·", ""}


def test_the_own_share_is_of_the_nation_or_of_the_own_total(
    model: AnswersModel, context: Context
) -> None:
    context.texts.set_language(Language.EN)
    assert _text(model, "therapy.beds", AnswerColumn.NATIONAL) == "2,993"
    assert _text(model, "therapy.beds", AnswerColumn.SHARE) == "0.60%"
    assert _text(model, "personnel.post.physician", AnswerColumn.NATIONAL) == "43.0%"
    assert _text(model, "personnel.post.physician", AnswerColumn.SHARE) == "50.00%"


def test_terms_follow_the_language(model: AnswersModel, context: Context) -> None:
    assert _text(model, "therapy.beds", AnswerColumn.ITEM).startswith("核素治疗")
    context.texts.set_language(Language.EN)
    assert _text(model, "therapy.beds", AnswerColumn.ITEM).startswith("Dedicated")


def test_a_changed_answer_changes_its_row_only(
    model: AnswersModel, ret_without_entries: Return
) -> None:
    changed: list[int] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(1))
    row = model.index_of("therapy.beds").row()
    model.show(ret_without_entries, national_figures(2023))
    assert row in changed
    assert len(changed) < 10
    assert resets == []


def test_the_filter_finds_open_overridden_and_terms_in_both_languages(
    model: AnswersModel, ret: Return
) -> None:
    proxy = AnswersFilter()
    proxy.setSourceModel(model)
    proxy.set_kind(AnswerFilter.OVERRIDDEN)
    assert [proxy.index(n, 0).data(AnswerRole.CODE) for n in range(proxy.rowCount())] == [
        "therapy.beds"
    ]
    proxy.set_kind(AnswerFilter.OPEN)
    assert 0 < proxy.rowCount() < 171
    proxy.set_kind(AnswerFilter.ALL)
    proxy.set_section("no such section")
    assert proxy.rowCount() == 0
    for words in ("graves 131i", "甲亢", "therapy.i131_graves"):
        proxy.set_search(words)
        assert proxy.rowCount() == 1
    proxy.set_search("")
    proxy.set_section(ret.questionnaire.sections[4].code)
    assert proxy.rowCount() == len(ret.questionnaire.sections[4].items)


def test_sections_count_what_is_open(model: AnswersModel, context: Context, ret: Return) -> None:
    context.texts.set_language(Language.EN)
    sections = SectionsModel(context.texts)
    sections.show(model.rows)
    assert sections.rowCount() == 1 + len(ret.questionnaire.sections)
    therapy = sections.index_of(ret.questionnaire.section_of["therapy.beds"].code)
    open_items = sum(row.open for row in model.rows if row.item.code.startswith("therapy."))
    assert f"{open_items} open" in therapy.data(SectionRole.SUMMARY)


def test_findings_come_with_sentence_and_item(context: Context, ret: Return) -> None:
    findings = FindingsModel(context.texts)
    findings.show(ret)
    assert findings.rowCount() == len(ret.findings) > 0
    for row in range(findings.rowCount()):
        assert findings.index(row, FindingColumn.SENTENCE).data()
        assert findings.index(row, 0).data(FindingRole.JUMP) in ret.questionnaire.items
    blocking = [finding.blocks for finding in findings.findings]
    assert blocking == sorted(blocking, reverse=True)


def test_behind_a_figure_stand_records_or_parts_and_what_was_left_out(
    context: Context, ret: Return
) -> None:
    personnel = behind(ret.answers["personnel.total"].figure, ret, context.texts)
    assert [line.beside for line in personnel] == ["1"] * 6
    excluded = left_out(ret.answers["personnel.total"].figure, context.texts)
    assert ["李退休" in line.what for line in excluded] == [True]
    parts = BasisModel(reasons=False)
    parts.show(behind(ret.answers["imaging.pet_ct.total"].figure, ret, context.texts))
    assert parts.index(0, 0).data(CODE_ROLE) == "imaging.pet_ct.tumour"
    assert parts.index(0, 1).data() == "3,798"
