"""What somebody is for a while: an office, a membership, a side, with the days between which it is held."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its dates.

    Args:
        title: what it is called: an office, `member`, `director`, a code of CAMEO such as `AFGGOV`.
        kind: kind of entity that it makes or belongs to (`government`, `armed_group`, …), None where it tells none.
        country: ISO 3166-1 alpha-2 code of its country, None where it has none.
        of: name of the body or person that it is held in or towards, None where the title tells all.
        start: first day (ISO), None where open or unknown.
        end: last day (ISO, included), None where open or unknown.
    """

    title: str
    kind: str | None = None
    country: str | None = None
    of: str | None = None
    start: str | None = None
    end: str | None = None

    @property
    def is_dated(self) -> bool:
        """True where at least one end is known: only such a role can be checked at a date."""
        return self.start is not None or self.end is not None

    def holds(self, earliest: str | None, latest: str | None) -> bool:
        """True where the role was held on every day that an event can mean.

        Args:
            earliest: first day that the event can mean (ISO), None where unknown.
            latest: last day likewise. With either unknown nothing holds: a date is never guessed.
        """
        if earliest is None or latest is None or not self.is_dated:
            return False
        return (self.start is None or self.start <= earliest) and (self.end is None or latest <= self.end)
