#!/usr/bin/env bash
# ./dev run [--fresh]: a server with sample data and the desktop, signed in. The data stays in out/run/
# between runs; --fresh starts over. Without a display it takes a picture instead: out/run.png.
source tools/dev/common.sh

[ "${1:-}" = --fresh ] && rm -rf out/run && shift
(($# == 0)) || die "run: unknown argument '$1'"
bin=build/release/bin
data=out/run
password=northwind-sample  # of the sample's administrator, on this machine only

install_packages build
configure_and_build release mostrador mostrador-server mostrador-cli
mkdir -p "$data"

# A server directory without its database is a first start that was cut short.
if [ ! -e "$data/ready" ]; then
    rm -rf "$data"
    mkdir -p "$data"
    say "sample data"
    "$bin/mostrador-server" init --org Northwind --admin admin --demo --data "$data/server" <<<"$password"
    touch "$data/ready"
fi

server=
stop_server() {
    [ -n "$server" ] || return 0
    kill -TERM "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}
trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The port of the last run first: the desktop remembers the address. Another program may have taken it since.
url=
for port in $(cat "$data/port" 2>/dev/null || true) 0; do
    exec 3< <(exec "$bin/mostrador-server" serve --data "$data/server" --listen 127.0.0.1 --port "$port" \
        2>"$data/server.log" </dev/null)
    server=$!
    while IFS= read -r -t 30 -u 3 line; do
        [[ $line == "listening "* ]] && url=${line#listening } && break
    done
    [ -n "$url" ] && break
    stop_server
done
if [ -z "$url" ]; then
    tail -n 20 "$data/server.log" >&2
    die "the server did not start"
fi
echo "${url##*:}" >"$data/port"
say "server: $url   user: admin   password: $password   log: $data/server.log"

# The sample arrives the way a shop's own data would: imported and typed on one computer, sent to the server.
if [ ! -e "$data/imported" ]; then
    say "sample data: Northwind customers, employees, products and old sales; service orders"
    rm -rf "$data/sample"
    sample=resources/sample/northwind
    desk=("$bin/mostrador-cli" --home "$data/sample")
    "${desk[@]}" connect "$url" --user admin --device "Sample data" <<<"$password"
    organization=$("${desk[@]}" --json list organizaciones | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
    "${desk[@]}" set organizaciones "$organization" moneda=USD >/dev/null
    "${desk[@]}" import clientes $sample/customers.csv
    "${desk[@]}" import usuarios $sample/employees.csv
    "${desk[@]}" import productos $sample/products.csv
    "${desk[@]}" import ventas $sample/orders.csv --lines $sample/order_details.csv
    tools/dev/sample_orders.sh "$bin/mostrador-cli" "$data/sample"
    "${desk[@]}" sync
    touch "$data/imported"
fi

desktop=("$bin/mostrador" --profile "$data/desktop" --connect "$url" --user admin --password-stdin --device "Front desk")
if has_display; then
    "${desktop[@]}" <<<"$password"
else
    rm -f out/run.png
    under_display timeout 120 "${desktop[@]}" --screenshot out/run.png --quit-when-synced <<<"$password"
    [ -s out/run.png ] || die "the desktop wrote no picture"
    echo "no display here: the desktop signed in, synchronised and drew out/run.png"
fi
