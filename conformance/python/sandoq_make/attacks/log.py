"""Dishonest logs: other keys, other orders, other times, cut and continued, anchors that do not fit."""

from sandoq_verify.formats import times
from sandoq_verify.log import checkpoint, ed25519, note, tree

from .. import ballots
from ..anchoring import anchor
from ..closing import close, decide, finish, tally
from ..election import CLOSES, OPENS
from ..honest import outside
from ..writer import files_of
from .catalogue import attack
from .scenes import finished, poll, tallied


def _swap(election, first, second):
    drafts = election.drafts
    drafts[first], drafts[second] = drafts[second], drafts[first]
    return election


@attack("a checkpoint by another key", "V01@-")
def other_key():
    return files_of(finished(), log_seed=bytes(32))


@attack("a checkpoint signature with a component of small order", "V01@-")
def small_order():
    """Multiplied by the cofactor the signature's equation holds; as strict verification has it, it does not."""
    election = finished()
    files = files_of(election)
    head = checkpoint.parse(files["checkpoint"])
    public = ed25519.public_key(election.log_seed)
    signature = ed25519.sign_with_small_order(election.log_seed, head.text.encode())
    line = note.signature_line(head.origin, note.key_id(head.origin, note.ED25519, public), signature)
    return dict(files, checkpoint=(head.text + "\n" + line).encode())


@attack("a cosignature that does not verify", "V01@-")
def wrong_cosignature():
    election = outside()
    files = files_of(election)
    election.drafts[-1].moment += 600
    other = files_of(election)
    line = other["checkpoint"].split(b"\n")[-2] + b"\n"
    own = files["checkpoint"].split(b"\n")[-2] + b"\n"
    return dict(files, checkpoint=files["checkpoint"].replace(own, line))


@attack("a checkpoint of another root", "V01@-", "V02@-")
def other_root():
    files = files_of(finished())
    lines = files["checkpoint"].split(b"\n")
    lines[2] = b"A" * 43 + b"="
    return dict(files, checkpoint=b"\n".join(lines))


@attack("ballots in another order under the old checkpoint", "V02@-")
def order_under_old_checkpoint():
    honest = files_of(finished())
    changed = files_of(_swap(finished(), 5, 6))
    return dict(changed, checkpoint=honest["checkpoint"])


@attack("ballots in another order, all signed anew", "V31@8")
def order_signed_anew():
    return _swap(finished(), 5, 6)


@attack("a ballot dropped, all signed anew", "V30@6", "V31@7", "V32@8", "V33@9")
def dropped():
    election = finished()
    del election.drafts[6]
    return election


@attack("a ballot inserted, all signed anew", "V30@8", "V31@9", "V32@10", "V33@11")
def inserted():
    election = finished()
    extra = finished()
    election.drafts.insert(7, extra.append("ballot", election.prepared[2].body))
    election.drafts[7].moment = OPENS + 3600
    return election


@attack("the log cut before an anchored ballot and continued", "V16@7")
def cut_and_continued():
    election = poll()
    root = tree.root([tree.leaf_hash(draft.data) for draft in election.drafts])
    election.drafts.pop()
    election.counted.pop()
    ballots.cast(election, election.prepared[2])
    anchor(election, 7, root)
    return finish(election)


def _root(election):
    return tree.root([tree.leaf_hash(draft.data) for draft in election.drafts])


@attack("an anchor whose digest covers something else", "V16@7")
def anchor_of_something_else():
    election = poll()
    anchor(election, 7, _root(election), digest=bytes(32))
    return finish(election)


@attack("an anchor of entries that come after it", "V16@7")
def anchor_of_the_future():
    election = poll()
    anchor(election, 8, bytes(32))
    return finish(election)


@attack("closed twice", "V05@8")
def closed_twice():
    return decide(tally(close(close(poll()))), [1])


@attack("a certification, which this version does not know", "V05@11")
def certification():
    election = finished()
    election.append("certification", {})
    return election


@attack("no tally", "V05@8", "V05@9")
def no_tally():
    election = finished()
    del election.drafts[8]
    return election


@attack("a time that is not rounded", "V03@7")
def not_rounded():
    election = poll()
    ballots.cast(election, election.prepared[2], OPENS + 3601)
    return finish(election)


@attack("a time before the one in front", "V03@6")
def back_in_time():
    election = poll()
    election.drafts[5].moment += 600
    return finish(election)


@attack("an entry with a field that nothing names", "V03@5")
def entry_field():
    election = poll(1)
    election.drafts[5].leaf = {"x": 1}
    election.counted = []
    return finish(election, None)


@attack("an entry of another type than its body", "V04@5")
def other_type():
    election = poll(1)
    election.drafts[5].leaf = {"type": "challenged"}
    election.counted = []
    return decide(tally(close(election, ballots=0)), [1])


@attack("a body that is missing", "V04@6")
def missing_body():
    election = poll()
    election.counted.pop()
    files = files_of(finish(election))
    del files["body/" + election.drafts[6].digest.hex()]
    return files


@attack("a body that is not canonical", "V04@6")
def body_with_space():
    files = files_of(finished())
    election = finished()
    path = "body/" + election.drafts[6].digest.hex()
    return dict(files, **{path: files[path] + b"\n"})


@attack("a hash tile that disagrees", "V02@-")
def wrong_tile():
    files = files_of(finished())
    path = next(path for path in files if path.startswith("tile/0/"))
    return dict(files, **{path: files[path][:-1] + b"\0"})


@attack("opened too early", "V15@4")
def opened_early():
    election = poll()
    for draft in election.drafts[:5]:
        draft.moment -= 600
    return finish(election)


@attack("closed early and not said so", "V15@7")
def early_close():
    return decide(tally(close(poll(), CLOSES - 600)), [1])


@attack("closed late and said to be early", "V15@7")
def late_close():
    return decide(tally(close(poll(), CLOSES + 600, early=True)), [1])


def _extension(election, until, moment):
    text = {"fa": "تمدید"}
    election.append("notice", {"kind": "extension", "closes": times.text(until), "text": text}, moment)
    return election


@attack("an extension to an earlier time", "V15@7")
def shorter():
    return finish(_extension(poll(), CLOSES - 3600, OPENS + 3600))


@attack("an extension after the closing time", "V15@7")
def too_late_extension():
    return decide(tally(close(_extension(poll(), CLOSES + 3600, CLOSES + 600), early=False)), [1])


@attack("an extension after the close", "V15@11")
def extension_after_close():
    return _extension(finished(), CLOSES + 3600, CLOSES)


@attack("a manifest that closes before it opens", "V10@0")
def broken_manifest():
    election = finished()
    election.drafts[0].body["closes"] = election.drafts[0].body["opens"]
    return election


@attack("a manifest with a field that nothing names", "V04@0")
def manifest_field():
    election = finished()
    election.drafts[0].body["x"] = 1
    return election


@attack("a notice of an unknown kind", "V04@9")
def unknown_notice():
    election = tallied()
    election.append("notice", {"kind": "rumour", "text": {"fa": "."}})
    return decide(election, [1])
