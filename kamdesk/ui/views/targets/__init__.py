"""Targets: what was to be sold, what was, where it lands, and what is needed a day."""

from kamdesk.ui.views.targets.page import TargetsView as TargetsView
