"""What speaks against a place for the data folder: synchronised folders and network shares.

Programs that synchronise copy a database while it is written and bring an older copy back; locks on
network shares are not dependable (SQLite, "How To Corrupt An SQLite Database File", section 2.1).
Nothing here forbids a place: it says what to expect.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from nmdept.messages import Message

_SYNCHRONISED = {
    "OneDrive": r"onedrive( - .*)?",
    "坚果云": r"(我的)?坚果云|nutstore( files)?",
    "百度网盘": r"百度(云|网盘)?同步(盘|空间|文件夹)|baidu(netdisk|sync|yun).*|百度网盘",
    "Dropbox": r"dropbox( \(.*\))?",
    "iCloud": r"icloud ?drive|mobile documents|com~apple~clouddocs",
    "Google Drive": r"google ?drive|googledrivefs",
    "WPS": r"wps ?(云盘|云文档|cloud ?files|drive)|wpsdrive",
    "微云": r"微云(同步助手)?|weiyun.*",
    "阿里云盘": r"阿里云盘|adrive",
    "Nextcloud": r"nextcloud|owncloud|seafile|synologydrive|syncthing",
}
_NETWORK = frozenset(
    {
        *("afs", "9p", "cifs", "smb", "smb2", "smb3", "smbfs", "nfs", "nfs4", "ncpfs", "davfs"),
        *("fuse.sshfs", "fuse.davfs", "fuse.rclone"),
    }
)
_REMOTE_DRIVE = 4
"""What Windows calls DRIVE_REMOTE."""


def advice(place: Path) -> Message | None:
    """Return the sentence that warns of `place`; None when nothing speaks against it."""
    text = str(place)
    if is_share(text) or _is_mounted_share(place):
        return Message.of("folders.network", path=text)
    program = synchroniser(place.parts)
    if program is not None:
        return Message.of("folders.synchronised", path=text, program=program)
    return None


def synchroniser(parts: Iterable[str]) -> str | None:
    """Return the program that synchronises a folder of these path parts, by their names."""
    for part in parts:
        for program, names in _SYNCHRONISED.items():
            if re.fullmatch(names, part.strip(), re.IGNORECASE):
                return program
    return None


def is_share(text: str) -> bool:
    r"""Whether the path is written as one of a network share: `\\server\share`."""
    return bool(re.match(r"(\\\\|//)(?![?.][\\/])[^\\/]+[\\/]", text)) or bool(
        re.match(r"\\\\\?\\UNC\\", text, re.IGNORECASE)
    )


def _is_mounted_share(place: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _REMOTE_DRIVE)
    if "gvfs" in place.parts:
        return True
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return False
    return file_system_of(place, mounts.read_text("utf-8", errors="replace")) in _NETWORK


def file_system_of(place: Path, mounts: str) -> str:
    """Return the kind of file system `place` is on, after the lines of /proc/mounts."""
    fields = [line.split(" ") for line in mounts.splitlines()]
    found = [
        (len(point), kind)
        for _, point, kind, *_ in (field for field in fields if len(field) >= 3)
        if place.is_relative_to(point.replace("\\040", " "))
    ]
    return max(found, default=(0, ""))[1]
