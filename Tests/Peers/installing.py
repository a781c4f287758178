"""Modules from PyPI that a check of somebody else's program needs."""

import fcntl
import importlib
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

# Checks run side by side, and two installations of one module spoil each other.
LOCK = Path(tempfile.gettempdir()) / "avoided-checks-install.lock"


def installed(*packages, **named):
    """Whether modules are there, after they were installed where they were not: packages by name, and by the module's name those that
    are called otherwise."""
    packages = {**{package: package for package in packages}, **named}

    def missing():
        return [package for module, package in packages.items() if importlib.util.find_spec(module) is None]

    if missing():
        with LOCK.open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            # Where the system's own Python is kept from pip, it has to be told.
            for extra in ([], ["--break-system-packages"]):
                importlib.invalidate_caches()
                if not missing():
                    break
                subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *extra, *missing()], capture_output=True, check=False)
        importlib.invalidate_caches()
    return not missing()
