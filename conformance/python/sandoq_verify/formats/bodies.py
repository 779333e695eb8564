"""The shape of every body of sections 3, 7 and 9. Bounds, and lengths that depend on a contest, are checked elsewhere."""

from .shapes import (
    boolean,
    by_field,
    constant,
    either,
    fields,
    filled,
    hash32,
    identifier,
    natural,
    octets_of,
    positive,
    several,
    string,
    text,
    time,
)

point = octets_of(32)
pair64 = octets_of(64)


def _body(kind, required, optional=None):
    return fields(dict(required, type=constant(kind), v=constant(1)), optional)


_option = fields({"id": identifier, "number": natural, "title": text})
_CONTEST = {"id": identifier, "title": text}
_PLACES = {"seats": natural, "alternates": natural}
_threshold = fields(
    {
        "numerator": natural,
        "denominator": natural,
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
            perOption=natural,
            min=natural,
            max=natural,
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
                ranks=natural,
                rule=constant("borda", "condorcet-schulze", "instant-runoff", "stv-meek", "stv-scottish"),
            )
        ),
        "score": fields(
            dict(
                _CONTEST,
                **_PLACES,
                kind=constant("score"),
                options=several(_option),
                maxScore=natural,
                rule=constant("score"),
            )
        ),
        "text": fields(dict(_CONTEST, kind=constant("text"), points=natural)),
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
        "timeStep": natural,
        "custody": constant("platform", "authority", "own"),
        "revoting": boolean,
        "trustees": fields(
            {
                "mode": constant("single", "threshold"),
                "threshold": natural,
                "members": several(
                    fields({"id": natural, "kind": constant("server", "person"), "name": text})
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
    return _body("ceremony", dict(required, step=constant(name), trustee=positive), optional)


ceremony = by_field(
    "step",
    {
        "commitment": _step("commitment", {"hash": hash32}),
        "coefficients": _step(
            "coefficients",
            {"coefficients": several(point), "nonceCommitment": hash32, "proof": pair64},
            {"encryptionKeys": several(octets_of(32))},
        ),
        "shares": _step(
            "shares",
            {
                "shares": several(fields({"to": positive, "enc": octets_of(32), "ciphertext": octets_of(48)})),
                "signature": pair64,
            },
        ),
        "acceptance": _step("acceptance", {"proof": pair64}),
        "complaint": _step("complaint", {"against": positive, "encryptionSecret": octets_of(32)}),
    },
)

credentials = _body(
    "credentials",
    {"credentials": several(fields({"key": point, "style": identifier, "weight": natural}))},
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
                    {"id": identifier, "ciphertexts": string, "optionProofs": string, "sumProof": string}
                ),
                fields({"id": identifier, "ciphertexts": string, "proof": string}),
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
                fields({"id": identifier, "values": several(natural), "randomness": string}),
                fields({"id": identifier, "text": string, "randomness": string}),
            )
        ),
    },
)

close = _body("close", {"ballots": natural, "early": boolean})

tally = _body(
    "tally",
    {
        "ballots": natural,
        "root": hash32,
        "sums": several(fields({"contest": identifier, "ciphertexts": string})),
    },
)

shuffle = _body(
    "shuffle",
    {
        "tally": hash32,
        "round": positive,
        "trustee": positive,
        "lists": several(
            fields({"contest": identifier, "weight": positive, "ciphertexts": string, "proof": string})
        ),
        "signature": pair64,
    },
)

decryption = _body(
    "decryption",
    {
        "trustee": positive,
        "tally": hash32,
        "nonce": octets_of(32),
        "shares": several(fields({"contest": identifier, "shares": string, "proofs": string})),
    },
    {
        "mixed": fields(
            {
                "shuffle": hash32,
                "lists": several(
                    fields({"contest": identifier, "weight": positive, "shares": string, "proof": string})
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
        fields({"options": several(identifier), "mainPlaces": natural, "alternatePlaces": natural})
    ),
}
_lists = several(
    fields({"weight": positive, "votes": several(either(several(natural), string)), "invalid": several(natural)})
)
result = _body(
    "result",
    {
        "tally": hash32,
        "eligible": natural,
        "ballots": natural,
        "contests": several(
            either(
                fields(dict(_PLACED, totals=several(natural))),
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
            "size": positive,
            "root": hash32,
            "batch": fields({"index": natural, "size": natural, "proof": several(hash32)}),
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
