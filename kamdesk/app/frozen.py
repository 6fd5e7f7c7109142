"""Runs first in the frozen program: gives matplotlib a place to remember the fonts it found."""

import os

from platformdirs import user_cache_path

if "MPLCONFIGDIR" not in os.environ:  # without it each start would search the fonts again
    place = user_cache_path("KAMDesk", appauthor=False) / "matplotlib"
    place.mkdir(0o700, parents=True, exist_ok=True)
    os.environ["MPLCONFIGDIR"] = str(place)
