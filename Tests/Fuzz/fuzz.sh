#!/bin/sh
# Fuzzes the mail reader and writer. usage: Tests/Fuzz/fuzz.sh [SECONDS]
# Seeds: the folder Tests/Fuzz/seeds and, if there is one, the mails in ../shared/corpus beside the checkout.
# Finds are left in .build/fuzz/finds (HEED_FUZZ_FOLDER names another folder). Needs swiftc, lld and libclang-rt.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
work=${HEED_FUZZ_FOLDER:-.build/fuzz}
mkdir -p "$work/corpus" "$work/seeds" "$work/finds"
swiftc -O -wmo -swift-version 6 -parse-as-library -use-ld=lld -sanitize=fuzzer,address -o "$work/FuzzMIME" \
    $(find Sources/MIME -name '*.swift' | sort) Tests/Fuzz/FuzzMIME.swift
for folder in Tests/Fuzz/seeds ../shared/corpus; do
    [ -d "$folder" ] || continue
    find "$folder" -type f -size -8k ! -name '*.jsonl' ! -name '*.txt~' | sort | while read -r file; do
        cp "$file" "$work/seeds/$(echo "$file" | tr '/ ' '__' | tail -c 120)"
    done
done
chmod -R u+w "$work/seeds"
# The Swift backtracer would take a crash before libFuzzer can save its input, or wait for a key.
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:malloc_context_size=0 "$work/FuzzMIME" -max_total_time="$seconds" -timeout=5 \
    -max_len=8000 -rss_limit_mb=2048 -artifact_prefix="$work/finds/" -dict=Tests/Fuzz/mime.dict \
    "$work/corpus" "$work/seeds" </dev/null
