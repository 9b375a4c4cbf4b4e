#!/usr/bin/env bash
# towns.sh PROGRAM: twelve invented towns of unlike colours and crests, set up with `litfass brand` as a press officer would, as
# docs/gallery/towns.png; and the pictures of docs/de/stadt.md out of the same. Draws in a folder of its own.
set -euo pipefail
program=$(realpath "$1"); home=$(cd "$(dirname "$0")/.." && pwd); ground='#eeece7' ink='#1e1d1b'
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p "$work/Campaigns" "$work/crests" "$home/docs/de/bilder" "$home/docs/gallery"
font=$(fc-match -f '%{file}' 'Inter:weight=180:variable=false')

# SLUG|NAME|COLOURS|CREST'S FILE
towns="gruenfurt|Grünfurt|#0B5D3B|png
seehagen|Seehagen|#004B93|svg
rebenstein|Rebenstein|#6D1A36|svg
rothbrueck|Rothbrück|#E2001A|svg
gerstfeld|Gerstfeld|#F4C300,#1A1A1A|svg
weissenquell|Weißenquell|#F2EFE6,#005B82|jpg
kohlbach|Kohlbach|#1C1C1C,#E30613,#FFCC00|png
ockerthal|Ockerthal|#C9711A|svg
badenau|Badenau|#008C95|svg
schieferburg|Schieferburg|#6B7580|png
lavendelhof|Lavendelhof|#6A3A8C,#B7D433|svg
rosenhag|Rosenhag|#F3B7C0,#9E1B32|svg"

shield='M0,0 H100 V68 Q100,108 50,128 Q0,108 0,68 Z'
svg() { # SLUG FIELD CHARGES…: a shield with what lies on it
    local slug=$1 field=$2; shift 2
    cat > "$work/crests/$slug.svg" << SVG
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="210mm" height="297mm" viewBox="-20 -20 140 198">
<defs><clipPath id="s"><path d="$shield"/></clipPath>
<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#8d2a4d"/><stop offset="1" stop-color="#4a0f24"/></linearGradient></defs>
<g clip-path="url(#s)"><path d="$shield" fill="$field"/>$*</g>
<path d="$shield" fill="none" stroke="#1a1a1a" stroke-width="2"/></svg>
SVG
}
svg gruenfurt '#0b5d3b' '<path d="M44,98 h12 v-26 h22 l-28,-52 -28,52 h22 z" fill="#f0c400"/><path d="M0,104 q12,-8 25,0 t25,0 25,0 25,0 v30 H0 z" fill="#fff"/>'
svg seehagen '#004b93' '<path d="M0,46 q12,-10 25,0 t25,0 25,0 25,0 v14 q-12,-10 -25,0 t-25,0 -25,0 -25,0 z M0,80 q12,-10 25,0 t25,0 25,0 25,0 v14 q-12,-10 -25,0 t-25,0 -25,0 -25,0 z" fill="#fff"/><path d="M50,8 l6,14 h15 l-12,10 5,14 -14,-9 -14,9 5,-14 -12,-10 h15 z" fill="#f0c400"/>'
svg rebenstein 'url(#g)' '<g fill="#e9d9a6"><circle cx="50" cy="50" r="9"/><circle cx="33" cy="50" r="9"/><circle cx="67" cy="50" r="9"/><circle cx="41" cy="66" r="9"/><circle cx="59" cy="66" r="9"/><circle cx="50" cy="82" r="9"/></g><path d="M50,40 q-2,-18 14,-24" stroke="#7fae4a" stroke-width="5" fill="none"/><path d="M50,34 q-24,-4 -26,-22 q22,0 26,22" fill="#7fae4a"/>'
svg rothbrueck '#fff' '<path d="M0,56 h100 v54 h-18 v-16 a16,16 0 0 0 -32,0 v16 h0 v-16 a16,16 0 0 0 -32,0 v16 H0 z" fill="#e2001a"/><path d="M8,56 v-22 h10 v8 h8 v-8 h10 v22 z M64,56 v-22 h10 v8 h8 v-8 h10 v22 z" fill="#e2001a"/>'
svg gerstfeld '#f4c300' '<path d="M0,20 L0,0 24,0 100,84 100,120 z" fill="#1a1a1a"/><path d="M26,108 q-8,-30 4,-56 q10,28 -4,56" fill="#1a1a1a"/><path d="M76,52 q-8,-24 2,-44 q10,22 -2,44" fill="#1a1a1a"/>'
svg weissenquell '#fff' '<path d="M30,112 h40 v-12 h-8 v-28 h-24 v28 h-8 z" fill="#005b82"/><path d="M50,72 V34 M50,40 q-26,-22 -30,20 M50,40 q26,-22 30,20 M50,52 q-14,-10 -16,14 M50,52 q14,-10 16,14" stroke="#005b82" stroke-width="5" fill="none"/>'
svg kohlbach '#1c1c1c' '<g stroke="#ffcc00" stroke-width="8"><path d="M24,100 L70,36 M76,100 L30,36"/></g><path d="M58,30 l26,18 -8,12 -26,-18 z M42,30 l-26,18 8,12 26,-18 z" fill="#ffcc00"/><path d="M0,0 h100 v18 H0 z" fill="#e30613"/>'
svg ockerthal '#c9711a' '<g fill="none" stroke="#fff" stroke-width="7"><circle cx="50" cy="60" r="32"/><path d="M50,28 v64 M18,60 h64 M27,37 l46,46 M73,37 l-46,46"/></g><circle cx="50" cy="60" r="9" fill="#fff"/>'
svg badenau '#008c95' '<path d="M50,18 C50,18 80,56 80,76 a30,30 0 0 1 -60,0 C20,56 50,18 50,18 z" fill="#fff"/><path d="M36,78 a14,14 0 0 0 14,14" stroke="#008c95" stroke-width="6" fill="none" stroke-linecap="round"/>'
svg schieferburg '#6b7580' '<path d="M24,112 V52 h-6 V28 h12 v10 h12 V28 h16 v10 h12 V28 h12 v24 h-6 v60 H60 V90 a10,10 0 0 0 -20,0 v22 z" fill="#fff"/>'
svg rosenhag '#f3b7c0' '<g fill="#9e1b32"><circle cx="50" cy="34" r="16"/><circle cx="75" cy="52" r="16"/><circle cx="66" cy="82" r="16"/><circle cx="34" cy="82" r="16"/><circle cx="25" cy="52" r="16"/></g><circle cx="50" cy="61" r="17" fill="#f4c300"/>'
# A wordmark instead of a crest, more than five times as wide as high.
cat > "$work/crests/lavendelhof.svg" << 'SVG'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 104"><text x="4" y="78" font-family="Inter" font-weight="800" font-size="92" fill="#6a3a8c">lavendelhof</text><path d="M548,84 q-10,-46 40,-76 q22,42 -40,76 z" fill="#b7d433"/></svg>
SVG
pixels() { # SLUG GROUND: as an office has it from its designer years ago
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=2 --default-background-color="$2" \
        --window-size=794,1123 --screenshot="$work/crests/$1.png" "file://$work/crests/$1.svg" 2> /dev/null
}
for slug in gruenfurt kohlbach schieferburg; do pixels "$slug" 00000000; done
pixels weissenquell ffffffff; convert "$work/crests/weissenquell.png" -quality 92 "$work/crests/weissenquell.jpg"

