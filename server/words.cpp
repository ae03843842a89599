#include "server/words.h"

namespace mostrador::server {
namespace {

struct Words {
    ErrorCode code;
    std::string_view field;  // empty: any
    std::string_view spanish;
    std::string_view english;
};

// The first that fits. {d} is the error's detail.
// clang-format off
constexpr Words table[] = {
    {ErrorCode::Locked,        "port",     "Otro programa ya escucha en {d}. Elija otro puerto con --port.",
                                           "Another program already listens on {d}. Choose another port with --port."},
    {ErrorCode::AlreadyExists, "DIR",      "La carpeta {d} no está vacía. Elija otra con --data.",
                                           "The folder {d} is not empty. Choose another one with --data."},
    {ErrorCode::AlreadyExists, "",         "Ya existe {d}. Elija otro nombre.", "{d} exists already. Choose another name."},
    {ErrorCode::NotFound,      "DIR",      "No hay datos de Mostrador en {d}. Créelos con init o indique la carpeta con --data.",
                                           "There is no Mostrador data in {d}. Create it with init, or name the folder with --data."},
    {ErrorCode::NotFound,      "usuario",  "No existe el usuario {d}.", "There is no user {d}."},
    {ErrorCode::BadAddress,    "",         "No es una dirección válida: {d}.", "Not a valid address: {d}."},
    {ErrorCode::FieldInvalid,  "password", "La contraseña no sirve: al menos 8 caracteres, y dos veces la misma.",
                                           "The password will not do: at least 8 characters, and twice the same."},
    {ErrorCode::StorageCorrupt, "",        "La base de datos está dañada: {d}. No la borre; traiga un respaldo con restore.",
                                           "The database is damaged: {d}. Do not delete it; bring back a backup with restore."},
    {ErrorCode::Unsupported,   "DATABASE_URL", "Esta versión no conoce bases de datos {d}; use sqlite.",
                                           "This version does not know {d} databases; use sqlite."},
};
// clang-format on

std::string filled(std::string_view sentence, const std::string& detail) {
    std::string text(sentence);
    if (const auto at = text.find("{d}"); at != std::string::npos) text.replace(at, 3, detail);
    return text;
}

}  // namespace

std::string adminSentence(const Error& error, Language language) {
    const std::string code(codeName(error.code));
    for (const Words& words : table) {
        if (words.code != error.code || (!words.field.empty() && words.field != error.field)) continue;
        return filled(language == Language::English ? words.english : words.spanish, error.detail) + " (" + code + ")";
    }
    return describe(error, language) + " (" + code + (error.detail.empty() ? "" : ": " + error.detail) + ")";
}

std::string usageSentence(UsageMistake mistake, const std::string& what, Language language) {
    const bool english = language == Language::English;
    std::string lead = english ? "Check what was typed: " : "Revise lo escrito: ";
    if (mistake == UsageMistake::Missing) lead = english ? "Something is missing: " : "Falta algo: ";
    if (mistake == UsageMistake::Unknown) lead = english ? "Not understood: " : "No se entiende: ";
    return lead + what + "\n" + (english ? "Use --help to see the help." : "Use --help para ver la ayuda.");
}

}  // namespace mostrador::server
