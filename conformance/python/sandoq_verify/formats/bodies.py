"""The shape of every body of sections 3, 7 and 9. Lengths that depend on a contest and bounds are checked elsewhere."""

from .shapes import (
    boolean,
    by_field,
    constant,
    either,
    fields,
    filled,
    hash32,
    identifier,
    integer,
    octets,
    octets_of,
    several,
    string,
    text,
    time,
)

point = octets_of(32)
pair64 = octets_of(64)


def _body(kind, required, optional=None):
    return fields(dict(required, type=constant(kind), v=constant(1)), optional)


_option = fields({"id": identifier, "number": integer, "title": text})
_CONTEST = {"id": identifier, "title": text}
_PLACES = {"seats": integer, "alternates": integer}
_threshold = fields(
    {
        "numerator": integer,
        "denominator": integer,
        "orEqual": boolean,
        "base": constant("yes-and-no", "given"),
    }
)


def _choice(*rules, **more):
    return fields(
        dict(
            _CONTEST,
            **_PLACES,
            **more,
            kind=constant("choice"),
            options=several(_option),
            perOption=integer,
            min=integer,
            max=integer,
            blank=boolean,
            rule=constant(*rules),
        )
    )


_choice_by_rule = by_field(
    "rule",
    dict(
        dict.fromkeys(("plurality", "approval", "cumulative"), _choice("plurality", "approval", "cumulative")),
        **{"yes-no-abstain": _choice("yes-no-abstain", threshold=_threshold)},
    ),
)

contest = by_field(
    "kind",
    {
        "choice": _choice_by_rule,
        "ranking": fields(
            dict(
                _CONTEST,
                **_PLACES,
                kind=constant("ranking"),
                options=several(_option),
                ranks=integer,
                rule=constant("borda", "condorcet-schulze", "instant-runoff", "stv-meek", "stv-scottish"),
            )
        ),
        "score": fields(
            dict(
                _CONTEST,
                **_PLACES,
                kind=constant("score"),
                options=several(_option),
                maxScore=integer,
                rule=constant("score"),
            )
        ),
        "text": fields(dict(_CONTEST, kind=constant("text"), points=integer)),
    },
)

manifest = _body(
    "manifest",
    {
        "election": identifier,
        "origin": string,
        "logKey": string,
        "title": text,
        "organizer": text,
        "opens": time,
        "closes": time,
        "timeStep": integer,
        "custody": constant("platform", "authority", "own"),
        "revoting": boolean,
        "trustees": fields(
            {
                "mode": constant("single", "threshold"),
                "threshold": integer,
                "members": several(
                    fields({"id": integer, "kind": constant("server", "person"), "name": text})
                ),
            }
        ),
        "contests": several(contest),
        "styles": several(fields({"id": identifier, "contests": several(identifier)})),
        "witnesses": several(string),
        "lot": hash32,
    },
)


def _step(name, required, optional=None):
    return _body("ceremony", dict(required, step=constant(name), trustee=integer), optional)


ceremony = by_field(
    "step",
    {
        "commitment": _step("commitment", {"hash": hash32}),
        "coefficients": _step(
            "coefficients",
            {"coefficients": several(point), "nonceCommitment": hash32, "proof": pair64},
            {"encryptionKey": octets_of(32)},
        ),
        "shares": _step(
            "shares",
            {"shares": several(fields({"to": integer, "enc": octets_of(32), "ciphertext": octets_of(48)}))},
        ),
        "acceptance": _step("acceptance", {"proof": pair64}),
        "complaint": _step("complaint", {"against": integer, "encryptionSecret": octets_of(32)}),
    },
)

credentials = _body(
    "credentials",
    {"credentials": several(fields({"key": point, "style": identifier, "weight": integer}))},
)

open_ = _body(
    "open", {"manifest": hash32, "ceremony": several(hash32), "credentials": hash32, "key": point}
)

ballot = _body(
    "ballot",
    {
        "context": hash32,
        "credential": point,
        "style": identifier,
        "contests": several(
            either(
                fields(
                    {"id": identifier, "ciphertexts": octets, "optionProofs": octets, "sumProof": octets}
                ),
                fields({"id": identifier, "ciphertexts": octets, "proof": octets}),
            )
        ),
        "signature": pair64,
    },
)

challenged = _body(
    "challenged",
    {
        "ballot": ballot,
        "openings": several(
            either(
                fields({"id": identifier, "values": several(integer), "randomness": octets}),
                fields({"id": identifier, "text": string, "randomness": octets}),
            )
        ),
    },
)

close = _body("close", {"ballots": integer, "early": boolean})

tally = _body(
    "tally",
    {
        "ballots": integer,
        "root": hash32,
        "sums": several(fields({"contest": identifier, "ciphertexts": octets})),
    },
)

shuffle = _body(
    "shuffle",
    {
        "tally": hash32,
        "round": integer,
        "trustee": integer,
        "lists": several(
            fields({"contest": identifier, "weight": integer, "ciphertexts": octets, "proof": octets})
        ),
        "signature": pair64,
    },
)

decryption = _body(
    "decryption",
    {
        "trustee": integer,
        "tally": hash32,
        "nonce": octets_of(32),
        "shares": several(fields({"contest": identifier, "shares": octets, "proofs": octets})),
    },
    {
        "mixed": fields(
            {
                "shuffle": hash32,
                "lists": several(
                    fields({"contest": identifier, "weight": integer, "shares": octets, "proof": octets})
                ),
            }
        )
    },
)

_PLACED = {
    "id": identifier,
    "elected": several(identifier),
    "alternates": several(identifier),
    "ties": several(
        fields({"options": several(identifier), "mainPlaces": integer, "alternatePlaces": integer})
    ),
}
_lists = several(
    fields({"weight": integer, "votes": several(either(several(integer), string)), "invalid": several(integer)})
)
result = _body(
    "result",
    {
        "tally": hash32,
        "eligible": integer,
        "ballots": integer,
        "contests": several(
            either(
                fields(dict(_PLACED, totals=several(integer))),
                fields(dict(_PLACED, lists=_lists)),
                fields({"id": identifier, "lists": _lists}),
            )
        ),
    },
)

lot = _body(
    "lot",
    {
        "result": hash32,
        "seed": octets_of(32),
        "draws": several(fields({"contest": identifier, "order": several(identifier)})),
        "contests": several(
            fields({"id": identifier, "elected": several(identifier), "alternates": several(identifier)})
        ),
    },
)

def _anchor(chain, account):
    return _body(
        "notice",
        {
            "kind": constant("anchor"),
            "size": integer,
            "root": hash32,
            "batch": fields({"index": integer, "size": integer, "proof": several(hash32)}),
            "digest": hash32,
            "chain": constant(chain),
            "network": string,
            "account": octets_of(account),
            "transaction": hash32,
        },
    )


notice = by_field(
    "kind",
    {
        "incident": _body("notice", {"kind": constant("incident"), "text": text}),
        "extension": _body("notice", {"kind": constant("extension"), "closes": time, "text": text}),
        "anchor": by_field("chain", {"stellar": _anchor("stellar", 32), "evm": _anchor("evm", 20)}),
    },
)

BODIES = {
    "manifest": manifest,
    "ceremony": ceremony,
    "credentials": credentials,
    "open": open_,
    "ballot": ballot,
    "challenged": challenged,
    "close": close,
    "tally": tally,
    "shuffle": shuffle,
    "decryption": decryption,
    "result": result,
    "lot": lot,
    "notice": notice,
}

ENTRY = fields({"body": hash32, "time": time, "type": filled, "v": constant(1)})
