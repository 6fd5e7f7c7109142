"""Foreign tables into the portfolio: matched to what is there, never deleting, in one step."""
