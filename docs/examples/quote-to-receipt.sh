#!/usr/bin/env bash
# From a price to a receipt, by the API alone, against `hearth demo` started on a fresh folder:
#   docs/examples/quote-to-receipt.sh http://127.0.0.1:8080 <set-up code>
# Needs curl, jq and python3 (for the authenticator's six digits).
set -euo pipefail
api=$1/api/v1
setup_code=$2
phone=13800000002
password=tea-at-the-window-4711

key() { cat /proc/sys/kernel/random/uuid; } # an Idempotency-Key: new for each deed, the same for its repeats
say() { echo; echo "== $*"; }

# post <token> <path> <json>; get <token> <path>. A refusal is shown and ends the run.
post() {
    local answer
    answer=$(curl -sS --fail-with-body "$api$2" -H "Authorization: Bearer $1" \
        -H 'Content-Type: application/json' -H "Idempotency-Key: $(key)" -d "$3") ||
        { echo "$answer" >&2; return 1; }
    echo "$answer"
}
get() { curl -sS --fail-with-body "$api$2" -H "Authorization: Bearer $1"; }

totp() {
    python3 - "$1" <<'PYTHON'
import base64, hmac, struct, sys, time
secret = base64.b32decode(sys.argv[1] + "=" * (-len(sys.argv[1]) % 8))
digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // 30), "sha1").digest()
at = digest[-1] & 15
print("%06d" % ((struct.unpack(">I", digest[at:at + 4])[0] & 0x7FFFFFFF) % 1000000))
PYTHON
}

# activate <code>: what staff do on their first day. Prints the session's token.
activate() {
    local token secret
    token=$(curl -sS --fail-with-body "$api/session/activation" -H 'Content-Type: application/json' \
        -d "{\"code\":\"$1\",\"password\":\"$password\",\"hand_over\":\"bearer\"}" | jq -r .token)
    secret=$(post "$token" /me/totp "{\"password\":\"$password\"}" | jq -r .secret)
    curl -sS --fail-with-body -X PUT "$api/me/totp" -H "Authorization: Bearer $token" \
        -H 'Content-Type: application/json' -d "{\"code\":\"$(totp "$secret")\"}"
    echo "$token"
}

say "A customer signs in with a one-time code"
ticket=$(curl -sS "$api/customer-session/code" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: $(key)" -d "{\"phone\":\"$phone\"}" | jq -r .ticket)
sleep 3 # the message goes through the outbox
code=$(curl -sS "$api/outbox" | jq -r '[.items[] | select(.to == "138****0002" and .template_name == "code")]
    | max_by(.created_at).text' | grep -oE '[0-9]{6}')
customer=$(curl -sS "$api/customer-session" -H 'Content-Type: application/json' \
    -d "{\"phone\":\"$phone\",\"ticket\":\"$ticket\",\"code\":\"$code\",\"hand_over\":\"bearer\"}" | jq -r .token)
get "$customer" /session | jq -c '{kind, id}'

say "Where, what, when"
home=$(get "$customer" /me/addresses | jq '.items[0]')
address=$(jq -r .id <<< "$home")
item=$(curl -sS "$api/items" | jq -r '.items[] | select(.code == "daily_cleaning").id')
day=$(TZ=Asia/Shanghai date -d '+2 days' +%F)
slots=$(get "$customer" "/slots?item=$item&quantity=3&address=$address&from=$day&days=1")
store=$(jq -r .store <<< "$slots")
start=$(jq -r '[.days[].starts[] | select(.is_available)][0].start' <<< "$slots")
echo "store $store, first free start $start"

say "A quote: fixed for two hours"
quote=$(post "$customer" /quotes \
    "{\"store\":\"$store\",\"item\":\"$item\",\"quantity\":3,\"options\":[],\"start\":\"$start\",
    \"latitude\":$(jq .latitude <<< "$home"),\"longitude\":$(jq .longitude <<< "$home")}")
jq -c '{total, lines: [.lines[] | {what: .label, quantity, unit_price, amount}], valid_until}' <<< "$quote"

say "The hour is held for five minutes, then ordered"
hold=$(post "$customer" /holds \
    "{\"item\":\"$item\",\"quantity\":3,\"address\":\"$address\",\"store\":\"$store\",\"start\":\"$start\"}")
jq -c '{start, ends_at, valid_until}' <<< "$hold"
order=$(post "$customer" /orders "{\"address\":\"$address\",\"quote\":\"$(jq -r .id <<< "$quote")\",
    \"start\":\"$start\",\"hold\":\"$(jq -r .id <<< "$hold")\",\"note\":\"猫在阳台\"}")
order_id=$(jq -r .id <<< "$order")
jq -c '{number, stage, price, visits: [.visits[] | {state}]}' <<< "$order"

say "Staff: the administrator invites the cashier"
admin=$(activate "$setup_code")
account=$(get "$admin" /accounts | jq -r '.items[] | select(.login == "caiwu").id')
cashier=$(activate "$(post "$admin" "/accounts/$account/invitation" '{}' | jq -r .invitation)")

say "The cashier takes the money at the store"
payment=$(post "$cashier" /payments "{\"order\":\"$order_id\",\"store\":\"$store\",\"method\":\"cash\",
    \"amount\":$(jq .price <<< "$order")}")
jq -c . <<< "$payment"

say "The receipt, as data and as PDF"
receipt=$(jq -r .receipt <<< "$payment")
get "$customer" "/receipts/$receipt" | jq -c .
get "$customer" "/receipts/$receipt/pdf" > receipt.pdf
head -c 5 receipt.pdf; echo
