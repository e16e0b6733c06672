"""Which libraries of the operating system Qt needs, and which packages bring them.

Only the standard library is used here: the set-up script asks before anything is installed.
Debian's names, verified on a bare Debian 12.
"""

import sys
from collections.abc import Iterable, Mapping

Library = tuple[str, str]
"""A Debian package and the shared library it brings."""

OFFSCREEN: tuple[Library, ...] = (
    ("libglib2.0-0", "libglib-2.0.so.0"),
    ("libgl1", "libGL.so.1"),
    ("libegl1", "libEGL.so.1"),
    ("libfontconfig1", "libfontconfig.so.1"),
    ("libxkbcommon0", "libxkbcommon.so.0"),
    ("libdbus-1-3", "libdbus-1.so.3"),
)
"""What `import PySide6.QtWidgets` and the offscreen platform need."""

X11: tuple[Library, ...] = (
    ("libxcb-cursor0", "libxcb-cursor.so.0"),
    ("libxcb-icccm4", "libxcb-icccm.so.4"),
    ("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    ("libxcb-shape0", "libxcb-shape.so.0"),
    ("libxcb-xkb1", "libxcb-xkb.so.1"),
    ("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    ("libx11-xcb1", "libX11-xcb.so.1"),
)
"""What the X11 platform needs besides."""


def missing(libraries: Iterable[Library]) -> tuple[str, ...]:
    """Return the packages whose library cannot be loaded; none outside Linux."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(package for package, library in libraries if not _loads(library))


def missing_for_window(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the packages a window needs and this system lacks.

    Qt ends the whole process when its platform plugin cannot be loaded, so this is asked before.
    """
    return missing((*OFFSCREEN, *X11) if _on_x11(environ) else OFFSCREEN)


def has_display(environ: Mapping[str, str]) -> bool:
    """Whether there is something a window can be shown on."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def display_answers(environ: Mapping[str, str]) -> bool:
    """Whether the X server named by this process's DISPLAY can be reached; True where none is.

    Qt ends the whole process when it cannot be, so this is asked before. Needs the X11 libraries.
    """
    if not (sys.platform.startswith("linux") and _on_x11(environ)):
        return True
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _on_x11(environ: Mapping[str, str]) -> bool:
    platform = environ.get("QT_QPA_PLATFORM", "")
    return platform.startswith("xcb") or (not platform and not environ.get("WAYLAND_DISPLAY"))


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
