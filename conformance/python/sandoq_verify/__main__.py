"""python3 -m sandoq_verify <folder>: verifies an exported record, prints what it found."""

import argparse
import json
import sys

from .verify import verify


def _place(finding):
    return "log" if finding.entry is None else "entry %d" % finding.entry


def _print_text(report):
    for finding in report.findings:
        print("%s  %s: %s" % (finding.check, _place(finding), finding.reason))
    if report.findings:
        print("REFUSED: %d findings" % len(report.findings))
        return
    witnesses = report.record.manifest["witnesses"]
    if witnesses:
        print("cosigned by %d of %d witnesses" % (report.record.cosigned, len(witnesses)))
    print("HOLDS: %s" % ("complete" if report.complete else "not complete, came as far as %s" % report.last))


def _print_json(folder, report):
    findings = [finding._asdict() for finding in report.findings]
    print(json.dumps({"folder": folder, "complete": report.complete, "findings": findings}), flush=True)


def main():
    """Exit code 0 only when every record is complete and everything in it holds: 1 after findings, 2 when incomplete."""
    parser = argparse.ArgumentParser(prog="sandoq_verify", description="Verifies exported Sandoq records.")
    parser.add_argument("folders", nargs="+", metavar="folder", help="an exported record: checkpoint, tile/, body/")
    parser.add_argument("--incomplete", action="store_true", help="accept a record that has no result yet")
    parser.add_argument("--json", action="store_true", help="one line of JSON for each record")
    arguments = parser.parse_args()
    code = 0
    for folder in arguments.folders:
        report = verify(folder)
        if arguments.json:
            _print_json(folder, report)
        else:
            _print_text(report)
        if report.findings:
            code = 1
        elif code == 0 and not (report.complete or arguments.incomplete):
            code = 2
    return code


if __name__ == "__main__":
    sys.exit(main())
