#!/usr/bin/env bash
# gallery.sh PROGRAM FOLDER: what Litfass makes, one picture a kind of thing, each in all families and in a Latin, an Arabic, an
# Ethiopic, a Chinese and a long-winded language. Draws in a folder of its own; what lies in Output/ stays.
set -euo pipefail
program=$(realpath "$1"); out=$(realpath -m "$2"); home=$(cd "$(dirname "$0")/.." && pwd)
languages=(de ar ti zh-CN uk); families=(kacheln rahmen bild); region=augsburg; ground='#d8d4cc'
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
materials=$(cd "$home/Templates" && ls ./*.yaml | sed 's|./||; s|\.yaml$||' | paste -sd, | sed 's/,/, /g')
mkdir -p "$work/Campaigns" "$out"
ln -s "$home/Assets" "$home/Templates" "$work/"
for style in "${families[@]}"; do for campaign in willkommen veranstaltung; do
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
all() { for family in "${families[@]}"; do of "$1" "$family" "$2" "${3:-}"; done; }

# shellcheck disable=SC2046
{
    picture posters 420 5 $(all willkommen previews/poster-a3)
    picture events 420 5 $(all veranstaltung previews/poster-a3)
    for style in "${families[@]}"; do
        for post in sprachen fragen start; do of willkommen $style "posts/$post.post-square"; done
        of veranstaltung $style posts/einladung.post-square
    done > "$work/posts"
    picture posts 260 5 $(cat "$work/posts")
    picture stories 420 5 $(all willkommen posts/post-story)
    picture screens 220 5 $(all willkommen posts/screen-16x9) $(all willkommen posts/post-link)
    picture leaflets 300 4 $(for style in "${families[@]}"; do for language in de ar; do for page in 1 2; do
        echo "$work/out/willkommen-$style/$region/print/flyer-a5.$language.page$page.png"; done; done; done)
    picture folded 300 2 $(for style in "${families[@]}"; do for page in 1 2; do
        echo "$work/out/willkommen-$style/$region/print/flyer-dl.de.page$page.png"; done; done)
    picture cards 300 6 $(for style in "${families[@]}"; do for language in de ar; do
        echo "$work/out/willkommen-$style/$region/print/flyer-a6.$language.page1.png"
        echo "$work/out/willkommen-$style/$region/print/advert-90x130.$language.page1.png"
        echo "$work/out/willkommen-$style/$region/print/table-tent.$language.page1.png"; done; done)
    picture languages 560 3 "$work/out/willkommen-"{kacheln,rahmen,bild}"/$region/previews/poster-a3-languages.mul.png"
    # A town's campaign as it is scrolled past.
    for post in start sprachen fragen; do of willkommen kacheln "posts/$post.post-square"; done > "$work/feed"
    picture feed 220 5 $(cat "$work/feed")
    # And as it hangs: a millimetre is a pixel.
    for style in "${families[@]}"; do
        out_of=$work/out/willkommen-$style/$region
        scaled=()
        for file in previews/poster-a3.de:420 previews/poster-a3.ar:420 previews/poster-a4.ti:297 \
            previews/poster-a3-languages.mul:420 print/flyer-a5.de.page1:210 print/flyer-dl.de.page1:210 \
            print/table-tent.uk.page1:210 print/card-85x55.zh-CN.page1:55; do
            [ ! -f "$out_of/${file%%:*}.png" ] || scaled+=(\( "$out_of/${file%%:*}.png" -resize "x${file##*:}" \
                -bordercolor "$ground" -border 8x0 \))
        done
        convert "${scaled[@]}" -background "$ground" -gravity south +append "$work/wall-$style.png"
    done
    convert "$work"/wall-{kacheln,rahmen,bild}.png -background "$ground" -gravity north -splice 0x24 -append \
        -strip +dither -colors 255 -define png:compression-level=9 "PNG8:$out/wall.png"
    echo "$out/wall.png"
}

# All pictograms: large on paper, then small, on the town's colour, on its darkest, and in one colour.
signs() { # A-ROW HEIGHT COLOURS GROUND
    local names; mapfile -t names < <(cd "$home/Assets/Pictograms" && ls ./*.svg | sed 's|./||; s|\.svg$||')
    echo "      - rows:"
    for ((first = 0; first < ${#names[@]}; first += $1)); do
        echo "          - columns:"
        for name in "${names[@]:first:$1}"; do echo "              - { pictogram: $name, width: $2, height: $2$3 }"; done
        echo "            distribute: between"
    done
    printf '        gap: 28px\n        fill: %s\n        padding: 28px\n' "$4"
}
{
    printf '%s\n' 'litfass: 1' 'name: signs' 'title: { de: Zeichen, en: Pictograms }' 'kind: post' 'size: [1600px, 936px]' \
        'styles: { small: { sizes: [8px, 8px] } }' 'pages:' '  - rows:'
    signs 13 88px '' paper; signs 26 32px '' surface; signs 26 32px ', color: surface, accent: paper' deep
    signs 26 32px ', accent: ink' paper
} > "$work/signs.yaml"
"$program" build willkommen-bild --workspace "$work" --material "$work/signs.yaml" --output "$work/signs" --quiet --language de \
    > /dev/null 2>&1 || [ $? = 1 ]
picture pictograms 936 1 "$(find "$work/signs" -name 'signs.de.png' | head -1)"
