from pathlib import Path

import pytest

from nmdept.language import Language
from nmdept.messages import word
from nmdept.services.folder_advice import advice, file_system_of, is_share, synchroniser


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - 市一医院", "OneDrive"),
        ("我的坚果云", "坚果云"),
        ("Nutstore", "坚果云"),
        ("百度网盘同步空间", "百度网盘"),
        ("BaiduNetdiskWorkspace", "百度网盘"),
        ("Dropbox (Personal)", "Dropbox"),
        ("iCloudDrive", "iCloud"),
    ],
)
def test_synchronised_folders_are_known_by_name(name: str, program: str) -> None:
    assert synchroniser(("/", "home", name, "nmdept")) == program


@pytest.mark.parametrize("name", ["nmdept", "核医学科", "drop", "one", "坚果", "百度"])
def test_other_folders_are_left_alone(name: str) -> None:
    assert synchroniser(("/", "home", name)) is None


@pytest.mark.parametrize(
    "text", [r"\\server\share\nmdept", "//server/share/nmdept", r"\\?\UNC\server\share"]
)
def test_a_share_is_known_by_how_it_is_written(text: str) -> None:
    assert is_share(text)


@pytest.mark.parametrize("text", [r"\\?\C:\data", r"C:\data", "/home/zm/data"])
def test_a_disk_of_this_computer_is_no_share(text: str) -> None:
    assert not is_share(text)


def test_the_innermost_mount_says_what_file_system_a_place_is_on() -> None:
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n//nas/dept /mnt/dept\\040share cifs rw 0 0\n"
        "nas:/home /mnt/dept\\040share/home nfs4 rw 0 0\n"
    )
    assert file_system_of(Path("/home/zm"), mounts) == "ext4"
    assert file_system_of(Path("/mnt/dept share/data"), mounts) == "cifs"
    assert file_system_of(Path("/mnt/dept share/home/zm"), mounts) == "nfs4"


def test_the_warning_names_place_and_program(tmp_path: Path) -> None:
    place = tmp_path / "Dropbox" / "nmdept"
    said = advice(place)
    assert said is not None
    for language in Language:
        assert str(place) in word(said, language)
        assert "Dropbox" in word(said, language)
    assert advice(tmp_path) is None
