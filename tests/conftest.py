"""Options of the whole test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are rewritten on demand only, and the difference is read before it is kept."""
    parser.addoption(
        "--regenerate-goldens",
        action="store_true",
        help="write tests/reference anew from what the program makes now",
    )
