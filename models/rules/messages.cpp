#include "models/rules/messages.h"

#include <algorithm>
#include <array>

#include "models/base/text.h"

namespace mostrador {
namespace {

// {f}: the field as people call it; {n}: its name as given; {d}: the detail. What stands in [ ] is left out when the
// placeholder inside it has nothing to say.
struct Sentence {
    ErrorCode code;
    std::string_view es;
    std::string_view en;
};

constexpr std::array sentences{
    Sentence{ErrorCode::FieldRequired, "Falta un dato obligatorio[: {f}]. Complételo y vuelva a guardar.",
             "A required value is missing[: {f}]. Fill it in and save again."},
    Sentence{ErrorCode::FieldTooLong, "El texto es demasiado largo[ en {f}][ (máximo {d})]. Acórtelo.",
             "The text is too long[ in {f}][ (at most {d})]. Shorten it."},
    Sentence{ErrorCode::FieldInvalid, "El valor no es válido[ para {f}]. Revíselo.",
             "The value is not valid[ for {f}]. Check it."},
    Sentence{ErrorCode::FieldUnknown, "No existe ese campo[: {n}]. Revise el nombre.",
             "There is no such field[: {n}]. Check the name."},
    Sentence{ErrorCode::FieldReadOnly, "Ese dato no se puede cambiar a mano[: {f}].",
             "That value cannot be changed by hand[: {f}]."},
    Sentence{ErrorCode::TextNotUtf8, "El texto tiene caracteres dañados[ en {f}]. Escríbalo de nuevo.",
             "The text holds damaged characters[ in {f}]. Type it again."},
    Sentence{ErrorCode::Malformed, "No se entiende lo recibido[ ({d})]. Revise el formato.",
             "What arrived cannot be read[ ({d})]. Check the format."},
    Sentence{ErrorCode::TooLarge, "Es demasiado grande[ (máximo {d})]. Divídalo o redúzcalo.",
             "It is too large[ (at most {d})]. Split it or make it smaller."},

    Sentence{ErrorCode::NotAllowed, "Su rol no permite hacer esto. Pídalo a un administrador.",
             "Your role does not allow this. Ask an administrator."},
    Sentence{ErrorCode::NotFound, "No se encontró. Puede que ya no exista o que falte sincronizar.",
             "It was not found. It may be gone, or a sync is needed."},
    Sentence{ErrorCode::AlreadyExists, "Ya existe un registro con ese identificador.",
             "A record with that id already exists."},
    Sentence{ErrorCode::NameTaken, "Ese nombre ya está en uso[: {d}]. Elija otro.",
             "That name is already in use[: {d}]. Choose another one."},
    Sentence{ErrorCode::Conflict, "Otra persona lo cambió mientras tanto[: {f}]. Revise su valor y decida cuál queda.",
             "Somebody else changed it meanwhile[: {f}]. Look at their value and decide which one stays."},
    Sentence{ErrorCode::WrongState, "No es posible en el estado actual[ ({d})].",
             "This is not possible in the current state[ ({d})]."},
    Sentence{ErrorCode::LastAdministrator, "Debe quedar al menos un administrador activo. Nombre a otro primero.",
             "At least one active administrator must remain. Appoint another one first."},
    Sentence{ErrorCode::CommandUnknown, "Esta versión no conoce esa operación. Actualice el programa.",
             "This version does not know that operation. Update the program."},

    Sentence{ErrorCode::OutOfStock, "No hay existencias suficientes[ (quedan {d})]. Reponga o quite la línea.",
             "There is not enough stock[ ({d} left)]. Restock or remove the line."},

    Sentence{ErrorCode::SignInNeeded, "Inicie sesión para continuar.", "Sign in to continue."},
    Sentence{ErrorCode::BadCredentials, "El usuario o la contraseña no son correctos.",
             "The user name or the password is not right."},
    Sentence{ErrorCode::TokenExpired, "La sesión venció. Inicie sesión de nuevo.",
             "The session has expired. Sign in again."},
    Sentence{ErrorCode::TokenRevoked, "La sesión fue cerrada. Inicie sesión de nuevo.",
             "The session was closed. Sign in again."},
    Sentence{ErrorCode::TooManyAttempts, "Demasiados intentos. Espere[ {d} segundos] y pruebe otra vez.",
             "Too many attempts. Wait[ {d} seconds] and try again."},
    Sentence{ErrorCode::OfflineLeaseExpired,
             "Hace demasiado que este equipo no ve al servidor. Conéctese una vez para iniciar sesión.",
             "This computer has not seen the server for too long. Connect once to sign in."},
    Sentence{ErrorCode::DeviceRevoked, "Este equipo ya no tiene permiso. Hable con un administrador.",
             "This computer is no longer allowed. Talk to an administrator."},
    Sentence{ErrorCode::CodeExpired, "El código venció o ya se usó. Pida uno nuevo.",
             "The code has expired or was used. Ask for a new one."},
    Sentence{ErrorCode::DeviceProofNeeded, "El equipo no demostró que la clave registrada es suya. Conéctelo de nuevo.",
             "The computer did not prove that the registered key is its own. Connect it again."},

    Sentence{ErrorCode::NetworkDown,
             "No se pudo llegar al servidor. Su trabajo queda guardado aquí y se enviará después.",
             "The server could not be reached. Your work is kept here and will be sent later."},
    Sentence{ErrorCode::NotOurServer,
             "Respondió algo que no es un servidor Mostrador. Revise la dirección o la página de acceso de su red.",
             "Something answered that is not a Mostrador server. Check the address or your network's sign-in page."},
    Sentence{ErrorCode::TimedOut, "El servidor tarda demasiado en responder. Pruebe de nuevo en un momento.",
             "The server takes too long to answer. Try again in a moment."},
    Sentence{ErrorCode::ServerBusy, "El servidor está ocupado. Se intentará de nuevo[ en {d} segundos].",
             "The server is busy. It will be tried again[ in {d} seconds]."},
    Sentence{ErrorCode::UpgradeClient,
             "Este programa es demasiado antiguo para el servidor. Actualícelo; su trabajo se conserva.",
             "This program is too old for the server. Update it; your work is kept."},
    Sentence{ErrorCode::UpgradeServer, "El servidor es demasiado antiguo para este programa. Pida que lo actualicen.",
             "The server is too old for this program. Ask for it to be updated."},
    Sentence{ErrorCode::ForeignServer,
             "En esa dirección hay otro servidor, con otros datos. No se cambió nada; revise la dirección.",
             "Another server with other data lives at that address. Nothing was changed; check the address."},
    Sentence{ErrorCode::ResyncNeeded, "Hace falta descargar todo de nuevo. Su trabajo pendiente se conserva.",
             "Everything has to be downloaded again. Your pending work is kept."},
    Sentence{ErrorCode::FirstDownload,
             "Los datos todavía se están descargando en este equipo. Guarde de nuevo en un momento.",
             "The data is still being downloaded to this computer. Save again in a moment."},
    Sentence{ErrorCode::AddressNotAllowed,
             "El servidor no acepta conexiones desde esta dirección de red. Pídalo a un administrador.",
             "The server takes no connections from this network address. Ask an administrator."},
    Sentence{ErrorCode::Unsupported, "Esto todavía no está disponible aquí.", "This is not available here yet."},
    Sentence{ErrorCode::BadAddress, "La dirección no es válida. Un ejemplo: https://servidor.midominio.com",
             "The address is not valid. An example: https://server.mydomain.com"},

    Sentence{ErrorCode::StorageFailed, "No se pudo leer o guardar en este equipo[ ({d})].",
             "Reading or saving on this computer failed[ ({d})]."},
    Sentence{ErrorCode::StorageFull, "El disco está lleno. Libere espacio y vuelva a intentar.",
             "The disk is full. Free some space and try again."},
    Sentence{
        ErrorCode::StorageCorrupt,
        "El archivo de datos está dañado. No lo borre y pida ayuda; lo que está en el servidor se puede bajar otra "
        "vez.",
        "The data file is damaged. Do not delete it and ask for help; what is on the server can be downloaded again."},
    Sentence{ErrorCode::StorageTooNew, "Los datos son de una versión más nueva. Actualice el programa.",
             "The data comes from a newer version. Update the program."},
    Sentence{ErrorCode::Locked, "Otro Mostrador usa esta carpeta. Ciérrelo o elija otra.",
             "Another Mostrador is using this folder. Close it or choose another one."},
    Sentence{ErrorCode::FileUnreadable, "No se puede leer el archivo[: {d}].", "The file cannot be read[: {d}]."},
    Sentence{ErrorCode::FileUnwritable, "No se puede escribir el archivo[: {d}].",
             "The file cannot be written[: {d}]."},
    Sentence{ErrorCode::Cancelled, "Se canceló.", "It was cancelled."},
    Sentence{ErrorCode::Internal, "Ocurrió un error interno. Vuelva a intentar; si se repite, avise.",
             "An internal error occurred. Try again; if it happens again, tell us."},
};

const Sentence& sentenceFor(ErrorCode code) {
    const auto found =
        std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.code == code; });
    return found != sentences.end() ? *found : sentences.back();
}

