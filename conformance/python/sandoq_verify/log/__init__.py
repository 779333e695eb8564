"""The log of section 2: signed notes, the tree, tiles, proofs, cosignatures."""
