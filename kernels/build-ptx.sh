#!/usr/bin/env bash
# Builds the PTX of every *.cu here, for drivers from CUDA 9 (version 6.0) and devices from Maxwell (sm_50) on.
# usage: kernels/build-ptx.sh [folder for the PTX; default: beside the sources]
#
# nvcc 13 writes a header that drivers older than r580 refuse, though these kernels use nothing new. So the header
# is lowered; the tests assemble the result for every architecture in reach.
set -euo pipefail
kernels=$(cd "$(dirname "$0")" && pwd)
out=${1:-$kernels}
mkdir -p "$out"
for source in "$kernels"/*.cu; do
    name=$(basename "$source" .cu)
    # The comments name the compiler's build, the rest does not depend on it; no comment, no needless difference.
    nvcc --ptx -arch=compute_75 -o - "$source" |
        sed -E -e '/^\/\//d' -e 's/^\.version .*/.version 6.0/' -e 's/^\.target .*/.target sm_50/' |
        sed -e '/./,$!d' > "$out/$name.ptx.new"
    mv "$out/$name.ptx.new" "$out/$name.ptx"
done
