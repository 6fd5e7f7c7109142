"""The scoring studio: criteria weighed, accounts rated, the ranking at once."""

from kamdesk.ui.views.scoring.view import ScoringView

__all__ = ["ScoringView"]
