"""Shows the window on a closed folder and says what had been imported when its page was painted."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject

from nmdept.language import Language
from ui.app import make_application, make_context, raised_first_window, show_window
from ui.pages.overview import OverviewPage
from ui.settings import Settings

NOT_YET = ("sqlalchemy", "sqlite3", "alembic", "nmdept.store.engine", "reportlab", "msgspec")


class Watch(QObject):
    """Looks at the first painting of the page."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            early = [name for name in NOT_YET if name in sys.modules]
            sys.stdout.write(f"{'filled' if page.is_filled else 'empty'} {early}\n")
            sys.stdout.flush()
            os._exit(0)
        return False


folder, settings = map(Path, sys.argv[1:])
application = make_application(["nmdept"])
context = make_context(Settings(settings), user="tester", language=Language.ZH)
assert not raised_first_window(folder)
window = show_window(context, folder)
page = window.page("overview")
assert isinstance(page, OverviewPage)
watch = Watch()
page.installEventFilter(watch)
application.exec()
