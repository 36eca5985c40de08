#!/bin/bash
# Measures heed beside bare C programs that do the same with nothing in between.
# usage: run.sh [MAILS [TIMES [ROWS]]]     2,000 mails, the median of 3, all rows unless told otherwise
# OPTIMISED: how to build; `make bench` builds as `make install` does.
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
cc $flags "$here/parse_gmime.c" -o "$floors/parse_gmime" $(pkg-config --cflags --libs gmime-3.0)
cd "$root"
optimised=${OPTIMISED:--c release}
for product in ParseBench ReplyBench heed heed-bench; do
    # shellcheck disable=SC2086  # flags, one a word
    swift build --quiet $optimised --product $product
done
# shellcheck disable=SC2086
built=$(swift build $optimised --show-bin-path)

echo "ratio: heed's speed over the floor's; MB: peak memory"
"$built/heed-bench" "$floors" "$@"

echo
echo "reading mails only: heed, then GMime; three passes each"
mails=$(mktemp -d)
trap 'rm -rf "$mails"' EXIT
"$built/heed-bench" mails "$mails"
"$built/ParseBench" "$mails" 3
"$floors/parse_gmime" "$mails" 3

echo
echo "replies to the survey: mail, quoted invitation and answers; three passes"
"$built/ReplyBench" 3000 3
