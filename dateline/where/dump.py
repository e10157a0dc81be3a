"""Rows of a GeoNames dump (https://download.geonames.org/export/dump/readme.txt): 19 columns apart by tabs, UTF-8."""

from __future__ import annotations

import math
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

from dateline.codebook.load import FOLDER, read_yaml
from dateline.errors import SourceError

COLUMNS = 19
LONGEST_ROW = 1 << 20  # bytes; alternate names are at most 10,000 characters of four bytes
CHUNK = 1 << 20  # bytes that are read at once on the way to where an earlier run ended
README = "readme.txt"
ENCRYPTED = 1  # bit of a zip member's flags


@dataclass(frozen=True, slots=True)
class Row:
    """A place of the dump.

    Args:
        id: GeoNames id.
        name: its usual name.
        alternates: its name in plain letters, then its other names, in any script.
        kind: kind of place that its feature is.
        country: ISO 3166-1 alpha-2 code, None for a sea.
        admin1: code of its first-level division, such as `US.TX`.
        latitude: degrees north.
        longitude: degrees east.
        population: inhabitants, 0 where unknown.
    """

    id: int
    name: str
    alternates: tuple[str, ...]
    kind: str
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    population: int


class BadRow(Exception):  # not of the user's error tree: a bad row is counted, never thrown at anybody
    """A row that is none; the message says why."""


@cache
def load_features() -> Mapping[str, str]:
    """The kind of place of each feature that is taken, by class and code such as `P.PPL`.

    Raises:
        CodebookError: the file is broken.
    """
    return {code: kind for kind, codes in read_yaml(FOLDER / "features.yaml").items() for code in codes}


def read_row(line: bytes, features: Mapping[str, str]) -> Row | str:
    """A line of the dump as a row; of one whose feature is not taken, the feature's class.

    Args:
        line: the line with its end.
        features: kind by class and code.

    Raises:
        BadRow: it is no row of a dump.
    """
    try:
        fields = line.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError as error:
        raise BadRow(f"byte {error.start + 1} is no UTF-8") from error
    if len(fields) != COLUMNS:
        raise BadRow(f"columns (apart by tabs): {len(fields)}, not {COLUMNS}")
    number, name, plain, others, latitude, longitude, letter, code, country, _, admin1 = fields[:11]
    kind = features.get(f"{letter}.{code}")
    if kind is None:
        if len(letter) > 1:
            raise BadRow(f"feature class {letter[:20]!r} is no letter")
        return letter or "none"
    if not name.strip() or not name.isprintable():
        raise BadRow("no name" if not name.strip() else f"signs that cannot be printed in the name {name[:40]!r}")
    if country and not (len(country) == 2 and country.isascii() and country.isalpha() and country.isupper()):
        raise BadRow(f"country {country[:20]!r} is no code of two letters")
    return Row(
        id=whole_number("id", number, least=1),
        name=name,
        alternates=(plain, *others.split(",")) if others else (plain,),
        kind=kind,
        country=country or None,
        admin1=f"{country}.{admin1}" if country and admin1 else None,
        latitude=degrees("latitude", latitude, 90.0),
        longitude=degrees("longitude", longitude, 180.0),
        population=whole_number("population", fields[14] or "0", least=0),
    )


def whole_number(column: str, text: str, *, least: int) -> int:
    """A number of the dump; raises BadRow where it is none or too small, or too large for the file."""
    if not (text.isascii() and text.isdigit() and least <= int(text[:20]) < 1 << 62):
        raise BadRow(f"{column} {text[:20]!r} is no whole number from {least} on")
    return int(text)


def degrees(column: str, text: str, most: float) -> float:
    """Degrees of the dump; raises BadRow for what is no place on the earth."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not -most <= value <= most:  # False for no number, too
        raise BadRow(f"{column} {text[:20]!r} is not from -{most:.0f} to {most:.0f}")
    return value


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The dump in a file, or in the zip archive that holds it: the open stream and its size in bytes.

    Args:
        path: `allCountries.txt`, `ML.txt` and the like, or their `.zip`.

    Raises:
        SourceError: an archive that is broken or holds no dump.
        OSError: it cannot be read.
    """
    if not zipfile.is_zipfile(path):
        if path.suffix.lower() == ".zip":
            raise SourceError(path.name, None, "this is no zip archive, or half of one; download it again")
        with path.open("rb") as stream:
            yield stream, path.stat().st_size
        return
    try:
        with zipfile.ZipFile(path) as archive, archive.open(member := dump_in(archive, path)) as packed:
            yield packed, member.file_size
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise SourceError(path.name, None, f"the archive is broken ({error}); download it again") from error


def dump_in(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """The one dump that an archive holds beside its readme."""
    held = [info for info in archive.infolist() if info.filename.lower().endswith(".txt")]
    held = [info for info in held if Path(info.filename).name.lower() != README]
    if len(held) != 1 or held[0].flag_bits & ENCRYPTED:
        names = ", ".join(info.filename for info in held) or "none"
        raise SourceError(path.name, None, f"an archive with one open dump (.txt) is needed; this one holds {names}")
    return held[0]


def skip(stream: IO[bytes], size: int) -> None:
    """Go on to where an earlier run ended; an archive has to be unpacked up to there."""
    while size > 0 and (chunk := stream.read(min(size, CHUNK))):
        size -= len(chunk)


def read_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines with their ends; one that is far too long comes in parts, so that it is never all in memory."""
    while line := stream.readline(LONGEST_ROW):
        yield line
