#!/usr/bin/env bash
# Joins a new run of this checkout to a site's runs, and makes the site's pages anew.
#
#   SITE        the site's folder; runs lie in it, a folder each (site)
#   MACHINE     the name of the line that the run continues (ci): runs of machines of one name and kind make one line
#   BENCHMARKS  which, and options of run (all of the quick profile)
#   KEEP        how many of the newest runs the pages show (100)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
site=${SITE:-site}
machine=${MACHINE:-ci}
read -ra benchmarks <<<"${BENCHMARKS:-}"
mkdir -p "$site"

code=0
./bench run ${benchmarks[@]+"${benchmarks[@]}"} --results "$site" --label "$machine" || code=$?
run=$(find "$site" -maxdepth 1 -type d -name "*-$machine*" | sort | tail -n 1)
if [ -n "$run" ] && [ -e "$run/badge.json" ]; then
  cp "$run/badge.json" "$site/badge.json"
fi
./bench index "$site" --last "${KEEP:-100}"
exit "$code"
