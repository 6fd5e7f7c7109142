"""One window per portfolio: a second start raises the first."""

from __future__ import annotations

import getpass
import os
import time
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 3.0  # seconds: the first window may still be starting
PAUSE = 0.05
RAISE = b"raise\n"
UNDERSTOOD = b"yes\n"


class FirstWindow(QObject):
    """Answers later starts on the same portfolio."""

    wanted = Signal()  # somebody started the program again

    def __init__(self, portfolio: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(portfolio)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def listen(self) -> bool:
        """Begin to answer, in the place of what a crash left; for the holder of the lock alone."""
        return self._server.listen(self._name)

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    @Slot()
    def _on_new_connection(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(self._on_ready_read)
            caller.disconnected.connect(caller.deleteLater)
            if caller.bytesAvailable():
                self._answer(caller)

    @Slot()
    def _on_ready_read(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._answer(caller)

    def _answer(self, caller: QLocalSocket) -> None:
        if caller.canReadLine() and caller.readLine(len(RAISE) + 1).data() == RAISE:
            caller.write(UNDERSTOOD)
            caller.flush()
            self.wanted.emit()


def raise_first(portfolio: Path, patience: float = PATIENCE) -> bool:
    """Ask the window that has the portfolio to come forward; ``False`` if none answers."""
    end = time.monotonic() + patience
    while not _ask(_name(portfolio)):
        if time.monotonic() > end:
            return False
        time.sleep(PAUSE)
    return True


def _ask(name: str) -> bool:
    caller = QLocalSocket()
    caller.connectToServer(name)
    wait = int(PATIENCE * 1000)
    if not caller.waitForConnected(wait):
        return False
    caller.write(RAISE)
    answered = caller.waitForBytesWritten(wait) and caller.waitForReadyRead(wait)
    said = caller.readAll().data() if answered else b""
    caller.abort()
    return said == UNDERSTOOD


def _name(portfolio: Path) -> str:
    """Return a name that one user's starts on one file share, and nobody else's."""
    user = os.getuid() if hasattr(os, "getuid") else getpass.getuser()
    mark = f"{user}\0{os.path.normcase(portfolio.resolve())}"
    return f"kamdesk-{sha256(mark.encode('utf-8', 'surrogateescape')).hexdigest()[:20]}"
