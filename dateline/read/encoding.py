"""Bytes to text, without a guess: UTF-8, or what a byte order mark says."""

from __future__ import annotations

import codecs

from dateline.errors import BinaryReport, EncodingError

# The longer marks first: that of UTF-16 opens that of UTF-32.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)


def find_encoding(head: bytes) -> tuple[str, int]:
    """The encoding that the first bytes tell, and the length of its byte order mark in bytes.

    Args:
        head: the first bytes of a file, 16 or more where it has them.

    Raises:
        BinaryReport: they open a file of a kind that is no text.
    """
    for magic, name in MAGIC:
        if head.startswith(magic):
            raise BinaryReport(f"this is {name}, no text; take the text out of it first")
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


def decode(data: bytes) -> str:
    """All bytes of a text file as text; a byte order mark is no part of it, line ends stay as they are.

    Raises:
        BinaryReport: the bytes are no text.
        EncodingError: they are text in an encoding that cannot be told.
    """
    encoding, mark = find_encoding(data)
    if encoding == "utf-8" and (at := data.find(b"\0")) >= 0:
        raise BinaryReport(f"byte {at} is NUL, so this is no text (UTF-16 is read where it opens with its mark)")
    try:
        return data[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(encoding_fault(data, encoding, mark + error.start)) from error


def encoding_fault(data: bytes, encoding: str, at: int) -> str:
    """What is wrong with the byte at `at`, and what to do about it, as one sentence.

    Args:
        data: the bytes.
        encoding: the encoding that they were read in.
        at: offset of the first wrong byte.
    """
    name = encoding.removesuffix("-le").removesuffix("-be").upper()
    advice = "convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8"
    return f"byte {at} (0x{data[at]:02x}) is not {name}; {advice}"
