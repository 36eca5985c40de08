#!/bin/bash
# Measures heed beside bare C programs that do the same with nothing in between.
# usage: run.sh [MAILS [TIMES]]     2,000 mails and the median of 3 unless told otherwise
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
floors=$root/.build/floors

echo "Building the yardsticks and heed, optimised (some minutes the first time)"
mkdir -p "$floors"
flags="-O2 -std=gnu17 -Wall -Wextra -Werror"
cc $flags "$here/Floors/imap_floor.c" "$here/Floors/wire.c" -o "$floors/imap_floor" -lssl -lcrypto
cc $flags "$here/Floors/e2e_prototype.c" "$here/Floors/wire.c" -o "$floors/e2e_prototype" \
    $(pkg-config --cflags --libs gmime-3.0 sqlite3) -lssl -lcrypto
cc $flags "$here/Floors/latency_proxy.c" -o "$floors/latency_proxy"
cd "$root"
swift build --quiet -c release --product heed
swift build --quiet -c release --product heed-bench
echo "ratio: heed's speed over the floor's; MB: peak memory"
"$(swift build -c release --show-bin-path)/heed-bench" "$floors" "$@"
