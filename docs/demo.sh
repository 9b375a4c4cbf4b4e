#!/usr/bin/env bash
# demo.sh PROGRAM OUT: the picture that opens README.md, from the demo campaign in four regions.
set -euo pipefail
program=$(realpath "$1"); out=$(realpath -m "$2"); home=$(cd "$(dirname "$0")/.." && pwd)
ground='#ebe7e0' work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p "$work/Campaigns"; ln -s "$home/Assets" "$home/Templates" "$work/"; cp -R "$home/Campaigns/willkommen" "$work/Campaigns/"
sed -i 's/^regions:.*/regions: [augsburg, lahn-dill-kreis, muenchen, birkenfeld]/' "$work/Campaigns/willkommen/campaign.yaml"
build() { "$program" build willkommen --workspace "$work" --output "$work/out" --quiet --material "$1" --language "$2" > /dev/null || [ $? = 1 ]; }
build poster-a3 ti,ar; build poster-a3-languages mul; build flyer-a5 uk; build post-square zh-CN,so,pes
sheet() { # FILE HEIGHT OUT: as it would lie on a table
    convert "$work/out/willkommen/$1" -resize "x$2" \( +clone -background '#0008' -shadow 50x5+0+4 \) +swap -background none -layers merge +repage "$3"
}
sheet augsburg/posters/poster-a3.ti.png 546 "$work/1.png"
sheet lahn-dill-kreis/posters/poster-a3.ar.png 546 "$work/2.png"
sheet muenchen/posters/poster-a3-languages.mul.png 546 "$work/3.png"
sheet birkenfeld/print/flyer-a5.uk.page1.png 350 "$work/4.png"; sheet birkenfeld/print/flyer-a5.uk.page2.png 350 "$work/5.png"
sheet augsburg/posts/post-square.zh-CN.png 163 "$work/6.png"; sheet lahn-dill-kreis/posts/post-square.so.png 163 "$work/7.png"
sheet muenchen/posts/post-square.pes.png 163 "$work/8.png"
convert -size 1800x636 "xc:$ground" \
    "$work/1.png" -geometry +36+34 -composite "$work/2.png" -geometry +448+34 -composite "$work/3.png" -geometry +860+34 -composite \
    "$work/4.png" -geometry +1271+34 -composite "$work/5.png" -geometry +1531+34 -composite \
    "$work/6.png" -geometry +1271+417 -composite "$work/7.png" -geometry +1445+417 -composite "$work/8.png" -geometry +1619+417 -composite \
    -strip +dither -colors 255 -define png:compression-level=9 "PNG8:$out"
echo "$out"
