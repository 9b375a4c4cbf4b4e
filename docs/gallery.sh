#!/usr/bin/env bash
# gallery.sh PROGRAM OUT: every template in a Latin, an Arabic, an Ethiopic, a Chinese and the longest language, in both styles,
# as one PNG. Draws in a folder of its own; what lies in Output/ stays.
set -euo pipefail
program=$(realpath "$1"); out=$(realpath -m "$2"); home=$(cd "$(dirname "$0")/.." && pwd)
languages=(de ar ti zh-CN fr); region=lahn-dill-kreis; height=${HEIGHT:-300}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
materials=$(cd "$home/Templates" && ls ./*.yaml | sed 's|./||; s|\.yaml$||' | paste -sd, | sed 's/,/, /g')
mkdir -p "$work/Campaigns" "$work/rows" "$(dirname "$out")"
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
strip() { # NAME FILES…: those that there are, side by side
    local name=$1; shift; local files=()
    for file in "$@"; do [ ! -f "$file" ] || files+=("$file"); done
    [ ${#files[@]} = 0 ] || convert "${files[@]}" -resize "x$height" -bordercolor '#8a8a8a' -border 5 +append "$work/$name.png"
}
# A row for each template: the first style at the left, the second at the right.
for material in $(tr -d , <<< "$materials"); do
    for style in kacheln rahmen; do
        folder=$work/out/$style/$region; files=()
        for language in "${languages[@]}" mul; do
            files+=("$folder/previews/$material.$language.png" "$folder/print/$material.$language.page1.png"
                "$folder/print/$material.$language.page2.png" "$folder/posts/$material.$language.png")
        done
        strip "$style" "${files[@]}"
    done
    convert "$work/kacheln.png" "$work/rahmen.png" -bordercolor '#8a8a8a' -border 5 +append "$work/rows/$material.png"
done
convert "$work"/rows/*.png -background '#8a8a8a' -append -strip -colors 255 -define png:compression-level=9 "PNG8:$out"
echo "$out"
