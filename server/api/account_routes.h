#pragma once
// Passwords and one-time codes: what exists only online and never travels in a command.
//   PUT  /usuarios/{id}/clave          own: {clave_actual, clave}; an administrator: {clave}
//   POST /usuarios/{id}/codigo         administrator → {codigo, vence}, shown once
//   POST /api/auth/activar             {usuario, codigo, clave}, without a token
//   POST /usuarios/{id}/cerrar-sesiones  own or administrator: sign out everywhere

#include "server/api/credential_change.h"
#include "server/http/router.h"

namespace mostrador::server {

void addAccountRoutes(Router& router, const ApiContext& context, CloseSockets closeSockets);

}  // namespace mostrador::server
