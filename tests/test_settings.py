"""Settings: the environment wins over the file, and a mistake is told with what was meant."""

from pathlib import Path

import pytest

from dateline.errors import SettingsError
from dateline.settings import Settings, cache_folder, load_settings, user_folder


def load(tmp_path: Path, toml: str = "", **environment: str) -> Settings:
    file = tmp_path / "dateline.toml"
    file.write_text(toml, encoding="utf-8")
    return load_settings(file, environment)


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml", {}) == Settings()


def test_environment_over_file_over_default(tmp_path: Path) -> None:
    toml = 'pipeline = "mine"\nmax_characters = 10'
    assert load(tmp_path, toml) == Settings("mine", 10)
    assert load(tmp_path, toml, DATELINE_MAX_CHARACTERS="20", OTHER="x") == Settings("mine", 20)


def test_where_the_gazetteer_is_built() -> None:
    assert cache_folder({"DATELINE_DATA": "/data"}) == Path("/data")
    assert cache_folder({"DATELINE_DATA": ""}) == Path.home() / ".cache" / "dateline"


def test_where_the_data_lies_is_no_setting(tmp_path: Path) -> None:
    assert load(tmp_path, DATELINE_DATA="/data") == Settings()


@pytest.mark.parametrize(
    ("toml", "environment", "said"),
    [
        ("pipelin = 'x'", {}, "there is no setting 'pipelin'; did you mean 'pipeline'?"),
        ("colour = 'x'", {}, "there are pipeline, max_characters"),
        ("", {"DATELINE_MAX_CHARACTER": "5"}, "DATELINE_MAX_CHARACTER: .* did you mean 'max_characters'"),
        ("", {"DATELINE_MAX_CHARACTERS": "many"}, "must be a whole number above 0, not 'many'"),
        ("max_characters = 0", {}, "must be a whole number above 0, not 0"),
        ("max_characters = true", {}, "must be a whole number above 0, not True"),
        ("pipeline = 3", {}, "pipeline must be a word, not 3"),
        ("pipeline", {}, "cannot be read"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, toml: str, environment: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        load(tmp_path, toml, **environment)


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"DATELINE_DATA": "/data"}, "/data"),
        ("linux", {"XDG_DATA_HOME": "/share"}, "/share/dateline"),
        ("linux", {}, "~/.local/share/dateline"),
        ("darwin", {"XDG_DATA_HOME": "/share"}, "~/Library/Application Support/dateline"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/dateline"),
    ],
)
def test_imports_lie_where_the_system_keeps_users_data(platform: str, environment: dict[str, str], folder: str) -> None:
    assert user_folder(environment, platform) == Path(folder).expanduser()
