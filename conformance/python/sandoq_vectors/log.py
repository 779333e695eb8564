"""log.json and the witness and anchors of outside.json."""

from sandoq_verify.formats import base64url
from sandoq_verify.log import checkpoint, cosignature, tree


def check(vectors):
    """Yields (what, whether it agrees)."""
    leaves = [tree.leaf_hash(entry.encode()) for entry in vectors["entries"]]
    roots = [tree.root(leaves[: size + 1]) for size in range(len(leaves))]
    yield "leaves", [leaf.hex() for leaf in leaves] == vectors["leaves"]
    yield "roots", [root.hex() for root in roots] == vectors["roots"]
    for item in vectors["inclusion"]:
        path, size = [bytes.fromhex(node) for node in item["proof"]], item["size"]
        yield "inclusion made", tree.inclusion_path(leaves[:size], item["index"]) == path
        led = tree.root_of_inclusion(leaves[item["index"]], item["index"], size, path)
        yield "inclusion checked", led == roots[size - 1]
    for item in vectors["consistency"]:
        first, second = item["first"], item["second"]
        path = [bytes.fromhex(node) for node in item["proof"]]
        yield "consistency made", tree.consistency_path(leaves[:second], first) == path
        yield "consistency checked", tree.consistent(first, second, roots[first - 1], roots[second - 1], path)
    item = vectors["checkpoint"]
    head = checkpoint.parse(item["note"].encode())
    yield "checkpoint", checkpoint.signed_first(head, item["logKey"]) and head.text == item["text"]
    signed = checkpoint.sign(bytes.fromhex(item["seed"]), head.origin, head.size, head.root)
    yield "checkpoint signed", signed.decode() == item["note"]


def check_outside(vectors):
    """Yields (what, whether it agrees)."""
    item = vectors["witness"]
    head, _, signed = item["request"].partition("\n\n")
    lines = head.split("\n")
    checked = checkpoint.parse(signed.encode())
    old, new = bytes.fromhex(item["oldRoot"]), checked.root
    path = [base64url.decode(line.rstrip("=").replace("+", "-").replace("/", "_")) for line in lines[1:]]
    yield "request", checkpoint.signed_first(checked, item["logKey"])
    yield "continues", tree.consistent(int(lines[0].split()[1]), checked.size, old, new, path)
    name = item["vkey"].split("+")[0]
    line = cosignature.line(name, bytes.fromhex(item["secret"]), checked.text, item["time"])
    yield "cosignature made", line == item["answer"]
    whole = checkpoint.parse((signed + item["answer"]).encode())
    yield "cosignature checked", cosignature.cosigned_at(whole, item["vkey"]) == item["time"]
    digest = base64url.decode(vectors["anchors"]["digest"])
    yield "calldata", (b"sandoq/v1/anchor" + digest).hex() == vectors["anchors"]["calldata"]
    for leaf in vectors["anchors"]["leaves"]:
        text = checkpoint.text_of(leaf["origin"], leaf["size"], base64url.decode(leaf["root"]))
        path = [base64url.decode(node) for node in leaf["proof"]]
        led = tree.root_of_inclusion(tree.leaf_hash(text.encode()), leaf["index"], leaf["of"], path)
        yield "anchor", led == digest
