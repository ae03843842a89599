<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ClientWords</name>
    <message>
        <source>Mobile</source>
        <translation>Celular</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>Fijo</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>fields</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Taken out of the archive</source>
        <translation>Sacado del archivo</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Usuario nuevo</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Access given back</source>
        <translation>Acceso devuelto</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Negocio</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Product cost</source>
        <translation>Costo del producto</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Stock movement</source>
        <translation>Movimiento de stock</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo del cliente</translation>
    </message>
    <message>
        <source>Service order</source>
        <translation>Orden de servicio</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Cash session</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>removed from a list</comment>
        <translation>sin %1</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Lugar nuevo</translation>
    </message>
    <message>
        <source>Goods received or lost</source>
        <translation>Mercadería recibida o perdida</translation>
    </message>
    <message>
        <source>Goods to another place</source>
        <translation>Mercadería a otro lugar</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Conteo</translation>
    </message>
    <message>
        <source>Sale charged</source>
        <translation>Venta cobrada</translation>
    </message>
    <message>
        <source>Sale voided</source>
        <translation>Venta anulada</translation>
    </message>
    <message>
        <source>Sale refunded</source>
        <translation>Devolución de venta</translation>
    </message>
    <message>
        <source>Cash session opened</source>
        <translation>Caja abierta</translation>
    </message>
    <message>
        <source>Cash session closed</source>
        <translation>Caja cerrada</translation>
    </message>
    <message>
        <source>Shortage resolved</source>
        <translation>Faltante resuelto</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Use al menos %n carácter.</numerusform>
            <numerusform>Use al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
</context>
<context>
    <name>OnlineOnly</name>
    <message>
        <source>This needs the server, and it cannot be reached now.</source>
        <translation>Esto necesita el servidor, y ahora no se puede llegar a él.</translation>
    </message>
    <message>
        <source>Passwords and codes need a server: this computer works alone.</source>
        <translation>Las contraseñas y los códigos necesitan un servidor: este equipo trabaja solo.</translation>
    </message>
</context>
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
    <name>Receipt</name>
    <message>
        <source>Undoes</source>
        <translation>Anula a</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Attended by</source>
        <translation>Atendido por</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Vuelto</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Por pagar</translation>
    </message>
</context>
<context>
    <name>SalesWords</name>
    <message>
        <source>Voided</source>
        <comment>sale</comment>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>sale</comment>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Refunded in part</source>
        <comment>sale</comment>
        <translation>Devuelta en parte</translation>
    </message>
    <message>
        <source>To be paid</source>
        <comment>sale</comment>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>sale</comment>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>cash session</comment>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>cash session</comment>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>shortage</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>shortage</comment>
        <translation>Resuelto</translation>
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
        <translation>A crédito</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Abono</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>way to pay</comment>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Buy it</source>
        <translation>Comprarlo</translation>
    </message>
    <message>
        <source>Hand over something else</source>
        <translation>Entregar otra cosa</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Devolver el dinero</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>remedy</comment>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Void</source>
        <comment>document</comment>
        <translation>Anulación</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>document</comment>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Sale</source>
        <comment>document</comment>
        <translation>Venta</translation>
    </message>
    <message>
        <source>More was sold than there was</source>
        <translation>Se vendió más de lo que había</translation>
    </message>
    <message>
        <source>Its number was taken: it carries a suffix</source>
        <translation>Su número ya estaba usado: lleva un sufijo</translation>
    </message>
    <message>
        <source>Arrived after its cash session was closed</source>
        <translation>Llegó después de cerrarse su caja</translation>
    </message>
    <message>
        <source>Not fully paid</source>
        <translation>No está pagada del todo</translation>
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
    <name>StockWords</name>
    <message>
        <source>Archived</source>
        <comment>product</comment>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>product</comment>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Short</source>
        <comment>stock below zero</comment>
        <translation>Faltante</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>stock</comment>
        <translation>Bajo mínimo</translation>
    </message>
    <message>
        <source>None left</source>
        <comment>stock</comment>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <comment>movement</comment>
        <translation>Existencia inicial</translation>
    </message>
    <message>
        <source>Receipt</source>
        <comment>movement</comment>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Sale</source>
        <comment>movement</comment>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Used in a repair</source>
        <comment>movement</comment>
        <translation>Usado en reparación</translation>
    </message>
    <message>
        <source>Back from a repair</source>
        <comment>movement</comment>
        <translation>Devuelto de reparación</translation>
    </message>
    <message>
        <source>Transfer</source>
        <comment>movement</comment>
        <translation>Traslado</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>movement</comment>
        <translation>Conteo</translation>
    </message>
    <message>
        <source>Loss</source>
        <comment>movement</comment>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Returned by a client</source>
        <comment>movement</comment>
        <translation>Devuelto por el cliente</translation>
    </message>
    <message>
        <source>Do not sell</source>
        <comment>without stock</comment>
        <translation>No vender</translation>
    </message>
    <message>
        <source>Sell without a word</source>
        <comment>without stock</comment>
        <translation>Vender sin avisar</translation>
    </message>
    <message>
        <source>Sell and warn</source>
        <comment>without stock</comment>
        <translation>Vender y avisar</translation>
    </message>
    <message>
        <source>The counter refuses what is not there.</source>
        <translation>El mostrador no deja vender lo que no hay.</translation>
    </message>
    <message>
        <source>For what is made or ordered as it is sold.</source>
        <translation>Para lo que se hace o se encarga al venderlo.</translation>
    </message>
    <message>
        <source>The sale goes on; what is missing appears under Shortages.</source>
        <translation>La venta sigue; lo que falta aparece en Faltantes.</translation>
    </message>
    <message>
        <source>Service, without stock</source>
        <translation>Servicio, sin existencias</translation>
    </message>
    <message>
        <source>Goods, with stock</source>
        <translation>Producto, con existencias</translation>
    </message>
    <message>
        <source>By serial number</source>
        <translation>Por número de serie</translation>
    </message>
    <message>
        <source>By quantity</source>
        <translation>Por cantidad</translation>
    </message>
</context>
<context>
    <name>SyncReasons</name>
    <message>
        <source>You chose to work locally.</source>
        <translation>Eligió trabajar en modo local.</translation>
    </message>
    <message>
        <source>This business lives on this computer alone.</source>
        <translation>Este negocio vive solo en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for your decision.</source>
        <translation>
            <numerusform>%n cambio espera su decisión.</numerusform>
            <numerusform>%n cambios esperan su decisión.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Local</source>
        <comment>works without a server by choice</comment>
        <translation>Local</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Sin conexión desde %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>offline since…, n changes to send</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%n cambio por enviar</numerusform>
            <numerusform>%n cambios por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message numerus="yes">
        <source>Syncing %n</source>
        <translation>
            <numerusform>Sincronizando %n</numerusform>
            <numerusform>Sincronizando %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Necesita atención</translation>
    </message>
</context>
<context>
    <name>UserWords</name>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Everything, also users and settings</source>
        <translation>Todo, también usuarios y ajustes</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>The whole work, and the people of the own team</source>
        <translation>Todo el trabajo y las personas de su equipo</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Reception, approval and delivery of orders</source>
        <translation>Recepción, aprobación y entrega de órdenes</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Clients, sales and the own cash session</source>
        <translation>Clientes, ventas y su propia caja</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Assigned orders; contact data of clients</source>
        <translation>Órdenes asignadas; datos de contacto de clientes</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Products, stock and counts</source>
        <translation>Productos, existencias y conteos</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Programador</translation>
    </message>
    <message>
        <source>Channels and diagnostics; contact data is masked</source>
        <translation>Canales y diagnóstico; sin ver datos de contacto</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Sees everything, changes nothing</source>
        <translation>Ve todo, no cambia nada</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Will probably be refused</source>
        <translation>Será rechazado, al parecer</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>Creado en</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronía</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>today %1</source>
        <comment>time</comment>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>time</comment>
        <translation>ayer %1</translation>
    </message>
