#include "sync/exchange/synonyms.h"

#include <algorithm>

#include "models/base/text.h"

namespace mostrador::exchange {
namespace {

// Where two columns of a file mean the same field, the one that stands first here gets it.
// clang-format off
constexpr Synonym clientSynonyms[] = {
    {"codigo", "codigo"}, {"customerid", "codigo"}, {"clientid", "codigo"}, {"customercode", "codigo"},
    {"clientcode", "codigo"}, {"codigocliente", "codigo"}, {"idcliente", "codigo"}, {"clienteid", "codigo"},
    {"code", "codigo"}, {"cod", "codigo"}, {"numerocliente", "codigo"}, {"ncliente", "codigo"}, {"id", "codigo"},
    {"tipo", "tipo"}, {"tipocliente", "tipo"}, {"kind", "tipo"}, {"customertype", "tipo"},
    {"firstname", "nombre#1"}, {"nombres", "nombre#1"}, {"givenname", "nombre#1"}, {"primernombre", "nombre#1"},
    {"lastname", "nombre#2"}, {"apellidos", "nombre#2"}, {"apellido", "nombre#2"}, {"surname", "nombre#2"},
    {"familyname", "nombre#2"}, {"apellidopaterno", "nombre#2"}, {"apellidomaterno", "nombre#3"},
    {"nombre", "nombre"}, {"name", "nombre"}, {"companyname", "nombre"}, {"razonsocial", "nombre"},
    {"company", "nombre"}, {"empresa", "nombre"}, {"customername", "nombre"}, {"clientname", "nombre"},
    {"nombrecliente", "nombre"}, {"nombrecompleto", "nombre"}, {"fullname", "nombre"}, {"cliente", "nombre"},
    {"customer", "nombre"}, {"client", "nombre"}, {"displayname", "nombre"},
    {"contacto", "contacto"}, {"contactname", "contacto"}, {"contact", "contacto"}, {"nombrecontacto", "contacto"},
    {"personacontacto", "contacto"}, {"personadecontacto", "contacto"}, {"atencion", "contacto"},
    {"cargo", "cargo"}, {"contacttitle", "cargo"}, {"jobtitle", "cargo"}, {"puesto", "cargo"}, {"title", "cargo"},
    {"tipodocumento", "tipo_documento"}, {"taxidtype", "tipo_documento"}, {"tipodoc", "tipo_documento"},
    {"documento", "documento"}, {"rut", "documento"}, {"rfc", "documento"}, {"nit", "documento"},
    {"cuit", "documento"}, {"nif", "documento"}, {"dni", "documento"}, {"cedula", "documento"}, {"taxid", "documento"},
    {"vat", "documento"}, {"vatnumber", "documento"}, {"numerodocumento", "documento"}, {"identificacion", "documento"},
    {"telefono", "telefono"}, {"phone", "telefono"}, {"telephone", "telefono"}, {"tel", "telefono"}, {"fono", "telefono"},
    {"phonenumber", "telefono"}, {"numerotelefono", "telefono"}, {"telefono1", "telefono"}, {"phone1", "telefono"},
    {"celular", "telefonos[Celular]"}, {"movil", "telefonos[Celular]"}, {"mobile", "telefonos[Celular]"},
    {"cell", "telefonos[Celular]"}, {"mobilephone", "telefonos[Celular]"}, {"cellphone", "telefonos[Celular]"},
    {"telefono2", "telefonos[2]"}, {"phone2", "telefonos[2]"}, {"whatsapp", "telefonos[WhatsApp]"},
    {"fax", "telefonos[Fax]"}, {"telefonofax", "telefonos[Fax]"}, {"telefonos", "telefonos"}, {"phones", "telefonos"},
    {"otrostelefonos", "telefonos"},
    {"correo", "correo"}, {"email", "correo"}, {"mail", "correo"}, {"correoelectronico", "correo"},
    {"emailaddress", "correo"}, {"email1", "correo"}, {"email2", "correos[2]"}, {"correos", "correos"},
    {"otroscorreos", "correos"},
    {"direccion", "direccion"}, {"address", "direccion"}, {"calle", "direccion"}, {"domicilio", "direccion"},
    {"street", "direccion"}, {"streetaddress", "direccion"}, {"address1", "direccion"}, {"addressline1", "direccion"},
    {"ciudad", "direcciones.ciudad"}, {"city", "direcciones.ciudad"}, {"comuna", "direcciones.ciudad"},
    {"localidad", "direcciones.ciudad"}, {"municipio", "direcciones.ciudad"}, {"town", "direcciones.ciudad"},
    {"region", "direcciones.region"}, {"state", "direcciones.region"}, {"provincia", "direcciones.region"},
    {"province", "direcciones.region"}, {"departamento", "direcciones.region"}, {"estado", "direcciones.region"},
    {"codigopostal", "direcciones.codigo_postal"}, {"postalcode", "direcciones.codigo_postal"},
    {"zip", "direcciones.codigo_postal"}, {"zipcode", "direcciones.codigo_postal"}, {"cp", "direcciones.codigo_postal"},
    {"postcode", "direcciones.codigo_postal"}, {"pais", "direcciones.pais"}, {"country", "direcciones.pais"},
    {"etiquetas", "etiquetas"}, {"tags", "etiquetas"}, {"labels", "etiquetas"}, {"categorias", "etiquetas"},
    {"notas", "notas"}, {"notes", "notas"}, {"observaciones", "notas"}, {"comentarios", "notas"}, {"comments", "notas"},
    {"remarks", "notas"}, {"listaprecios", "lista_precios"}, {"pricelist", "lista_precios"},
    {"limitecredito", "limite_credito"},
};
// clang-format on

// clang-format off
constexpr Synonym userSynonyms[] = {
    {"usuario", "usuario"}, {"username", "usuario"}, {"login", "usuario"}, {"user", "usuario"}, {"nombreusuario", "usuario"},
    {"firstname", "nombre#1"}, {"nombres", "nombre#1"}, {"givenname", "nombre#1"},
    {"lastname", "nombre#2"}, {"apellidos", "nombre#2"}, {"apellido", "nombre#2"}, {"surname", "nombre#2"},
    {"nombre", "nombre"}, {"name", "nombre"}, {"fullname", "nombre"}, {"nombrecompleto", "nombre"},
    {"empleado", "nombre"}, {"employee", "nombre"}, {"employeename", "nombre"},
    {"correo", "correo"}, {"email", "correo"}, {"mail", "correo"}, {"correoelectronico", "correo"},
    {"tipodocumento", "tipo_documento"}, {"documento", "documento"}, {"rut", "documento"}, {"rfc", "documento"},
    {"nit", "documento"}, {"dni", "documento"}, {"cedula", "documento"}, {"taxid", "documento"},
    {"roles", "roles"}, {"rol", "roles"}, {"role", "roles"}, {"equipo", "equipo"}, {"team", "equipo"},
    {"capacidad", "capacidad"}, {"horario", "horario"}, {"hours", "horario"}, {"idioma", "idioma"}, {"language", "idioma"},
};
// clang-format on

// clang-format off
constexpr Synonym productSynonyms[] = {
    {"sku", "sku"}, {"productid", "sku"}, {"productcode", "sku"}, {"codigoproducto", "sku"}, {"codigo", "sku"},
    {"code", "sku"}, {"referencia", "sku"}, {"articulo", "sku"}, {"itemcode", "sku"}, {"id", "sku"},
    {"nombre", "nombre"}, {"name", "nombre"}, {"productname", "nombre"}, {"producto", "nombre"}, {"product", "nombre"},
    {"descripcion", "nombre"}, {"description", "nombre"}, {"itemname", "nombre"},
    {"codigos", "codigos"}, {"barcode", "codigos"}, {"barcodes", "codigos"}, {"codigobarras", "codigos"},
    {"codigodebarras", "codigos"}, {"ean", "codigos"}, {"upc", "codigos"}, {"gtin", "codigos"},
    {"categoria", "categoria"}, {"category", "categoria"}, {"categoryname", "categoria"}, {"rubro", "categoria"},
    {"familia", "categoria"},
    {"unidad", "unidad"}, {"unit", "unidad"}, {"quantityperunit", "unidad"}, {"unidadmedida", "unidad"},
    {"precio", "precio"}, {"price", "precio"}, {"unitprice", "precio"}, {"precioventa", "precio"},
    {"saleprice", "precio"}, {"preciounitario", "precio"},
    {"tipo", "tipo"}, {"seguimiento", "seguimiento"}, {"impuesto", "impuesto"}, {"taxrate", "impuesto"},
    {"minimo", "minimo"}, {"minimum", "minimo"}, {"reorderlevel", "minimo"}, {"stockminimo", "minimo"},
    {"stockmin", "minimo"}, {"puntopedido", "minimo"},
    {"proveedor", "proveedor"}, {"supplier", "proveedor"}, {"suppliername", "proveedor"}, {"vendor", "proveedor"},
    {"ventasinstock", "venta_sin_stock"}, {"notas", "notas"}, {"notes", "notas"}, {"observaciones", "notas"},
    {"stock", "stock"}, {"unitsinstock", "stock"}, {"existencia", "stock"}, {"existencias", "stock"},
    {"cantidad", "stock"}, {"quantity", "stock"}, {"onhand", "stock"}, {"inventario", "stock"},
};
// clang-format on

}  // namespace

std::span<const Synonym> synonymsOf(TableId table) {
    if (table == TableId::Client) return clientSynonyms;
    if (table == TableId::User) return userSynonyms;
    if (table == TableId::Product) return productSynonyms;
    return {};
}

std::string columnKey(std::string_view header) {
    std::string key = foldForSearch(header);
    std::erase_if(key, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return key;
}

bool namesCompany(std::string_view columnKey) {
    constexpr std::string_view companies[] = {"companyname", "razonsocial", "company", "empresa"};
    return std::find(std::begin(companies), std::end(companies), columnKey) != std::end(companies);
}

}  // namespace mostrador::exchange
