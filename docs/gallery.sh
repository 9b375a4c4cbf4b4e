#!/usr/bin/env bash
# gallery.sh PROGRAM FOLDER: what Litfass makes, one picture a kind of thing, each in both families and in a Latin, an Arabic, an
# Ethiopic, a Chinese and a long-winded language. Draws in a folder of its own; what lies in Output/ stays.
set -euo pipefail
program=$(realpath "$1"); out=$(realpath -m "$2"); home=$(cd "$(dirname "$0")/.." && pwd)
languages=(de ar ti zh-CN uk); region=augsburg; ground='#d8d4cc'
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
materials=$(cd "$home/Templates" && ls ./*.yaml | sed 's|./||; s|\.yaml$||' | paste -sd, | sed 's/,/, /g')
mkdir -p "$work/Campaigns" "$out"
ln -s "$home/Assets" "$home/Templates" "$work/"
for style in kacheln rahmen; do for campaign in willkommen veranstaltung; do
    name=$campaign-$style; folder=$work/Campaigns/$name
    cp -R "$home/Campaigns/$campaign" "$folder"
    # All materials of one region, no placements: those are a list whose lines are indented.
    awk -v materials="$materials" -v region="$region" -v style="$style" '
        /^placements:/ { skip = 1; next }
        skip && /^[ ]/ { next }
        { skip = 0 }
        /^materials:/ { print "materials: [" materials "]"; print "style: " style; next }
        /^regions:/ { print "regions: [" region "]"; next }
        { print }' "$home/Campaigns/$campaign/campaign.yaml" > "$folder/campaign.yaml"
    # Status 1: findings, which the pictures show.
    "$program" build "$name" --workspace "$work" --output "$work/out" --quiet \
        --language "$(IFS=,; echo "${languages[*]}"),mul" > /dev/null 2>&1 || [ $? = 1 ]
done; done

# picture NAME HEIGHT COLUMNS FILE…: all at one height, in rows; what a campaign does not have is left out.
picture() {
    local name=$1 height=$2 columns=$3; shift 3
    local files=(); for file in "$@"; do [ ! -f "$file" ] || files+=("$file"); done
    # A hair's breadth of shade tells white paper from the ground.
    montage "${files[@]}" -resize "x$height" -bordercolor '#b9b4ab' -border 1 -tile "${columns}x" -geometry +12+12 \
        -background "$ground" "$work/$name.png"
    convert "$work/$name.png" -strip +dither -colors "${COLORS:-255}" -define png:compression-level=9 "PNG8:$out/$name.png"
    echo "$out/$name.png"
}
# The files of a material in the gallery's languages.
of() { # CAMPAIGN STYLE BEFORE-LANGUAGE AFTER-LANGUAGE
    for language in "${languages[@]}"; do echo "$work/out/$1-$2/$region/$3.$language${4:-}.png"; done
}
both() { of "$1" kacheln "$2" "${3:-}"; of "$1" rahmen "$2" "${3:-}"; }

# shellcheck disable=SC2046
{
    picture posters 420 5 $(both willkommen previews/poster-a3)
    picture events 420 5 $(both veranstaltung previews/poster-a3)
    for style in kacheln rahmen; do
        for post in sprachen fragen start; do of willkommen $style "posts/$post.post-square"; done
        of veranstaltung $style posts/einladung.post-square
    done > "$work/posts"
    picture posts 260 5 $(cat "$work/posts")
    picture stories 420 5 $(both willkommen posts/post-story)
    picture screens 220 5 $(both willkommen posts/screen-16x9) $(both willkommen posts/post-link)
    picture leaflets 300 4 $(for style in kacheln rahmen; do for language in de ar; do for page in 1 2; do
        echo "$work/out/willkommen-$style/$region/print/flyer-a5.$language.page$page.png"; done; done; done)
    picture folded 300 2 $(for style in kacheln rahmen; do for page in 1 2; do
        echo "$work/out/willkommen-$style/$region/print/flyer-dl.de.page$page.png"; done; done)
    picture cards 300 6 $(for style in kacheln rahmen; do for language in de ar; do
        echo "$work/out/willkommen-$style/$region/print/flyer-a6.$language.page1.png"
        echo "$work/out/willkommen-$style/$region/print/advert-90x130.$language.page1.png"
        echo "$work/out/willkommen-$style/$region/print/table-tent.$language.page1.png"; done; done)
    picture languages 560 2 "$work/out/willkommen-"{kacheln,rahmen}"/$region/previews/poster-a3-languages.mul.png"
}
