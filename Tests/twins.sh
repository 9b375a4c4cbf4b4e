#!/bin/sh
# Checks the accessible twin of every sheet on paper, in every language that has texts and in all families, for PDF/UA-1
# and PDF/A-2a, and as somebody hears them: twins.sh PROGRAM. Run by `make test-all`.
set -eu
cd "$(dirname "$0")/.."
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$PWD/Assets" "$PWD/Templates" "$work/"
materials=$(ls Templates | sed -n 's/\.yaml$//p' | grep -v '^post-\|^screen-' | paste -sd,)
for campaign in willkommen veranstaltung; do
	languages=$(ls Campaigns/$campaign/texts | grep -v review | sed 's/\.yaml$//' | paste -sd,)
	for style in standard bild rahmen; do
		name=$campaign-$style
		mkdir -p "$work/Campaigns"
		cp -r "Campaigns/$campaign" "$work/Campaigns/$name"
		sed -e "s/^materials:.*/materials: [$materials]/" -e "s/^languages:.*/languages: [$languages]/" \
			-e "s/^regions:.*/regions: [augsburg]/" -e "/^style:/d" "Campaigns/$campaign/campaign.yaml" >"$work/Campaigns/$name/campaign.yaml"
		[ $style = standard ] || echo "style: $style" >>"$work/Campaigns/$name/campaign.yaml"
		# Findings (status 1) leave sheets out that have none to check.
		"$program" build "$name" --workspace "$work" --quiet >"$work/log" 2>&1 || [ $? = 1 ] || { cat "$work/log"; exit 1; }
		find "$work/Output/$name" -path '*/web/*.pdf' | sort >"$work/files"
		echo "$name: $(wc -l <"$work/files") files"
		PYTHONPATH=.build/page /usr/bin/python3 - "$work/files" <<-'PYTHON'
			import sys
			from page import validate_pdf
			faults = [
			    (file, failure.rule_id, failure.message)
			    for file in open(sys.argv[1]).read().split()
			    for profile in ("ua1", "2a")
			    for failure in validate_pdf(file, profile=profile).failures
			]
			for fault in faults: print(*fault)
			sys.exit(1 if faults else 0)
		PYTHON
		# TAG-032 lays the words of a line beside its glyphs as they are seen, which in a line of several directions is
		# another order.
		xargs .build/outloud/bin/outloud --quiet --skip TAG-032 <"$work/files" >"$work/log" || { grep ^FAIL "$work/log"; exit 1; }
		rm -rf "$work/Output/$name"
	done
done
