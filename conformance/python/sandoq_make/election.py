"""An election that is being made: its secrets, and the entries of its record so far."""

from sandoq_verify.formats import base64url, jcs, times
from sandoq_verify.formats.hashing import digest
from sandoq_verify.group import ristretto
from sandoq_verify.group.multiscalar import FixedBase
from sandoq_verify.log import ed25519, note

from .randomness import Randomness

b64 = base64url.encode
OPENS = times.seconds("2026-03-01T08:00:00Z")
CLOSES = times.seconds("2026-03-01T18:00:00Z")


class Draft:
    """An entry to be: its type, its time, its body. leaf overrides the entry's fields, to make bad ones."""

    def __init__(self, kind, moment, body):
        self.kind = kind
        self.moment = moment
        self.body = body
        self.leaf = {}

    @property
    def digest(self):
        """The hash of the body."""
        return jcs.hash_of(self.body)

    @property
    def data(self):
        """The leaf's bytes."""
        fields = {"v": 1, "type": self.kind, "time": times.text(self.moment), "body": b64(self.digest)}
        return jcs.canonical(dict(fields, **self.leaf))


class Election:
    """Everything that the maker of a record knows."""

    def __init__(self, contests, seed="sandoq", trustees=1, threshold=1, voters=3, revoting=False, weights=None, changes=None):
        self.random = Randomness(seed)
        self.contests = contests
        self.trustees = trustees
        self.threshold = threshold
        self.drafts = []
        self.counted = []
        self.log_seed = self.random.octets(32)
        self.lot_seed = self.random.octets(32)
        self.secrets = {}
        self.nonces = {i: self.random.octets(32) for i in range(1, trustees + 1)}
        self.voters = [self.random.scalar() for _ in range(voters)]
        self.weights = weights or [1] * voters
        self.revoting = revoting
        self.manifest = dict(self._manifest(), **(changes or {}))
        self.joint = None
        self.key = None
        self.last_shuffle = None
        self.witness = None

    def _manifest(self):
        origin = "sandoq.example/e/made"
        lines = [{"id": i, "kind": "server", "name": {"fa": "امین %d" % i}} for i in range(1, self.trustees + 1)]
        return {
            "type": "manifest",
            "v": 1,
            "election": "made",
            "origin": origin,
            "logKey": note.verifier_key_text(origin, ed25519.public_key(self.log_seed)),
            "title": {"fa": "انتخابات", "en": "Election"},
            "organizer": {"fa": "انجمن"},
            "opens": times.text(OPENS),
            "closes": times.text(CLOSES),
            "timeStep": 600,
            "custody": "platform",
            "revoting": self.revoting,
            "trustees": {
                "mode": "single" if self.trustees == 1 else "threshold",
                "threshold": self.threshold,
                "members": lines,
            },
            "contests": self.contests,
            "styles": [{"id": "all", "contests": [contest["id"] for contest in self.contests]}],
            "witnesses": [],
            "lot": b64(digest("lot-commitment", self.lot_seed)),
        }

    @property
    def manifest_hash(self):
        """The hash of the manifest."""
        return jcs.hash_of(self.manifest)

    @property
    def context(self):
        """The hash of the open body."""
        return self.last("open").digest

    def append(self, kind, body, moment=OPENS):
        """Appends an entry; its time is at least that of the entry in front."""
        moment = max(moment, self.drafts[-1].moment) if self.drafts else moment
        draft = Draft(kind, moment, dict(body, type=kind, v=1))
        self.drafts.append(draft)
        return draft

    def of(self, kind):
        """The entries of a kind."""
        return [draft for draft in self.drafts if draft.kind == kind]

    def last(self, kind):
        """The last entry of a kind."""
        return self.of(kind)[-1]

    def set_joint(self, secret):
        """Knows the joint secret, which only a maker of test records does."""
        self.joint = secret
        point = ristretto.times_g(secret)
        self.key = FixedBase(point)
        self.key_bytes = ristretto.encode(point)


def choice(name, count, most=1, least=0, per_option=1, blank=True, seats=1, alternates=0, rule="plurality", **more):
    """A choice contest."""
    contest = {
        "id": name,
        "kind": "choice",
        "title": {"fa": "رقابت"},
        "options": _options(name, count),
        "perOption": per_option,
        "min": least,
        "max": most,
        "blank": blank,
        "seats": seats,
        "alternates": alternates,
        "rule": rule,
    }
    return dict(contest, **more)


def ranking(name, count, rule, ranks=None, seats=1, alternates=0):
    """A ranking."""
    return {
        "id": name,
        "kind": "ranking",
        "title": {"fa": "رتبه"},
        "options": _options(name, count),
        "ranks": ranks or count,
        "seats": seats,
        "alternates": alternates,
        "rule": rule,
    }


def score(name, count, most=5, seats=1, alternates=0):
    """A score contest."""
    return {
        "id": name,
        "kind": "score",
        "title": {"fa": "نمره"},
        "options": _options(name, count),
        "maxScore": most,
        "seats": seats,
        "alternates": alternates,
        "rule": "score",
    }


def text(name, points=2):
    """A text contest."""
    return {"id": name, "kind": "text", "title": {"fa": "پیشنهاد"}, "points": points}


def _options(name, count):
    return [{"id": "%s%d" % (name, i), "number": i, "title": {"fa": "گزینه %d" % i}} for i in range(1, count + 1)]
