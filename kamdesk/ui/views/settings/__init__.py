"""Settings: the looks, the person, the file and its past."""

from kamdesk.ui.views.settings.view import SettingsView

__all__ = ["SettingsView"]
