"""The shape of every body of sections 3, 7 and 9. Bounds, and lengths that depend on a contest, are checked elsewhere."""

from .ceremony_bodies import ceremony
from .contest_fields import CONTEST, PLACES, option
from .mixed_bodies import mixed_decryption, mixed_votes, ranking, score, shuffle, text_contest
from .shapes import (
    body,
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
    pair64,
    point,
    positive,
    several,
    string,
    text,
    time,
)

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
            CONTEST,
            **PLACES,
            **more,
            kind=constant("choice"),
            options=several(option),
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
        "ranking": ranking,
        "score": score,
        "text": text_contest,
    },
)

manifest = body(
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

credentials = body(
    "credentials",
    {"credentials": several(fields({"key": point, "style": identifier, "weight": natural}))},
)

open_ = body(
    "open", {"manifest": hash32, "ceremony": several(hash32), "credentials": hash32, "key": point}
)

ballot = body(
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

challenged = body(
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

close = body("close", {"ballots": natural, "early": boolean})

tally = body(
    "tally",
    {
        "ballots": natural,
        "root": hash32,
        "sums": several(fields({"contest": identifier, "ciphertexts": string})),
    },
)

decryption = body(
    "decryption",
    {
        "trustee": positive,
        "tally": hash32,
        "nonce": octets_of(32),
        "shares": several(fields({"contest": identifier, "shares": string, "proofs": string})),
    },
    {"mixed": mixed_decryption},
)

_PLACED = {
    "id": identifier,
    "elected": several(identifier),
    "alternates": several(identifier),
    "ties": several(
        fields({"options": several(identifier), "mainPlaces": natural, "alternatePlaces": natural})
    ),
}
result = body(
    "result",
    {
        "tally": hash32,
        "eligible": natural,
        "ballots": natural,
        "contests": several(
            either(
                fields(dict(_PLACED, totals=several(natural))),
                fields(dict(_PLACED, lists=mixed_votes)),
                fields({"id": identifier, "lists": mixed_votes}),
            )
        ),
    },
)

lot = body(
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
    return body(
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
        "incident": body("notice", {"kind": constant("incident"), "text": text}),
        "extension": body("notice", {"kind": constant("extension"), "closes": time, "text": text}),
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