</context>
<context>
    <name>mostrador::AccountStep</name>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>Its currency is the one of your prices</source>
        <translation>Su moneda es la de sus precios</translation>
    </message>
    <message>
        <source>Your business</source>
        <translation>Su negocio</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Use the code</source>
        <translation>Usar el código</translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation>Escriba su usuario.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>Type the name of your business.</source>
        <translation>Escriba el nombre de su negocio.</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>Choose a user name.</source>
        <translation>Elija un usuario.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ya puede intentarlo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Demasiados intentos. Podrá probar otra vez en %n segundo.</numerusform>
            <numerusform>Demasiados intentos. Podrá probar otra vez en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>With the user name you were given for %1.</source>
        <translation>Con el usuario que le dieron para %1.</translation>
    </message>
    <message>
        <source>Use a code</source>
        <translation>Usar un código</translation>
    </message>
    <message>
        <source>For your first time here, or when you forgot your password.</source>
        <translation>Para su primera vez aquí, o si olvidó su contraseña.</translation>
    </message>
    <message>
        <source>This makes a business on this computer, with you as its administrator.</source>
        <translation>Así se crea un negocio en este equipo, con usted como administrador.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>I have a &amp;code</source>
        <translation>Tengo un có&amp;digo</translation>
    </message>
    <message>
        <source>I have a &amp;password</source>
        <translation>Tengo una con&amp;traseña</translation>
    </message>
    <message>
        <source>Name of the &amp;business</source>
        <translation>Nombre del ne&amp;gocio</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>Short, for signing in: for example maria</source>
        <translation>Corto, para iniciar sesión: por ejemplo maria</translation>
    </message>
    <message>
        <source>Password, &amp;again</source>
        <translation>Contraseña otra &amp;vez</translation>
    </message>
</context>
<context>
    <name>mostrador::ActivationForm</name>
    <message>
        <source>Type your user name.</source>
        <translation>Escriba su usuario.</translation>
    </message>
    <message>
        <source>Type the code you were given.</source>
        <translation>Escriba el código que le dieron.</translation>
    </message>
    <message>
        <source>This code does not belong to this user. Check both.</source>
        <translation>Ese código no corresponde a ese usuario. Revise los dos.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>One-time &amp;code</source>
        <translation>Có&amp;digo de un solo uso</translation>
    </message>
    <message>
        <source>An administrator sees it once, when inviting you or renewing your access.</source>
        <translation>Un administrador lo ve una sola vez, al invitarle o al renovar su acceso.</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>&amp;Contraseña nueva</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>Contraseña nueva otra &amp;vez</translation>
    </message>
</context>
<context>
    <name>mostrador::AddressCard</name>
    <message>
        <source>Address %1</source>
        <translation>Dirección %1</translation>
    </message>
    <message>
        <source>%1 is the main one</source>
        <translation>%1 es la principal</translation>
    </message>
    <message>
        <source>Make %1 the main one</source>
        <translation>Hacer principal %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>mostrador::AddressEditor</name>
    <message>
        <source>Add address</source>
        <translation>Agregar dirección</translation>
    </message>
</context>
<context>
    <name>mostrador::Application</name>
    <message>
        <source>The key store does not answer</source>
        <translation>El almacén de claves no responde</translation>
    </message>
    <message>
        <source>The key that opens your data is kept in the key store of this system. Unlock it, then try again.</source>
        <translation>La clave que abre sus datos está en el almacén de claves del sistema. Desbloquéelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Mostrador is already open</source>
        <translation>Mostrador ya está abierto</translation>
    </message>
    <message>
        <source>Another window of Mostrador is using this profile. Go on there, or close it first.</source>
        <translation>Otra ventana de Mostrador usa este perfil. Siga en ella o ciérrela primero.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Mostrador cannot open your data</source>
        <translation>Mostrador no puede abrir sus datos</translation>
    </message>
    <message>
        <source>Sign in again so that your changes can be sent.</source>
        <translation>Inicie sesión de nuevo para que se envíen sus cambios.</translation>
    </message>
</context>
<context>
    <name>mostrador::Autopilot</name>
    <message>
        <source>Not synchronized within a minute.</source>
        <translation>No se sincronizó en un minuto.</translation>
    </message>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>No se pudo escribir la imagen: %1</translation>
    </message>
</context>
<context>
    <name>mostrador::Banner</name>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
</context>
<context>
    <name>mostrador::BrandPanel</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
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
    <name>mostrador::CashView</name>
    <message>
        <source>You have no cash session open</source>
        <translation>No tiene ninguna caja abierta</translation>
    </message>
    <message>
        <source>Open one with the cash that lies in the drawer.</source>
        <translation>Abra una con el efectivo que hay en el cajón.</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <comment>a cash session, a key</comment>
        <translation>Abrir (%1)</translation>
    </message>
    <message>
        <source>Your cash session, open since %1</source>
        <translation>Tu caja, abierta desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sold</source>
        <comment>an amount</comment>
        <translation>%1 vendidos</translation>
    </message>
    <message>
        <source>%1 should be in the drawer</source>
        <comment>an amount</comment>
        <translation>debería haber %1 en el cajón</translation>
    </message>
    <message>
        <source>Count and close (%1)</source>
        <comment>a cash session, a key</comment>
        <translation>Contar y cerrar (%1)</translation>
    </message>
    <message>
        <source>Close the chosen one</source>
        <translation>Cerrar la elegida</translation>
    </message>
    <message>
        <source>Cash sessions</source>
        <translation>Cajas</translation>
    </message>
    <message>
        <source>No cash sessions yet</source>
        <translation>Aún no hay cajas</translation>
    </message>
    <message>
        <source>Each one shows what was expected and what was counted.</source>
        <translation>Cada una muestra lo esperado y lo contado.</translation>
    </message>
</context>
<context>
    <name>mostrador::Chip</name>
    <message>
        <source>Remove tag %1</source>
        <translation>Quitar la etiqueta %1</translation>
    </message>
</context>
<context>
    <name>mostrador::ClientDetail</name>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Will probably be refused</source>
        <translation>Será rechazado, al parecer</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>section</comment>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>main</source>
        <comment>phone or e-mail</comment>
        <translation>principal</translation>
    </message>
    <message>
        <source>No phone or e-mail yet</source>
        <translation>Sin teléfono ni correo todavía</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>section</comment>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>The check digit does not match</source>
        <translation>El dígito verificador no coincide</translation>
    </message>
    <message>
        <source>main</source>
        <comment>address</comment>
        <translation>principal</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>section: price list and credit</comment>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>History</source>
        <comment>section</comment>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Created %1</source>
        <comment>date</comment>
        <translation>Creado: %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <comment>date</comment>
        <translation>Modificado: %1</translation>
    </message>
</context>
<context>
    <name>mostrador::ClientForm</name>
    <message>
        <source>This does not have the form of a %1</source>
        <translation>No tiene la forma de un %1</translation>
    </message>
    <message>
        <source>The check digit does not match</source>
        <translation>El dígito verificador no coincide</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>section of a form</comment>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>None</source>
        <comment>tax id type</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>tax id type</comment>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Add phone</source>
        <translation>Agregar teléfono</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Add e-mail</source>
        <translation>Agregar correo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>nombre@ejemplo.com</translation>
    </message>
    <message>
        <source>Type and press Enter</source>
        <translation>Escriba y pulse Intro</translation>
    </message>
