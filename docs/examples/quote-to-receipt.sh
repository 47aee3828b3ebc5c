#!/usr/bin/env bash
# From a price to a receipt, by the API alone, against `hearth demo` started on a fresh folder:
#   docs/examples/quote-to-receipt.sh http://127.0.0.1:8080
# Needs curl and jq.
set -euo pipefail
api=$1/api/v1
phone=13800000002

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

say "A customer signs in with a one-time code"
asked=$(date -u +%FT%T)
ticket=$(curl -sS "$api/customer-session/code" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: $(key)" -d "{\"phone\":\"$phone\"}" | jq -r .ticket)
code=
for _ in {1..60}; do # the message goes through the outbox
    code=$(curl -sS "$api/outbox?limit=200" | jq -r --arg asked "$asked" '[.items[]
        | select(.to == "138****0002" and .template_name == "code" and .created_at >= $asked)][0].text // ""' | grep -oE '[0-9]{6}') && break
    sleep 1
done
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

say "The cashier signs in"
cashier=$(curl -sS --fail-with-body "$api/session" -H 'Content-Type: application/json' \
    -d '{"login":"caiwu","password":"nuanjia-demo","hand_over":"bearer"}' | jq -r .token)
get "$cashier" /session | jq -c '{kind, roles}'

say "The cashier takes the money at the store"
payment=$(post "$cashier" /payments "{\"order\":\"$order_id\",\"store\":\"$store\",\"method\":\"cash\",
    \"amount\":$(jq .price <<< "$order")}")
jq -c . <<< "$payment"

say "The receipt, as data and as PDF"
receipt=$(jq -r .receipt <<< "$payment")
get "$customer" "/receipts/$receipt" | jq -c .
paper=$(mktemp --suffix=.pdf)
trap 'rm -f "$paper"' EXIT
get "$customer" "/receipts/$receipt/pdf" > "$paper"
echo "$(head -c 5 "$paper") $(wc -c < "$paper") bytes"
