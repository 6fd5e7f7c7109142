"""The deals on a board: stages side by side."""
