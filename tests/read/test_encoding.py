"""Bytes to text: nothing is guessed."""

import codecs
import gzip

import pytest

from dateline.errors import BinaryReport, EncodingError
from dateline.read.encoding import decode

TEXT = "Gunmen killed two men in Tibú.\r\nPolice said “no”."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_text_is_kept_as_given_without_the_mark(data: bytes) -> None:
    assert decode(data) == TEXT


def test_windows_1252_is_refused_with_place_and_advice() -> None:
    with pytest.raises(EncodingError) as raised:
        decode("The café was hit.".encode("cp1252"))
    assert "byte 7 (0xe9) is not UTF-8" in str(raised.value)
    assert "iconv" in str(raised.value)


def test_offset_counts_the_mark() -> None:
    with pytest.raises(EncodingError, match="byte 5 "):
        decode(codecs.BOM_UTF8 + b"ab\xff")


def test_half_a_utf16_character_is_refused() -> None:
    with pytest.raises(EncodingError, match="is not UTF-16"):
        decode(codecs.BOM_UTF16_LE + b"a\0b")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 a report", "a PDF"),
        (b"PK\x03\x04 and so on", "zip"),
        (gzip.compress(b"Gunmen killed two men."), "gzip"),
        (b"\x89PNG\r\n", "a picture"),
        (b"Gunmen\0killed", "byte 6 is NUL"),
        (TEXT.encode("utf-16-le"), "UTF-16 is read where it opens with its mark"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BinaryReport, match=said):
        decode(data)
