#include "sync/exchange/matcher.h"

#include "models/base/text.h"
#include "models/records/client.h"
#include "models/records/product.h"
#include "models/records/user.h"
#include "sync/exchange/pages.h"

namespace mostrador::exchange {

std::string Matcher::codeKey(const Record& record) const {
    FieldIndex field = client::Code;
    if (&m_type == &user::type) field = user::UserName;
    if (&m_type == &product::type) field = product::Sku;
    const std::string code = foldForSearch(record.text(field));
    return code.empty() ? code : "c:" + code;
}

std::string Matcher::taxKey(const Record& record) const {
    if (&m_type != &client::type) return {};
    std::string id = foldForSearch(record.text(client::TaxId));
    std::erase_if(id, [](char c) { return c == '.' || c == '-' || c == ' '; });  // 12.345.678-5 = 12345678-5
    return id.empty() ? id : "t:" + id;
}

std::string Matcher::nameKey(const Record& record) const {
    if (&m_type == &product::type) return "n:" + foldForSearch(record.text(product::Name));
    if (&m_type != &client::type) return {};
    std::string digits;
    if (const AliasSpec* alias = m_type.findAlias("telefono"))
        if (const SetElement* phone = record.primary(*alias))
            digits = digitsOf(textOf(phone->fields[client::phone::Number]));
    if (digits.size() > 8) digits.erase(0, digits.size() - 8);
    return "n:" + foldForSearch(record.text(client::Name)) + "|" + digits;
}

std::string Matcher::keyOf(const Record& record) const {
    std::string key = codeKey(record);
    if (key.empty()) key = taxKey(record);
    return key.empty() ? nameKey(record) : key;
}

void Matcher::add(const Record& record) {
    for (const std::string& key : {codeKey(record), taxKey(record), nameKey(record)})
        if (!key.empty()) m_ids.emplace(std::hash<std::string>{}(key), record.id);
}

Result<> Matcher::load(sync::Replica& replica) {
    return forEachRecord(replica, m_type, sync::ArchivedFilter::All, [this](const Record& record) {
        add(record);
        return success();
    });
}

std::optional<Uuid> Matcher::find(const std::string& key) const {
    const auto found = m_ids.find(std::hash<std::string>{}(key));
    return found != m_ids.end() ? std::optional(found->second) : std::nullopt;
}

bool Matcher::matches(const Record& record, const std::string& key) const {
    return key == codeKey(record) || key == taxKey(record) || key == nameKey(record);
}

std::optional<std::int64_t> Matcher::rowOf(const std::string& key) const {
    const auto found = m_rows.find(key);
    return found != m_rows.end() ? std::optional(found->second) : std::nullopt;
}

}  // namespace mostrador::exchange
