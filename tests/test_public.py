"""The public names, and what it costs to import them."""

import subprocess
import sys

import dateline

NAMES = {
    "CodedReport", "DatelineError", "Failed", "Report", "ReportError", "Settings", "Unreadable", "__version__",
    "code_report", "code_reports", "coded_to_dict", "load_settings", "read_reports",
}  # fmt: skip


def test_the_public_names_are_these() -> None:
    assert set(dateline.__all__) == NAMES


def test_each_is_there_and_says_what_it_is() -> None:
    for name in NAMES - {"__version__"}:
        assert getattr(dateline, name).__doc__, name


def test_there_is_nothing_else_to_find() -> None:
    try:
        dateline.code_stories  # noqa: B018
    except AttributeError as error:
        assert "code_stories" in str(error)
    else:
        raise AssertionError("a name that is not there was found")


def test_reading_and_writing_load_no_parser() -> None:
    program = (
        "import sys, dateline, dateline.cli; "
        "print([name for name in ('spacy', 'numpy', 'rich.table', 'py3langid') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
