"""The application: set up before and around the window, and the last door for errors."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.paths import crash_folder, default_data_folder, resource
from ui.changes import Changes
from ui.collecting import Collector
from ui.context import Context
from ui.crash import write_report
from ui.first_window import FirstWindow, raised_first_window
from ui.main_window import MainWindow
from ui.notices import Notices, Tone
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.text import Texts
from ui.theme import Theme


def run(data: Path | None, *, user: str, language: Language | None) -> int:
    """Show the window on the data folder `data` and return the exit status when it is closed.

    Without `data` the folder opened last is opened, else the platform's; without `language` the
    window speaks the language chosen last.
    """
    application = make_application(sys.argv[:1])
    settings = Settings(_config_folder() / "window.ini")
    context = make_context(settings, user=user, language=language)
    folder = data or settings.data_folder or default_data_folder()
    if raised_first_window(folder):
        return 0
    restore = catch_bugs(context, crash_folder())
    collector = Collector(context.tasks)
    try:
        window = show_window(context, None if _is_first_run(data, settings) else folder)
        first = stand_first(window)
        status = application.exec()
        first.close()
    finally:
        context.tasks.close()
        collector.close()
        restore()
    return status


def show_window(context: Context, folder: Path | None) -> MainWindow:
    """Show the window and open `folder` in it; None: ask where the data shall be."""
    window = MainWindow(context)
    if folder is not None:
        window.start_on(folder)
    window.show()
    if folder is None:
        window.welcome()
    return window


def stand_first(window: MainWindow) -> FirstWindow:
    """Let later starts on the folder of `window` bring it to the front."""
    first = FirstWindow(window)
    first.wished.connect(window.come_to_front)
    window.opening.opened.connect(first.stand_for)
    return first


def _is_first_run(data: Path | None, settings: Settings) -> bool:
    """Whether nobody has said where the data are, and nothing is at the usual place."""
    if data is not None or settings.data_folder is not None:
        return False
    place = default_data_folder()
    return not place.exists() or not any(place.glob("*.db"))


def make_application(arguments: list[str]) -> QApplication:
    """Return the QApplication, set up for Chinese input and the flat look."""
    # fcitx5 and ibus take part only when asked for before the application exists
    os.environ.setdefault("IBUS_USE_PORTAL", "1")
    os.environ.setdefault("QT_IM_MODULES", "wayland;fcitx;ibus")
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    # setStyle() hands the style out to Python, which then learns all of QStyle: 12 ms
    application = QApplication([*arguments, "-style", "Fusion"])
    application.setApplicationName("nmdept")
    application.setApplicationDisplayName("NMDEPT")
    application.setDesktopFileName("nmdept")
    application.setWindowIcon(QIcon(str(resource("icons") / "nmdept.svg")))
    return application


def make_context(settings: Settings, *, user: str, language: Language | None) -> Context:
    """Return the surroundings of a window, dressed and in its language."""
    texts = Texts(language or settings.language)  # before the theme, which asks for the language
    theme = Theme(settings.scheme, settings.font_percent)
    texts.changed.connect(theme.follow_language)
    return Context(
        tasks=TaskRunner(),
        changes=Changes(),
        notices=Notices(),
        texts=texts,
        theme=theme,
        settings=settings,
        user=user,
    )


def catch_bugs(context: Context, reports: Path) -> Callable[[], None]:
    """Write a report of every bug and say so in a sentence; returns what undoes it."""

    def report(error: BaseException) -> None:
        path = write_report(error, reports)
        message = Message.of("window.crashed", path=str(path))
        context.notices.say(Tone.PROBLEM, message, file=path)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            report(error)

    before = sys.excepthook
    sys.excepthook = hook
    context.tasks.crashed.connect(report)

    def restore() -> None:
        sys.excepthook = before

    return restore


def _config_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path("nmdept", appauthor=False)
