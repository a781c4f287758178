"""References between the files of a target, from the compiler.

The targets are type-checked with an index store, which the toolchain's own libIndexStore reads.
"""
import collections
import concurrent.futures
import ctypes
import json
import os
import pathlib
import re
import subprocess
import tempfile

# As in Package.swift.
SETTINGS = ["-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny", "-package-name", "CostAvoidance"]

# Numbers of the index store's interface, indexstore.h of LLVM.
DEFINITION, REFERENCE = 1 << 1, 1 << 2
EXTENSION, PARAMETER = 9, 25
RECORD = 2

Reference = collections.namedtuple("Reference", "user line symbol definer")


class Stop(Exception):
    """The references cannot be read, or not be compared."""


# The compiler


class Target:
    """The files of a target, and the targets it imports."""

    def __init__(self, folder):
        self.name = folder.name
        self.folder = folder
        self.files = sorted(str(file) for file in folder.rglob("*.swift"))
        self.imports = set()
        for file in self.files:
            text = pathlib.Path(file).read_text(encoding="utf-8")
            self.imports.update(re.findall(r"^[\w@() ]*\bimport (?:\w+ )?(\w+)", text, re.MULTILINE))

    def path(self, file):
        """The path of a file inside the target."""
        return os.path.relpath(file, self.folder)


def targets_from_the_ground(root):
    """Every Swift target of the package's sources, each after those it imports."""
    folders = [folder for folder in sorted((root / "Sources").iterdir()) if any(folder.rglob("*.swift"))]
    waiting = {folder.name: Target(folder) for folder in folders}
    ordered = []
    while waiting:
        ready = [target for target in waiting.values() if not target.imports & (set(waiting) - {target.name})]
        if not ready:
            raise Stop("targets import each other: " + ", ".join(waiting))
        ordered += ready
        for target in ready:
            del waiting[target.name]
    return ordered


def with_imports(names, targets):
    """The targets named, and all that they need."""
    wanted = set(names)
    for target in reversed(targets):
        if target.name in wanted:
            wanted |= target.imports
    return [target for target in targets if target.name in wanted]


def searched(target, scratch):
    """Where modules are: those of other targets, and the headers of targets in C."""
    return ["-I", scratch, *(f"-I{folder}" for folder in target.folder.parent.glob("*/include"))]


def compile_target(target, scratch, arguments):
    main = [] if any(os.path.basename(file) == "main.swift" for file in target.files) else ["-parse-as-library"]
    command = ["swiftc", "-frontend", "-module-name", target.name, *SETTINGS, *main, *searched(target, scratch)]
    done = subprocess.run(command + arguments + target.files, capture_output=True, text=True)
    if done.returncode != 0:
        errors = [line for line in done.stderr.splitlines() if ": error:" in line]
        raise Stop(f"{target.name} does not type-check, so its references cannot be read:\n"
                   + "\n".join(errors[:20] or done.stderr.splitlines()[-20:]))


def emit_module(target, scratch):
    """What targets above need of this one, without the bodies of its functions."""
    compile_target(target, scratch, ["-emit-module", "-experimental-skip-non-inlinable-function-bodies",
                                     "-o", f"{scratch}/{target.name}.swiftmodule"])


def index(target, scratch):
    units = pathlib.Path(scratch, f"{target.name}.units")
    # A name of its own for each file's unit: without, the files of a target write over one another.
    units.write_text("".join(file + ".o\n" for file in target.files), encoding="utf-8")
    store = f"{scratch}/{target.name}.index"
    compile_target(target, scratch, ["-typecheck", "-index-store-path", store, "-index-ignore-stdlib",
                                     "-index-ignore-clang-modules", "-index-unit-output-path-filelist", str(units)])
    return store


# The index store


