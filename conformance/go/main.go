// Command readlog reads the log of an exported Sandoq record with the libraries of
// golang.org/x/mod alone: the checkpoint as a signed note, hash tiles, inclusion, consistency.
//
//	readlog <folder> [vkey]
//
// Without a vkey the manifest's logKey is taken. It prints what it checked and ends with code 1 when something does not hold.
package main

import (
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fmt.Fprintln(os.Stderr, "usage: readlog <folder> [vkey]")
		os.Exit(2)
	}
	vkey := ""
	if len(os.Args) == 3 {
		vkey = os.Args[2]
	}
	if err := read(os.Args[1], vkey); err != nil {
		fmt.Println("REFUSED:", err)
		os.Exit(1)
	}
}

func read(folder, vkey string) error {
	entries, err := readEntries(folder)
	if err != nil {
		return err
	}
	if vkey == "" {
		if vkey, err = manifestKey(folder, entries); err != nil {
			return err
		}
	}
	tree, err := openCheckpoint(folder, vkey)
	if err != nil {
		return err
	}
	fmt.Printf("checkpoint: signed by %s, size %d, root %s\n", vkey, tree.N, tree.Hash)
	if int64(len(entries)) != tree.N {
		return fmt.Errorf("%d entries in the bundles, %d in the checkpoint", len(entries), tree.N)
	}
	if err := checkRoot(tree, entries); err != nil {
		return err
	}
	hashes := tlog.TileHashReader(tree, tiles{folder})
	if err := checkInclusion(tree, entries, hashes); err != nil {
		return err
	}
	if err := checkConsistency(tree, entries, hashes); err != nil {
		return err
	}
	fmt.Println("HOLDS")
	return nil
}
