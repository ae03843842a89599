<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>OrderColumns</name>
        <message>
            <source>Promised</source>
            <translation>Prometida</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
    </context>
    <context>
        <name>OrderWords</name>
        <message>
            <source>Received</source>
            <translation>Recibida</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Recibir</translation>
        </message>
        <message>
            <source>In diagnosis</source>
            <translation>En diagnóstico</translation>
        </message>
        <message>
            <source>Start diagnosis</source>
            <translation>Empezar diagnóstico</translation>
        </message>
        <message>
            <source>Quoted</source>
            <translation>Presupuestada</translation>
        </message>
        <message>
            <source>Quote is ready</source>
            <translation>Presupuesto listo</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Aprobada</translation>
        </message>
        <message>
            <source>Approved by client</source>
            <translation>El cliente aprueba</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Rechazada</translation>
        </message>
        <message>
            <source>Client rejects</source>
            <translation>El cliente rechaza</translation>
        </message>
        <message>
            <source>Waiting for part</source>
            <translation>Espera repuesto</translation>
        </message>
        <message>
            <source>Wait for a part</source>
            <translation>Esperar repuesto</translation>
        </message>
        <message>
            <source>In repair</source>
            <translation>En reparación</translation>
        </message>
        <message>
            <source>Start repair</source>
            <translation>Empezar reparación</translation>
        </message>
        <message>
            <source>In control</source>
            <translation>En control</translation>
        </message>
        <message>
            <source>Send to control</source>
            <translation>Pasar a control</translation>
        </message>
        <message>
            <source>Beyond repair</source>
            <translation>Sin reparación</translation>
        </message>
        <message>
            <source>Cannot be repaired</source>
            <translation>No se puede reparar</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Ready for collection</source>
            <translation>Lista para retirar</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregada</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Entregar</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Reabierta</translation>
        </message>
        <message>
            <source>Reopen under warranty</source>
            <translation>Reabrir por garantía</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
        <message>
            <source>Cancel order</source>
            <translation>Cancelar orden</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Baja</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Alta</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgente</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Efectivo</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Tarjeta</translation>
        </message>
        <message>
            <source>Bank transfer</source>
            <translation>Transferencia</translation>
        </message>
        <message>
            <source>On credit</source>
            <translation>Al crédito</translation>
        </message>
        <message>
            <source>Deposit</source>
            <translation>Abono</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>Por teléfono</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>En persona</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
        <message>
            <source>By e-mail</source>
            <translation>Por correo</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Producto</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Repuesto</translation>
        </message>
        <message>
            <source>Labour</source>
            <translation>Mano de obra</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Otro</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>Redondeo</translation>
        </message>
        <message>
            <source>Back to diagnosis</source>
            <translation>Volver a diagnóstico</translation>
        </message>
        <message>
            <source>Back to repair</source>
            <translation>Volver a reparación</translation>
        </message>
        <message>
            <source>Part is here: repair</source>
            <translation>Llegó el repuesto: reparar</translation>
        </message>
        <message>
            <source>Repair free of charge</source>
            <translation>Reparar sin costo</translation>
        </message>
        <message>
            <source>Ready, unrepaired</source>
            <translation>Lista, sin reparar</translation>
        </message>
    </context>
    <context>
        <name>StepRules</name>
        <message>
            <source>Add what the repair will cost first: at least one line.</source>
            <translation>Primero anota lo que costará: al menos una línea.</translation>
        </message>
        <message>
            <source>Add the missing part to the lines first.</source>
            <translation>Primero agrega a las líneas el repuesto que falta.</translation>
        </message>
    </context>
    <context>
        <name>mostrador::CalendarGrid</name>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>orders</comment>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::ClientPicker</name>
        <message>
            <source>New client “%1”</source>
            <translation>Cliente nuevo «%1»</translation>
        </message>
        <message>
            <source>Name, phone or tax id…</source>
            <translation>Nombre, teléfono o documento…</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Cliente nuevo</translation>
        </message>
        <message>
            <source>Look for another</source>
            <translation>Buscar otro</translation>
        </message>
    </context>
    <context>
        <name>mostrador::ClientsPage</name>
        <message>
            <source>Duplicates</source>
            <translation>Duplicados</translation>
        </message>
        <message>
            <source>Clients that look alike</source>
            <translation>Clientes que se parecen</translation>
        </message>
    </context>
    <context>
        <name>mostrador::Dashboard</name>
        <message>
            <source>Clients</source>
            <translation>Clientes</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>en uso</translation>
        </message>
        <message>
            <source>Open orders</source>
            <translation>Órdenes abiertas</translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <comment>orders</comment>
            <translation>
                <numerusform>%n atrasada</numerusform>
                <numerusform>%n atrasadas</numerusform>
            </translation>
        </message>
        <message>
            <source>none late</source>
            <comment>orders</comment>
            <translation>ninguna atrasada</translation>
        </message>
        <message>
            <source>Low stock</source>
            <translation>Bajo el mínimo</translation>
        </message>
        <message>
            <source>at their minimum or below</source>
            <comment>products</comment>
            <translation>en su mínimo o por debajo</translation>
        </message>
        <message>
            <source>Sales today</source>
            <translation>Ventas de hoy</translation>
        </message>
        <message numerus="yes">
            <source>%n sale(s)</source>
            <translation>
                <numerusform>%n venta</numerusform>
                <numerusform>%n ventas</numerusform>
            </translation>
        </message>
        <message>
            <source>Sales this month</source>
            <translation>Ventas del mes</translation>
        </message>
        <message>
            <source>Open orders by state</source>
            <translation>Órdenes abiertas por estado</translation>
        </message>
        <message>
            <source>No open orders</source>
            <translation>No hay órdenes abiertas</translation>
        </message>
        <message>
            <source>open</source>
            <comment>orders</comment>
            <translation>abiertas</translation>
        </message>
        <message>
            <source>Sales by day, %1</source>
            <comment>a month</comment>
            <translation>Ventas por día, %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a day: an amount</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <comment>day and month of a date</comment>
            <translation>d 'de' MMMM</translation>
        </message>
    </context>
    <context>
        <name>mostrador::DepositForm</name>
        <message>
            <source>Take a deposit</source>
            <translation>Recibir un abono</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Take the deposit</source>
            <translation>Recibir el abono</translation>
        </message>
    </context>
    <context>
        <name>mostrador::DuplicatesView</name>
        <message>
            <source>%1 is now part of %2</source>
            <comment>two clients</comment>
            <translation>%1 ahora es parte de %2</translation>
        </message>
        <message>
            <source>%1 is a client of its own again</source>
            <translation>%1 vuelve a ser un cliente aparte</translation>
        </message>
        <message>
            <source>These clients look like the same one written down twice. The one you keep gets the phones, e-mails and addresses of the other; its orders and sales stay with it.</source>
            <translation>Estos clientes parecen el mismo anotado dos veces. El que se conserva recibe los teléfonos, correos y direcciones del otro; sus órdenes y ventas siguen con él.</translation>
        </message>
        <message>
            <source>No duplicates</source>
            <translation>No hay duplicados</translation>
        </message>
        <message>
            <source>No two clients share a name, a phone, an e-mail or a tax id.</source>
            <translation>No hay dos clientes con el mismo nombre, teléfono, correo o documento.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Volver a la lista</translation>
        </message>
    </context>
    <context>
        <name>mostrador::EquipmentPicker</name>
        <message>
            <source>The check digit of the IMEI does not match</source>
            <translation>El dígito verificador del IMEI no coincide</translation>
        </message>
        <message>
            <source>New equipment</source>
            <translation>Equipo nuevo</translation>
        </message>
        <message>
            <source>Something else, in a word</source>
            <translation>Otra cosa, en una palabra</translation>
        </message>
        <message>
            <source>Phone, notebook, printer…</source>
            <translation>Celular, notebook, impresora…</translation>
        </message>
        <message>
            <source>Serial number or IMEI</source>
            <translation>Número de serie o IMEI</translation>
        </message>
    </context>
    <context>
        <name>mostrador::HomePage</name>
        <message>
            <source>Home</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Good morning, %1</source>
            <translation>Buenos días, %1</translation>
        </message>
        <message>
            <source>Good afternoon, %1</source>
            <translation>Buenas tardes, %1</translation>
        </message>
        <message>
            <source>Good evening, %1</source>
            <translation>Buenas noches, %1</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <comment>date under the greeting</comment>
            <translation>dddd d 'de' MMMM</translation>
        </message>
        <message>
            <source>My day</source>
            <translation>Mi día</translation>
        </message>
        <message>
            <source>Dashboard</source>
            <translation>Panel</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>Orden nueva</translation>
        </message>
        <message>
            <source>All</source>
            <comment>of a list</comment>
            <translation>Ver todo</translation>
        </message>
        <message>
            <source>My orders</source>
            <translation>Mis órdenes</translation>
        </message>
        <message>
            <source>Nothing of yours is open.</source>
            <translation>No tiene nada abierto.</translation>
        </message>
        <message>
            <source>Promised today</source>
            <translation>Para hoy</translation>
        </message>
        <message>
            <source>Nothing is promised for today.</source>
            <translation>No hay nada prometido para hoy.</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Atrasadas</translation>
        </message>
        <message>
            <source>Nothing is late.</source>
            <translation>No hay nada atrasado.</translation>
        </message>
        <message>
            <source>Waiting for a part</source>
            <translation>Esperan repuesto</translation>
        </message>
        <message>
            <source>No order waits for a part.</source>
            <translation>Ninguna orden espera un repuesto.</translation>
        </message>
        <message>
            <source>Low stock</source>
            <translation>Bajo el mínimo</translation>
        </message>
        <message>
            <source>Nothing is at its minimum.</source>
            <translation>Nada ha llegado a su mínimo.</translation>
        </message>
        <message>
            <source>Synchronization</source>
            <translation>Sincronización</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>minimum %1</source>
            <comment>stock</comment>
            <translation>mínimo %1</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>stock</comment>
            <translation>quedan %1</translation>
        </message>
        <message>
            <source>Counted on this computer, in step with the server as of %1</source>
            <comment>a time</comment>
            <translation>Contado en este equipo, al día con el servidor: %1</translation>
        </message>
        <message>
            <source>Counted on this computer from its own data</source>
            <translation>Contado en este equipo con sus propios datos</translation>
        </message>
    </context>
    <context>
        <name>mostrador::LinesDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Save lines</source>
            <translation>Guardar líneas</translation>
        </message>
        <message>
            <source>Lines of order %1</source>
            <translation>Líneas de la orden %1</translation>
        </message>
        <message>
            <source>A product by its name or code; any other text is labour. Enter goes on, Del removes.</source>
            <translation>Un producto por su nombre o código; cualquier otro texto es mano de obra. Entrar avanza, Supr quita.</translation>
        </message>
        <message>
            <source>Discard the lines?</source>
            <translation>¿Descartar las líneas?</translation>
        </message>
        <message>
            <source>What you changed in the lines has not been saved.</source>
            <translation>Lo que cambiaste en las líneas no se ha guardado.</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Seguir editando</translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrderBoard</name>
        <message>
            <source>Order %1 has no step in that direction for you now.</source>
            <translation>La orden %1 no tiene ahora ningún paso tuyo hacia ese lado.</translation>
        </message>
        <message>
            <source>Order %1 has no step that you can take now.</source>
            <translation>La orden %1 no tiene ahora ningún paso que puedas dar.</translation>
        </message>
        <message>
            <source>Order %1 cannot go there.</source>
            <translation>La orden %1 no puede ir allí.</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tablero</translation>
        </message>
        <message>
            <source>Enter opens, M shows the next steps, Ctrl and arrows move</source>
            <translation>Entrar abre, M muestra los pasos siguientes, Ctrl y las flechas mueven</translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrderCalendar</name>
        <message>
            <source>%1 to %2</source>
            <comment>first and last day of a week</comment>
            <translation>%1 al %2</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>Mes anterior</translation>
        </message>
        <message>
            <source>Previous week</source>
            <translation>Semana anterior</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Mes siguiente</translation>
        </message>
        <message>
            <source>Next week</source>
            <translation>Semana siguiente</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Show a week</source>
            <translation>Ver la semana</translation>
        </message>
        <message>
            <source>Show a month</source>
            <translation>Ver el mes</translation>
        </message>
        <message>
            <source>Orders by promised day</source>
            <translation>Órdenes por día prometido</translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrderDetail</name>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
        <message>
            <source>Promised, and late</source>
            <translation>Prometida, y atrasada</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Prometida</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <comment>technician</comment>
            <translation>Nadie todavía</translation>
        </message>
        <message>
            <source>Where it lies</source>
            <translation>Dónde está</translation>
        </message>
        <message>
            <source>Equipment</source>
            <comment>section</comment>
            <translation>Equipo</translation>
        </message>
        <message>
            <source>The check digit of the IMEI does not match</source>
            <translation>El dígito verificador del IMEI no coincide</translation>
        </message>
        <message>
            <source>Show unlock code</source>
            <translation>Ver la clave</translation>
        </message>
        <message>
            <source>What happened</source>
            <comment>section</comment>
            <translation>Qué pasó</translation>
        </message>
        <message>
            <source>discount %1</source>
            <translation>descuento %1</translation>
        </message>
        <message>
            <source>%1 of %2 built in</source>
            <comment>parts</comment>
            <translation>%1 de %2 instalados</translation>
        </message>
        <message>
            <source>Take %1 out again</source>
            <translation>Sacar otra vez %1</translation>
        </message>
        <message>
            <source>%1 is built in</source>
            <translation>%1 está instalado</translation>
        </message>
        <message>
            <source>Edit</source>
            <comment>button: the lines of an order</comment>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Lines</source>
            <comment>section of an order</comment>
            <translation>Líneas</translation>
        </message>
        <message>
            <source>Nothing quoted yet</source>
            <translation>Nada presupuestado todavía</translation>
        </message>
        <message>
            <source>Goes back unrepaired: only what is always charged counts</source>
            <translation>Se devuelve sin reparar: solo cuenta lo que se cobra siempre</translation>
        </message>
        <message>
            <source>Deposit</source>
            <comment>button: take money</comment>
            <translation>Abono</translation>
        </message>
        <message>
            <source>Payments</source>
            <comment>section</comment>
            <translation>Pagos</translation>
        </message>
        <message>
            <source>Sale of the delivery</source>
            <translation>Venta de la entrega</translation>
        </message>
        <message>
            <source>Approval</source>
            <comment>section</comment>
            <translation>Aprobación</translation>
        </message>
        <message>
            <source>Delivery and warranty</source>
            <comment>section</comment>
            <translation>Entrega y garantía</translation>
        </message>
        <message>
            <source>Collected %1</source>
            <comment>date</comment>
            <translation>Retirado %1</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>warranty</comment>
            <translation>
                <numerusform>%n día</numerusform>
                <numerusform>%n días</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrderForm</name>
        <message>
            <source>Nobody yet</source>
            <translation>Nadie todavía</translation>
        </message>
        <message>
            <source>What came in</source>
            <comment>section of the form</comment>
            <translation>Lo que llegó</translation>
        </message>
        <message>
            <source>Work</source>
            <comment>section of the form</comment>
            <translation>Trabajo</translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrderPanel</name>
        <message>
            <source>Discard what you typed?</source>
            <translation>¿Descartar lo escrito?</translation>
        </message>
        <message>
            <source>The new order has not been saved.</source>
            <translation>La orden nueva no se ha guardado.</translation>
        </message>
        <message>
            <source>The changes to order %1 have not been saved.</source>
            <translation>Los cambios de la orden %1 no se han guardado.</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Seguir editando</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Atrasada</translation>
        </message>
        <message>
            <source>Will probably be refused</source>
            <translation>Probablemente será rechazado</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Por enviar</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <comment>leave the form</comment>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>Orden nueva</translation>
        </message>
        <message>
            <source>Edit order %1</source>
            <translation>Editar orden %1</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Orden %1</translation>
        </message>
        <message>
            <source>Changed by somebody else meanwhile; saving keeps yours: %1</source>
            <translation>Otra persona lo cambió entretanto; al guardar queda lo tuyo: %1</translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrdersPage</name>
        <message>
            <source>Orders</source>
            <translation>Órdenes</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>Orden nueva</translation>
        </message>
        <message>
            <source>Open</source>
            <comment>orders</comment>
            <translation>Abiertas</translation>
        </message>
        <message>
            <source>All</source>
            <comment>orders</comment>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Which orders are listed</source>
            <translation>Qué órdenes se listan</translation>
        </message>
        <message>
            <source>Mine</source>
            <comment>my orders</comment>
            <translation>Mías</translation>
        </message>
        <message>
            <source>Late</source>
            <comment>orders</comment>
            <translation>Atrasadas</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tablero</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendario</translation>
        </message>
        <message>
            <source>Search number, item, fault…</source>
            <translation>Buscar número, artículo, falla…</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>Elegir columnas</translation>
        </message>
        <message>
            <source>Search orders</source>
            <translation>Buscar órdenes</translation>
        </message>
        <message>
            <source>Edit order</source>
            <translation>Editar orden</translation>
        </message>
        <message>
            <source>Save order</source>
            <translation>Guardar orden</translation>
        </message>
        <message>
            <source>Next order</source>
            <translation>Orden siguiente</translation>
        </message>
        <message>
            <source>Previous order</source>
            <translation>Orden anterior</translation>
        </message>
        <message>
            <source>Edit the lines of the order</source>
            <translation>Editar las líneas de la orden</translation>
        </message>
        <message>
            <source>No such orders</source>
            <translation>No hay órdenes así</translation>
        </message>
        <message>
            <source>No open orders</source>
            <translation>No hay órdenes abiertas</translation>
        </message>
        <message>
            <source>Nothing here fits the filters above.</source>
            <translation>Nada cumple con los filtros de arriba.</translation>
        </message>
        <message>
            <source>What a client brings in is written down here, with or without a network.</source>
            <translation>Aquí se anota lo que trae un cliente, con o sin red.</translation>
        </message>
        <message>
            <source>No order found</source>
            <translation>No se encontró ninguna orden</translation>
        </message>
        <message>
            <source>Try fewer letters, or look among all orders.</source>
            <translation>Pruebe con menos letras, o busque entre todas las órdenes.</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n orden</numerusform>
                <numerusform>%n órdenes</numerusform>
            </translation>
        </message>
        <message>
            <source>The order is now: %1</source>
            <comment>a state</comment>
            <translation>La orden queda: %1</translation>
        </message>
    </context>
    <context>
        <name>mostrador::PairCard</name>
        <message>
            <source>Merge into the chosen one</source>
            <translation>Fusionar en el elegido</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>No son el mismo</translation>
        </message>
        <message>
            <source>Keep “%1”</source>
            <translation>Conservar «%1»</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
        <message>
            <source>The same: %1</source>
            <comment>fields of two clients</comment>
            <translation>En común: %1</translation>
        </message>
    </context>
    <context>
        <name>mostrador::PromisedEdit</name>
        <message>
            <source>Promised for</source>
            <translation>Prometida para</translation>
        </message>
    </context>
    <context>
        <name>mostrador::StepForm</name>
        <message>
            <source>Choose a technician</source>
            <translation>Elija un técnico</translation>
        </message>
        <message>
            <source>What is wrong with it again</source>
            <translation>Qué le pasa otra vez</translation>
        </message>
        <message>
            <source>Paid now</source>
            <translation>Paga ahora</translation>
        </message>
        <message>
            <source>Hand it over although something stays due</source>
            <translation>Entregar aunque quede un saldo</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
    </context>
    <context>
        <name>mostrador::OrderFiles</name>
        <message>
            <source>Photos and files</source>
            <translation>Fotos y archivos</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Agregar un archivo…</translation>
        </message>
        <message>
            <source>Paste</source>
            <comment>a picture from the clipboard</comment>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Signature at delivery</source>
            <translation>Firma de entrega</translation>
        </message>
        <message>
            <source>Signature at reception</source>
            <translation>Firma de recepción</translation>
        </message>
        <message>
            <source>Or drop files here. At most 10 MB each; photos above 2 MB or 2560 pixels are made smaller.</source>
            <translation>También puede soltar archivos aquí. Cada uno, 10 MB como máximo; las fotos de más de 2 MB o 2560 píxeles se reducen.</translation>
        </message>
        <message>
            <source>There is no picture and no file in the clipboard.</source>
            <translation>En el portapapeles no hay ninguna imagen ni archivo.</translation>
        </message>
        <message>
            <source>Pasted %1</source>
            <translation>Pegado %1</translation>
        </message>
        <message>
            <source>I have received what order %1 was about.</source>
            <translation>Recibí conforme lo que dejé con la orden %1.</translation>
        </message>
        <message>
            <source>I leave what order %1 describes, and agree to it.</source>
            <translation>Dejo lo que describe la orden %1 y estoy de acuerdo con ella.</translation>
        </message>
        <message>
            <source>%1 was made smaller.</source>
            <translation>%1 se redujo.</translation>
        </message>
        <message>
            <source>%1 was removed</source>
            <comment>a file</comment>
            <translation>%1 se quitó</translation>
        </message>
    </context>
    <context>
        <name>mostrador::FileTile</name>
        <message>
            <source>Here, %1</source>
            <comment>a file&apos;s content and its size</comment>
            <translation>Aquí, %1</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Por enviar</translation>
        </message>
        <message>
            <source>Not taken by the server</source>
            <translation>El servidor no lo recibió</translation>
        </message>
        <message>
            <source>Fetch, %1</source>
            <comment>a file&apos;s content and its size</comment>
            <translation>Traer, %1</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Trayendo…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>This file is not on this computer yet, and there is no connection to the server now.</source>
            <translation>Este archivo todavía no está en este equipo y ahora no hay conexión con el servidor.</translation>
        </message>
        <message>
            <source>This file has not reached the server yet: it is still on the computer that added it.</source>
            <translation>Este archivo todavía no llegó al servidor: sigue en el equipo que lo agregó.</translation>
        </message>
        <message>
            <source>What came is not this file. Try again; if it happens again, tell your administrator.</source>
            <translation>Lo que llegó no es este archivo. Pruebe de nuevo; si se repite, avise a su administrador.</translation>
        </message>
        <message>
            <source>Files may have at most 10 MB. Choose a smaller one.</source>
            <translation>Los archivos pueden tener 10 MB como máximo. Elija uno más pequeño.</translation>
        </message>
        <message>
            <source>This file is empty.</source>
            <translation>Este archivo está vacío.</translation>
        </message>
        <message>
            <source>The server has no room for more files. It stays here and is tried again; tell your administrator.</source>
            <translation>El servidor no tiene lugar para más archivos. Queda aquí y se intentará de nuevo; avise a su administrador.</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Enviar de nuevo</translation>
        </message>
    </context>
    <context>
        <name>mostrador::FileViewer</name>
        <message>
            <source>This kind of file is not shown here. Save it and open it with its program.</source>
            <translation>Este tipo de archivo no se muestra aquí. Guárdelo y ábralo con su programa.</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>mostrador::SignaturePad</name>
        <message>
            <source>Sign here</source>
            <translation>Firme aquí</translation>
        </message>
    </context>
    <context>
        <name>mostrador::SignatureDialog</name>
        <message>
            <source>Keep</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
</TS>