class Text(ctypes.Structure):
    """`indexstore_string_ref_t`."""
    _fields_ = [("data", ctypes.POINTER(ctypes.c_char)), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode("utf-8")


Handle = ctypes.c_void_p
OnText = ctypes.CFUNCTYPE(ctypes.c_bool, Handle, Text)
OnHandle = ctypes.CFUNCTYPE(ctypes.c_bool, Handle, Handle)
Number = ctypes.c_uint
INTERFACE = {
    "store_create": (Handle, [ctypes.c_char_p, Handle]),
    "store_dispose": (None, [Handle]),
    "store_units_apply_f": (ctypes.c_bool, [Handle, Number, Handle, OnText]),
    "unit_reader_create": (Handle, [Handle, ctypes.c_char_p, Handle]),
    "unit_reader_dispose": (None, [Handle]),
    "unit_reader_get_main_file": (Text, [Handle]),
    "unit_reader_is_module_unit": (ctypes.c_bool, [Handle]),
    "unit_reader_dependencies_apply_f": (ctypes.c_bool, [Handle, Handle, OnHandle]),
    "unit_dependency_get_kind": (ctypes.c_int, [Handle]),
    "unit_dependency_get_name": (Text, [Handle]),
    "record_reader_create": (Handle, [Handle, ctypes.c_char_p, Handle]),
    "record_reader_dispose": (None, [Handle]),
    "record_reader_occurrences_apply_f": (ctypes.c_bool, [Handle, Handle, OnHandle]),
    "occurrence_get_symbol": (Handle, [Handle]),
    "occurrence_get_roles": (ctypes.c_uint64, [Handle]),
    "occurrence_get_line_col": (None, [Handle, ctypes.POINTER(Number), ctypes.POINTER(Number)]),
    "symbol_get_kind": (ctypes.c_int, [Handle]),
    "symbol_get_name": (Text, [Handle]),
    "symbol_get_usr": (Text, [Handle]),
}


class IndexLibrary:
    """The toolchain's own reader of index stores."""

    def __init__(self):
        told = subprocess.run(["swiftc", "-print-target-info"], capture_output=True, text=True, check=True)
        folder = pathlib.Path(json.loads(told.stdout)["paths"]["runtimeResourcePath"]).parent
        names = [folder / name for name in ("libIndexStore.so", "libIndexStore.dylib") if (folder / name).exists()]
        if not names:
            raise Stop(f"{folder} holds no libIndexStore; take a toolchain from swift.org")
        library = ctypes.CDLL(str(names[0]))
        for name, (result, arguments) in INTERFACE.items():
            function = getattr(library, "indexstore_" + name)
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)

    def references(self, path, target):
        """References of one file of the target to a symbol that another file of it defines."""
        store = self.store_create(path.encode(), None)
        if not store:
            raise Stop(f"the index store of {target.name} cannot be opened")
        definers, uses = {}, set()
        for file, record in self.records(store):
            self.read(store, record, target.path(file), definers, uses)
        self.store_dispose(store)
        return [Reference(file, line, name, definers[symbol]) for file, line, _, symbol, name in sorted(uses)
                if definers.get(symbol, file) != file]

    def records(self, store):
        units, records = [], []
        self.store_units_apply_f(store, 1, None, OnText(lambda _, name: units.append(str(name)) or True))
        for unit in units:
            reader = self.unit_reader_create(store, unit.encode(), None)
            if not self.unit_reader_is_module_unit(reader):
                file = str(self.unit_reader_get_main_file(reader))

                def dependency(_, handle):
                    if self.unit_dependency_get_kind(handle) == RECORD:
                        records.append((file, str(self.unit_dependency_get_name(handle))))
                    return True
                self.unit_reader_dependencies_apply_f(reader, None, OnHandle(dependency))
            self.unit_reader_dispose(reader)
        return records

    def read(self, store, record, file, definers, uses):
        symbols = {}
        line, column = Number(), Number()

        def occurrence(_, handle):
            symbol = self.occurrence_get_symbol(handle)
            if symbol not in symbols:
                symbols[symbol] = self.symbol(symbol)
            if symbols[symbol] is None:
                return True
            identity, name = symbols[symbol]
            roles = self.occurrence_get_roles(handle)
            if roles & DEFINITION:
                definers.setdefault(identity, file)
            elif roles & REFERENCE:
                self.occurrence_get_line_col(handle, line, column)
                uses.add((file, line.value, column.value, identity, name))
            return True
        reader = self.record_reader_create(store, record.encode(), None)
        self.record_reader_occurrences_apply_f(reader, None, OnHandle(occurrence))
        self.record_reader_dispose(reader)

    def symbol(self, handle):
        """Identity and name; nothing for extensions, parameters, and accessors, which repeat their property."""
        name = str(self.symbol_get_name(handle))
        if self.symbol_get_kind(handle) in (EXTENSION, PARAMETER) or name.startswith(("getter:", "setter:")):
            return None
        return str(self.symbol_get_usr(handle)), name


def read_references(targets, wanted):
    """References of each target wanted, by its name; targets are type-checked side by side."""
    library = IndexLibrary()
    references = {}
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        checks = {}
        needed = set().union(*(target.imports for target in targets))
        for target in targets:
            if target.name in wanted:
                checks[pool.submit(index, target, scratch)] = target
            if target.name in needed:
                emit_module(target, scratch)
        for check in concurrent.futures.as_completed(checks):
            references[checks[check].name] = library.references(check.result(), checks[check])
    return references
