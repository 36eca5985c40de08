#!/bin/sh
# Fuzzes the mail reader and writer. usage: Tests/Fuzz/fuzz.sh [SECONDS]
# Seeds: the folder Tests/Fuzz/seeds and, if there is one, the mails in ../shared/corpus beside the checkout.
# Finds are left in .build/fuzz/finds (HEED_FUZZ_FOLDER names another folder). Needs swiftc, lld and libclang-rt.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
work=${HEED_FUZZ_FOLDER:-.build/fuzz}
mkdir -p "$work/corpus" "$work/seeds" "$work/finds"

# module NAME FILES...: one module, instrumented. Only what changed since the last time is compiled.
module() {
    name=$1
    shift
    [ -z "$(find "$@" Tests/Fuzz/fuzz.sh -newer "$work/$name.o" 2>&1 | head -n 1)" ] || swiftc -O -wmo -swift-version 6 \
        -parse-as-library -sanitize=fuzzer,address -module-name "$name" -I "$work" -I Sources/CGumbo \
        -emit-module -emit-module-path "$work/$name.swiftmodule" -emit-object -o "$work/$name.o" "$@"
}
module MIME $(find Sources/MIME -name '*.swift' | sort)
# The report of `heed parse` is left out: it only prints, and needs a library for its digests.
module Reading $(find Sources/Reading -name '*.swift' ! -path '*/Report/*' | sort)
swiftc -O -swift-version 6 -parse-as-library -use-ld=lld -sanitize=fuzzer,address -I "$work" -I Sources/CGumbo \
    -o "$work/FuzzMail" Tests/Fuzz/FuzzMail.swift "$work/MIME.o" "$work/Reading.o" -lgumbo

for folder in Tests/Fuzz/seeds ../shared/corpus; do
    [ -d "$folder" ] || continue
    find "$folder" -type f -size -8k ! -name '*.jsonl' ! -name '*.txt~' | sort | while read -r file; do
        seed=$work/seeds/$(echo "$file" | tr '/ ' '__' | tail -c 120)
        cp "$file" "$seed"
        case $file in
        *.html) { printf '\001'; cat "$file"; } >"$seed.html" ;;
        *.dat | *.tnef) { printf '\002'; cat "$file"; } >"$seed.tnef" ;;
        esac
    done
done
chmod -R u+w "$work/seeds"
# The Swift backtracer would take a crash before libFuzzer can save its input, or wait for a key.
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:malloc_context_size=0 "$work/FuzzMail" \
    -max_total_time="$seconds" -timeout=5 -max_len=8000 -rss_limit_mb=2048 -artifact_prefix="$work/finds/" \
    -dict=Tests/Fuzz/mime.dict "$work/corpus" "$work/seeds" </dev/null
