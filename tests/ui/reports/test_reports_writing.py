"""The reports page: layouts kept by name, and what is written, previewed or refused."""

from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.report.choices import Choices, SectionName
from ui.context import Context
from ui.dialogs.write_report import WriteReportDialog
from ui.dialogs.write_wording import Wording
from ui.pages.reports import ReportsPage
from ui.pages.reports_work import ChartOrder

PET_CT = "imaging.pet_ct.total"
MONTHS = "months_imaging_pet_ct"
YEARS = "years_imaging_pet_ct_total"


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


def test_layouts_are_saved_chosen_and_deleted(qtbot: QtBot, page: ReportsPage) -> None:
    page.choices.show_choices(Choices(years=3, sections=(SectionName.DEVICES,), names=False))
    page.layouts.save.click()
    dialog = page.layouts.findChild(QInputDialog)
    dialog.setTextValue("院长版")
    dialog.accept()
    settle(qtbot, page.context)
    assert page.layouts.name == "院长版"
    page.layouts.names.setCurrentIndex(0)
    page.layouts.names.activated.emit(0)
    settle(qtbot, page.context)
    assert page.choices.choices == Choices()
    page.layouts.names.setCurrentIndex(1)
    page.layouts.names.activated.emit(1)
    settle(qtbot, page.context)
    assert page.shown is not None
    assert [section.name for section in page.shown.sections] == [SectionName.DEVICES]
    assert page.choices.choices.years == 3
    page.layouts.delete.click()
    settle(qtbot, page.context)
    assert page.layouts.known == ()
    assert not page.layouts.delete.isEnabled()


def test_a_layout_without_a_name_is_refused_in_words(qtbot: QtBot, page: ReportsPage) -> None:
    with qtbot.waitSignal(page.context.notices.said) as said:
        page.layouts.saving_wished.emit("   ")
    assert "版式名" in page.context.word(said.args[0].message)
    settle(qtbot, page.context)
    assert page.layouts.known == ()


def test_the_document_is_written(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    for name in ("r.pdf", "r.xlsx"):
        page.write_to(tmp_path / name, Wording(language=Language.ZH, single=True))
        assert page.strip.cancel.isVisible()
        settle(qtbot, page.context)
        assert (tmp_path / name).stat().st_size > 5_000
        assert name in page.strip.sentence.text()
        assert page.strip.open_folder.isVisible()


def test_every_chart_is_written_to_a_file_of_its_own(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    folder = tmp_path / "图"
    folder.mkdir()
    page.write_to(folder / "r.svg", Wording(language=Language.EN, single=True))
    settle(qtbot, page.context)
    assert page._drawings is not None
    written = {file.name for file in folder.iterdir()}
    assert f"r-{MONTHS}.svg" in written
    assert len(written) == len(page._drawings)
    assert "图" in page.strip.sentence.text()
    assert page.shown is not None
    png = ChartOrder(summary=page.shown, name=MONTHS, language=Language.ZH, path=folder / "one.png")
    page.writer.write_chart(png)
    settle(qtbot, page.context)
    assert png.path.read_bytes().startswith(b"\x89PNG")


def test_cancelled_writing_leaves_no_file(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    page.write_to(tmp_path / "r.pdf", Wording(language=Language.ZH, single=True))
    page.strip.cancel.click()
    settle(qtbot, page.context)
    assert list(tmp_path.glob("r.pdf*")) == []
    assert not page.strip.is_writing


def test_a_failure_of_writing_is_one_sentence(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    page.write_to(tmp_path / "gone" / "r.pdf", Wording(language=Language.ZH, single=True))
    settle(qtbot, page.context)
    assert "r.pdf" in page.strip.sentence.text()
    assert not page.strip.open_folder.isVisible()


def test_the_write_dialog_says_what_an_ending_means(qtbot: QtBot, page: ReportsPage) -> None:
    page.write_button.click()
    dialog = page.findChild(WriteReportDialog)
    folder = dialog.file.parent
    assert dialog.file.name == "annual-summary-2023.pdf"
    dialog.path.setText(str(folder / "r.png"))
    assert "r-" in dialog.hint.text()
    dialog.path.setText(str(folder / "r.doc"))
    assert dialog.problem.text()
    assert not dialog.write.isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: page.findChild(WriteReportDialog) is None)


def test_the_preview_is_the_pdf_itself(qtbot: QtBot, page: ReportsPage) -> None:
    page.show_preview()
    settle(qtbot, page.context)
    pane = page._preview
    assert pane is not None
    assert pane.view.page_count > 3
    assert pane.bar.print.isEnabled()
    assert pane.bar.languages.count() == 2
    assert pane.bar.back.text() == "返回报告"
    pane.bar.back.click()
    settle(qtbot, page.context)
    assert page._preview is None
    assert page.header.isVisible()
    QApplication.processEvents()
    assert not shiboken6.isValid(pane)
