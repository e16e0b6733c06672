"""What becomes of a draft whose record, or whose act, is not there any more."""

from nmdept.messages import Message
from nmdept.records.drafts import RECORD, Draft, Place, renewed
from nmdept.records.kinds import RecordRef
from ui.context import Context
from ui.models.drafts import described
from ui.notices import Tone


def say_lost(context: Context, draft: Draft) -> None:
    """Say what was typed into an act that cannot be done any more, and forget it."""
    context.unsaved.forget(draft.place)
    typed = tuple(text for text in draft.typed.values() if text)
    said = Message.of("drafts.not_placed", drafts=described(draft), typed=typed)
    context.notices.say(Tone.WARNING, said)


def renew(context: Context, ref: RecordRef) -> Draft | None:
    """Return what was typed about a record that is gone as a draft of a new one, and say so.

    None when nothing was typed, or while another new entry is being typed.
    """
    unsaved = context.unsaved
    draft = unsaved.of(Place(RECORD, ref.kind, ref.key))
    if draft is None or unsaved.of(renewed(draft).place) is not None:
        return None
    unsaved.forget(draft.place)
    said = Message.of("drafts.restored_as_new", drafts=described(draft))
    context.notices.say(Tone.WARNING, said)
    return renewed(draft)