number=0; regions=
while IFS='|' read -r slug name _ _; do
    number=$((number + 1))
    regions+="${regions:+, }{\"id\": $number, \"name\": \"Stadt $name\", \"path\": \"/$slug/\", \"live\": true, \"prefix\": \"Stadt\",
        \"name_without_prefix\": \"$name\", \"plz\": \"00000\", \"longitude\": 10.5, \"latitude\": 50.9, \"aliases\": null,
        \"languages\": [{\"id\": 1, \"code\": \"de\", \"bcp47_tag\": \"de-DE\", \"native_name\": \"Deutsch\", \"dir\": \"LEFT_TO_RIGHT\"}]}"
done <<< "$towns"
echo "[$regions]" > "$work/regions.json"
litfass() { "$program" "$@" --workspace "$work" --lang de --quiet > /dev/null || [ $? = 1 ]; }
litfass region import "$work/regions.json"
cells=()
while IFS='|' read -r slug name colours suffix; do
    # As the two questions of a terminal would be answered.
    sed -i "s|responsible: \"\"|responsible: \"Erika Muster, Rathausgasse 1, 00000 $name\"|
        s|office: \"\", street: \"\", town: \"\", phone: \"\"|office: Fachstelle Integration, street: Rathausgasse 1, town: 00000 $name, phone: 0800 0000000|" \
        "$work/Assets/Regions/$slug/brand.yaml"
    litfass brand "$slug" --colors "$colours" --crest "$work/crests/$slug.$suffix" --preview "$work/$slug.png" --yes
    # Poster, post and card.
    convert "$work/$slug.png" -crop 969x720+64+196 +repage -resize 50% "$work/$slug.cell.png"
    convert -size 484x34 -background "$ground" -fill "$ink" -font "$font" -pointsize 17 -gravity west "caption:$name  ${colours//,/  }" "$work/$slug.name.png"
    convert "$work/$slug.cell.png" "$work/$slug.name.png" -background "$ground" -append -bordercolor "$ground" -border 22x16 "$work/$slug.cell.png"
    cells+=("$work/$slug.cell.png")
done <<< "$towns"
small() { convert "$1" -strip +dither -colors "${3:-255}" -define png:compression-level=9 "PNG8:$2"; echo "$2"; }
rows=()
for row in 0 3 6 9; do convert "${cells[@]:row:3}" -background "$ground" +append "$work/row$row.png"; rows+=("$work/row$row.png"); done
convert "${rows[@]}" -background "$ground" -append -bordercolor "$ground" -border 14 "$work/towns.png"
small "$work/towns.png" "$home/docs/gallery/towns.png"
# For docs/de/stadt.md: one town whole; a dark, a bright and a pale one.
convert "$work/gruenfurt.png" -resize 1100x "$work/stadt.png"; small "$work/stadt.png" "$home/docs/de/bilder/stadt.png"
convert "${cells[0]}" "${cells[4]}" "${cells[5]}" -background "$ground" +append -resize 1500x "$work/farben.png"
small "$work/farben.png" "$home/docs/de/bilder/farben.png"
