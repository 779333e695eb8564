"""V10: the bounds of sections 3.1 and 9.1."""

import re

from ..formats import times
from ..log import note

_ROUNDS = ("instant-runoff", "stv-meek", "stv-scottish")


def check_manifest(manifest, findings):
    """Whether the manifest keeps its bounds; every broken one is a finding."""
    broken = list(_broken(manifest))
    for reason in broken:
        findings.report("V10", 0, reason)
    return not broken


def _broken(manifest):
    if times.seconds(manifest["opens"]) >= times.seconds(manifest["closes"]):
        yield "it closes before it opens"
    if not 1 <= manifest["timeStep"] <= 3600:
        yield "timeStep is not 1 to 3600"
    yield from _origin(manifest)
    yield from _witnesses(manifest["witnesses"], manifest["origin"])
    yield from _trustees(manifest["trustees"])
    yield from _contests(manifest["contests"])
    yield from _styles(manifest["styles"], [contest["id"] for contest in manifest["contests"]])


def _origin(manifest):
    host, slash, rest = manifest["origin"].partition("/")
    if not host or re.search(r"[+\s]", host) or slash + rest != "/e/" + manifest["election"]:
        yield "the origin is not <host>/e/<election>"
    if manifest["logKey"].split("+")[0] != manifest["origin"]:
        yield "the name in logKey is not the origin"


def _witnesses(witnesses, origin):
    names = [origin]
    for vkey in witnesses:
        try:
            names.append(note.verifier_key(vkey, note.COSIGNATURE)[0])
        except note.Malformed as error:
            yield "a witness's key: %s" % error
    if _repeats(names):
        yield "two witnesses have one name, or one has the origin's"


def _trustees(trustees):
    n, t = len(trustees["members"]), trustees["threshold"]
    if [member["id"] for member in trustees["members"]] != list(range(1, n + 1)) or n < 1:
        yield "trustee ids are not 1, 2, ... in order"
    if (trustees["mode"] == "single") != (n == 1) or not ((n == 1 and t == 1) or 2 <= t <= n):
        yield "mode or threshold does not fit the number of trustees"


def _contests(contests):
    if not contests:
        yield "there is no contest"
    if _repeats(contest["id"] for contest in contests):
        yield "two contests have one id"
    for contest in contests:
        for reason in _contest(contest):
            yield "contest %s: %s" % (contest["id"], reason)


def _contest(contest):
    kind = contest["kind"]
    if kind == "text":
        if not 1 <= contest["points"] <= 20:
            yield "points is not 1 to 20"
        return
    options = contest["options"]
    if not 1 <= len(options) <= 200:
        yield "options are not 1 to 200"
    if _repeats(option["id"] for option in options) or _repeats(option["number"] for option in options):
        yield "option ids or numbers are not unique"
    if contest["seats"] < (0 if kind == "choice" else 1) or contest["alternates"] < 0:
        yield "seats or alternates"
    if kind == "choice":
        most, m = contest["max"], contest["perOption"]
        if not 1 <= m <= 50:
            yield "perOption is not 1 to 50"
        if not (0 <= contest["min"] <= most <= len(options) * m and 1 <= most <= 200):
            yield "min or max"
        yield from _rule_of_choice(contest)
    elif kind == "score":
        if not 1 <= contest["maxScore"] <= 100:
            yield "maxScore is not 1 to 100"
    else:
        if not 1 <= contest["ranks"] <= len(options):
            yield "ranks"
        if contest["rule"] == "instant-runoff" and contest["seats"] != 1:
            yield "instant-runoff has one seat"
        if contest["rule"] in _ROUNDS and contest["alternates"] != 0:
            yield "a rule by rounds has no alternates"


def _rule_of_choice(contest):
    rule, m, most = contest["rule"], contest["perOption"], contest["max"]
    if rule == "approval" and not (m == 1 and most == len(contest["options"])):
        yield "approval: perOption or max"
    if rule == "cumulative" and not m == most == contest["seats"]:
        yield "cumulative: perOption, max or seats"
    if rule == "yes-no-abstain":
        if not (len(contest["options"]) == 3 and m == most == contest["seats"] == 1 and contest["alternates"] == 0):
            yield "yes-no-abstain: options, perOption, max, seats or alternates"
        if not 1 <= contest["threshold"]["numerator"] <= contest["threshold"]["denominator"] <= 1000:
            yield "yes-no-abstain: threshold"


def _styles(styles, order):
    if not styles:
        yield "there is no style"
    if _repeats(style["id"] for style in styles):
        yield "two styles have one id"
    for style in styles:
        chosen = style["contests"]
        if not chosen or _repeats(chosen) or chosen != [name for name in order if name in chosen]:
            yield "style %s: its contests are not some of the manifest's, in its order" % style["id"]
    if set(order) - {name for style in styles for name in style["contests"]}:
        yield "a contest is in no style"


def _repeats(items):
    items = list(items)
    return len(set(items)) != len(items)
