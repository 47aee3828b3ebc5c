#!/usr/bin/env bash
# Installs the package into a copy of this machine that nobody else sees (an overlay, root only), starts it
# as its unit would, looks and takes it off again: tools/package/try.sh [build/hearth_….deb]
# Closes with one line `N passed, N failed`.
set -euo pipefail
package=$(realpath "${1:-$(ls build/hearth_*.deb)}")
place=$(mktemp -d)
mount -t tmpfs tmpfs "$place"
mkdir "$place"/{upper,work,root}
mount -t overlay overlay -o "lowerdir=/,upperdir=$place/upper,workdir=$place/work" "$place/root"
mount -t proc proc "$place/root/proc"
trap 'umount "$place/root/proc" "$place/root" "$place"; rmdir "$place"' EXIT
cp "$package" "$place/root/tmp/hearth.deb"

port=18399
passed=0 failed=0
inside() { chroot "$place/root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HEARTH_SERVER_PORT=$port "$@"; }
as_hearth() { inside setpriv --reuid=hearth --regid=hearth --clear-groups "$@"; }
check() { # what, command …
    local what=$1
    shift
    if "$@" > "$place/said" 2>&1; then
        passed=$((passed + 1)) && echo "ok    $what"
    else
        failed=$((failed + 1)) && echo "FAILED $what" && sed 's/^/       /' "$place/said"
    fi
}
config="--config /etc/hearth/hearth.toml"

check "installs" inside dpkg -i /tmp/hearth.deb
check "the settings are not for everybody" test "$(inside stat -c %a:%G /etc/hearth/hearth.toml)" = 640:hearth
check "the data folder is the user's own" test "$(inside stat -c %a:%U /var/lib/hearth)" = 700:hearth
check "the unit is sane" inside systemd-analyze verify /lib/systemd/system/hearth.service
check "refuses to serve before the first start" bash -c \
    "! chroot $place/root setpriv --reuid=hearth --regid=hearth --clear-groups hearth $config serve 2>&1 | grep -v 'hearth init'"
check "makes the company and gives its set-up code" bash -c \
    "chroot $place/root setpriv --reuid=hearth --regid=hearth --clear-groups hearth $config init nuanjia 暖家 | grep 'set-up code'"
as_hearth hearth $config serve > "$place/serve.log" 2>&1 &
served=$!
for _ in $(seq 100); do curl -fs "http://127.0.0.1:$port/readyz" > /dev/null && break || sleep 0.1; done
check "serves" curl -fs "http://127.0.0.1:$port/readyz"
for face in c w a; do
    check "shows the face /$face/" curl -fs -o "$place/face" "http://127.0.0.1:$port/$face/"
done
check "answers the API" curl -fs "http://127.0.0.1:$port/api/v1/about"
check "is not a demonstration" bash -c "curl -fs http://127.0.0.1:$port/api/v1/about | grep -q '\"is_demonstration\":false'"
check "hearth doctor beside it" as_hearth hearth $config doctor
check "hearth audit verify beside it" as_hearth hearth $config audit verify
check "hearth backup beside it" as_hearth hearth $config backup /var/lib/hearth/backup
pkill -TERM -P "$served" 2> /dev/null || kill "$served"
check "stops when told, without complaint" wait "$served"
check "comes off" inside dpkg -r hearth
check "leaves the company's books" inside test -f /var/lib/hearth/hearth.db
check "comes off with its settings" inside dpkg -P hearth
check "leaves the books even then" inside test -f /var/lib/hearth/master.key
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
