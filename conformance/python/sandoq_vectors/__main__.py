"""python3 -m sandoq_vectors <folder of vectors>: exit code 0 only when every vector of every file agrees."""

import json
import sys
from pathlib import Path

from . import formats, log, records, shuffle, voting_codes

FILES = {
    "formats.json": formats.check,
    "log.json": log.check,
    "outside.json": log.check_outside,
    "record.json": records.check,
    "threshold.json": records.check,
    "mixed.json": records.check,
    "shuffle.json": shuffle.check,
    "voting-codes.json": voting_codes.check,
}


def main():
    """Prints every vector that disagrees, and how many agree."""
    agreed, disagreed = 0, 0
    folder = Path(sys.argv[1])
    for name in {path.name for path in folder.glob("*.json")} - set(FILES):
        disagreed += 1
        print("DISAGREES %s: nothing here reads it" % name)
    for name, check in FILES.items():
        vectors = json.loads((folder / name).read_text("utf-8"))
        for what, agrees in check(vectors):
            agreed += agrees
            disagreed += not agrees
            if not agrees:
                print("DISAGREES %s: %s" % (name, what))
    print("%d agree, %d disagree" % (agreed, disagreed))
    return 1 if disagreed else 0


if __name__ == "__main__":
    sys.exit(main())
