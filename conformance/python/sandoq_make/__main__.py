"""python3 -m sandoq_make <folder> [--only name ...]: writes made records, one line of JSON for each."""

import argparse
import json
import re
from pathlib import Path

from . import writer
from .attacks import CATALOGUE
from .honest import HONEST


def _slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _records(only):
    for name, build in HONEST.items():
        if only is None or name in only:
            yield name, build, []
    for attack in CATALOGUE:
        if only is None or attack.name in only:
            yield attack.name, attack.build, list(attack.expected)


def main():
    """Writes the records into folders of their own below the one given."""
    parser = argparse.ArgumentParser(prog="sandoq_make", description="Makes records for tests of verifiers.")
    parser.add_argument("folder")
    parser.add_argument("--only", nargs="+", metavar="name", help="only records of these names")
    arguments = parser.parse_args()
    for name, build, expected in _records(arguments.only):
        made = build()
        folder = Path(arguments.folder) / _slug(name)
        writer.write(made if isinstance(made, dict) else writer.files_of(made), folder)
        print(json.dumps({"name": name, "folder": str(folder), "expected": expected}), flush=True)


if __name__ == "__main__":
    main()
