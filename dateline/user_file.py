"""Files that are made once and then only read, such as those of imports: how they are opened and told."""

from __future__ import annotations

from pathlib import Path

DIGEST = 12  # signs of a hash that tell one import from another: one chance in 10^14 that two share them
MOST_FAULTS = 10  # broken lines of a file told one by one; of more only the number is told


def address_of(path: Path) -> str:
    """The address by which SQLite opens a file that nobody changes."""
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1"