// Appends `part` with its placeholders filled. False when one of them has nothing to say.
bool appendFilled(std::string& out, std::string_view part, const Error& error, Language language) {
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] != '{') {
            out += part[i];
            continue;
        }
        const char which = part[i + 1];
        std::string value = which == 'd' ? error.detail : error.field;
        if (value.empty()) return false;
        if (which == 'f') value = fieldLabel(value, language);
        out += value;
        i += 2;  // past the letter; the loop passes the brace
    }
    return true;
}

std::string filled(std::string_view sentence, const Error& error, Language language) {
    std::string out;
    while (!sentence.empty()) {
        const std::size_t open = std::min(sentence.find('['), sentence.size());
        out += sentence.substr(0, open);
        sentence.remove_prefix(open);
        if (sentence.empty()) break;
        const std::size_t close = sentence.find(']');
        std::string optionalPart;
        if (appendFilled(optionalPart, sentence.substr(1, close - 1), error, language)) out += optionalPart;
        sentence.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace

std::string describe(const Error& error, Language language) {
    const Sentence& sentence = sentenceFor(error.code);
    return filled(language == Language::Spanish ? sentence.es : sentence.en, error, language);
}

std::optional<Language> languageFromTag(std::string_view tag) {
    if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-' && tag[2] != '_' && tag[2] != '.')) return std::nullopt;
    const std::string head = foldForSearch(tag.substr(0, 2));
    if (head == "es") return Language::Spanish;
    if (head == "en") return Language::English;
    return std::nullopt;
}

Language languageFromAccept(std::string_view header) {
    Language best = Language::Spanish;
    int bestWeight = 0;
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(','), header.size());
        const std::string_view item = trimmed(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        // Weights are 0, 1 or 0.ddd: compared as thousandths
        int weight = 1000;
        if (const std::size_t q = item.find("q="); q != std::string_view::npos && q > semicolon) {
            weight = 0;
            int scale = 1000;
            for (const char c : item.substr(q + 2)) {
                if (c == '.') continue;
                if (c < '0' || c > '9' || scale == 0) break;
                weight += (c - '0') * scale;
                scale /= 10;
            }
        }
        const auto language = languageFromTag(trimmed(item.substr(0, semicolon)));
        if (language && weight > bestWeight) {
            best = *language;
            bestWeight = weight;
        }
    }
    return best;
}

std::string_view languageTag(Language language) { return language == Language::Spanish ? "es" : "en"; }

}  // namespace mostrador
