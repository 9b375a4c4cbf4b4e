#!/usr/bin/env bash
# Feeds the readers of YAML, of regions' JSON, of SVG, PDF, PNG and JPEG for so many minutes, a sixth each; or one of them
# for all of it: Fuzzing/run.sh 30 pdf. What broke one lies in .build/fuzz/found, what taught it something new in
# .build/fuzz/corpus.
set -euo pipefail
minutes=${1:-10}
targets=(yaml region svg pdf png jpeg)
[ $# -lt 2 ] || targets=("${@:2}")
program=.build/fuzz/release/fuzz
seconds=$((minutes * 60 / ${#targets[@]}))
failed=0
for target in "${targets[@]}"; do
	mkdir -p .build/fuzz/corpus/$target .build/fuzz/found/$target
	echo "$target: $seconds seconds"
	FUZZ_TARGET=$target nice -n 15 "$program" -max_total_time=$seconds -max_len=4096 -timeout=10 -rss_limit_mb=1024 -close_fd_mask=3 \
		-print_final_stats=1 -artifact_prefix=.build/fuzz/found/$target/ .build/fuzz/corpus/$target Fuzzing/Seeds/$target \
		> .build/fuzz/$target.log 2>&1 || { failed=1; tail -20 .build/fuzz/$target.log; }
	grep -E 'stat::number_of_executed_units|stat::peak_rss|cov:' .build/fuzz/$target.log | tail -3
done
rm -rf /dev/shm/litfass-fuzz-*
exit $failed
