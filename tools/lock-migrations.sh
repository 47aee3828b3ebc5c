#!/usr/bin/env bash
# Writes the checksums of migrations that are about to land into server/migrations.lock.
set -euo pipefail
cd "$(dirname "$0")/.."
find server -path '*/tables/*.sql' | sort | while read -r file; do
    grep -qF " $file" server/migrations.lock 2>/dev/null || echo "$(sha256sum "$file" | cut -d' ' -f1) $file"
done > /tmp/lock.$$
cat /tmp/lock.$$ >> server/migrations.lock
rm /tmp/lock.$$
