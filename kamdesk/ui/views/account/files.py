"""The files of an account, of its people and of what happened with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.domain.errors import RuleBroken
from kamdesk.domain.file_kinds import may_be_opened
from kamdesk.services.attaching import Of
from kamdesk.services.kinds import Kind
from kamdesk.services.outcome import Topic
from kamdesk.services.query import Condition, Is, Query
from kamdesk.ui import formats
from kamdesk.ui.i18n import QT_TRANSLATE_NOOP
from kamdesk.ui.labels import apology
from kamdesk.ui.models.attachments import attachment_columns
from kamdesk.ui.models.lazy_table import LazyTableModel
from kamdesk.ui.theme.scale import Space
from kamdesk.ui.views.attaching import Attacher
from kamdesk.ui.views.filtered_list import ALL, Filter, FilteredList, ListWords
from kamdesk.ui.widgets.banner import Banner
from kamdesk.ui.widgets.buttons import Button
from kamdesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kamdesk.services.known_rows import AttachmentRow
    from kamdesk.ui.views.adding import Adding
    from kamdesk.ui.views.bench import Bench

FILES = (
    Filter(key=ALL, title=QT_TRANSLATE_NOOP("Filter", "All")),
    Filter(
        key="people",
        title=QT_TRANSLATE_NOOP("Filter", "Of people"),
        query=lambda: Query(where=(Condition("contact", Is.UNEQUAL, None),)),
    ),
    Filter(
        key="touchpoints",
        title=QT_TRANSLATE_NOOP("Filter", "Of touchpoints"),
        query=lambda: Query(where=(Condition("touchpoint", Is.UNEQUAL, None),)),
    ),
    Filter(
        key="pictures",
        title=QT_TRANSLATE_NOOP("Filter", "Pictures"),
        query=lambda: Query(where=(Condition("media_type", Is.CONTAINS, "image/"),)),
    ),
)
FILES_WORDS = ListWords(
    name=QT_TRANSLATE_NOOP("List", "Files"),
    search=QT_TRANSLATE_NOOP("List", "Search files"),
    empty=QT_TRANSLATE_NOOP("List", "No file yet"),
    why=QT_TRANSLATE_NOOP("List", "Drop files anywhere on this page, or choose some."),
    add=QT_TRANSLATE_NOOP("List", "Attach files"),
)


class FilesTab(QWidget):
    """Lists files; they come in by a drop or the picker, and go out as copies."""

    def __init__(self, bench: Bench, adding: Adding) -> None:
        super().__init__()
        self._bench = bench
        self._adding = adding
        self._account: UUID | None = None
        self.attacher = Attacher(bench, self)
        topics = frozenset({Topic.CONTACTS, Topic.TOUCHPOINTS})
        columns = attachment_columns(bench.today)
        self.list = FilteredList(bench, Kind.ATTACHMENTS, columns, FILES, FILES_WORDS, topics)
        theme = bench.theme
        self._open = Button(theme, self.tr("Open"), "small", icon="external-link")
        self._save = Button(theme, self.tr("Save as…"), "small", icon="download")
        self._attach = Button(theme, self.tr("Attach"), "small", icon="paperclip")
        self._said = Banner(theme, "", "info")
        self._build()
        self._connect()

    def show_account(self, account_id: UUID) -> None:
        """Show the files of an account."""
        self._account = account_id
        self.list.of_account(account_id)

    @property
    def chosen(self) -> AttachmentRow | None:
        """The file under the cursor."""
        index = self.list.table.currentIndex()
        row: AttachmentRow | None = index.data(LazyTableModel.RowRole) if index.isValid() else None
        return row

    def menu(self) -> QMenu:
        """Return what can be done to the file under the cursor."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.chosen
        entries: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("Open"), self._on_open),
            (self.tr("Save as…"), self._on_save),
            (self.tr("Rename or note…"), self._on_change),
            (self.tr("Remove"), self._on_remove),
        )
        for words, slot in entries:
            entry = menu.addAction(words)
            entry.setEnabled(row is not None)
            entry.triggered.connect(slot)
        menu.actions()[0].setEnabled(row is not None and may_be_opened(row.name))
        return menu

    def _build(self) -> None:
        self._said.hide()
        for button in (self._open, self._save, self._attach):
            self.list.add_control(button)
        self.list.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setLayout(column(self._said, self.list, spacing=Space.S, margins=(0, 0, 0, Space.XL)))
        self.setFocusProxy(self.list)
        self._on_selected()

    def _connect(self) -> None:
        self._attach.clicked.connect(self._on_attach)
        self._open.clicked.connect(self._on_open)
        self._save.clicked.connect(self._on_save)
        self.list.add_pressed.connect(self._on_attach)
        self.list.opened.connect(self._on_open)
        table = self.list.table
        table.customContextMenuRequested.connect(self._on_menu)
        table.selectionModel().selectionChanged.connect(self._on_selected)
        self.list.model.dataChanged.connect(self._on_selected)
        copy = QShortcut(QKeySequence.StandardKey.Save, table)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self._on_save)
        self.attacher.progressed.connect(self._on_progressed)
        self.attacher.finished.connect(self._said.hide)
        self.attacher.failed.connect(self._on_failed)
        self.attacher.saved.connect(self._on_saved)

    @Slot()
    def _on_selected(self) -> None:
        row = self.chosen if self.list.table.selectionModel().hasSelection() else None
        self._save.setEnabled(row is not None)
        self._open.setEnabled(row is not None and may_be_opened(row.name))

    @Slot()
    def _on_attach(self) -> None:
        if self._account is not None:
            self.attacher.pick(Of(account_id=self._account))

    @Slot()
    def _on_open(self) -> None:
        row = self.chosen
        if row is not None:
            self.attacher.open(row.id, row.name)

    @Slot()
    def _on_save(self) -> None:
        row = self.chosen
        if row is not None:
            self.attacher.save_as(row.id, row.name)

    @Slot()
    def _on_change(self) -> None:
        row = self.chosen
        if row is not None:
            self._adding.change(Kind.ATTACHMENTS, row.id)

    @Slot()
    def _on_remove(self) -> None:
        self._bench.delete(Kind.ATTACHMENTS, self.list.table.selected_ids)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self.menu().popup(self.list.table.viewport().mapToGlobal(place))

    @Slot(str, object, object)
    def _on_progressed(self, name: str, read: int, size: int) -> None:
        words = self.tr("Reading {name}: {read} of {size}")
        read_words, size_words = formats.size(read), formats.size(size)
        self._said.say(words.format(name=name, read=read_words, size=size_words), "info")
        self._said.show()

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RuleBroken):
            self._said.say(apology(error), "bad")
            self._said.show()

    @Slot(str)
    def _on_saved(self, path: str) -> None:
        self._said.say(self.tr("Saved as {path}").format(path=path), "good")
        self._said.show()
