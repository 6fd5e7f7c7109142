"""The page of the rhythm of contact."""

from kamdesk.ui.views.rhythm.page import RhythmView as RhythmView