</context>
<context>
    <name>mostrador::ClientPanel</name>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo que escribió?</translation>
    </message>
    <message>
        <source>The new client has not been saved.</source>
        <translation>El cliente nuevo no se ha guardado.</translation>
    </message>
    <message>
        <source>The changes to %1 have not been saved.</source>
        <translation>Los cambios de %1 no se han guardado.</translation>
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
        <source>New client</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Edit client</source>
        <translation>Editar cliente</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>%1 is archived</source>
        <comment>client</comment>
        <translation>%1 quedó en el archivo</translation>
    </message>
    <message>
        <source>%1 is back in the list</source>
        <comment>client</comment>
        <translation>%1 volvió a la lista</translation>
    </message>
    <message>
        <source>%1 has this phone</source>
        <comment>another client</comment>
        <translation>%1 tiene este teléfono</translation>
    </message>
    <message>
        <source>%1 has this tax id</source>
        <comment>another client</comment>
        <translation>%1 tiene este documento</translation>
    </message>
    <message>
        <source>There is a client with this name</source>
        <translation>Ya hay un cliente con este nombre</translation>
    </message>
    <message>
        <source>Perhaps this client exists already: %1</source>
        <translation>Puede que este cliente ya exista: %1</translation>
    </message>
    <message>
        <source>Open existing</source>
        <translation>Abrir existente</translation>
    </message>
    <message>
        <source>This client is no longer on this computer, so it cannot be saved. Copy what you need.</source>
        <translation>Este cliente ya no está en este equipo, así que no se puede guardar. Copie lo que necesite.</translation>
    </message>
    <message>
        <source>This client was archived on another computer. What you typed is still here.</source>
        <translation>Este cliente se archivó en otro equipo. Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>%1 archived this client on “%2”. What you typed is still here.</source>
        <comment>a person, a computer</comment>
        <translation>%1 archivó este cliente en «%2». Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>This client is not in the list shown now: search or filter leave it out.</source>
        <translation>Este cliente no está en la lista que se ve ahora: la búsqueda o el filtro lo dejan fuera.</translation>
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
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <comment>clients</comment>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>clients</comment>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>All</source>
        <comment>clients</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Which clients are listed</source>
        <translation>Qué clientes se listan</translation>
    </message>
    <message>
        <source>Search name, phone, e-mail, tax id…</source>
        <translation>Buscar nombre, teléfono, correo, documento…</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Buscar clientes</translation>
    </message>
    <message>
        <source>Edit client</source>
        <translation>Editar cliente</translation>
    </message>
    <message>
        <source>Save client</source>
        <translation>Guardar cliente</translation>
    </message>
    <message>
        <source>Next client</source>
        <translation>Cliente siguiente</translation>
    </message>
    <message>
        <source>Previous client</source>
        <translation>Cliente anterior</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>No hay nada archivado</translation>
    </message>
    <message>
        <source>Archived clients are kept here and can be restored.</source>
        <translation>Los clientes archivados quedan aquí y se pueden restaurar.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Todavía no hay clientes</translation>
    </message>
    <message>
        <source>Add the first one: a name is enough.</source>
        <translation>Agregue el primero: basta con el nombre.</translation>
    </message>
    <message>
        <source>No client found</source>
        <translation>Ningún cliente coincide</translation>
    </message>
    <message>
        <source>Try fewer letters, or look among the archived ones.</source>
        <translation>Pruebe con menos letras o busque entre los archivados.</translation>
    </message>
</context>
<context>
    <name>mostrador::CloseCashDialog</name>
    <message>
        <source>Close the cash session</source>
        <translation>Cerrar la caja</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a cash session</comment>
        <translation>Cerrar la caja</translation>
    </message>
    <message>
        <source>Count the cash in the drawer and enter it. What you sign here stays; sales that arrive later are kept apart.</source>
        <translation>Cuente el efectivo del cajón y anótelo. Lo que firma aquí queda; las ventas que lleguen después se guardan aparte.</translation>
    </message>
    <message>
        <source>Float %1 + cash of sales %2 = %3 expected</source>
        <translation>Fondo %1 + efectivo de ventas %2 = %3 esperado</translation>
    </message>
    <message>
        <source>Counted cash</source>
        <translation>Efectivo contado</translation>
    </message>
    <message>
        <source>It is right to the last coin.</source>
        <translation>Cuadra hasta la última moneda.</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>Faltan %1</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>Sobran %1</translation>
    </message>
    <message>
        <source>How much is in the drawer?</source>
        <translation>¿Cuánto hay en el cajón?</translation>
    </message>
</context>
<context>
    <name>mostrador::CodeDialog</name>
    <message>
        <source>One-time code for %1</source>
        <translation>Código de un solo uso para %1</translation>
    </message>
    <message>
        <source>Give it to %1, who signs in with it and chooses a password. It is shown only now.</source>
        <translation>Entréguelo a %1: con él entra y elige su contraseña. Solo se muestra ahora.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Código de un solo uso</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Serves until %1</source>
        <comment>date and time</comment>
        <translation>Sirve hasta: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>mostrador::ColumnKeeper</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>mostrador::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>mostrador::ConflictBar</name>
    <message>
        <source>Changed by another person meanwhile:
%1</source>
        <translation>Otra persona lo cambió entretanto:
%1</translation>
    </message>
    <message>
        <source>Changed by %1 meanwhile:
%2</source>
        <comment>a person&apos;s name</comment>
        <translation>%1 lo cambió entretanto:
%2</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Usar lo suyo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Dejar lo mío</translation>
    </message>
</context>
<context>
    <name>mostrador::ConnectionStep</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>How will you work?</source>
        <translation>¿Cómo va a trabajar?</translation>
    </message>
    <message>
        <source>Mostrador keeps a complete copy on this computer and works without a network too.</source>
        <translation>Mostrador guarda una copia completa en este equipo y funciona también sin red.</translation>
    </message>
    <message>
        <source>With the server of my business</source>
        <translation>Con el servidor de mi negocio</translation>
    </message>
    <message>
        <source>Several computers share clients, orders and stock.</source>
        <translation>Varios equipos comparten clientes, órdenes e inventario.</translation>
    </message>
    <message>
        <source>On this computer alone, for now</source>
        <translation>Solo en este equipo, por ahora</translation>
    </message>
    <message>
        <source>You can connect to a server later; nothing gets lost.</source>
        <translation>Podrá conectarse a un servidor más adelante; nada se pierde.</translation>
    </message>
</context>
<context>
    <name>mostrador::CountModel</name>
    <message>
        <source>Product</source>
        <comment>count</comment>
        <translation>Producto</translation>
    </message>
    <message>
        <source>SKU</source>
        <comment>count</comment>
        <translation>SKU</translation>
    </message>
    <message>
        <source>On screen</source>
        <comment>count</comment>
        <translation>En pantalla</translation>
    </message>
    <message>
        <source>Counted</source>
        <comment>count</comment>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference</source>
        <comment>count</comment>
        <translation>Diferencia</translation>
    </message>
</context>
<context>
    <name>mostrador::CountView</name>
    <message>
        <source>%1 is a service: there is nothing to count.</source>
        <translation>%1 es un servicio: no hay nada que contar.</translation>
    </message>
    <message>
        <source>Nothing has the code or name “%1”.</source>
        <translation>Nada tiene el código o nombre «%1».</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>counted products, differences</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) counted</source>
        <translation>
            <numerusform>%n producto contado</numerusform>
            <numerusform>%n productos contados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %n difference(s)</source>
        <translation>
            <numerusform>Registrar %n diferencia</numerusform>
            <numerusform>Registrar %n diferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish the count</source>
        <translation>Terminar el conteo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Conteo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Place that is counted</source>
        <translation>Lugar que se cuenta</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Escanee o escriba un producto</translation>
    </message>
    <message>
        <source>Each scan adds one; “12*” before the code adds twelve.</source>
        <translation>Cada lectura suma uno; «12*» antes del código suma doce.</translation>
    </message>
    <message>
        <source>Nothing counted yet</source>
        <translation>Aún no hay nada contado</translation>
    </message>
    <message>
        <source>Scan the first product. Sales made meanwhile stay as they are.</source>
        <translation>Escanee el primer producto. Las ventas que se hagan mientras tanto no se pierden.</translation>
    </message>
    <message>
        <source>Counted products</source>
        <translation>Productos contados</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a counted product</comment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Abandon</source>
        <comment>a count</comment>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Everything counted is as the screen says.</source>
        <translation>Todo lo contado coincide con la pantalla.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) posted.</source>
        <translation>
            <numerusform>%n diferencia registrada.</numerusform>
            <numerusform>%n diferencias registradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Abandon the count?</source>
        <translation>¿Abandonar el conteo?</translation>
    </message>
    <message numerus="yes">
        <source>%n counted product(s) have not been posted. The stock stays as it was.</source>
        <translation>
            <numerusform>%n producto contado no se ha registrado. Las existencias quedan como estaban.</numerusform>
            <numerusform>%n productos contados no se han registrado. Las existencias quedan como estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Seguir contando</translation>
    </message>
