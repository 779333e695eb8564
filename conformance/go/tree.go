package main

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// storedHashes are the hashes of a tree in memory.
type storedHashes []tlog.Hash

func (s storedHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		found[i] = s[index]
	}
	return found, nil
}

// rootOf hashes the first entries into a tree of their own.
func rootOf(entries [][]byte) (tlog.Hash, error) {
	var stored storedHashes
	for i, entry := range entries {
		more, err := tlog.StoredHashes(int64(i), entry, stored)
		if err != nil {
			return tlog.Hash{}, err
		}
		stored = append(stored, more...)
	}
	return tlog.TreeHash(int64(len(entries)), stored)
}

func checkRoot(tree tlog.Tree, entries [][]byte) error {
	root, err := rootOf(entries)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("the entries hash to %s", root)
	}
	fmt.Printf("root: %d entries hash to it\n", len(entries))
	return nil
}

// checkInclusion proves and checks at most 64 entries spread over the log, from the tiles.
func checkInclusion(tree tlog.Tree, entries [][]byte, hashes tlog.HashReader) error {
	step := tree.N/64 + 1
	checked := 0
	for index := int64(0); index < tree.N; index += step {
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entries[index])); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
		checked++
	}
	fmt.Printf("inclusion: %d entries\n", checked)
	return nil
}

// checkConsistency proves and checks that the tree continues the trees of half and of nearly all its entries.
func checkConsistency(tree tlog.Tree, entries [][]byte, hashes tlog.HashReader) error {
	checked := 0
	for _, size := range []int64{tree.N / 2, tree.N - 1} {
		if size < 1 {
			continue
		}
		old, err := rootOf(entries[:size])
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(tree.N, size, hashes)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, size, old); err != nil {
			return fmt.Errorf("from size %d: %w", size, err)
		}
		checked++
	}
	fmt.Printf("consistency: with %d smaller sizes\n", checked)
	return nil
}
