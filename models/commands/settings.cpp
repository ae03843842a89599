#include "models/commands/settings.h"

#include "models/records/organization.h"

namespace mostrador {
namespace {

constexpr std::string_view discountLimit = "descuento_maximo";  // in the organisation's `limites`

}  // namespace

Result<Settings> settingsOf(const Run& run) {
    MOSTRADOR_TRY_ASSIGN(const Record* row,
                         run.transaction.look(organization::type, run.transaction.organization().uuid()));
    Settings settings;
    if (!row) return settings;
    settings.currency = organization::currencyOf(*row);
    settings.taxRate = row->integer(organization::DefaultTaxRate);
    settings.taxOnTop = row->flag(organization::TaxOnTop);
    settings.cashRounding = row->integer(organization::CashRounding);
    for (const SetElement& limit : row->set(organization::Limits))
        if (limit.fields.size() > 1 && textOf(limit.fields[0]) == discountLimit)
            settings.discountMax = integerOf(limit.fields[1]);
    return settings;
}

Result<std::string> currencyFor(const Settings& settings, std::string_view named) {
    if (named.empty()) return settings.currency.code;
    if (!settings.currency.code.empty() && named != settings.currency.code)
        return fail(ErrorCode::FieldInvalid, "moneda", std::string(named));
    return std::string(named);
}

}  // namespace mostrador
