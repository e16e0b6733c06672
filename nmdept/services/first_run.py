"""The first data folder of somebody new: empty but for the department, or the example's."""

from pathlib import Path

from nmdept.errors import DataProblemError
from nmdept.messages import Message
from nmdept.paths import resource
from nmdept.progress import Progress
from nmdept.records import check
from nmdept.records.kinds import KINDS
from nmdept.records.values import Department
from nmdept.services.files import import_records
from nmdept.services.folder import DataFolder, create_folder
from nmdept.services.records import save_records
from nmdept.services.returns import start_return

_EXAMPLE_YEAR = 2023
"""The data year of the example's return, as the command `demo` makes it."""


def make_folder(
    path: Path, *, user: str, department: Department | None, example: bool, progress: Progress
) -> DataFolder:
    """Create the data folder `path`, fill it and return it open.

    With `example` it holds the made-up department and its return; else `department`, if given.
    Raises DataProblemError when a text of the department cannot be kept, and what `create_folder`
    raises; then nothing is left behind.
    """
    if department is not None:
        problems = check.problems([department], existing={})
        if problems:
            message = problems[0].message
            raise DataProblemError(message.code, **dict(message.params))
    folder = create_folder(path, user=user, example=example)
    try:
        if example:
            _fill(folder, progress)
        elif department is not None:
            act = Message.of("folders.department")
            save_records(folder, [department], act=act)
    except BaseException:
        folder.close()
        raise
    return folder


def _fill(folder: DataFolder, progress: Progress) -> None:
    for kind in KINDS:
        file = resource("example", f"{kind.name}.csv")
        import_records(folder, kind.name, file, progress=progress)
    start_return(folder, _EXAMPLE_YEAR)
