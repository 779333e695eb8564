package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// openCheckpoint opens the signed note and returns the tree that its three lines name.
func openCheckpoint(folder, vkey string) (tlog.Tree, error) {
	var tree tlog.Tree
	data, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return tree, err
	}
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != verifier.Name() {
		return tree, fmt.Errorf("the checkpoint is not three lines that begin with the key's name")
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tree, fmt.Errorf("the root is not 32 bytes in base64")
	}
	copy(tree.Hash[:], root)
	return tree, nil
}

// manifestKey reads logKey from the body of the first entry.
func manifestKey(folder string, entries [][]byte) (string, error) {
	if len(entries) == 0 {
		return "", fmt.Errorf("there are no entries")
	}
	var entry struct{ Body string }
	if err := json.Unmarshal(entries[0], &entry); err != nil {
		return "", err
	}
	hash, err := base64.RawURLEncoding.DecodeString(entry.Body)
	if err != nil {
		return "", err
	}
	data, err := os.ReadFile(filepath.Join(folder, "body", fmt.Sprintf("%x", hash)))
	if err != nil {
		return "", err
	}
	var manifest struct{ LogKey string }
	err = json.Unmarshal(data, &manifest)
	return manifest.LogKey, err
}
