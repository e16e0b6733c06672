"""Which encoding a text file is in: by its mark, else strict UTF-8, else strict GB18030.

Detectors that guess named short GBK files wrongly (measured), so nothing is guessed: the order is
fixed, the report names the encoding found, and the user can name another.
"""

import codecs

from nmdept.errors import UsageError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb18030": "gb18030",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "utf-16": "utf-16",
    "utf16": "utf-16",
}


def decode(content: bytes, *, name: str, encoding: str | None) -> tuple[str, str]:
    """Return the text and the encoding it was in.

    Raises UsageError naming the file when no encoding fits, or not the one asked for. UTF-16 is
    taken only with its mark: without one, it cannot be told from others. A NUL is never text.
    """
    text, found = _decode(content, name=name, encoding=encoding)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise UsageError("intake.nul", file=name, line=str(line))
    return text, found


def _decode(content: bytes, *, name: str, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        return _strict(content, _known(encoding), name)
    for mark, marked in _MARKS:
        if content.startswith(mark):
            return _strict(content, marked, name)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(content):
            line = content.count(b"\n", 0, error.start) + 1
            raise UsageError("intake.utf8_damaged", file=name, line=str(line)) from error
        return _strict(content, "gb18030", name)


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether far more Chinese can be read as UTF-8 than cannot; GB18030 all but never looks so."""
    read = content.decode("utf-8", errors="replace")
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in read)
    return chinese > 1 and chinese >= 2 * read.count("\ufffd")


def _known(encoding: str) -> str:
    found = _KNOWN.get(encoding.strip().lower().replace("_", "-"))
    if found is None:
        raise UsageError("intake.encoding_unknown", encoding=encoding)
    return found


def _strict(content: bytes, encoding: str, name: str) -> tuple[str, str]:
    codec = {"utf-8": "utf-8-sig"}.get(encoding, encoding)
    if encoding == "utf-16" and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UsageError("intake.encoding_wrong", file=name, encoding=encoding)
    try:
        return content.decode(codec), encoding
    except UnicodeDecodeError as error:
        raise UsageError("intake.encoding_wrong", file=name, encoding=encoding) from error