</context>
<context>
    <name>mostrador::CounterView</name>
    <message>
        <source>%1 was refused: %2</source>
        <comment>a sale, a reason</comment>
        <translation>%1 fue rechazada: %2</translation>
    </message>
    <message>
        <source>This sale cannot be shown here.</source>
        <translation>Esta venta no se puede mostrar aquí.</translation>
    </message>
    <message>
        <source>Nothing has the code or name “%1”.</source>
        <translation>Nada tiene el código o nombre «%1».</translation>
    </message>
    <message>
        <source>of which tax %1</source>
        <translation>de ello impuesto %1</translation>
    </message>
    <message>
        <source>%1: %2 wanted, %3 here</source>
        <comment>a product, two quantities</comment>
        <translation>%1: se piden %2, hay %3</translation>
    </message>
    <message>
        <source>Cannot be sold: %1</source>
        <translation>No se puede vender: %1</translation>
    </message>
    <message>
        <source>%1. Charged all the same, it becomes a shortage.</source>
        <translation>%1. Si se cobra igual, queda como faltante.</translation>
    </message>
    <message>
        <source>No cash session is open: what you charge belongs to none.</source>
        <translation>No hay ninguna caja abierta: lo que cobres no entra en ninguna.</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <comment>a cash session, a key</comment>
        <translation>Abrir (%1)</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Escanee o escriba un producto</translation>
    </message>
    <message>
        <source>3* before the code sells three  ·  %1 client  ·  %2 discount  ·  %3 quantity  ·  Del removes  ·  %4 charges</source>
        <comment>keys</comment>
        <translation>3* antes del código vende tres  ·  %1 cliente  ·  %2 descuento  ·  %3 cantidad  ·  Supr quita  ·  %4 cobra</translation>
    </message>
    <message>
        <source>Client, if any</source>
        <translation>Cliente, si lo hay</translation>
    </message>
    <message>
        <source>Client (%1)</source>
        <translation>Cliente (%1)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Listo para vender</translation>
    </message>
    <message>
        <source>Scan the first product, or type its name and press Enter.</source>
        <translation>Escanee el primer producto, o escriba su nombre y pulse Intro.</translation>
    </message>
    <message>
        <source>Charge (%1)</source>
        <comment>a sale</comment>
        <translation>Cobrar (%1)</translation>
    </message>
    <message>
        <source>Clear the sale</source>
        <translation>Vaciar la venta</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Redondeo de efectivo</translation>
    </message>
    <message>
        <source>More is paid than the total, and only cash gives change.</source>
        <translation>Se paga más que el total, y solo el efectivo da vuelto.</translation>
    </message>
    <message>
        <source>%1 are still to be paid: enter them, or put them on credit.</source>
        <translation>Faltan %1 por pagar: anótalos o déjalos a crédito.</translation>
    </message>
    <message>
        <source>%1 charged. Change: %2</source>
        <comment>a sale, an amount</comment>
        <translation>%1 cobrada. Vuelto: %2</translation>
    </message>
    <message>
        <source>%1 charged: %2</source>
        <comment>a sale, an amount</comment>
        <translation>%1 cobrada: %2</translation>
    </message>
    <message>
        <source>Receipt (%1)</source>
        <comment>a key</comment>
        <translation>Recibo (%1)</translation>
    </message>
    <message>
        <source>Clear the sale?</source>
        <translation>¿Vaciar la venta?</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have not been charged.</source>
        <translation>
            <numerusform>%n línea no se ha cobrado.</numerusform>
            <numerusform>%n líneas no se han cobrado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>a sale</comment>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Go on selling</source>
        <translation>Seguir vendiendo</translation>
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
        <translation>d &apos;de&apos; MMMM</translation>
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
    <name>mostrador::Desk</name>
    <message>
        <source>The change was made again and goes out with the next ones.</source>
        <translation>El cambio se hizo de nuevo y sale con los siguientes.</translation>
    </message>
    <message>
        <source>The server&apos;s address is now %1.</source>
        <translation>La dirección del servidor es ahora %1.</translation>
    </message>
    <message>
        <source>Connected. Everything of this computer is on its way to the server.</source>
        <translation>Conectado. Todo lo de este equipo va camino al servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent</source>
        <translation>
            <numerusform>%n cambio enviado</numerusform>
            <numerusform>%n cambios enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) received</source>
        <translation>
            <numerusform>%n registro recibido</numerusform>
            <numerusform>%n registros recibidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Synchronized: %1, %2.</source>
        <translation>Sincronizado: %1, %2.</translation>
    </message>
    <message>
        <source>The change was withdrawn before it was sent.</source>
        <translation>El cambio se retiró antes de enviarse.</translation>
    </message>
    <message>
        <source>Sign out with unsent changes?</source>
        <translation>¿Cerrar sesión con cambios por enviar?</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not reached the server. They stay on this computer and are sent after the next sign-in.</source>
        <translation>
            <numerusform>%n cambio no ha llegado al servidor. Queda en este equipo y se enviará tras el próximo inicio de sesión.</numerusform>
            <numerusform>%n cambios no han llegado al servidor. Quedan en este equipo y se enviarán tras el próximo inicio de sesión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>mostrador::DeviceStep</name>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Give this computer a name.</source>
        <translation>Dé un nombre a este equipo.</translation>
    </message>
    <message>
        <source>Preparing this computer…</source>
        <translation>Preparando este equipo…</translation>
    </message>
    <message>
        <source>Introducing this computer to the server…</source>
        <translation>Presentando este equipo al servidor…</translation>
    </message>
    <message>
        <source>Name this computer</source>
        <translation>Nombre de este equipo</translation>
    </message>
    <message>
        <source>Others see it beside what is done here. It also gets letters of its own for the numbers on paper.</source>
        <translation>Los demás lo ven junto a lo que se hace aquí. También recibe letras propias para los números en papel.</translation>
    </message>
    <message>
        <source>Name of the &amp;computer</source>
        <translation>Nombre del &amp;equipo</translation>
    </message>
    <message>
        <source>For example Front desk, Workshop, Laptop of Ana</source>
        <translation>Por ejemplo Mesón, Taller, Portátil de Ana</translation>
    </message>
</context>
<context>
    <name>mostrador::DoneStep</name>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Open Mostrador</source>
        <translation>Abrir Mostrador</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Todo está listo</translation>
    </message>
    <message>
        <source>You work on this computer. Connect to a server whenever you like, in Settings.</source>
        <translation>Trabaja en este equipo. Conéctese a un servidor cuando quiera, en Ajustes.</translation>
    </message>
    <message>
        <source>This computer keeps itself up to date from now on.</source>
        <translation>Desde ahora este equipo se mantiene al día por sí solo.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Series of its numbers</source>
        <translation>Serie de sus números</translation>
    </message>
    <message>
        <source>%1  (%1-0001, %1-0002 …)</source>
        <comment>series and the numbers it gives</comment>
        <translation>%1  (%1-0001, %1-0002 …)</translation>
    </message>
    <message>
        <source>Turn on the disk encryption of this computer: your clients&apos; data lies on it, and a stolen laptop should not give them away.</source>
        <translation>Active el cifrado de disco de este equipo: contiene los datos de sus clientes, y un portátil robado no debería entregarlos.</translation>
    </message>
</context>
<context>
    <name>mostrador::DownloadStep</name>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Open now, go on in the background</source>
        <translation>Abrir ya y seguir en segundo plano</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 de %2 registros</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %</source>
        <comment>rows · bytes · percent</comment>
        <translation>%1 · %2 · %3 %</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Downloading your data</source>
        <translation>Descargando sus datos</translation>
    </message>
    <message>
        <source>Once it is here, everything opens at once, with or without a network.</source>
        <translation>Cuando termine, todo abre al instante, con red o sin ella.</translation>
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
    <name>mostrador::FigureField</name>
    <message>
        <source>Not less than %1</source>
        <comment>a figure</comment>
        <translation>No menos de %1</translation>
    </message>
    <message>
        <source>Not more than %1</source>
        <comment>a figure</comment>
        <translation>No más de %1</translation>
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
    <name>mostrador::FirstRunWizard</name>
    <message>
        <source>Welcome to Mostrador</source>
        <translation>Bienvenido a Mostrador</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Espere, por favor</translation>
    </message>
