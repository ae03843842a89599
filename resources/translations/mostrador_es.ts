<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>SyncWords</name>
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
    <name>mostrador::Banner</name>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
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
    <name>mostrador::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
    <name>mostrador::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
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
    <name>mostrador::Spinner</name>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
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
</TS>
