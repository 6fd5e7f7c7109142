"""Files to import, small ones made here and real ones where they are at hand."""

from pathlib import Path

import pytest

from kamdesk.exchange.folder import mapped

REAL = Path(__file__).parents[2].parent / "shared" / "data"


@pytest.fixture
def real():
    """Return the folder of real exports, or skip where it is not beside the checkout."""
    if not REAL.is_dir():
        pytest.skip("the real exports are not here")
    return REAL


@pytest.fixture
def laid_out(tmp_path):
    """Write files of given texts and return their folder."""

    def lay_out(**files):
        for name, content in files.items():
            path = tmp_path / f"{name}.csv"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return lay_out


@pytest.fixture
def taken(laid_out):
    """Map files of given texts; answer what became of each, by its name."""

    def take(wishes=None, **files):
        answers = mapped([laid_out(**files)], wishes)
        return {answer.file.stem: answer for answer in answers}

    return take