</context>
<context>
    <name>mostrador::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo que escribió?</translation>
    </message>
    <message>
        <source>“%1” has not been saved.</source>
        <comment>title of a form</comment>
        <translation>«%1» no se ha guardado.</translation>
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
    <name>mostrador::FormField</name>
    <message>
        <source>%1, required</source>
        <comment>screen reader name of a form field</comment>
        <translation>%1, obligatorio</translation>
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
        <translation>dddd d &apos;de&apos; MMMM</translation>
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
    <name>mostrador::InboxCard</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Lo suyo</translation>
    </message>
    <message>
        <source>What stands now</source>
        <translation>Lo que vale ahora</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Lo que había</translation>
    </message>
    <message>
        <source>From a newer version</source>
        <translation>De una versión más nueva</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>kind of record · what changed · when</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Both changed it</source>
        <translation>Lo cambiaron los dos</translation>
    </message>
    <message>
        <source>%1 changed the same field before you. Your value stands; theirs is shown here and kept in the history.</source>
        <translation>%1 cambió el mismo dato antes que usted. Vale lo suyo; lo anterior se muestra aquí y queda en el historial.</translation>
    </message>
    <message>
        <source>Yours was dropped</source>
        <translation>Lo suyo quedó fuera</translation>
    </message>
    <message>
        <source>%1 removed what you were changing, so your change has no place any more.</source>
        <translation>%1 quitó lo que usted estaba cambiando, así que su cambio ya no tiene lugar.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Resultado desconocido</translation>
    </message>
    <message>
        <source>The server no longer remembers this change. Check the record and repeat the change if it is missing.</source>
        <translation>El servidor ya no recuerda este cambio. Revise el registro y repita el cambio si falta.</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar y reenviar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Discard my change</source>
        <translation>Descartar mi cambio</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>state: record. reason</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>mostrador::IncidentsView</name>
    <message>
        <source>%1 × %2</source>
        <comment>quantity × product</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>shortages</comment>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>All</source>
        <comment>shortages</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Which shortages are listed</source>
        <translation>Qué faltantes se muestran</translation>
    </message>
    <message>
        <source>Show the sale</source>
        <translation>Ver la venta</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message numerus="yes">
        <source>%n shortage(s)</source>
        <translation>
            <numerusform>%n faltante</numerusform>
            <numerusform>%n faltantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortages</source>
        <translation>Faltantes</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>No falta nada</translation>
    </message>
    <message>
        <source>What is sold without being there appears here, with its owner.</source>
        <translation>Lo que se vende sin haber aparece aquí, con su responsable.</translation>
    </message>
</context>
<context>
    <name>mostrador::JoinDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar a un servidor</translation>
    </message>
    <message>
        <source>&amp;User name there</source>
        <translation>&amp;Usuario en el servidor</translation>
    </message>
    <message>
        <source>&amp;Password there</source>
        <translation>&amp;Contraseña en el servidor</translation>
    </message>
    <message>
        <source>Name of this &amp;computer</source>
        <translation>Nombre de este &amp;equipo</translation>
    </message>
    <message>
        <source>Introducing this computer and receiving what the server has…</source>
        <translation>Presentando este equipo y recibiendo lo que tiene el servidor…</translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation>Escriba su usuario.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>Give this computer a name.</source>
        <translation>Dé un nombre a este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n usuario</numerusform>
            <numerusform>%n usuarios</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 of this computer will be sent to %3 and shared with everybody there. Numbers already printed do not change.

Users get a new password on the server.</source>
        <translation>%1 y %2 de este equipo se enviarán a %3 y se compartirán con todos allí. Los números ya impresos no cambian.

Los usuarios reciben una contraseña nueva en el servidor.</translation>
    </message>
    <message>
        <source>Connect and send</source>
        <translation>Conectar y enviar</translation>
    </message>
</context>
<context>
    <name>mostrador::LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>Choose the language of the program. You can change it at any time.</source>
        <translation>Elija el idioma del programa. Podrá cambiarlo en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>mostrador::LineEdit</name>
    <message>
        <source>Hide password</source>
        <translation>Ocultar contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar contraseña</translation>
    </message>
</context>
<context>
    <name>mostrador::LinesDelegate</name>
    <message>
        <source>Name, SKU or barcode</source>
        <translation>Nombre, SKU o código de barras</translation>
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
    <name>mostrador::LinesEditor</name>
    <message>
        <source>Net %1</source>
        <comment>sum without tax</comment>
        <translation>Neto %1</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <comment>sum of taxes</comment>
        <translation>Impuesto %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <comment>sum</comment>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Quitar línea</translation>
    </message>
</context>
<context>
    <name>mostrador::LinesModel</name>
    <message>
        <source>Add a product or text…</source>
        <translation>Agregue un producto o texto…</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>column</comment>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Quantity</source>
        <comment>column</comment>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>column</comment>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Discount</source>
        <comment>column</comment>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Tax</source>
        <comment>column</comment>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>column</comment>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>mostrador::ListEditorRow</name>
    <message>
        <source>Kind of %1</source>
        <translation>Tipo de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>%1 is the main one</source>
        <translation>%1 es el principal</translation>
    </message>
    <message>
        <source>Make %1 the main one</source>
        <translation>Marcar %1 como principal</translation>
    </message>
</context>
<context>
    <name>mostrador::MainWindow</name>
    <message>
        <source>%1 – Mostrador</source>
        <comment>window title</comment>
        <translation>%1 – Mostrador</translation>
    </message>
</context>
<context>
    <name>mostrador::MoneyField</name>
    <message>
        <source>A whole amount, such as %1</source>
        <translation>Un importe entero, como %1</translation>
    </message>
    <message>
        <source>An amount such as %1</source>
        <translation>Un importe como %1</translation>
    </message>
</context>
<context>
    <name>mostrador::MoveDialog</name>
    <message>
        <source>Receive goods</source>
        <translation>Recibir mercadería</translation>
    </message>
    <message>
        <source>Note a loss</source>
        <translation>Anotar una pérdida</translation>
    </message>
    <message>
        <source>Transfer to another place</source>
        <translation>Trasladar a otro lugar</translation>
    </message>
    <message>
        <source>Correct the stock</source>
        <translation>Corregir las existencias</translation>
    </message>
    <message>
        <source>Receive</source>
        <comment>goods</comment>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Note the loss</source>
        <translation>Anotar la pérdida</translation>
    </message>
    <message>
        <source>Transfer</source>
        <comment>verb</comment>
        <translation>Trasladar</translation>
    </message>
    <message>
        <source>Correct</source>
        <comment>the stock</comment>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Becomes the product&apos;s cost. Leave empty to keep it as it is.</source>
        <translation>Pasa a ser el costo del producto. Vacío: queda como está.</translation>
    </message>
    <message>
        <source>One a line, as many as pieces</source>
        <translation>Uno por línea, tantos como piezas</translation>
    </message>
    <message>
        <source>The screen says %1: a difference of %2</source>
        <comment>stock</comment>
        <translation>La pantalla dice %1: diferencia de %2</translation>
    </message>
    <message>
        <source>There are %1 here now, %2 afterwards</source>
        <comment>stock</comment>
        <translation>Ahora hay %1 aquí; después, %2</translation>
    </message>
    <message>
        <source>There are %1 here now</source>
        <comment>stock</comment>
        <translation>Ahora hay %1 aquí</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>¿Cuántos?</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Elija otro lugar</translation>
    </message>
    <message>
        <source>As many serial numbers as pieces, please</source>
        <translation>Tantos números de serie como piezas, por favor</translation>
    </message>
    <message>
        <source>Say what happened: the loss is shown with it</source>
        <translation>Di qué pasó: la pérdida se muestra con su motivo</translation>
    </message>
</context>
<context>
    <name>mostrador::MovementList</name>
    <message>
        <source>Movements</source>
        <translation>Movimientos</translation>
    </message>
