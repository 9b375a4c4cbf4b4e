#!/usr/bin/env bash
# gallery.sh PROGRAM OUT: every template in a Latin, an Arabic, an Ethiopic, a Chinese and the longest language, in both styles,
# as one PNG; SIDE is a cell's width and height in pixels. Draws in a folder of its own; what lies in Output/ stays.
set -euo pipefail
program=$(realpath "$1"); out=$(realpath -m "$2"); home=$(cd "$(dirname "$0")/.." && pwd)
languages=(de ar ti zh-CN fr); region=lahn-dill-kreis; side=${SIDE:-320}; ground='#8a8a8a'
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
materials=$(cd "$home/Templates" && ls ./*.yaml | sed 's|./||; s|\.yaml$||' | paste -sd, | sed 's/,/, /g')
mkdir -p "$work/Campaigns" "$work/cells" "$(dirname "$out")"
ln -s "$home/Assets" "$home/Templates" "$work/"
for style in kacheln rahmen; do
    campaign=$work/Campaigns/$style
    cp -R "$home/Campaigns/willkommen" "$campaign"
    # One region, all materials, no posts; `posts:` and `placements:` are lists whose lines are indented.
    awk -v materials="$materials" -v region="$region" -v style="$style" '
        /^(posts|placements|channels):/ { skip = /:[ ]*$/; next }
        skip && /^[ ]/ { next }
        { skip = 0 }
        /^materials:/ { print "materials: [" materials "]"; print "style: " style; next }
        /^regions:/ { print "regions: [" region "]"; next }
        { print }' "$home/Campaigns/willkommen/campaign.yaml" > "$campaign/campaign.yaml"
    # Status 1: findings, which the pictures show.
    "$program" build "$style" --workspace "$work" --output "$work/out" --quiet \
        --language "$(IFS=,; echo "${languages[*]}"),mul" || [ $? = 1 ]
done
# A row for each template: five languages in the first style, five in the second. Both pages of a sheet share a cell.
cells=()
for material in $(tr -d , <<< "$materials"); do
    for style in kacheln rahmen; do
        folder=$work/out/$style/$region
        for language in "${languages[@]}"; do
            cell=$work/cells/$material.$style.$language.png; files=()
            for file in "$folder/previews/$material.$language.png" "$folder/print/$material.$language".page?.png \
                "$folder/posts/$material.$language.png"; do [ ! -f "$file" ] || files+=("$file"); done
            # A sheet in many languages stands once, where the first language stands.
            many=$folder/previews/$material.mul.png
            [ "$language" != "${languages[0]}" ] || [ ! -f "$many" ] || files=("$many")
            if [ ${#files[@]} = 0 ]; then cells+=(null:); continue; fi
            convert "${files[@]}" -bordercolor "$ground" -border 1% +append -resize "${side}x$side" "$cell"
            cells+=("$cell")
        done
    done
done
montage "${cells[@]}" -tile 10x -geometry "${side}x$side+$((side / 40))+$((side / 40))" -background "$ground" "$work/sheet.png"
convert "$work/sheet.png" -strip +dither -colors "${COLORS:-255}" -define png:compression-level=9 "PNG8:$out"
echo "$out"
