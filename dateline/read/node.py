"""A value of JSON with its place, read as what it must be: a fault tells place, value and what was expected."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, get_args

from dateline.errors import CodedReportError

LONGEST_SHOWN = 40  # characters of a value in a message


@dataclass(frozen=True, slots=True)
class Node:
    """A value of JSON and where it stands, such as `events[0].claims[2].standing`."""

    value: Any
    path: str = ""

    def fault(self, wanted: str) -> CodedReportError:
        """What to tell where it is not what is wanted."""
        shown = json.dumps(self.value, ensure_ascii=False, default=str)
        shown = shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"
        return CodedReportError(f"{self.path or 'the line'} is {shown}, not {wanted}")

    def get(self, key: str) -> Node:
        """The value of a key that must be there."""
        found = self.find(key)
        if found is None:
            raise CodedReportError(f"{self.path or 'the line'} has no {key!r}")
        return found

    def find(self, key: str) -> Node | None:
        """The value of a key; None where the key is not there."""
        told = self.object()
        return Node(told[key], f"{self.path}.{key}" if self.path else key) if key in told else None

    def told(self, key: str) -> Node | None:
        """The value of a key; None where the key is not there, or null."""
        found = self.find(key)
        return None if found is None or found.value is None else found

    def list(self, key: str, *, optional: bool = False) -> list[Node]:
        """The items of a list; an optional one may be missing."""
        found = self.find(key) if optional else self.get(key)
        if found is None:
            return []
        if not isinstance(found.value, list):
            raise found.fault("a list")
        return [Node(value, f"{found.path}[{index}]") for index, value in enumerate(found.value)]

    def object(self) -> dict[str, Any]:
        """A JSON object."""
        if not isinstance(self.value, dict):
            raise self.fault("an object")
        return self.value

    def text(self) -> str:
        """A string."""
        if not isinstance(self.value, str):
            raise self.fault("a string")
        return self.value

    def number(self) -> int:
        """A whole number from 0 on."""
        if type(self.value) is not int or self.value < 0:
            raise self.fault("a whole number from 0 on")
        return self.value

    def real(self) -> float:
        """A number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.fault("a number")
        return self.value

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.fault("true or false")
        return self.value

    def one_of(self, kind: Any) -> Any:
        """One of the words of a type."""
        if self.value not in get_args(kind):
            raise self.fault(f"one of {', '.join(get_args(kind))}")
        return self.value

    def text_at(self, key: str) -> str | None:
        """The string of a key; None where there is none."""
        found = self.told(key)
        return None if found is None else found.text()

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings of a list."""
        return tuple(item.text() for item in self.list(key))

    def object_at(self, key: str) -> dict[str, Any] | None:
        """The object of a key; None where there is none."""
        found = self.told(key)
        return None if found is None else found.object()
