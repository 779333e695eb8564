"""python3 -m sandoq_make.changed <folder> <seed> <count>: honest records with one random change each, signed anew."""

import copy
import json
import random
import sys
from pathlib import Path

from . import writer
from .attacks.closing import tied
from .attacks.mixed import complete
from .attacks.scenes import finished
from .honest import HONEST


def _text(value, rng):
    if value and rng.random() < 0.4:
        place = rng.randrange(len(value))
        return value[:place] + rng.choice("ABab01-_") + value[place + 1 :]
    return rng.choice([value + "AAAA", value[:-4], "", value + "!", "A" * len(value)])


def _other(value, rng):
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return rng.choice([value + 1, value - 1, 0, 1, 2 * value + 1])
    if isinstance(value, str):
        return _text(value, rng)
    if isinstance(value, list):
        return rng.choice([value[::-1], value[1:], value + value[:1], []])
    if rng.random() < 0.5:
        return {name: value[name] for name in rng.sample(sorted(value), len(value) - 1)}
    return dict(value, x=1)


def _places(value, path=()):
    """The paths of a body's fields and of the first items of its lists."""
    items = value.items() if isinstance(value, dict) else enumerate(value[:4]) if isinstance(value, list) else ()
    for name, inner in items:
        if path or name not in ("type", "v"):
            yield path + (name,)
            yield from _places(inner, path + (name,))


def _put(value, path, rng):
    if not path:
        return _other(value, rng)
    changed = copy.copy(value)
    changed[path[0]] = _put(value[path[0]], path[1:], rng)
    return changed


def change(election, rng):
    """Changes one thing of a record: a time, the entries, or a field. Says what."""
    drafts = election.drafts
    place = rng.randrange(len(drafts))
    kind = rng.choices(["time", "drop", "repeat", "field"], [10, 10, 5, 75])[0]
    if kind == "time":
        drafts[place].moment += rng.choice([1, 600, -600, 86400, -86400])
    elif kind == "drop":
        del drafts[place]
    elif kind == "repeat":
        drafts.insert(rng.randrange(len(drafts)), copy.deepcopy(drafts[place]))
    else:
        path = rng.choice(list(_places(drafts[place].body)))
        drafts[place].body = _put(drafts[place].body, path, rng)
        kind = "field %s" % (path,)
    return "entry %d: %s" % (place, kind)


def main():
    """Writes the records, one line of JSON for each."""
    folder, seed, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    rng = random.Random(seed)
    honest = [finished(), complete(), tied(), HONEST["audited"]()]
    for number in range(count):
        election = copy.deepcopy(rng.choice(honest))
        what = change(election, rng)
        target = folder / ("changed-%s-%d" % (seed, number))
        writer.write(writer.files_of(election), target)
        print(json.dumps({"name": what, "folder": str(target), "expected": []}), flush=True)


if __name__ == "__main__":
    main()