</context>
<context>
    <name>mostrador::MovementModel</name>
    <message>
        <source>When</source>
        <comment>movement</comment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <comment>movement</comment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Quantity</source>
        <comment>movement</comment>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>After</source>
        <comment>stock after a movement</comment>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>movement</comment>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>mostrador::OpenCashDialog</name>
    <message>
        <source>Open a cash session</source>
        <translation>Abrir una caja</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>The cash that lies in the drawer now</source>
        <translation>El efectivo que hay ahora en el cajón</translation>
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
    <name>mostrador::OrganizationDialog</name>
    <message>
        <source>The business</source>
        <translation>El negocio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Where its days begin and end. Empty: each computer&apos;s own</source>
        <translation>Dónde empiezan y terminan sus días. Vacío: la de cada equipo</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>Impuesto, %</translation>
    </message>
    <message>
        <source>Of products that name none of their own</source>
        <translation>De los productos que no indican el suyo</translation>
    </message>
    <message>
        <source>The prices written down include it</source>
        <translation>Ya está incluido en los precios</translation>
    </message>
    <message>
        <source>It is added to the prices</source>
        <translation>Se suma a los precios</translation>
    </message>
    <message>
        <source>Prices and tax</source>
        <translation>Precios e impuesto</translation>
    </message>
    <message>
        <source>Smallest coin</source>
        <translation>Moneda más pequeña</translation>
    </message>
    <message>
        <source>Totals paid in cash are rounded to it. Empty: not at all</source>
        <translation>Los totales en efectivo se redondean a ella. Vacío: no se redondea</translation>
    </message>
    <message>
        <source>Below every receipt: thanks, exchange rules, opening hours</source>
        <translation>Al pie de cada recibo: agradecimiento, cambios, horario</translation>
    </message>
    <message>
        <source>The country&apos;s: %1</source>
        <comment>currency</comment>
        <translation>La del país: %1</translation>
    </message>
    <message>
        <source>Prices keep their figures; documents already made keep %1.</source>
        <translation>Los precios conservan sus cifras; los documentos ya hechos siguen en %1.</translation>
    </message>
    <message>
        <source>No such time zone. Choose one from the list.</source>
        <translation>No existe esa zona horaria. Elija una de la lista.</translation>
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
    <name>mostrador::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Asignar contraseña</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Cambiar mi contraseña</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nueva contraseña para %1</translation>
    </message>
    <message>
        <source>%1 will be signed out everywhere.</source>
        <translation>Se cerrarán todas las sesiones de %1.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Repita la contraseña nueva</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>Al menos %n carácter</numerusform>
            <numerusform>Al menos %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type the password you sign in with now</source>
        <translation>Escriba la contraseña con que entra ahora</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>Las dos no son iguales</translation>
    </message>
</context>
<context>
    <name>mostrador::PaymentsView</name>
    <message>
        <source>Too much</source>
        <translation>De más</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Falta por pagar</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>money that goes back</comment>
        <translation>Vuelto</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <comment>of a payment</comment>
        <translation>Referencia: %1</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Redondeo de efectivo</translation>
    </message>
</context>
<context>
    <name>mostrador::PercentField</name>
    <message>
        <source>A percentage between 0 and 100</source>
        <translation>Un porcentaje entre 0 y 100</translation>
    </message>
</context>
<context>
    <name>mostrador::Picker</name>
    <message>
        <source>“%1” as it stands</source>
        <comment>free text instead of a product</comment>
        <translation>«%1» tal cual</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
</context>
<context>
    <name>mostrador::PlacesDialog</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add place</source>
        <translation>Agregar lugar</translation>
    </message>
    <message>
        <source>Where stock lies: a shop, a store room, a van.</source>
        <translation>Dónde están las existencias: una tienda, una bodega, una camioneta.</translation>
    </message>
    <message>
        <source>A place needs a name.</source>
        <translation>Un lugar necesita un nombre.</translation>
    </message>
</context>
<context>
    <name>mostrador::PriceListEditor</name>
    <message>
        <source>Add price list</source>
        <translation>Agregar lista de precios</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>Price in this list</source>
        <translation>Precio en esta lista</translation>
    </message>
    <message>
        <source>Remove price list</source>
        <translation>Quitar lista de precios</translation>
    </message>
</context>
<context>
    <name>mostrador::ProductDetail</name>
    <message>
        <source>In all</source>
        <comment>stock of all places</comment>
        <translation>En total</translation>
    </message>
</context>
<context>
    <name>mostrador::ProductDialog</name>
    <message>
        <source>Edit product</source>
        <translation>Editar producto</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>mostrador::ProductForm</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Each list needs a name and a price</source>
        <translation>Cada lista necesita un nombre y un precio</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>Changed meanwhile by %1: %2</source>
        <comment>a person, a value</comment>
        <translation>%1 lo cambió mientras tanto: %2</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>Impuesto, %</translation>
    </message>
    <message>
        <source>Empty: the organisation&apos;s</source>
        <translation>Vacío: el de la organización</translation>
    </message>
    <message>
        <source>At this figure or below, the product is shown as low</source>
        <translation>Con esta cantidad o menos, el producto aparece bajo mínimo</translation>
    </message>
    <message>
        <source>Add barcode</source>
        <translation>Agregar código de barras</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
</context>
<context>
    <name>mostrador::ProductPanel</name>
    <message>
        <source>Noted: %1</source>
        <comment>a product&apos;s stock has moved</comment>
        <translation>Anotado: %1</translation>
    </message>
    <message>
        <source>%1 is archived</source>
        <comment>product</comment>
        <translation>%1 está archivado</translation>
    </message>
    <message>
        <source>%1 is back in the list</source>
        <comment>product</comment>
        <translation>%1 está de vuelta en la lista</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Movimientos</translation>
    </message>
    <message>
        <source>the latest %1</source>
        <translation>los últimos %1</translation>
    </message>
    <message>
        <source>Receive</source>
        <comment>goods</comment>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Trasladar</translation>
    </message>
    <message>
        <source>Correct</source>
        <comment>the stock</comment>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
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
    <name>mostrador::QuantityField</name>
    <message>
        <source>A quantity with up to three decimals, such as %1</source>
        <translation>Una cantidad de hasta tres decimales, como %1</translation>
    </message>
</context>
<context>
    <name>mostrador::QueueList</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>mostrador::QueueRow</name>
    <message>
        <source>From a newer version</source>
        <translation>De una versión más nueva</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of record · what changed</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Will probably be refused</source>
        <translation>Quizá sea rechazado</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>Enviado, sin respuesta aún</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw the change to %1</source>
        <translation>Retirar el cambio de %1</translation>
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
        <source>%1, %2, %3</source>
        <comment>screen reader: record, what, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>mostrador::Rail</name>
    <message>
        <source>Main navigation</source>
        <translation>Navegación principal</translation>
    </message>
</context>
<context>
    <name>mostrador::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <comment>navigation entry</comment>
        <translation>
            <numerusform>%1, %n nuevo</numerusform>
            <numerusform>%1, %n nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mostrador::ReceiptDialog</name>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el recibo</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <comment>a file</comment>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
</context>
<context>
    <name>mostrador::RecordTableModel</name>
    <message>
        <source>Not sent to the server yet</source>
        <translation>Todavía sin enviar al servidor</translation>
    </message>
    <message>
        <source>The server will probably refuse the last change</source>
        <translation>Es probable que el servidor rechace el último cambio</translation>
    </message>
</context>
<context>
    <name>mostrador::RecordTablePane</name>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>No se pudo leer la lista</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>mostrador::ResolveDialog</name>
    <message>
        <source>Resolve the shortage</source>
        <translation>Resolver el faltante</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
</context>
<context>
    <name>mostrador::ReversalDialog</name>
    <message>
        <source>Void sale %1</source>
        <translation>Anular la venta %1</translation>
    </message>
    <message>
        <source>Refund of sale %1</source>
        <translation>Devolución de la venta %1</translation>
    </message>
    <message>
        <source>Void</source>
        <comment>verb</comment>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>verb</comment>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>A document with the opposite amounts is posted; the sale itself stays as it is. The money goes back as it came.</source>
        <translation>Se registra un documento con los importes contrarios; la venta queda como está. El dinero vuelve como llegó.</translation>
    </message>
    <message>
        <source>Say how much of each line comes back. A document with the opposite amounts is posted.</source>
        <translation>Di cuánto vuelve de cada línea. Se registra un documento con los importes contrarios.</translation>
    </message>
    <message>
        <source>The money goes back by</source>
        <translation>El dinero se devuelve por</translation>
    </message>
    <message>
        <source>The goods go back on the shelf</source>
        <translation>La mercadería vuelve al estante</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a quantity</comment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>How much of %1 comes back</source>
        <translation>Cuánto vuelve de %1</translation>
    </message>
    <message>
        <source>Goes back: %1</source>
        <comment>an amount</comment>
        <translation>Se devuelve: %1</translation>
    </message>
    <message>
        <source>Say why: it stands on the document</source>
        <translation>Di por qué: figura en el documento</translation>
    </message>
    <message>
        <source>Nothing comes back yet: say how much of a line.</source>
        <translation>Aún no vuelve nada: indique cuánto de alguna línea.</translation>
    </message>
