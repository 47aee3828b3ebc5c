#!/usr/bin/env bash
# Makes build/hearth_<version>_<architecture>.deb from a built program and built faces:
# tools/package.sh [program] [faces]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-build/release/hearth}
faces=${2:-web/dist}

fail() { echo "package: $*" >&2; exit 1; }
[ -x "$program" ] || fail "$program is not built"
for face in c w a; do
    [ -f "$faces/$face/index.html" ] || fail "$faces/$face is not built"
done

version=$("$program" --version)
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 0755 "$root"

install -D -m 0755 "$program" "$root/usr/bin/hearth"
strip --strip-unneeded "$root/usr/bin/hearth"
install -d "$root/usr/share/hearth/web"
cp -r --no-preserve=mode,ownership "$faces/c" "$faces/w" "$faces/a" "$root/usr/share/hearth/web/"
install -d -m 0750 "$root/etc/hearth"
install -m 0640 tools/package/hearth.toml "$root/etc/hearth/hearth.toml"
install -D -m 0644 tools/package/hearth.service "$root/lib/systemd/system/hearth.service"
doc=$root/usr/share/doc/hearth
install -d "$doc"
install -m 0644 docs/operator*.md docs/solve*.md docs/import*.md "$doc/"
install -D -m 0644 docs/examples/nginx.conf "$doc/examples/nginx.conf"
install -m 0644 docs/examples/solve-*.json "$doc/examples/"
gzip -9nc CHANGELOG.md > "$doc/changelog.gz"
printf 'Hearth. Licence: Apache-2.0, see /usr/share/common-licenses/Apache-2.0.\n' > "$doc/copyright"
find "$doc" -type f -exec chmod 0644 {} +

# The packages the program's libraries come from, each at least as new as where it was built.
libraries=$(mktemp -d)
mkdir "$libraries/debian" && touch "$libraries/debian/control"
depends=$(cd "$libraries" && dpkg-shlibdeps -O "$root/usr/bin/hearth" 2> /dev/null)
rm -rf "$libraries"
depends=${depends#shlibs:Depends=}
[ -n "$depends" ] || fail "the packages of the program's libraries were not found"

install -d "$root/DEBIAN"
echo /etc/hearth/hearth.toml > "$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do
    install -m 0755 "tools/package/$script" "$root/DEBIAN/$script"
done
cat > "$root/DEBIAN/control" <<END
Package: hearth
Version: $version
Architecture: $architecture
Maintainer: Hearth <hearth@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $depends, adduser, ca-certificates, fonts-wqy-microhei, fonts-noto-cjk, tzdata
Suggests: postgresql-client, caddy | nginx
Section: misc
Priority: optional
Description: operating system of a home-service company
 A family asks, a verified worker comes, the work is accepted or redone, the
 money is right. Server, three web faces and a command line for the operator.
END
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"

mkdir -p build
out=build/hearth_${version}_${architecture}.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$out" > build/package.log
echo "$out"
