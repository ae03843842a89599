// Field names as people call them, for sentences.

#include "models/rules/messages.h"

#include <algorithm>

namespace mostrador {
namespace {

struct FieldLabel {
    std::string_view name;  // public (JSON) name of a field or of an element field
    std::string_view es;
    std::string_view en;
};

constexpr FieldLabel fieldLabels[] = {
    {"archivado", "archivado", "archived"},
    {"calle", "calle", "street"},
    {"canal", "canal", "channel"},
    {"capacidad", "capacidad", "capacity"},
    {"cargo", "cargo", "job title"},
    {"ciudad", "ciudad", "city"},
    {"clave", "contraseña", "password"},
    {"codigo", "código", "code"},
    {"codigo_postal", "código postal", "postal code"},
    {"consentimientos", "consentimientos", "consents"},
    {"contacto", "persona de contacto", "contact person"},
    {"correo", "correo electrónico", "e-mail"},
    {"correos", "correos electrónicos", "e-mails"},
    {"creado", "fecha de creación", "creation date"},
    {"creado_por", "creado por", "created by"},
    {"creado_en", "equipo de origen", "device of origin"},
    {"modificado", "fecha del último cambio", "last change"},
    {"modificado_por", "cambiado por", "changed by"},
    {"modificado_en", "equipo del último cambio", "device of the last change"},
    {"decimales_moneda", "decimales de la moneda", "currency digits"},
    {"dias", "días", "days"},
    {"direccion", "dirección", "address"},
    {"direcciones", "direcciones", "addresses"},
    {"documento", "número de documento", "tax id"},
    {"documento_valido", "documento válido", "valid tax id"},
    {"equipo", "equipo", "team"},
    {"estado", "estado", "state"},
    {"etiqueta", "etiqueta", "label"},
    {"etiquetas", "etiquetas", "tags"},
    {"fecha", "fecha", "date"},
    {"fusionado_en", "fusionado en", "merged into"},
    {"horario", "horario", "working hours"},
    {"id", "identificador", "id"},
    {"idioma", "idioma", "language"},
    {"impuestos", "impuestos", "taxes"},
    {"limite_credito", "límite de crédito", "credit limit"},
    {"lista_precios", "lista de precios", "price list"},
    {"moneda", "moneda", "currency"},
    {"nombre", "nombre", "name"},
    {"notas", "notas", "notes"},
    {"numero", "número", "number"},
    {"organizacion", "organización", "organisation"},
    {"origen", "origen", "source"},
    {"pais", "país", "country"},
    {"principal", "principal", "primary"},
    {"razon_social", "razón social", "legal name"},
    {"region", "región", "region"},
    {"rol", "rol", "role"},
    {"roles", "roles", "roles"},
    {"serie", "serie", "series"},
    {"telefono", "teléfono", "phone"},
    {"telefonos", "teléfonos", "phones"},
    {"texto_recibo", "texto del recibo", "receipt text"},
    {"tipo", "tipo", "kind"},
    {"tipo_documento", "tipo de documento", "tax id type"},
    {"ultimo_acceso", "último acceso", "last sign-in"},
    {"ultimo_dispositivo", "último equipo", "last device"},
    {"usuario", "nombre de usuario", "user name"},
    {"usuarios", "usuarios", "users"},
    {"clientes", "clientes", "clients"},
    {"whatsapp", "WhatsApp", "WhatsApp"},
    {"zona_horaria", "zona horaria", "time zone"},
};

std::string_view labelOf(std::string_view name, Language language) {
    const auto found = std::find_if(std::begin(fieldLabels), std::end(fieldLabels),
                                    [&](const FieldLabel& one) { return one.name == name; });
    if (found == std::end(fieldLabels)) return name;
    return language == Language::Spanish ? found->es : found->en;
}

}  // namespace

std::string fieldLabel(std::string_view publicName, Language language) {
    const std::size_t dot = publicName.find('.');
    if (dot == std::string_view::npos) return std::string(labelOf(publicName, language));
    return std::string(labelOf(publicName.substr(0, dot), language)) + ": " +
           std::string(labelOf(publicName.substr(dot + 1), language));
}

}  // namespace mostrador
