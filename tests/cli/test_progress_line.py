"""Progress is one line on a terminal, and nothing anywhere else."""

import io

from nmdept.cli.progress_line import ProgressLine
from nmdept.language import Language
from nmdept.messages import Message


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_a_line_that_is_wiped() -> None:
    terminal = Terminal()
    with ProgressLine(terminal, Language.ZH) as progress:
        progress.step(1, 4, Message.of("cli.no_changes"))
        progress.step(2, 4, Message.of("cli.no_changes"))
    assert terminal.getvalue() == "\r 25 % 没有更改。" + "\r" + " " * 16 + "\r"


def test_a_file_sees_nothing() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, Language.EN) as progress:
        progress.step(1, 1, Message.of("cli.no_changes"))
    assert stream.getvalue() == ""
