"""The form that is open over a window, from its opening to the answer to what it sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from kamdesk.ui.dialogs.record_form import RecordForm, open_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kamdesk.services.outcome import Edit, Outcome
    from kamdesk.ui.views.bench import Bench
    from kamdesk.ui.widgets.overlay import Overlay


class OpenForm:
    """Goes when what it sent is stored; when that is refused, it stays with all that was typed."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._overlay: Overlay | None = None

    @property
    def form(self) -> RecordForm | None:
        """The form that is open."""
        if self._overlay is None or not isValid(self._overlay):
            return None
        return self._overlay.findChild(RecordForm)

    def show(self, form: RecordForm, host: QWidget) -> None:
        """Open a form over the window of ``host``."""
        self._overlay = open_form(self._bench.theme, form, host.window())

    def send(
        self, form: RecordForm, edit: Edit, stored: Callable[[Outcome], None] | None = None
    ) -> None:
        """Write what a form sent; ``stored`` hears of it before the form goes."""
        self._bench.editor.do(edit, partial(self._answered, form, stored))

    def close(self) -> None:
        """Put the form away."""
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.dismiss()

    def _answered(
        self,
        form: RecordForm,
        stored: Callable[[Outcome], None] | None,
        said: Outcome | Exception,
    ) -> None:
        if isinstance(said, Exception):
            if isValid(form):
                form.show_problem(said)
            return
        if stored is not None:
            stored(said)
        self.close()
