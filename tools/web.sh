#!/usr/bin/env bash
# Builds the three faces into web/dist, or the gallery into build/gallery, only when something they are made of has changed.
#   tools/web.sh [build | gallery]
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-build}
case $what in
    build) script=build result=web/dist/c says="building the three faces" ;;
    gallery) script=build:gallery result=build/gallery says="building the gallery" ;;
    *) echo "web: build or gallery, not $what" >&2; exit 2 ;;
esac
stamp=build/web-$what.stamp
sum=$(find web words contract -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -print0 2>/dev/null |
    sort -z | xargs -0 sha256sum | sha256sum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ] && [ -d $result ]; then exit 0; fi
echo "web: $says"
mkdir -p build
(cd web && npm run --silent $script > ../build/web-$what.log 2>&1) || { tail -30 build/web-$what.log; exit 1; }
echo "$sum" > "$stamp"
