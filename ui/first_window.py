"""One window for each data folder: a second start raises the first window and ends.

A local socket named after the folder says who is there. It is a courtesy: that nobody else writes
is the folder's lock alone, whatever becomes of the socket.
"""

import getpass
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISE = b"raise\n"
_PATIENCE = 500
"""Milliseconds for a window on this machine to answer; it does in one or two."""


class FirstWindow(QObject):
    """Listens for later starts on the folder this window is open on."""

    wished = Signal()
    """Somebody started the program again on this folder."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen to nothing yet."""
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def stand_for(self, folder: Path) -> None:
        """Listen for starts on `folder`, and for no other any more."""
        from PySide6.QtNetwork import QLocalServer

        self.close()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = _name(folder)
        if not server.listen(name):
            QLocalServer.removeServer(name)  # left by a window that was killed
            server.listen(name)
        server.newConnection.connect(self._answer)
        self._server = server

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_RAISE)
            socket.flush()
            self.wished.emit()


def raised_first_window(folder: Path) -> bool:
    """Ask the window that is open on `folder` to come to the front; False when none answers.

    Nobody is asked where nobody holds the folder: so the usual start needs no network library.
    """
    from nmdept.services.holding import is_held

    if not is_held(folder):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.waitForReadyRead(_PATIENCE)
    answered = bytes(socket.readAll().data()) == _RAISE
    socket.disconnectFromServer()
    return answered


def _name(folder: Path) -> str:
    of = f"{getpass.getuser()}\0{folder.expanduser().resolve()}"
    return f"nmdept-{hashlib.sha256(of.encode(errors='surrogateescape')).hexdigest()[:24]}"
