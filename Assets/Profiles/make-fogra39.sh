#!/bin/sh
# Makes FOGRA39.icc, the press condition of Litfass's print files: offset on coated paper, ISO 12647-2:2004/Amd 1.
#
#     apt install argyll icc-profiles-free
#     Assets/Profiles/make-fogra39.sh
#
# In:  FOGRA39L.ti3, Fogra's characterisation data as Debian's icc-profiles-free ships it, and its sRGB.icc.
# Out: FOGRA39.icc beside this script, the same bytes on every run.
set -eu

source=/usr/share/color/icc
target=$(cd "$(dirname "$0")" && pwd)/FOGRA39.icc
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cp "$source/FOGRA39L.ti3" .

# -qm -bm      tables of medium size in both directions
# -cmt -dpp    gamut mapping from a monitor in typical surroundings to a print in practical light
# -kr          black as a ramp; -l300 -L95: at most 300 % of ink in all, at most 95 % of black
# -nc          without the measurements themselves, 120 kB of text
# -S           the source gamut of the perceptual table
colprof -v -nc -qm -bm -cmt -dpp -kr -l300 -L95 -S "$source/sRGB.icc" \
    -D "FOGRA39 coated (Argyll, from FOGRA39L.ti3)" -C "Characterisation data: Fogra, Zlib licence" FOGRA39L

# The header's date (bytes 24 to 35) is that of the run, and its ID (bytes 84 to 99) depends on it. A fixed date,
# 2006-11-01 00:00, and no ID, which the format allows, make the file the same each time.
put() { printf "$1" | dd of=FOGRA39L.icc bs=1 seek="$2" conv=notrunc status=none; }
put '\007\326\000\013\000\001\000\000\000\000\000\000' 24
put '\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000' 84

mv FOGRA39L.icc "$target"
