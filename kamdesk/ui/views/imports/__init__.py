"""Import: foreign files, what they mean, what they would do, and the way back."""

from kamdesk.ui.views.imports.page import ImportView as ImportView
