#!/bin/sh
# What things cost, beside others with equal content, in one run on one machine. Run by `make bench`; figures are no tests.
#
# All times are the processor's on one core, unless a line says otherwise. What is not installed is named and left out.
set -u
cd "$(dirname "$0")/.."
folder=$PWD/.build/bench
python=.build/bench-venv/bin/python
rm -rf "$folder" && mkdir -p "$folder"
program=.build/release/litfass
bench=.build/release/bench
inter=/usr/share/fonts/opentype/inter

# The processor's time of a command, the median of five runs, in milliseconds.
used() {
	for _ in 1 2 3 4 5; do
		TIMEFORMAT='%U %S'
		{ bash -c 'TIMEFORMAT="%U %S"; time taskset -c 0 "$@" >/dev/null 2>&1' _ "$@"; } 2>&1 | tail -1 | awk '{ print int(($1 + $2) * 1000) }'
	done | sort -n | sed -n 3p
}
# A line of the table, where the tool is there.
row() {
	name=$1; shift
	if command -v "$1" >/dev/null 2>&1; then echo "  $name: $(used "$@") ms"; else echo "  $name: not installed"; fi
}

echo "== Versions"
$program --version | head -12
echo "Processor: $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
for tool in chromium inkscape pdftoppm qrencode; do
	case $tool in pdftoppm) flag=-v ;; *) flag=--version ;; esac
	command -v $tool >/dev/null && echo "$tool: $($tool $flag 2>&1 | grep -m 1 '[0-9]\.[0-9]')"
done
$python -c 'from importlib.metadata import version
for name in "typst", "weasyprint", "segno": print(name + ":", version(name))'

echo "== An A3 poster at 300 dpi, a square post, the codes of a flyer: in one process"
taskset -c 0 $bench sheets "$folder" | grep -v "^Note"
taskset -c 0 $bench shapes "$folder" >/dev/null
cc -O2 -o "$folder/floor" Benchmarks/floor.c $(pkg-config --cflags --libs cairo libpng)
for set in "" fast; do echo "  the same poster without its crest, $(taskset -c 0 "$folder/floor" "$folder/shapes.txt" "$folder/floor.png" $set)"; done
taskset -c 0 $python Benchmarks/others.py typst-poster "$folder"

echo "== An A3 poster as PNG at 300 dpi: whole processes"
row "litfass (two posters with PDF, preview and codes read back, and the press kit)" $program build willkommen --region augsburg --language de --material poster-a3 --jobs 1 --force --quiet --output "$folder/poster"
row "litfass, nothing changed" $program build willkommen --region augsburg --language de --material poster-a3 --jobs 1 --quiet --output "$folder/poster"
row "typst" $python -c "import typst; typst.compile('Benchmarks/poster.typ', root='.', output='$folder/typst.png', format='png', ppi=300, font_paths=['$inter'], ignore_system_fonts=True)"
row "weasyprint and pdftoppm" sh -c "$python -m weasyprint Benchmarks/poster.html $folder/poster.pdf && pdftoppm -r 300 -png $folder/poster.pdf $folder/weasyprint"
row "chromium" chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=3.125 --window-size=1123,1588 --screenshot="$folder/chromium.png" "file://$PWD/Benchmarks/poster.html"
row "inkscape" inkscape Benchmarks/poster.svg --export-type=png --export-dpi=300 --export-filename="$folder/inkscape.png"

echo "== A code as a picture: whole processes"
row "segno" $python -m segno --scale 20 --output "$folder/segno.png" https://integreat.app/augsburg/de
row "qrencode" qrencode -s 20 -o "$folder/qrencode.png" https://integreat.app/augsburg/de

echo "== Two-page flyers as PDF, every language in two towns: in one process"
taskset -c 0 $bench flyers 0 "$folder" | tail -1
taskset -c 0 $bench flyers 19 "$folder"
taskset -c 0 $python Benchmarks/others.py typst "$folder"
taskset -c 0 $python Benchmarks/others.py weasyprint "$folder" 2>/dev/null
taskset -c 0 $python Benchmarks/others.py typst "$folder" ua-1
taskset -c 0 $python Benchmarks/others.py weasyprint "$folder" ua-1 2>/dev/null

echo "== A batch: $(nproc) cores, seconds on the wall"
for towns in 1 10 100; do
	rm -rf "$folder/towns" && $python Benchmarks/towns.py $towns "$folder/towns"
	for when in first again; do
		start=$(date +%s%N)
		$program build land --workspace "$folder/towns" --quiet >/dev/null 2>&1
		files=$(find "$folder/towns/Output" -type f | wc -l)
		echo "  litfass, $towns towns, $files files, $when: $(awk "BEGIN { printf \"%.2f\", ($(date +%s%N) - $start) / 1e9 }") s"
	done
done

echo "== The demo's press kit in Chromium, from the disk, in a new window"
$program build willkommen --output "$folder/kit" --quiet >/dev/null 2>&1 || [ $? = 1 ]
python3 Benchmarks/browser.py "$folder/kit/willkommen/index.html" || echo "  not measured"
