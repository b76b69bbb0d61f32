#!/bin/sh
# For the hour when a GPU is at hand: measures what a card must show, and judges it, pass or fail a line with its figure.
#
#   benchmarks/fleet/gpu-acceptance.sh [SELECTOR] [FOLDER]
#
# SELECTOR: a CUDA device, cuda:0 unless named. FOLDER: where runs and logs go, new unless named. Takes about half an hour; exit 1
# where a line failed. Where the driver's own tool (nvidia-smi) is missing, what needs it is skipped with that reason.
#
# Set, these change what is measured: FORKS a cell; BYTES of copies, LENGTHS of sums, TRIPS of sums with transfers, ORDERS of
# matrices, each from the smallest; RAMP the order that starts from idle. The largest of each must be past four times the card's L2.
# OPTIONS are JMH's, for all of it but the ramp.
set -u
cd "$(dirname "$0")/../.." || exit 2
device=${1:-cuda:0}
folder=${2:-results/gpu-acceptance-$(date -u +%Y%m%dT%H%M%SZ)}
bench=${BENCH:-./bench}
forks=${FORKS:-5}
mkdir -p "$folder" || exit 2

# A step's name, then its arguments; what it printed and its exit code stay in the folder.
step() {
    name=$1
    shift
    echo "… $name: $bench $*"
    $bench "$@" > "$folder/$name.txt" 2>&1
    echo $? > "$folder/$name.exit"
}

# The same for a run, whose folder is named after the step.
measure() {
    name=$1
    shift
    # shellcheck disable=SC2086 # options are several words
    step "$name" run --devices "$device" --results "$folder/runs" --label "$name" -f "$forks" "$@" ${OPTIONS:-}
}

step devices devices --json
step verify verify --devices "$device"
measure launch LaunchOverhead
measure copies CopyBenchmark -p "bytes=${BYTES:-67108864,268435456,1073741824}"
measure sum 'VectorSumBenchmark.compute$' -p "length=${LENGTHS:-100,65536,16777216,268435456}"
measure transfers VectorSumBenchmark.roundTrip -p "length=${TRIPS:-100,65536,16777216}"
if command -v nvidia-smi > /dev/null; then
    nvidia-smi --query-gpu=uuid --format=csv,noheader > "$folder/uuids"
    nvidia-smi --query-gpu=clocks.sm --format=csv,noheader,nounits -lms 200 > "$folder/clocks" &
    clocks=$!
fi
measure doubling 'MatrixDoublingBenchmark.compute$' -p "order=${ORDERS:-4096,8192,16384}"
[ -z "${clocks:-}" ] || kill "$clocks"
OPTIONS='-wi 0 -i 40 -r 100ms'
measure ramp 'MatrixDoublingBenchmark.compute$' -p "order=${RAMP:-4096}"

jar=target/benchmarks.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp "$jar" benchmarks/fleet/GpuAcceptance.java "$device" "$folder"
