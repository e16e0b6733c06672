"""A return as canonical JSON (RFC 8785), in the fixed form other programs read."""

import rfc8785

from nmdept.export.members import members
from nmdept.survey.answers import Return


def write_json(ret: Return) -> bytes:
    """Return `ret` as canonical JSON; equal returns give equal bytes."""
    return rfc8785.dumps(members(ret))
