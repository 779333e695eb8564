"""python3 -m sandoq_verify <folder>: verifies an exported record, prints what it found."""

import argparse
import sys

from .verify import verify


def main():
    """Exit code 0 only when the record is complete and everything in it holds."""
    parser = argparse.ArgumentParser(prog="sandoq_verify", description="Verifies an exported Sandoq record.")
    parser.add_argument("folder", help="the exported record: checkpoint, tile/, body/")
    parser.add_argument("--incomplete", action="store_true", help="accept a record that has no result yet")
    arguments = parser.parse_args()
    report = verify(arguments.folder)
    for finding in report.findings:
        place = "log" if finding.entry is None else "entry %d" % finding.entry
        print("%s  %s: %s" % (finding.check, place, finding.reason))
    if report.findings:
        print("REFUSED: %d findings" % len(report.findings))
        return 1
    print("HOLDS: %s" % ("complete" if report.complete else "not complete, came as far as %s" % report.last))
    return 0 if report.complete or arguments.incomplete else 2


if __name__ == "__main__":
    sys.exit(main())
