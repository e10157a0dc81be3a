"""Who says what, by which act, and how each claim stands."""

from dateline.attribute.find import find_attributions
from dateline.attribute.ground import Ground, ground_of
from dateline.attribute.said import Said, saids_at, source_at, speaker_at
from dateline.attribute.standing import standing_of

__all__ = ["Ground", "Said", "find_attributions", "ground_of", "saids_at", "source_at", "speaker_at", "standing_of"]
