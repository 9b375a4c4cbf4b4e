#!/usr/bin/env bash
# town-colours.sh PROGRAM OUT: poster, flyer and post of six towns of unlike colours, as one PNG. Draws in a folder of its own.
set -euo pipefail
program=$(realpath "$1"); out=$(realpath -m "$2"); home=$(cd "$(dirname "$0")/.." && pwd); ground='#d3d0ca' shade='#b3b0aa'
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
towns=(
    'birkenfeld ["#0B5D3B"]' 'muenchen ["#FFF3B0"]' 'augsburg ["#E30613"]' 'lahn-dill-kreis ["#7A1F3D"]'
    'augsburg ["#FBDA16", "#003D8F"]' 'birkenfeld ["#FFFFFF", "#E30613"]'
)
rows=(); number=0
for town in "${towns[@]}"; do
    region=${town%% *} colors=${town#* } place=$work/$number; number=$((number + 1))
    mkdir -p "$place/Assets/Regions" "$place/Campaigns"
    for part in "$home"/Assets/*; do [ "$(basename "$part")" = Regions ] || cp -R "$part" "$place/Assets/"; done
    cp -R "$home/Assets/Regions/$region" "$place/Assets/Regions/"; cp -R "$home/Templates" "$place/"; cp -R "$home/Campaigns/willkommen" "$place/Campaigns/"
    # The town's own colours take the place of the example's.
    awk -v colors="$colors" '/^swatches:/ { print "colors: " colors; skip = 1; next } skip && /^ / { next } { skip = 0; print }' \
        "$home/Assets/Regions/$region/brand.yaml" > "$place/Assets/Regions/$region/brand.yaml"
    sed -i "s/^regions:.*/regions: [$region]/" "$place/Campaigns/willkommen/campaign.yaml"
    # Status 1: findings about examples of contacts.
    "$program" build willkommen --workspace "$place" --output "$place/out" --quiet --language de,ar --material poster-a3,flyer-a5,post-square || [ $? = 1 ]
    made=$place/out/willkommen/$region
    [ -d "$made" ] || made=$place/out/$region
    convert "$made/previews/poster-a3.de.png" "$made/print/flyer-a5.de.page1.png" "$made/print/flyer-a5.de.page2.png" "$made/posts/post-square.ar.png" \
        -resize x300 -bordercolor "$shade" -border 1 -bordercolor "$ground" -border 5 +append "$place/row.png"
    rows+=("$place/row.png")
done
convert "${rows[@]}" miff:- | montage - -tile 2x -geometry +8+4 -background "$ground" -strip "$out"
