package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// tiles reads the hash tiles of a folder. Their paths are those of c2sp.org/tlog-tiles, which leave out the height.
type tiles struct{ folder string }

func (t tiles) Height() int { return height }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := make([][]byte, len(wanted))
	for i, tile := range wanted {
		path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
		data, err := os.ReadFile(filepath.Join(t.folder, path))
		if err != nil {
			return nil, err
		}
		found[i] = data
	}
	return found, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// readEntries reads bundle after bundle, full ones and then the last partial one.
func readEntries(folder string) ([][]byte, error) {
	var entries [][]byte
	for index := int64(0); ; index++ {
		full := tlog.Tile{H: height, L: -1, N: index, W: 1 << height}
		path := strings.Replace(full.Path(), fmt.Sprintf("tile/%d/data/", height), "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(folder, path))
		partial := os.IsNotExist(err)
		if partial {
			if data, err = widestPartial(filepath.Join(folder, path+".p")); data == nil {
				return entries, err
			}
		}
		if err != nil {
			return nil, err
		}
		for len(data) > 0 {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				return nil, fmt.Errorf("%s is no bundle of entries", path)
			}
			length := 2 + int(binary.BigEndian.Uint16(data))
			entries = append(entries, data[2:length])
			data = data[length:]
		}
		if partial {
			return entries, nil
		}
	}
}

// widestPartial reads the partial bundle of the greatest width, nil when there is none.
func widestPartial(folder string) ([]byte, error) {
	for width := 1<<height - 1; width > 0; width-- {
		data, err := os.ReadFile(filepath.Join(folder, fmt.Sprint(width)))
		if err == nil || !os.IsNotExist(err) {
			return data, err
		}
	}
	return nil, nil
}
