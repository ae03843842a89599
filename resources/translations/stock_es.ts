<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <name>mostrador::LinesDelegate</name>
        <message>
            <source>Name, SKU or barcode</source>
            <translation>Nombre, SKU o código de barras</translation>
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
            <source>Becomes the product's cost. Leave empty to keep it as it is.</source>
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
            <source>Empty: the organisation's</source>
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
            <comment>a product's stock has moved</comment>
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
        <name>mostrador::QuantityField</name>
        <message>
            <source>A quantity with up to three decimals, such as %1</source>
            <translation>Una cantidad de hasta tres decimales, como %1</translation>
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
</TS>
