#!/usr/bin/env bash
# The answer to a pull request: measures it and its base in one run, forks in turn, and ends with the gate's exit code.
#
#   BASE        what it is held against (git:origin/main)
#   HEAD        what is measured (., this checkout)
#   BENCHMARKS  which, and options of run (VectorSum MatrixDoubling)
#   MARGIN      by how much a row may be slower (5%)
#   RESULTS     where the run's folder goes (results)
#
# Appends the comparison to the file that GITHUB_STEP_SUMMARY names, else prints it; the pages stay in the run's folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
results=${RESULTS:-results}
read -ra benchmarks <<<"${BENCHMARKS:-VectorSum MatrixDoubling}"

code=0
./bench run --arm "base=${BASE:-git:origin/main}" --arm "head=${HEAD:-.}" "${benchmarks[@]}" \
  --fail-on "slower:${MARGIN:-5%}" --allow-undecided --results "$results" --label pull-request || code=$?

run=$(find "$results" -maxdepth 1 -type d -name '*-pull-request*' | sort | tail -n 1)
if [ -n "$run" ] && [ -e "$run/summary.md" ]; then
  cat "$run/summary.md" >>"${GITHUB_STEP_SUMMARY:-/dev/stdout}"
fi
exit "$code"
