#!/bin/sh
# What things cost, beside Typst and WeasyPrint with equal content. Run by `make bench`; figures are no tests.
set -eu
cd "$(dirname "$0")/.."
folder=.build/bench
python=.build/bench-venv/bin/python
rm -rf $folder && mkdir -p $folder
[ -x $python ] || python3 -m venv .build/bench-venv
$python -c 'import typst, weasyprint, yaml' 2>/dev/null || .build/bench-venv/bin/pip install -q typst weasyprint pyyaml
program=.build/release/litfass

# The median of five runs of a command, in milliseconds.
whole() {
	for _ in 1 2 3 4 5; do
		start=$(date +%s%N); "$@" >/dev/null 2>&1; echo $((($(date +%s%N) - start) / 1000000))
	done | sort -n | sed -n 3p
}

$program --version | head -12
echo "Processor: $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
echo "Two-page flyers as PDF, 16 languages in two towns, one process on one core, processor time:"
taskset -c 0 .build/release/bench 0 $folder | tail -1
taskset -c 0 .build/release/bench 19 $folder
taskset -c 0 $python Benchmarks/others.py typst $folder
taskset -c 0 $python Benchmarks/others.py weasyprint $folder 2>/dev/null
taskset -c 0 $python Benchmarks/others.py typst $folder ua-1
taskset -c 0 $python Benchmarks/others.py weasyprint $folder ua-1 2>/dev/null
echo "A3 poster, whole process on one core:"
poster="$program build willkommen --region augsburg --language de --material poster-a3 --jobs 1 --force --output $PWD/$folder"
echo "  litfass, two posters (PNG, PDF, preview, codes read back) and the press kit: $(whole taskset -c 0 $poster) ms"
echo "  typst, one PNG at 300 dpi: $(whole taskset -c 0 $python -c "import typst; typst.compile('Benchmarks/poster.typ', root='.', output='$folder/poster.png', format='png', ppi=300, font_paths=['/usr/share/fonts/opentype/inter'], ignore_system_fonts=True)") ms"
echo "The whole demo campaign, $(nproc) cores:"
$program build willkommen --force --output "$PWD/$folder" --quiet >/dev/null || [ $? = 1 ]
files=$(find $folder/willkommen -type f | wc -l)
echo "  litfass, $files files: $(whole $program build willkommen --force --output "$PWD/$folder") ms"
echo "Its press kit in Chromium, from the disk, in a new window:"
python3 Benchmarks/browser.py $folder/willkommen/index.html