</context>
<context>
    <name>mostrador::SaleDetail</name>
    <message>
        <source>%1 × %2</source>
        <comment>quantity × price</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>, discount %1</source>
        <translation>, descuento %1</translation>
    </message>
    <message>
        <source>, %1 returned</source>
        <comment>a quantity</comment>
        <translation>, %1 devuelto</translation>
    </message>
</context>
<context>
    <name>mostrador::SaleListView</name>
    <message>
        <source>Sale %1 is voided.</source>
        <translation>La venta %1 está anulada.</translation>
    </message>
    <message>
        <source>The refund of sale %1 is posted.</source>
        <translation>La devolución de la venta %1 está registrada.</translation>
    </message>
    <message>
        <source>Search a sale&apos;s number…</source>
        <translation>Buscar el número de una venta…</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>Aún no hay ventas</translation>
    </message>
    <message>
        <source>What is charged at the counter appears here.</source>
        <translation>Lo que se cobra en el mostrador aparece aquí.</translation>
    </message>
    <message>
        <source>No sale found</source>
        <translation>No se encontró ninguna venta</translation>
    </message>
    <message>
        <source>Type a part of the number.</source>
        <translation>Escriba una parte del número.</translation>
    </message>
</context>
<context>
    <name>mostrador::SalesPage</name>
    <message>
        <source>Sales</source>
        <comment>page</comment>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>list</comment>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Cash session</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Shortages (%1)</source>
        <translation>Faltantes (%1)</translation>
    </message>
    <message>
        <source>Shortages</source>
        <translation>Faltantes</translation>
    </message>
    <message>
        <source>Parts of the sales page</source>
        <translation>Partes de la página de ventas</translation>
    </message>
</context>
<context>
    <name>mostrador::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>mostrador::ServerCheck</name>
    <message>
        <source>No server answers at %1. Check the address, the network, and that the server is running.</source>
        <translation>Ningún servidor responde en %1. Revise la dirección, la red y que el servidor esté encendido.</translation>
    </message>
    <message>
        <source>Type the address of your server.</source>
        <translation>Escriba la dirección de su servidor.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Server found · version %1</source>
        <translation>Servidor encontrado · versión %1</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>Dirección del &amp;servidor</translation>
    </message>
    <message>
        <source>For example server.mybusiness.com or 192.168.1.20:8000</source>
        <translation>Por ejemplo servidor.minegocio.com o 192.168.1.20:8000</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
</context>
<context>
    <name>mostrador::SessionGuard</name>
    <message>
        <source>Your access was suspended. What you did here is kept. Talk to an administrator.</source>
        <translation>Su acceso fue suspendido. Lo que hizo aquí se conserva. Hable con un administrador.</translation>
    </message>
    <message>
        <source>Your session was closed from the server. What you did here is kept; sign in again to send it.</source>
        <translation>El servidor cerró su sesión. Lo que hizo aquí se conserva; inicie sesión de nuevo para enviarlo.</translation>
    </message>
</context>
<context>
    <name>mostrador::SettingsPage</name>
    <message>
        <source>The business</source>
        <translation>El negocio</translation>
    </message>
    <message>
        <source>No currency yet: prices stand without one.</source>
        <translation>Sin moneda todavía: los precios van sin ella.</translation>
    </message>
    <message>
        <source>Prices in %1</source>
        <translation>Precios en %1</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>Change the business&apos;s data</source>
        <translation>Cambiar los datos del negocio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Series of its numbers</source>
        <translation>Serie de sus números</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Signing in without the server</source>
        <translation>Iniciar sesión sin el servidor</translation>
    </message>
    <message>
        <source>possible until %1</source>
        <translation>posible hasta %1</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>About Mostrador</source>
        <translation>Acerca de Mostrador</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation>&amp;Filas de las tablas</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>This business lives on this computer alone. Connect it to a server and other computers can work with the same data.</source>
        <translation>Este negocio vive solo en este equipo. Conéctelo a un servidor y otros equipos podrán trabajar con los mismos datos.</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectar a un servidor…</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Usar esta dirección</translation>
    </message>
    <message>
        <source>Ask for &amp;changes every (minutes)</source>
        <translation>Preguntar por &amp;cambios cada (minutos)</translation>
    </message>
    <message>
        <source>Only where the network does not let changes arrive at once.</source>
        <translation>Solo donde la red no deja que los cambios lleguen al instante.</translation>
    </message>
    <message>
        <source>Mostrador %1. Free software under the Apache License 2.0.
Made with Qt %2 (LGPL 3), SQLite, libsodium, simdjson, Zstandard, spdlog, QtKeychain and the Inter typeface (OFL 1.1).</source>
        <translation>Mostrador %1. Software libre bajo la licencia Apache 2.0.
Hecho con Qt %2 (LGPL 3), SQLite, libsodium, simdjson, Zstandard, spdlog, QtKeychain y la letra Inter (OFL 1.1).</translation>
    </message>
</context>
<context>
    <name>mostrador::SidePanel</name>
    <message>
        <source>Close panel</source>
        <translation>Cerrar el panel</translation>
    </message>
</context>
<context>
    <name>mostrador::SignInWindow</name>
    <message>
        <source>Sign in first; then you will be asked for the server.</source>
        <translation>Primero inicie sesión; después se le preguntará por el servidor.</translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation>Escriba su usuario.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>The server cannot be reached, and this person has not signed in on this computer before. Connect once to sign in.</source>
        <translation>No se llega al servidor y esta persona nunca inició sesión en este equipo. Conéctese una vez para entrar.</translation>
    </message>
    <message>
        <source>This user is suspended. Talk to an administrator.</source>
        <translation>Este usuario está suspendido. Hable con un administrador.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ya puede intentarlo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Demasiados intentos. Podrá probar otra vez en %n segundo.</numerusform>
            <numerusform>Demasiados intentos. Podrá probar otra vez en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in – Mostrador</source>
        <translation>Iniciar sesión – Mostrador</translation>
    </message>
    <message>
        <source>Clients, orders and stock, with or without a network.</source>
        <translation>Clientes, órdenes e inventario, con red o sin ella.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Use a code</source>
        <translation>Usar un código</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>For your first time here, or when you forgot your password.</source>
        <translation>Para su primera vez aquí, o si olvidó su contraseña.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>&amp;Seguir con la sesión abierta en este equipo</translation>
    </message>
    <message>
        <source>I have a &amp;code</source>
        <translation>Tengo un có&amp;digo</translation>
    </message>
    <message>
        <source>I have a &amp;password</source>
        <translation>Tengo una con&amp;traseña</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectar a un servidor…</translation>
    </message>
    <message>
        <source>Use the code</source>
        <translation>Usar el código</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Espere, por favor</translation>
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
<context>
    <name>mostrador::SignaturePad</name>
    <message>
        <source>Sign here</source>
        <translation>Firme aquí</translation>
    </message>
</context>
<context>
    <name>mostrador::Spinner</name>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
