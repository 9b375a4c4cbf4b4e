#!/usr/bin/env bash
# gallery.sh PROGRAM OUT: every template in a Latin, an Arabic, an Ethiopic, a Chinese and the longest language, in both styles,
# as one PNG; SIDE is a cell's width and height in pixels. Draws in a folder of its own; what lies in Output/ stays.
set -euo pipefail
program=$(realpath "$1"); out=$(realpath -m "$2"); home=$(cd "$(dirname "$0")/.." && pwd)
languages=(de ar ti zh-CN fr); region=lahn-dill-kreis; side=${SIDE:-320}; ground='#d3d0ca' ink='#2a2926' shade='#b3b0aa'
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
# A row for each template: its name, five languages in the first style, five in the second. Both pages of a sheet share a cell.
font=$(fc-match -f '%{file}' 'Inter:weight=180:variable=false'); small=$((side / 14)); gap=$((side / 24)); rows=()
text() { # WIDTH HEIGHT GRAVITY TEXT OUT
    convert -size "$1x$2" -background "$ground" -fill "$ink" -font "$font" -pointsize "$small" -gravity "$3" "caption:$4" "$5"
}
row() { # OUT CELL…: side by side, centred on the row's middle, with room around
    local out=$1; shift
    convert "$@" -background "$ground" -gravity center -bordercolor "$ground" -border "$((gap / 2))x$gap" +append "$out"; rows+=("$out")
}
text "$side" "$((small * 2))" west '' "$work/cells/name.png"; head=("$work/cells/name.png")
for style in Kacheln Rahmen; do for language in "${languages[@]}"; do
    text "$side" "$((small * 2))" center "$style · $language" "$work/cells/$style.$language.png"; head+=("$work/cells/$style.$language.png")
done; done
row "$work/cells/head.row.png" "${head[@]}"
for material in $(tr -d , <<< "$materials"); do
    text "$side" "$((side / 3))" west "$material" "$work/cells/$material.png"; cells=("$work/cells/$material.png")
    for style in kacheln rahmen; do
        folder=$work/out/$style/$region
        for language in "${languages[@]}"; do
            cell=$work/cells/$material.$style.$language.png; files=()
            for file in "$folder/previews/$material.$language.png" "$folder/print/$material.$language".page?.png \
                "$folder/posts/$material.$language.png"; do [ ! -f "$file" ] || files+=("$file"); done
            # A sheet in many languages stands once, where the first language stands.
            many=$folder/previews/$material.mul.png
            [ "$language" != "${languages[0]}" ] || [ ! -f "$many" ] || files=("$many")
            if [ ${#files[@]} = 0 ]; then
                convert -size "${side}x1" "xc:$ground" "$cell"
            else
                # A hair's breadth of shade tells white paper from the ground.
                convert "${files[@]}" -resize "${side}x$side" -bordercolor "$shade" -border 1 -bordercolor "$ground" -border "$((gap / 4))" +append \
                    -resize "${side}x$side" -background "$ground" -gravity center -extent "${side}x" "$cell"
            fi
            cells+=("$cell")
        done
    done
    row "$work/cells/$material.row.png" "${cells[@]}"
done
convert "${rows[@]}" -background "$ground" -append -bordercolor "$ground" -border "$gap" "$work/sheet.png"
convert "$work/sheet.png" -strip +dither -colors "${COLORS:-255}" -define png:compression-level=9 "PNG8:$out"
echo "$out"
