"""Rows of a GeoNames dump, made by hand."""

from collections.abc import Iterable
from pathlib import Path


def row(
    number: int,
    name: str,
    feature: str = "P.PPL",
    country: str = "ML",
    admin1: str = "05",
    at: tuple[float | str, float | str] = (16.5, -0.5),
    population: int | str = 0,
    alternates: str = "",
) -> str:
    """A line of a dump in the nineteen columns of GeoNames."""
    letter, _, code = feature.partition(".")
    fields = (number, name, name, alternates, *at, letter, code, country, "", admin1, "", "", "", population, "", 250)
    return "\t".join(map(str, (*fields, "Africa/Bamako", "2026-01-01"))) + "\n"


def write_dump(path: Path, rows: Iterable[str]) -> Path:
    """A dump as a file."""
    path.write_text("".join(rows), encoding="utf-8")
    return path
