"""What every page, dialog and form is handed: nothing in the window is reached globally."""

from dataclasses import dataclass, field

from nmdept.language import Label
from nmdept.messages import Message
from ui.changes import Changes
from ui.notices import Notices
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.text import Texts
from ui.theme import Theme
from ui.unsaved import Unsaved


@dataclass(frozen=True, kw_only=True)
class Context:
    """The window's surroundings, made once by `ui.app`.

    The data folder is reached only through `tasks.on_folder`; `user` is who acts on it.
    """

    tasks: TaskRunner
    changes: Changes
    notices: Notices
    texts: Texts
    theme: Theme
    settings: Settings
    user: str
    unsaved: Unsaved = field(default_factory=Unsaved)

    def label(self, label: Label) -> str:
        """Return a term in the window's language."""
        return self.texts.label(label)

    def word(self, message: Message) -> str:
        """Return a sentence in the window's language."""
        return self.texts.word(message)
