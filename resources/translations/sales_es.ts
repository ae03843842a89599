<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
            <source>Search a sale's number…</source>
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
        <name>CommandWords</name>
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
</TS>
