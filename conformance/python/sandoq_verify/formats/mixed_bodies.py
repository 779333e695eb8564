"""What mixed contests add: their contests, the shuffle, their part of decryption and result (section 9)."""

from .contest_fields import CONTEST, PLACES, option
from .shapes import body, constant, either, fields, hash32, identifier, natural, pair64, positive, several, string

ranking = fields(
    dict(
        CONTEST,
        **PLACES,
        kind=constant("ranking"),
        options=several(option),
        ranks=natural,
        rule=constant("borda", "condorcet-schulze", "instant-runoff", "stv-meek", "stv-scottish"),
    )
)

score = fields(
    dict(
        CONTEST,
        **PLACES,
        kind=constant("score"),
        options=several(option),
        maxScore=natural,
        rule=constant("score"),
    )
)

text_contest = fields(dict(CONTEST, kind=constant("text"), points=natural))

shuffle = body(
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

mixed_decryption = fields(
    {
        "shuffle": hash32,
        "lists": several(
            fields({"contest": identifier, "weight": positive, "shares": string, "proof": string})
        ),
    }
)

mixed_votes = several(
    fields({"weight": positive, "votes": several(either(several(natural), string)), "invalid": several(natural)})
)
