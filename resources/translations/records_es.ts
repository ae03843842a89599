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
        <name>mostrador::ClientsPage</name>
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
            <comment>a person's name</comment>
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
</TS>