</context>
<context>
    <name>mostrador::StatusCard</name>
    <message>
        <source>trying again now</source>
        <translation>intentando de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>next try in %n second(s)</source>
        <translation>
            <numerusform>próximo intento en %n segundo</numerusform>
            <numerusform>próximo intento en %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>próximo intento %1</translation>
    </message>
    <message>
        <source>Everything is kept on this computer. Connect to a server to work with other computers.</source>
        <translation>Todo se guarda en este equipo. Conéctese a un servidor para trabajar con otros equipos.</translation>
    </message>
    <message>
        <source>You work locally; nothing is sent or received until you switch it off</source>
        <translation>Trabaja en modo local; nada se envía ni se recibe hasta que lo apague</translation>
    </message>
    <message>
        <source>Changes of others appear at once</source>
        <translation>Los cambios de otros aparecen al instante</translation>
    </message>
    <message>
        <source>Changes of others are asked for every few minutes</source>
        <translation>Los cambios de otros se piden cada pocos minutos</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>último contacto %1</translation>
    </message>
    <message>
        <source>no contact with the server yet</source>
        <translation>aún sin contacto con el servidor</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 de %2 registros</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %</source>
        <comment>rows · bytes · percent</comment>
        <translation>%1 · %2 · %3 %</translation>
    </message>
    <message>
        <source>&amp;Work locally: send and receive nothing for now</source>
        <translation>&amp;Trabajar en modo local: no enviar ni recibir nada por ahora</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Sync now (F5)</source>
        <translation>Sincronizar ahora (F5)</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectar a un servidor…</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
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
    <name>mostrador::StockPage</name>
    <message>
        <source>Stock</source>
        <comment>page</comment>
        <translation>Inventario</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <comment>products</comment>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Low stock</source>
        <comment>products</comment>
        <translation>Bajo mínimo</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>products</comment>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Which products are listed</source>
        <translation>Qué productos se muestran</translation>
    </message>
    <message>
        <source>Search name, SKU, barcode…</source>
        <translation>Buscar nombre, SKU, código…</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>verb</comment>
        <translation>Contar</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Producto nuevo</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Buscar productos</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Editar producto</translation>
    </message>
    <message>
        <source>Start a count</source>
        <translation>Empezar un conteo</translation>
    </message>
    <message>
        <source>Post the count</source>
        <translation>Registrar el conteo</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>Recibir mercadería</translation>
    </message>
    <message>
        <source>Note a loss</source>
        <translation>Anotar una pérdida</translation>
    </message>
    <message>
        <source>Transfer goods</source>
        <translation>Trasladar mercadería</translation>
    </message>
    <message>
        <source>Correct the stock</source>
        <translation>Corregir las existencias</translation>
    </message>
    <message>
        <source>Nothing is low</source>
        <translation>Nada está bajo mínimo</translation>
    </message>
    <message>
        <source>Products at or below their minimum appear here.</source>
        <translation>Los productos en su mínimo o por debajo aparecen aquí.</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>No hay nada archivado</translation>
    </message>
    <message>
        <source>Archived products are kept here and can be restored.</source>
        <translation>Los productos archivados se guardan aquí y se pueden restaurar.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Aún no hay productos</translation>
    </message>
    <message>
        <source>Add the first one, or import a list.</source>
        <translation>Agregue el primero, o importe una lista.</translation>
    </message>
    <message>
        <source>No product found</source>
        <translation>No se encontró ningún producto</translation>
    </message>
    <message>
        <source>Try fewer letters, or look among the archived ones.</source>
        <translation>Pruebe con menos letras, o busque entre los archivados.</translation>
    </message>
</context>
<context>
    <name>mostrador::SyncCentrePage</name>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Discard your change?</source>
        <translation>¿Descartar su cambio?</translation>
    </message>
    <message>
        <source>What you typed for “%1” is forgotten. The record stays as it is on the server.</source>
        <translation>Lo que escribió para «%1» se olvida. El registro queda como está en el servidor.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Necesita su decisión</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>All your changes are saved on this computer.</source>
        <translation>Todos sus cambios están guardados en este equipo.</translation>
    </message>
    <message>
        <source>All your changes have arrived at the server.</source>
        <translation>Todos sus cambios llegaron al servidor.</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Servidor %1</translation>
    </message>
    <message>
        <source>This computer: %1</source>
        <translation>Este equipo: %1</translation>
    </message>
    <message>
        <source>Series %1</source>
        <translation>Serie %1</translation>
    </message>
</context>
<context>
    <name>mostrador::SyncIndicator</name>
    <message>
        <source>Open the sync centre</source>
        <translation>Abrir el centro de sincronización</translation>
    </message>
</context>
<context>
    <name>mostrador::Toast</name>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
</context>
<context>
    <name>mostrador::ToastHost</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>mostrador::UserDetail</name>
    <message>
        <source>Account</source>
        <comment>section</comment>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Has never signed in</source>
        <translation>Nunca ha entrado</translation>
    </message>
    <message>
        <source>Last sign-in %1</source>
        <comment>date</comment>
        <translation>Último acceso: %1</translation>
    </message>
    <message>
        <source>History</source>
        <comment>section</comment>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Created %1</source>
        <comment>date</comment>
        <translation>Creado: %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <comment>date</comment>
        <translation>Modificado: %1</translation>
    </message>
</context>
<context>
    <name>mostrador::UserForm</name>
    <message>
        <source>Only small letters without accents, figures, dot, hyphen and underscore</source>
        <translation>Solo minúsculas sin acentos, cifras, punto, guion y guion bajo</translation>
    </message>
    <message>
        <source>As on the computer</source>
        <comment>language of a user</comment>
        <translation>El del equipo</translation>
    </message>
    <message>
        <source>For signing in</source>
        <translation>Para entrar</translation>
    </message>
</context>
<context>
    <name>mostrador::UserMenu</name>
    <message>
        <source>User menu: %1</source>
        <translation>Menú de usuario: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>mostrador::UserPanel</name>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo que escribió?</translation>
    </message>
    <message>
        <source>The new user has not been saved.</source>
        <translation>El usuario nuevo no se ha guardado.</translation>
    </message>
    <message>
        <source>The changes to %1 have not been saved.</source>
        <translation>Los cambios de %1 no se han guardado.</translation>
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
        <source>New user</source>
        <translation>Nuevo usuario</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Editar usuario</translation>
    </message>
    <message>
        <source>User</source>
        <comment>title of a panel</comment>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Access</source>
        <comment>section: password and sessions</comment>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create user</source>
        <translation>Crear usuario</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>One-time code…</source>
        <translation>Código de un solo uso…</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Cambiar mi contraseña…</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>Asignar contraseña…</translation>
    </message>
    <message>
        <source>Sign out everywhere…</source>
        <translation>Cerrar todas las sesiones…</translation>
    </message>
    <message>
        <source>%1 is suspended</source>
        <translation>%1 quedó suspendido</translation>
    </message>
    <message>
        <source>%1 may sign in again</source>
        <translation>%1 puede entrar de nuevo</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Su contraseña cambió</translation>
    </message>
    <message>
        <source>%1 has a new password</source>
        <translation>%1 tiene contraseña nueva</translation>
    </message>
    <message>
        <source>Sign %1 out everywhere?</source>
        <translation>¿Cerrar todas las sesiones de %1?</translation>
    </message>
    <message>
        <source>Every computer and program signed in as this user must sign in again. Work that is not sent yet stays on its computer and goes out after the next sign-in.</source>
        <translation>Todo equipo y programa con este usuario tendrá que entrar de nuevo. El trabajo sin enviar queda en su equipo y sale tras el próximo acceso.</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Cerrar sesiones</translation>
    </message>
    <message>
        <source>%1 is signed out everywhere</source>
        <translation>Se cerraron las sesiones de %1</translation>
    </message>
    <message>
        <source>This user is no longer on this computer, so it cannot be saved. Copy what you need.</source>
        <translation>Este usuario ya no está en este equipo, así que no se puede guardar. Copie lo que necesite.</translation>
    </message>
    <message>
        <source>This user is not in the list shown now: the search leaves it out.</source>
        <translation>Este usuario no está en la lista que se ve ahora: la búsqueda lo deja fuera.</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>¿Suspender a %1?</translation>
    </message>
    <message>
        <source>The person is signed out of every computer and cannot sign in until reactivated. Work that is not sent yet stays on its computer.</source>
        <translation>Se cierra su sesión en todos los equipos y no podrá entrar hasta que se le reactive. Lo que aún no se envió queda en su equipo.</translation>
    </message>
</context>
<context>
    <name>mostrador::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n usuario</numerusform>
            <numerusform>%n usuarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Search name, user, e-mail, team…</source>
        <translation>Buscar nombre, usuario, correo, equipo…</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Nuevo usuario</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Buscar usuarios</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Editar usuario</translation>
    </message>
    <message>
        <source>Save user</source>
        <translation>Guardar usuario</translation>
    </message>
    <message>
        <source>Next user</source>
        <translation>Usuario siguiente</translation>
    </message>
    <message>
        <source>Previous user</source>
        <translation>Usuario anterior</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Cambiar mi contraseña</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Todavía no hay usuarios</translation>
    </message>
    <message>
        <source>Add the people who work here; each signs in with an own name.</source>
        <translation>Agregue a quienes trabajan aquí; cada persona entra con su nombre.</translation>
    </message>
    <message>
        <source>No user found</source>
        <translation>Ningún usuario coincide</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>Pruebe con menos letras.</translation>
    </message>
</context>
<context>
    <name>mostrador::WizardStep</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
</TS>
