#!/usr/bin/env bash
# Builds the three faces into web/dist, only when something they are made of has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
stamp=build/web.stamp
sum=$(find web words contract -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -print0 2>/dev/null |
    sort -z | xargs -0 sha256sum | sha256sum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ] && [ -d web/dist/c ]; then exit 0; fi
echo "web: building the three faces"
(cd web && npm run --silent build > ../build/web.log 2>&1) || { tail -30 build/web.log; exit 1; }
echo "$sum" > "$stamp"
