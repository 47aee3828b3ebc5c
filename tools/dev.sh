#!/usr/bin/env bash
# The demonstration server and the three faces with live reload. A change of server/, lib/ or words/
# builds anew and restarts the server; the faces reload by themselves. Ctrl+C ends everything.
# PORT: the server's; the faces get the three ports from FACES on. BUILD, DATA: folders.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${BUILD:-build/release}
data=${DATA:-data}
port=${PORT:-8080}
faces=${FACES:-5173}
look_every_s=2
ready_within_s=60

server=
children=()
finish() {
    trap - EXIT INT TERM
    for child in $server "${children[@]}"; do kill "$child" 2> /dev/null || true; done
    wait
}
trap finish EXIT
trap 'exit 0' INT TERM

start_server() {
    "$build/hearth" demo --folder "$data" --port "$port" &
    server=$!
    for ((second = 0; second < ready_within_s; ++second)); do
        curl -fso /dev/null "http://127.0.0.1:$port/readyz" && return
        kill -0 "$server" 2> /dev/null || { echo "dev: the server ended" >&2; return 1; }
        sleep 1
    done
    echo "dev: the server is not ready after $ready_within_s s" >&2
    return 1
}

has_changed() { [ -n "$(find server lib words -type f -newer build/dev.stamp -print -quit)" ]; }

rebuild() {
    touch build/dev.stamp
    echo "dev: building"
    ninja -C "$build" hearth > build/ninja.log || {
        grep -A12 -m3 -E 'error|FAILED' build/ninja.log || true
        echo "dev: the old server goes on"
        return
    }
    kill "$server" 2> /dev/null || true
    wait "$server" || true
    start_server || true
}

touch build/dev.stamp
start_server
at=$faces
for face in c w a; do
    (cd web && HEARTH_URL="http://127.0.0.1:$port" exec node_modules/.bin/vite --mode "$face" --port "$at" --strictPort \
        --clearScreen false --logLevel warn) &
    children+=($!)
    echo "  /$face/ with live reload: http://127.0.0.1:$at/$face/"
    at=$((at + 1))
done
while sleep "$look_every_s"; do
    if has_changed; then rebuild; fi
done
