"""What may be there twice: the pairs, and the two of a pair side by side."""

from kamdesk.ui.views.merging.page import MergingView as MergingView
