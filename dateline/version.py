"""The version of Dateline and of its codebook, in one place."""

VERSION = "0.1.0"
CODEBOOK_VERSION = "2026.11"
