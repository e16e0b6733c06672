"""What the window remembers between two starts, in one INI file of this user."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from nmdept.language import Language

_RECENT = 8
"""How many data folders are remembered."""


class Scheme(StrEnum):
    """Which palette the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings:
    """The remembered choices, each with its default; a damaged value counts as not there."""

    def __init__(self, file: Path) -> None:
        """Read and write `file`; it need not exist."""
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The window's language; Chinese until somebody chooses."""
        return Language(self._choice("language", [str(one) for one in Language], Language.ZH))

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language.value)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        return Scheme(self._choice("scheme", [str(one) for one in Scheme], Scheme.SYSTEM))

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("scheme", scheme.value)

    @property
    def font_percent(self) -> int:
        """The size of all type, in per cent of the design's."""
        return int(self._choice("font_percent", ["90", "100", "115", "130", "150"], "100"))

    @font_percent.setter
    def font_percent(self, percent: int) -> None:
        self._store.setValue("font_percent", str(percent))

    @property
    def data_folder(self) -> Path | None:
        """The data folder opened last."""
        text = self._store.value("data_folder", "")
        return Path(text) if isinstance(text, str) and text else None

    @data_folder.setter
    def data_folder(self, path: Path) -> None:
        self._store.setValue("data_folder", str(path))

    @property
    def recent_folders(self) -> tuple[Path, ...]:
        """The data folders opened lately, the latest first; only those that are still there."""
        kept = self._store.value("recent_folders", "")
        lines = kept.split("\n") if isinstance(kept, str) else []
        return tuple(Path(line) for line in lines if line and Path(line).is_dir())

    def remember_folder(self, path: Path) -> None:
        """Put `path` first among the folders opened lately."""
        others = [one for one in self.recent_folders if one != path]
        kept = [str(one) for one in (path, *others)][:_RECENT]
        self._store.setValue("recent_folders", "\n".join(kept))

    def bytes_of(self, name: str) -> QByteArray:
        """Return a remembered layout (geometry, splitter, header); empty when there is none."""
        value = self._store.value(f"layout/{name}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Remember a layout."""
        self._store.setValue(f"layout/{name}", value)

    def write(self) -> None:
        """Put everything on the disk."""
        self._store.sync()

    def _choice(self, name: str, known: list[str], default: str) -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) and value in known else default
