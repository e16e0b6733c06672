"""What was confirmed is on the disk; what was not is wholly there or wholly absent."""

import contextlib
import multiprocessing
import random
import subprocess
import sys
import time
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from nmdept.records.kinds import ACTIVITY, BEDS
from nmdept.records.values import Activity
from nmdept.services.activity import set_count
from nmdept.services.folder import LEDGER, DataFolder, open_folder
from nmdept.services.history import first_broken_act, read_history
from nmdept.services.records import read_records

_KILLS = 20
_ITEM = "imaging.pet_ct.tumour"

_FORK = multiprocessing.get_context("fork")
"""A fork has everything imported already; the ledger is opened only in it."""


def test_a_kill_in_mid_write_loses_nothing_confirmed(folder: DataFolder) -> None:
    folder.close()
    dice = random.Random(20231231)  # noqa: S311
    confirmed = -1
    for _ in range(_KILLS):
        confirmed = max(confirmed, _write_and_kill(folder.path, confirmed + 1, dice))
        with open_folder(folder.path, user="reader") as opened:
            counts = [
                row.count for row in read_records(opened, ACTIVITY) if isinstance(row, Activity)
            ]
            assert counts == list(range(len(counts)))
            assert confirmed + 1 <= len(counts) <= confirmed + 2
            assert first_broken_act(opened) is None
            assert len(read_history(opened)) == 3 * len(counts)
            confirmed = len(counts) - 1
    assert confirmed > _KILLS


def _write_and_kill(path: Path, first: int, dice: random.Random) -> int:
    """Let a process write counts from `first` on, kill it, return the last it confirmed."""
    confirmed, confirms = _FORK.Pipe(duplex=False)
    writer = _FORK.Process(target=_write, args=(path, first, confirms))
    writer.start()
    confirms.close()
    last: int = confirmed.recv()
    time.sleep(dice.uniform(0, 0.06))
    writer.kill()
    writer.join()
    with confirmed, contextlib.suppress(EOFError):
        while True:
            last = confirmed.recv()
    return last


def _write(path: Path, first: int, confirms: Connection) -> None:
    with open_folder(path, user="writer") as folder:
        for number in count(first):
            year, month = divmod(number, 12)
            set_count(folder, f"{1950 + year}-{month + 1:02d}", _ITEM, str(number))
            confirms.send(number)


_FULL = """
import resource, sys
from datetime import date
from pathlib import Path
from nmdept.errors import NmdeptError
from nmdept.messages import Message
from nmdept.records.kinds import BEDS
from nmdept.records.values import Beds
from nmdept.services.activity import set_count
from nmdept.services.folder import create_folder, open_folder
from nmdept.services.records import save_records

room = int(sys.argv[2])
path = Path(sys.argv[1])
limit = (path / "nmdept.db").stat().st_size + room if path.exists() else room
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    if not path.exists():
        create_folder(path, user="writer")
        sys.exit(0)
    with open_folder(path, user="writer") as folder:
        long = "病" * 500
        day = date(2020, 1, 1)
        many = [Beds(ward=f"{n:04d}{long}", from_=day, beds=n) for n in range(200)]
        save_records(folder, many, act=Message.of("tests.saved", kind=BEDS.label))
except NmdeptError as error:
    print(error.message.code)
    sys.exit(int(error.exit_status))
"""


def _limited(path: Path, room: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", "-c", _FULL, str(path), str(room)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("room", [0, 8192, 100_000])
def test_a_full_disk_ends_in_one_sentence_and_changes_nothing(
    folder: DataFolder, room: int
) -> None:
    folder.close()
    before = (folder.path / LEDGER).read_bytes()
    done = _limited(folder.path, room)
    assert (done.returncode, done.stderr) == (5, "")
    assert done.stdout.strip() in {"store.disk_failed", "store.disk_full"}
    with open_folder(folder.path, user="reader") as opened:
        assert read_records(opened, BEDS) == ()
        assert first_broken_act(opened) is None
    assert (folder.path / LEDGER).read_bytes() == before
    assert _limited(folder.path, 10_000_000).returncode == 0


@pytest.mark.parametrize("room", [0, 50_000, 180_000])
def test_a_full_disk_leaves_nothing_of_a_new_folder(tmp_path: Path, room: int) -> None:
    done = _limited(tmp_path / "new" / "data", room)
    assert (done.returncode, done.stderr) == (5, "")
    assert list(tmp_path.iterdir()) == []
