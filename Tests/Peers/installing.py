"""Modules from PyPI that a check of somebody else's program needs."""

import importlib
import importlib.util
import subprocess
import sys


def installed(*packages, **named):
    """Whether modules are there, after they were installed where they were not: packages by name, and by the module's name those that
    are called otherwise."""
    packages = {**{package: package for package in packages}, **named}

    def missing():
        return [package for module, package in packages.items() if importlib.util.find_spec(module) is None]

    # Where the system's own Python is kept from pip, it has to be told.
    for extra in ([], ["--break-system-packages"]):
        if not missing():
            break
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *extra, *missing()], capture_output=True, check=False)
        importlib.invalidate_caches()
    return not missing()
