"""Set up and run nmdept from a fresh checkout: `python3 .dev/setup.py run|test|bench`.

Needs nothing but Python 3.11 with venv and pip; everything else is installed into `.venv` (as the
lock file says) and, for the tests and only when root, with apt-get.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
WINDOWS = sys.platform == "win32"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")

ENVIRONMENT_FAILED = 5
"""The program's status for "no display" and "a library of the system is missing"."""

TOOLS = (("poppler-utils", "pdftotext"), ("qpdf", "qpdf"))
"""Debian packages whose commands the tests read PDFs with."""


def main(arguments: list[str]) -> int:
    """Do what the one argument says."""
    commands = {"run": run, "test": test, "bench": bench}
    if sys.version_info < (3, 11):  # noqa: UP036 -- whoever starts this has any Python
        return _fail("nmdept needs Python 3.11 or newer.")
    if len(arguments) != 1 or arguments[0] not in commands:
        return _fail("Usage: python3 .dev/setup.py run|test|bench")
    os.chdir(ROOT)
    try:
        return commands[arguments[0]]()
    except subprocess.CalledProcessError as error:
        return _fail(f"{' '.join(map(str, error.cmd))} ended with status {error.returncode}.")
    except KeyboardInterrupt:
        return 130


def run() -> int:
    """Make the example department and its submission, then open the window where one can."""
    _install("run")
    _heading("The example department")
    demo = ROOT / "demo"
    status = _call(PYTHON, "main.py", "demo", "--out", demo)
    if status != 0:
        return status
    _heading("The window")
    status = _call(PYTHON, "main.py", "--data", demo / "data")
    return 0 if status == ENVIRONMENT_FAILED else status


def test() -> int:
    """Check style, types, contracts and behaviour; stop at the first that fails."""
    _install("test")
    if not _install_system_packages():
        return ENVIRONMENT_FAILED
    steps = (
        ("Lint", (BIN / "ruff", "check", ".")),
        ("Format", (BIN / "ruff", "format", "--check", ".")),
        ("Types", (BIN / "mypy",)),
        ("Contracts", (BIN / "lint-imports",)),
        ("Tests", (PYTHON, "-m", "pytest")),
    )
    return _first_failure(steps)


def bench() -> int:
    """Run the benchmarks: ratios measured in one run, best on a quiet machine."""
    _install("test")
    if not _install_system_packages():
        return ENVIRONMENT_FAILED
    return _first_failure((("Benchmarks", (PYTHON, "-m", "pytest", "tests/benchmarks", "-s")),))


def _first_failure(steps: tuple[tuple[str, tuple[Path | str, ...]], ...]) -> int:
    for name, command in steps:
        _heading(name)
        status = _call(*command)
        if status != 0:
            return status
    return 0


def _install(purpose: str) -> None:
    """Bring `.venv` to what the lock file says; nothing is done when it is there already."""
    stamp = VENV / f".installed-{purpose}"
    wanted = _fingerprint()
    if stamp.is_file() and stamp.read_text("ascii") == wanted and PYTHON.exists():
        return
    _heading("Setting up .venv")
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    project = ".[test]" if purpose == "test" else "."
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--constraint", LOCK, "--editable", project], check=True)
    stamp.write_text(wanted, "ascii")


def _fingerprint() -> str:
    parts = [sys.version.encode(), LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _install_system_packages() -> bool:
    """Install what the tests need of the system; False when something is missing and we may not."""
    packages = _missing_packages()
    if not packages:
        return True
    _heading("Packages of the system")
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print(f"The tests need these packages, to be installed as root: {' '.join(packages)}")
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], check=True)
    install = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages]
    subprocess.run(install, check=True, env=environment)
    return True


def _missing_packages() -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    sys.path.insert(0, str(ROOT))
    from nmdept.cli.system_libraries import OFFSCREEN, missing

    tools = [package for package, command in TOOLS if shutil.which(command) is None]
    return [*missing(OFFSCREEN), *tools]


def _call(*command: Path | str) -> int:
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    if "pytest" in command:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(command, check=False, env=environment).returncode


def _heading(text: str) -> None:
    print(f"\n== {text} ==", flush=True)


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
