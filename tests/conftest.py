"""What a developer has imported is no part of the tests."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.where.gazetteer import gazetteer_path


@pytest.fixture(scope="session", autouse=True)
def _no_imports() -> Iterator[None]:
    """A folder of user data with nothing in it, for this process and those that it starts."""
    before = os.environ.get("XDG_DATA_HOME")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        yield
    if before is None:
        del os.environ["XDG_DATA_HOME"]
    else:
        os.environ["XDG_DATA_HOME"] = before


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of user data of the test's own, with the built gazetteer in it."""
    built, folder = gazetteer_path(), tmp_path / "data"
    folder.mkdir()
    if built.exists():
        (folder / built.name).symlink_to(built)
    monkeypatch.setenv("DATELINE_DATA", str(folder))
    return folder
