"""One process holds a data folder: a lock of the operating system, which ends with the process.

What is in the lock file never matters; a file left by a crash, or naming another machine, blocks
nobody.
"""

import errno
import os
import sys
import time
from pathlib import Path

from nmdept.errors import BusyError, EnvironmentFailedError
from nmdept.files import failure

_TRIES = 20
_PAUSE_SECONDS = 0.05
_HELD = {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
_NO_LOCKS = {errno.ENOLCK, errno.EOPNOTSUPP}


class FolderLock:
    """The lock on the folder whose lock file is `path`, held until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock, waiting a second for a command that is just ending.

        Raises BusyError when another process holds it, EnvironmentFailedError when the disk or
        network share has no locks.
        """
        try:
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise failure(error, path.parent) from error  # it is the folder people know of
        try:
            _take(self._descriptor, path)
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let another process have the folder."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def is_held(path: Path) -> bool:
    """Whether a process holds the lock file `path`; False when there is none or nobody can tell."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        _try(descriptor)
    except OSError as error:
        return error.errno in _HELD
    finally:
        os.close(descriptor)
    return False


def _take(descriptor: int, path: Path) -> None:
    for _ in range(_TRIES):
        try:
            _try(descriptor)
        except OSError as error:
            if error.errno in _NO_LOCKS:
                raise EnvironmentFailedError("store.no_locks", path=str(path.parent)) from error
            if error.errno not in _HELD:
                raise failure(error, path) from error
            time.sleep(_PAUSE_SECONDS)
        else:
            return
    raise BusyError("store.busy", path=str(path.parent))


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
