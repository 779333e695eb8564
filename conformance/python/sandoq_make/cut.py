"""python3 -m sandoq_make.cut <folder>: one poll told in two ways, kept/ and continued/; prints a receipt of the first."""

import sys
from pathlib import Path

from sandoq_verify.formats import jcs

from . import ballots, closing, writer
from .attacks.scenes import finished, poll
from .receipts import receipt


def main():
    """The second ballot has a receipt; in continued/ the log was cut before it and another came in its place."""
    folder = Path(sys.argv[1])
    kept, continued = finished(), poll(1)
    ballots.cast(continued, continued.prepared[2])
    writer.write(writer.files_of(kept), folder / "kept")
    writer.write(writer.files_of(closing.finish(continued)), folder / "continued")
    print(jcs.serialise(receipt(kept, 6, 7)))


if __name__ == "__main__":
    main()
