// Connecting, reading and writing records.

#include "cli/checks.h"
#include "cli/grammar.h"

namespace mostrador::cli {

void Grammar::declareConnection() {
    auto* connect = command("connect",
                            say("conecta este equipo con un servidor (contraseña por la entrada)",
                                "connects this computer to a server (password on stdin)"),
                            m_connect);
    connect->add_option("URL", m_connect.url, say("dirección del servidor", "the server's address"))->required();
    connect->add_option("--user", m_connect.user, say("nombre de usuario", "user name"))->required()->type_name("U");
    connect->add_option("--device", m_connect.device, say("nombre de este equipo", "this computer's name"))
        ->type_name("NAME");

    auto* alone = command("alone", say("trabaja sin servidor", "works without a server"), m_alone);
    alone->add_option("--org", m_alone.organization, say("nombre de la organización", "the organisation's name"))
        ->required()
        ->type_name("NAME");
    alone->add_option("--user", m_alone.user, say("nombre de usuario", "user name"))->required()->type_name("U");
    alone->add_option("--name", m_alone.name, say("nombre de la persona", "the person's name"))->type_name("NAME");
    alone
        ->add_option("--country", m_alone.country,
                     say("país (ISO 3166: CL, MX, ES …); su moneda es la de los precios",
                         "country (ISO 3166: CL, MX, ES …); its currency is that of the prices"))
        ->type_name("CC");
    alone->add_option("--device", m_alone.device, say("nombre de este equipo", "this computer's name"))
        ->type_name("NAME");

    command("sync", say("sincroniza con el servidor, una vuelta completa", "syncs with the server, one full round"),
            m_sync);
    command("status", say("muestra quién es este equipo y qué espera", "shows who this computer is and what waits"),
            m_status);
    command("passwd",
            say("cambia su propia contraseña (en línea; por la entrada: la actual y la nueva)",
                "changes your own password (online; on stdin: the current and the new one)"),
            m_password);
}

void Grammar::declareRecords() {
    auto* list = command("list", say("lista registros", "lists records"), m_list);
    kind(list, m_list);
    list->add_option("--q", m_list.query, say("lo que contienen", "what they contain"))->type_name("TEXT");
    list->add_option("--limit", m_list.limit, say("cuántos (0: todos)", "how many (0: all)"))
        ->check(wholeNumber(m_language, 0))
        ->type_name("N");
    list->add_option("--sort", m_list.sortBy, say("campo por el que se ordena", "field to sort by"))
        ->type_name("CAMPO");
    list->add_flag("--archived", m_list.archived, say("los archivados", "the archived ones"));

    auto* show = command("show", say("muestra un registro", "shows a record"), m_show);
    kind(show, m_show);
    show->add_option("ID", m_show.id)->required();

    auto* add = command("add", say("crea un registro", "creates a record"), m_add);
    kind(add, m_add, [](const Kind& kind) { return kind.create != nullptr; });
    pairs(add, m_add.pairs)->required();

    auto* set =
        command("set", say("cambia un registro (campo= lo deja vacío)", "changes a record (campo= clears it)"), m_set);
    kind(set, m_set, [](const Kind& kind) { return kind.set != nullptr; });
    set->add_option("ID", m_set.id)->required();
    pairs(set, m_set.pairs)->required();

    auto* archive =
        command("archive", say("archiva un registro (usuarios: lo suspende)", "archives a record (usuarios: suspends)"),
                m_archive);
    kind(archive, m_archive, [](const Kind& kind) { return kind.archive != nullptr; });
    archive->add_option("ID", m_archive.id)->required();

    m_restore.restore = true;
    auto* restore =
        command("restore", say("recupera un registro archivado", "brings an archived record back"), m_restore);
    kind(restore, m_restore, [](const Kind& kind) { return kind.restore != nullptr; });
    restore->add_option("ID", m_restore.id)->required();

    auto* search = command(
        "search", say("busca en todo lo que se puede buscar", "searches everything that can be searched"), m_search);
    search->add_option("TEXT", m_search.text)->required();
    search->add_option("--limit", m_search.limit, say("cuántos de cada clase", "how many of each kind"))
        ->check(wholeNumber(m_language, 1))
        ->type_name("N");
}

}  // namespace mostrador::cli
