#!/usr/bin/env bash
# Puts docs/examples/nginx.conf as it stands (but for ports, name and certificate) before a server of its own and asks
# through TLS, as a browser would: tools/package/proxy.sh [build/release/hearth]. Wants nginx and curl.
# Closes with one line `N passed, N failed`.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-build/release/hearth}")
command -v nginx > /dev/null || { echo "nginx is missing: apt-get install nginx-light" >&2; exit 2; }
port=18391 tls=18443 name=home.example.cn
place=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null; wait; rm -rf "$place"' EXIT
passed=0 failed=0
check() { # what, command …
    local what=$1
    shift
    if "$@" > "$place/said" 2>&1; then
        passed=$((passed + 1)) && echo "ok    $what"
    else
        failed=$((failed + 1)) && echo "FAILED $what" && head -c 600 "$place/said" | sed 's/^/       /'
    fi
}

cat > "$place/hearth.toml" << END
[server]
port = $port
public_url = "https://$name:$tls"
trusted_proxies = ["127.0.0.1"]
web_root = "$PWD/web/dist"
[database]
engine = "sqlite"
folder = "$place/data"
END
code=$("$program" --config "$place/hearth.toml" init nuanjia 暖家 | sed -n 's/^set-up code.*: //p')
"$program" --config "$place/hearth.toml" serve > "$place/serve.log" 2>&1 &
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$name" -keyout "$place/hearth.key" -out "$place/hearth.pem" 2> /dev/null
{
    echo "daemon off; pid $place/nginx.pid; error_log $place/error.log; events {}"
    echo "http { access_log off; client_body_temp_path $place/body; proxy_temp_path $place/proxy; fastcgi_temp_path $place/f;"
    echo "uwsgi_temp_path $place/u; scgi_temp_path $place/s;"
    sed -e "s/listen 443/listen $tls/; s#/etc/ssl/#$place/#; s/127.0.0.1:8080/127.0.0.1:$port/" docs/examples/nginx.conf
    echo "}"
} > "$place/nginx.conf"
nginx -c "$place/nginx.conf" 2> "$place/nginx.log" &

base=https://$name:$tls
ask() { curl -s --interface 127.0.0.9 --max-time 20 --cacert "$place/hearth.pem" --resolve "$name:$tls:127.0.0.1" -b "$place/jar" -c "$place/jar" "$@"; }
status() { ask -o "$place/answer" -w '%{http_code}' "$@"; }
is() { # wanted status, curl arguments …
    local wanted=$1 got
    shift
    got=$(status "$@")
    [ "$got" = "$wanted" ] || { echo "status $got, wanted $wanted" && cat "$place/answer" && return 1; }
}
for _ in $(seq 100); do ask -f "$base/readyz" > /dev/null && break || sleep 0.1; done

check "is reached by TLS" is 200 "$base/readyz"
for face in c w a; do check "shows the face /$face/" is 200 "$base/$face/"; done
check "tells browsers to stay with TLS" bash -c "curl -skI --resolve $name:$tls:127.0.0.1 $base/a/ | grep -qi '^strict-transport-security: max-age='"
check "keeps the figures from the world" is 404 "$base/metrics"
check "refuses a deed from another house's page" is 403 -H 'Origin: https://evil.example' -H 'Content-Type: application/json' \
    -d "{\"code\":\"$code\",\"password\":\"correct horse battery\"}" "$base/api/v1/session/activation"
check "lets the first account in by its set-up code" is 201 -D "$place/head" -H "Origin: $base" -H 'Content-Type: application/json' \
    -d "{\"code\":\"$code\",\"password\":\"correct horse battery\"}" "$base/api/v1/session/activation"
check "its cookie is for TLS alone" grep -qi '^set-cookie: hearth_session=.*; Secure' "$place/head"
check "knows it again by the cookie" is 200 "$base/api/v1/session"
ask "$base/api/v1/sessions" > "$place/sessions"
check "writes down the browser's address, not the proxy's" grep -q '"peer":"127.0.0.9"' "$place/sessions"
check "refuses a body beyond 12 MB" is 413 -H "Origin: $base" -H 'Content-Type: application/json' --data-binary @<(head -c 13000000 /dev/zero) \
    "$base/api/v1/session"
# The stream answers at once and stays: what is written arrives while it is open.
ask -N -m 6 "$base/api/v1/events" > "$place/stream" 2> /dev/null &
stream=$!
for _ in $(seq 40); do [ -s "$place/stream" ] && break || sleep 0.1; done
check "gives the live stream without holding it back" test -s "$place/stream"
check "and keeps it open" kill -0 "$stream"
wait "$stream" 2> /dev/null || true
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
