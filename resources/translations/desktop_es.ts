<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <name>mostrador::BrandPanel</name>
        <message>
            <source>Step %1 of %2: %3</source>
            <translation>Paso %1 de %2: %3</translation>
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
        <name>mostrador::Desk</name>
        <message>
            <source>The change was made again and goes out with the next ones.</source>
            <translation>El cambio se hizo de nuevo y sale con los siguientes.</translation>
        </message>
        <message>
            <source>The server's address is now %1.</source>
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
            <source>Turn on the disk encryption of this computer: your clients' data lies on it, and a stolen laptop should not give them away.</source>
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
        <source>Change the business's data</source>
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
        <name>mostrador::WizardStep</name>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
    </context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Local</source>
        <comment>works without a server by choice</comment>
        <translation>Local</translation>
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
        <source>Where its days begin and end. Empty: each computer's own</source>
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
        <source>The country's: %1</source>
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
</TS>
