#!/usr/bin/env bash
# sample_orders.sh MOSTRADOR_CLI HOME: 40 service orders for the sample's clients, in every state. Each takes its steps
# through the command line as people would, so that histories, stock and receipts are real. The same orders every time;
# only the promised days follow today.
set -euo pipefail
desk=("$1" --home "$2" --json)

clients=(ALFKI ANATR ANTON AROUT BERGS BLAUS BLONP BOLID BONAP BOTTM BSBEV CACTU CENTC CHOPS COMMI CONSH DRACD DUMON
    EASTC ERNSH)
items=("Espresso machine" "Cash register" "Display fridge" "Label printer" "Meat slicer" "Bar code reader" "Coffee grinder"
    "Kitchen scale" "Dish washer" "Office laptop")
faults=("Does not switch on" "Leaks water" "Makes a loud noise" "Prints faintly" "Stops after a few minutes"
    "Screen stays dark" "Smells burnt" "Shows error E4")
people=(nancy.davolio janet.leverling margaret.peacock robert.king)
made=0

say_number() { # the order's own number is the first one of the answer
    local answer
    answer=$("${desk[@]}" "$@") || {
        echo "$answer" >&2
        return 1
    }
    answer=${answer#*\"numero\":\"}
    printf '%s' "${answer%%\"*}"
}
step() { "${desk[@]}" order state "$@" >/dev/null; }

# path STATE: one order, walked to STATE.
path() {
    local wanted=$1 i=$made order person
    made=$((made + 1))
    person=${people[i % ${#people[@]}]}
    order=$(say_number order new "cliente_id=${clients[i % ${#clients[@]}]}" "articulo=${items[i * 3 % ${#items[@]}]}" \
        "falla=${faults[i * 5 % ${#faults[@]}]}" "prometido=$(date -u -d "$((i % 9 - 2)) days" +%Y-%m-%dT16:00:00Z)" \
        "ubicacion=A$((i % 12 + 1))" garantia_dias=90)
    [ "$wanted" = recibida ] && return
    if [ "$wanted" = cancelada ]; then
        step "$order" cancelada "motivo=The customer took it back"
        return
    fi
    step "$order" en_diagnostico "tecnico_id=$person"
    [ "$wanted" = en_diagnostico ] && return
    if [ "$wanted" = sin_reparacion ]; then
        step "$order" sin_reparacion "motivo=No spare parts are made any more"
        return
    fi
    "${desk[@]}" order line "$order" tipo=mano_obra "descripcion=Diagnosis and repair" "precio=$((35 + i % 4 * 10))" \
        >/dev/null
    "${desk[@]}" order line "$order" "producto_id=$((i % 11 + 6))" cantidad=1 >/dev/null
    step "$order" presupuestada
    case $wanted in
        presupuestada) return ;;
        rechazada)
            step "$order" rechazada "motivo=Too dear for its age"
            return
            ;;
    esac
    "${desk[@]}" order approve "$order" "aprobado_por=Owner" aprobado_canal=telefono >/dev/null
    [ "$wanted" = aprobada ] && return
    if [ "$wanted" = esperando_repuesto ]; then
        step "$order" esperando_repuesto
        return
    fi
    step "$order" en_reparacion
    [ "$wanted" = en_reparacion ] && return
    if [ "$wanted" = control ]; then
        step "$order" control
        return
    fi
    step "$order" lista
    [ "$wanted" = lista ] && return
    step "$order" entregada --pay efectivo "recibe=Owner"
    [ "$wanted" = entregada ] && return
    step "$order" reabierta "motivo=The same fault again" # makes the fortieth: its warranty order
}

while read -r count state <&3; do
    for _ in $(seq "$count"); do path "$state"; done
done 3<<'STATES'
7 recibida
4 en_diagnostico
4 presupuestada
3 aprobada
2 rechazada
3 esperando_repuesto
4 en_reparacion
2 control
2 sin_reparacion
3 lista
3 entregada
1 reabierta
1 cancelada
STATES
echo "$((made + 1)) service orders"
