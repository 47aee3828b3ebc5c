#!/usr/bin/env bash
# Installs the package under a systemd of its own: a copy of this machine that nobody else sees (an overlay in
# namespaces, root only) is booted, the service is started, killed, spoilt, rebooted and taken off again:
# tools/package/systemd.sh [build/hearth_….deb]
# Closes with one line `N passed, N failed`.
set -euo pipefail
package=$(realpath "${1:-$(ls build/hearth_*.deb)}")
if [ -z "${IS_APART:-}" ]; then
    IS_APART=1 exec unshare --mount --uts --ipc --cgroup --propagation private "$(realpath "$0")" "$package"
fi

port=18401
place=$(mktemp -d)
mount -t tmpfs tmpfs "$place"
mkdir "$place"/{upper,work,root}
root=$place/root
mount -t overlay overlay -o "lowerdir=/,upperdir=$place/upper,workdir=$place/work" "$root"
machine=
# What a machine needs of its kernel; the rest is systemd's own work.
boot() {
    mount -t tmpfs tmpfs "$root/run"
    mount -t tmpfs tmpfs "$root/tmp"
    mount --rbind /dev "$root/dev"
    mount -t sysfs -o ro sysfs "$root/sys"
    mount -t tmpfs tmpfs "$root/sys/fs/cgroup"
    mkdir "$root/sys/fs/cgroup"/{systemd,unified}
    mount -t cgroup -o none,name=systemd cgroup "$root/sys/fs/cgroup/systemd"
    mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup/unified"
    unshare --fork --pid --kill-child sh -c "mount -t proc proc $root/proc; exec chroot $root \
        env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system" > "$place/boot.log" 2>&1 &
    holder=$!
    for _ in $(seq 200); do
        machine=$(pgrep -P "$holder" || true)
        [ -n "$machine" ] && inside systemctl is-system-running 2> /dev/null | grep -Eq 'running|degraded' && return
        sleep 0.1
    done
    echo "the machine did not come up" >&2 && tail -20 "$place/boot.log" >&2 && exit 1
}
halt() {
    [ -n "$machine" ] || return 0
    inside systemctl poweroff --no-wall > /dev/null 2>&1 || true
    for _ in $(seq 300); do kill -0 "$machine" 2> /dev/null || break; sleep 0.1; done
    kill -9 "$machine" 2> /dev/null || true
    wait "$holder" 2> /dev/null || true
    machine=
    # Some of these the machine has taken off itself.
    for mounted in proc sys dev tmp run; do umount -l "$root/$mounted" 2> /dev/null || true; done
}
trap 'halt; umount -l "$root" "$place"; rmdir "$place"' EXIT

inside() { nsenter --target "$machine" --pid --mount --ipc --uts --cgroup --root="/proc/$machine/root" \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
as_hearth() { inside runuser -u hearth -- env HOME=/var/lib/hearth "$@"; }
passed=0 failed=0
check() { # what, command …
    local what=$1
    shift
    if "$@" > "$place/said" 2>&1; then
        passed=$((passed + 1)) && echo "ok    $what"
    else
        failed=$((failed + 1)) && echo "FAILED $what" && sed 's/^/       /' "$place/said"
    fi
}
url=http://127.0.0.1:$port
answers() { for _ in $(seq 150); do curl -fs "$url$1" && return; sleep 0.1; done; return 1; }
shows() { inside systemctl show hearth --property "$1" --value; }
is() { local found; found=$(shows "$1"); echo "$1 is $found"; [ "$found" = "$2" ]; }

# What else the machine would start is not ours to start, and would want the same ports.
for unit in postgresql.service getty.target systemd-networkd.service ssh.service cron.service; do
    ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
cp "$package" "$root/root/hearth.deb"
boot
check "installs on a running machine" inside dpkg -i /root/hearth.deb
sed -i "s/^port = .*/port = $port/" "$root/etc/hearth/hearth.toml"
grep -q "^port = $port" "$root/etc/hearth/hearth.toml" || echo "[server]
port = $port" >> "$root/etc/hearth/hearth.toml"
config="--config /etc/hearth/hearth.toml"
check "makes the company" as_hearth hearth $config init nuanjia 暖家
check "starts" inside systemctl start hearth
check "serves" answers /readyz
first=$(shows MainPID)
check "runs as its own user" test "$(inside ps -o user= -p "$first")" = hearth
check "gains no rights" inside grep -q 'NoNewPrivs:.*1' "/proc/$first/status"
check "sees the system read-only" inside nsenter --target "$first" --mount --root sh -c '! touch /usr/here 2> /dev/null && ! touch /etc/here 2> /dev/null'
check "sees nobody's home" inside nsenter --target "$first" --mount --root sh -c '[ -z "$(ls -A /root 2> /dev/null)" ]'
inside kill -9 "$first"
sleep 2.5
check "is back after a kill -9" answers /readyz
check "once, and says so" is NRestarts 1
check "another process" test "$(shows MainPID)" != "$first"
check "with its audit trail whole" as_hearth hearth $config audit verify
check "stops when told" inside systemctl stop hearth
check "without complaint" is Result success
cp "$root/etc/hearth/hearth.toml" "$place/good.toml"
echo 'no_such_setting = 1' | cat - "$place/good.toml" > "$root/etc/hearth/hearth.toml"
check "does not start with settings it does not know" bash -c "! ($(declare -f inside); machine=$machine; inside systemctl start hearth && sleep 1 && inside systemctl is-active hearth)"
sleep 3
check "and is not tried again and again" is NRestarts 0
check "and says why in the journal" bash -c "$(declare -f inside); machine=$machine; inside journalctl -u hearth --no-pager | grep no_such_setting"
cp "$place/good.toml" "$root/etc/hearth/hearth.toml"
inside systemctl reset-failed hearth || true
check "is enabled" inside systemctl enable hearth
halt
boot
check "comes up with the machine" answers /readyz
check "with its company" bash -c "curl -fs $url/api/v1/about | grep -q '\"is_demonstration\":false'"
check "backs up while it runs" as_hearth hearth $config backup /var/lib/hearth/backup
check "comes off" inside dpkg -P hearth
check "and is stopped" bash -c "! curl -fs $url/readyz"
check "leaving the books" test -f "$root/var/lib/hearth/hearth.db"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
