"""Reading the codebook's YAML files: a broken one is refused with its file, line and reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from dateline.errors import CodebookError

FOLDER = Path(__file__).parent


def read_yaml(path: Path) -> Any:
    """Read one YAML file.

    Args:
        path: the file.

    Raises:
        CodebookError: it is missing, empty or no YAML; names file, line and reason.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise CodebookError(path.name, line, error.problem or "no valid YAML") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CodebookError(path.name, None, str(error)) from error
    if content is None:
        raise CodebookError(path.name, None, "the file is empty")
    return content


def check(path: Path, holds: Any, needle: str, reason: str) -> None:
    """Raise CodebookError with the line of `needle` where a condition does not hold."""
    if not holds:
        raise CodebookError(path.name, line_of(path, needle) if needle else None, reason)


def line_of(path: Path, needle: str) -> int | None:
    """Number of the first line that holds some words, from 1; None where none does."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if needle in line), None)
