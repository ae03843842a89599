#include "models/base/result.h"

#include <array>

namespace mostrador {
namespace {

struct Named {
    ErrorCode code;
    std::string_view name;
};

constexpr std::array names{
    Named{ErrorCode::FieldRequired, "campo_requerido"},
    Named{ErrorCode::FieldTooLong, "campo_demasiado_largo"},
    Named{ErrorCode::FieldInvalid, "campo_invalido"},
    Named{ErrorCode::FieldUnknown, "campo_desconocido"},
    Named{ErrorCode::FieldReadOnly, "campo_solo_lectura"},
    Named{ErrorCode::TextNotUtf8, "texto_no_utf8"},
    Named{ErrorCode::Malformed, "mensaje_malformado"},
    Named{ErrorCode::TooLarge, "demasiado_grande"},
    Named{ErrorCode::NotAllowed, "no_permitido"},
    Named{ErrorCode::NotFound, "no_encontrado"},
    Named{ErrorCode::AlreadyExists, "ya_existe"},
    Named{ErrorCode::NameTaken, "nombre_en_uso"},
    Named{ErrorCode::Conflict, "conflicto"},
    Named{ErrorCode::WrongState, "estado_no_permite"},
    Named{ErrorCode::LastAdministrator, "ultimo_administrador"},
    Named{ErrorCode::CommandUnknown, "orden_desconocida"},
    Named{ErrorCode::OutOfStock, "sin_existencias"},
    Named{ErrorCode::SignInNeeded, "requiere_sesion"},
    Named{ErrorCode::BadCredentials, "credenciales_invalidas"},
    Named{ErrorCode::TokenExpired, "token_vencido"},
    Named{ErrorCode::TokenRevoked, "token_revocado"},
    Named{ErrorCode::TooManyAttempts, "demasiados_intentos"},
    Named{ErrorCode::OfflineLeaseExpired, "permiso_local_vencido"},
    Named{ErrorCode::DeviceRevoked, "dispositivo_revocado"},
    Named{ErrorCode::CodeExpired, "codigo_vencido"},
    Named{ErrorCode::DeviceProofNeeded, "requiere_prueba_de_equipo"},
    Named{ErrorCode::AddressNotAllowed, "direccion_no_permitida"},
    Named{ErrorCode::NetworkDown, "sin_conexion"},
    Named{ErrorCode::NotOurServer, "no_es_un_servidor_mostrador"},
    Named{ErrorCode::TimedOut, "tiempo_agotado"},
    Named{ErrorCode::ServerBusy, "servidor_ocupado"},
    Named{ErrorCode::UpgradeClient, "actualice_el_programa"},
    Named{ErrorCode::UpgradeServer, "actualice_el_servidor"},
    Named{ErrorCode::ForeignServer, "servidor_ajeno"},
    Named{ErrorCode::ResyncNeeded, "requiere_descarga_completa"},
    Named{ErrorCode::Unsupported, "no_disponible"},
    Named{ErrorCode::BadAddress, "direccion_invalida"},
    Named{ErrorCode::FirstDownload, "primera_descarga"},
    Named{ErrorCode::StorageFailed, "almacenamiento_fallo"},
    Named{ErrorCode::StorageFull, "disco_lleno"},
    Named{ErrorCode::StorageCorrupt, "almacenamiento_danado"},
    Named{ErrorCode::StorageTooNew, "datos_de_version_posterior"},
    Named{ErrorCode::Locked, "en_uso"},
    Named{ErrorCode::FileUnreadable, "archivo_ilegible"},
    Named{ErrorCode::FileUnwritable, "archivo_no_escribible"},
    Named{ErrorCode::Cancelled, "cancelado"},
    Named{ErrorCode::Internal, "error_interno"},
};

}  // namespace

std::string_view codeName(ErrorCode code) {
    for (const Named& named : names)
        if (named.code == code) return named.name;
    return "error_interno";
}

ErrorCode codeFromName(std::string_view name) {
    for (const Named& named : names)
        if (named.name == name) return named.code;
    return ErrorCode::Internal;
}

}  // namespace mostrador
