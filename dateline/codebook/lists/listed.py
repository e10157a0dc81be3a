"""An actor of a list that the user has imported, and what reading a list gave."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.role import Role


@dataclass(frozen=True, slots=True)
class ListedActor:
    """A person or body as a list has it.

    Args:
        id: its name in coded reports, the list's name first: `phoenix/hamid_karzai`.
        names: all its names, the usual one first.
        kind: `person`, or the kind of body that the list is sure of; empty where it does not tell.
        country: ISO 3166-1 alpha-2 code, None where it has none or several.
        roles: what it was, and when.
    """

    id: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    roles: tuple[Role, ...]

    @property
    def name(self) -> str:
        """Its usual name."""
        return self.names[0]

    @property
    def is_body(self) -> bool:
        """True where the list is sure that it is no person, so that its name in a text is taken at its word."""
        return self.kind not in ("", "person")


@dataclass(slots=True)
class Reading:
    """What was met in a file; it grows while the file is read.

    Args:
        actors: the actors.
        licence: the line of the file that tells its licence, empty where none does.
        left_out: how many entries were left out, by reason.
        faults: line and reason of roles that cannot be read; the actor is taken without them.
    """

    actors: list[ListedActor] = field(default_factory=list)
    licence: str = ""
    left_out: dict[str, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)

    def leave_out(self, reason: str) -> None:
        """Count what is not taken."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1
