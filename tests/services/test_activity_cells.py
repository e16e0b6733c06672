"""Entering counts: a paste is one act, what does not take it is named, notes stay."""

import pytest

from nmdept.errors import DataProblemError
from nmdept.language import Language
from nmdept.messages import word
from nmdept.records.kinds import ACTIVITY
from nmdept.records.months import Month, months_of
from nmdept.records.values import NOT_OFFERED, Activity
from nmdept.services.activity import read_paste, read_tally, save_cells, save_note, set_count
from nmdept.services.dump import dump
from nmdept.services.folder import DataFolder
from nmdept.services.history import read_history
from nmdept.services.records import read_records
from nmdept.services.undo import next_undo, redo, undo

_ITEMS = ["imaging.pet_ct.tumour", "imaging.pet_ct.nervous", None]
_MONTHS = months_of(2023)


def _counts(folder: DataFolder) -> dict[tuple[str, int], object]:
    return {
        (cell.item, cell.month.month): cell.count
        for cell in read_records(folder, ACTIVITY)
        if isinstance(cell, Activity)
    }


def test_a_pasted_block_is_one_act_that_can_be_undone(folder: DataFolder) -> None:
    block = "420\t1,380\t\t不开展\r\n１５\t0\t12+8\tx\r\n435\t1380\t20\t\r\n"
    pasted = read_paste(block, items=_ITEMS, months=_MONTHS[9:])
    start = dump(folder)
    save_cells(folder, pasted.cells)
    assert _counts(folder) == {
        ("imaging.pet_ct.tumour", 10): 420,
        ("imaging.pet_ct.tumour", 11): 1380,
        ("imaging.pet_ct.tumour", 12): None,
        ("imaging.pet_ct.nervous", 10): 15,
        ("imaging.pet_ct.nervous", 11): 0,
        ("imaging.pet_ct.nervous", 12): 20,
    }
    assert len({change.act.number for change in read_history(folder)}) == 1
    act = next_undo(folder)
    assert act is not None
    assert word(act.what, Language.ZH) == "填写2023年10月至12月的6个例次"
    end = dump(folder)
    undo(folder)
    assert dump(folder) == start
    redo(folder)
    assert dump(folder) == end


def test_what_does_not_take_it_is_named_by_place_and_reason() -> None:
    block = "420\t1380\t\t不开展\n15\t0\tx\n435\t\n\n\t8\n"
    pasted = read_paste(block, items=_ITEMS, months=_MONTHS[9:])
    assert [(cell.row, cell.column, cell.reason.code, cell.text) for cell in pasted.not_taken] == [
        (0, 3, "pasted.no_cell", "不开展"),
        (1, 2, "pasted.not_count", "x"),
        (2, 0, "pasted.no_cell", "435"),
        (4, 1, "pasted.no_cell", "8"),
    ]
    assert (pasted.not_taken[1].item, pasted.not_taken[1].month) == (_ITEMS[1], Month(2023, 12))


def test_a_pasted_count_keeps_the_note_and_a_note_keeps_the_count(folder: DataFolder) -> None:
    cell = Activity(month=Month(2023, 5), item="imaging.pet_ct.tumour")
    save_note(folder, cell.month, cell.item, "设备检修两周")
    save_cells(folder, [Activity(month=cell.month, item=cell.item, count=NOT_OFFERED)])
    set_count(folder, "2023-05", cell.item, "300")
    (kept,) = read_records(folder, ACTIVITY)
    assert kept == Activity(month=cell.month, item=cell.item, count=300, note="设备检修两周")
    save_note(folder, cell.month, cell.item, None)
    (kept,) = read_records(folder, ACTIVITY)
    assert kept == Activity(month=cell.month, item=cell.item, count=300)


def test_one_bad_cell_leaves_everything_as_it_was(folder: DataFolder) -> None:
    before = dump(folder)
    cells = [
        Activity(month=Month(2023, 5), item="imaging.pet_ct.tumour", count=1),
        Activity(month=Month(2023, 5), item="imaging.pet_ct.nothing", count=1),
    ]
    with pytest.raises(DataProblemError, match=r"records\.unknown"):
        save_cells(folder, cells)
    assert dump(folder) == before


def test_what_is_typed_is_read_or_refused_in_a_sentence() -> None:
    assert read_tally("12+8") == 20
    with pytest.raises(DataProblemError, match=r"pasted\.not_count"):
        read_tally("十二")
