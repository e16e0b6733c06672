"""Standard input and output as UTF-8, whatever the console's code page or locale."""

import io

TYPE_CHECKING = False  # as typing has it, without the cost of importing typing
if TYPE_CHECKING:
    from typing import TextIO


def prepare(standard_input: "TextIO", *outputs: "TextIO") -> None:
    """Let every text be read and written; what cannot be encoded is shown by its number."""
    for stream in outputs:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=_encoding(stream), errors="backslashreplace")
    if isinstance(standard_input, io.TextIOWrapper):
        standard_input.reconfigure(encoding="utf-8-sig", errors="replace")


def _encoding(stream: "TextIO") -> str:
    """Keep a terminal's own encoding: it knows its font; a file or pipe is always UTF-8."""
    return stream.encoding if stream.isatty() else "utf-8"
