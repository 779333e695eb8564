"""The steps of the trustees' ceremony (sections 3.2 and 7)."""

from .shapes import body, by_field, constant, fields, hash32, octets_of, pair64, point, positive, several


def _step(name, required, optional=None):
    return body("ceremony", dict(required, step=constant(name), trustee=positive), optional)


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
