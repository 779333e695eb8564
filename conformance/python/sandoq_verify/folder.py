"""A record as an exported folder of static files (section 2)."""

from pathlib import Path

from .formats import base64url, jcs, shapes, times
from .formats.bodies import ENTRY


class Entry:
    """One leaf of the log with what its bytes say. kind, moment and digest are None when V03 refused it."""

    def __init__(self, index, data):
        self.index = index
        self.data = data
        self.kind = self.moment = self.digest = self.body = None
        self.refused = self._read()

    def _read(self):
        try:
            value = jcs.parse(self.data)
            ENTRY(value)
        except (jcs.NotCanonical, shapes.Mismatch) as error:
            return str(error)
        self.kind = value["type"]
        self.moment = times.seconds(value["time"])
        self.digest = base64url.decode(value["body"])
        return None


class Folder:
    """The files of a record."""

    def __init__(self, path):
        self.path = Path(path)

    def read(self, relative):
        """The bytes of a file, None when there is none."""
        try:
            return (self.path / relative).read_bytes()
        except OSError:
            return None

    def body(self, digest):
        """The bytes of the body of a hash."""
        return self.read("body/" + digest.hex())

    def tiles(self):
        """The relative paths of all tiles and bundles present."""
        found = (self.path / "tile").rglob("*")
        return sorted(item.relative_to(self.path).as_posix() for item in found if item.is_file())
