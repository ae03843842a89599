#include "ui/clients/clientwords.h"

#include <QCoreApplication>

#include "models/records/client.h"
#include "ui/tables/words.h"

namespace mostrador::clientwords {

namespace {

QString say(const char* text, const char* note = nullptr) {
    return QCoreApplication::translate("ClientWords", text, note);
}

// Stored as the import writes them; shown in the language of the interface.
struct Label {
    const char16_t* stored;
    const char* shown;
};
constexpr Label phoneLabels[] = {
    {u"Celular", QT_TRANSLATE_NOOP("ClientWords", "Mobile")}, {u"Fijo", QT_TRANSLATE_NOOP("ClientWords", "Landline")},
    {u"Trabajo", QT_TRANSLATE_NOOP("ClientWords", "Work")},   {u"Casa", QT_TRANSLATE_NOOP("ClientWords", "Home")},
    {u"Fax", QT_TRANSLATE_NOOP("ClientWords", "Fax")},
};
constexpr Label emailLabels[] = {
    {u"Trabajo", QT_TRANSLATE_NOOP("ClientWords", "Work")},
    {u"Personal", QT_TRANSLATE_NOOP("ClientWords", "Personal")},
    {u"Facturación", QT_TRANSLATE_NOOP("ClientWords", "Billing")},
};

QString shown(const QString& text, bool masked) { return masked ? words::masked(text) : text; }

std::int64_t changedAt(const Record& record) {
    return record.integer(common::UpdatedAt, record.integer(common::CreatedAt));
}

}  // namespace

QString kind(std::string_view code) {
    if (code == client::company) return say(QT_TRANSLATE_NOOP("ClientWords", "Company"));
    return say(QT_TRANSLATE_NOOP("ClientWords", "Person"));
}

QString label(const QString& stored) {
    for (const Label& one : phoneLabels)
        if (stored == QStringView(one.stored)) return say(one.shown);
    for (const Label& one : emailLabels)
        if (stored == QStringView(one.stored)) return say(one.shown);
    return stored;
}

QList<ListKind> phoneKinds() {
    QList<ListKind> kinds{{QString(), say(QT_TRANSLATE_NOOP("ClientWords", "Phone"))}};
    for (const Label& one : phoneLabels) kinds.append({QString::fromUtf16(one.stored), say(one.shown)});
    kinds.insert(2, {whatsApp(), QStringLiteral("WhatsApp")});
    return kinds;
}

QList<ListKind> emailKinds() {
    QList<ListKind> kinds{{QString(), say(QT_TRANSLATE_NOOP("ClientWords", "E-mail"))}};
    for (const Label& one : emailLabels) kinds.append({QString::fromUtf16(one.stored), say(one.shown)});
    return kinds;
}

QString primary(const Record& record, std::string_view alias) {
    const AliasSpec* spec = record.type().findAlias(alias);
    const SetElement* element = spec != nullptr ? record.primary(*spec) : nullptr;
    return element != nullptr && spec->element < element->fields.size()
               ? words::of(textOf(element->fields[spec->element]))
               : QString();
}

QString addressLine(const SetElement& address) {
    const auto part = [&](std::size_t i) {
        return i < address.fields.size() ? words::of(textOf(address.fields[i])) : QString();
    };
    const QString place =
        QString(part(client::address::PostalCode) + QLatin1Char(' ') + part(client::address::City)).trimmed();
    QStringList parts{part(client::address::Street), place, part(client::address::Region),
                      part(client::address::Country)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString city(const Record& record) {
    const AliasSpec* spec = record.type().findAlias("direccion");
    const SetElement* element = spec != nullptr ? record.primary(*spec) : nullptr;
    if (element == nullptr || client::address::City >= element->fields.size()) return {};
    return words::of(textOf(element->fields[client::address::City]));
}

QString taxId(const Record& record) {
    return QString(words::of(record.text(client::TaxIdType)) + QLatin1Char(' ') + words::of(record.text(client::TaxId)))
        .trimmed();
}

table::Columns columns(std::function<bool()> masked) {
    using table::Column;
    Column name{QStringLiteral("name"),
                [] { return words::fieldLabel("nombre"); },
                260,
                0,
                [](const Record& r) { return words::of(r.text(client::Name)); },
                client::Name};
    name.strong = true;
    name.person = name.text;
    Column phone{QStringLiteral("phone"),
                 [] { return words::fieldLabel("telefono"); },
                 140,
                 1,
                 [masked](const Record& r) { return shown(primary(r, "telefono"), masked()); },
                 {}};
    phone.figures = true;
    Column email{QStringLiteral("email"),
                 [] { return say(QT_TRANSLATE_NOOP("ClientWords", "E-mail")); },
                 200,
                 4,
                 [masked](const Record& r) { return shown(primary(r, "correo"), masked()); },
                 {}};
    Column town{QStringLiteral("city"),
                [] { return words::fieldLabel("ciudad"); },
                130,
                2,
                [masked](const Record& r) { return masked() ? QString() : city(r); },
                {}};
    Column document{QStringLiteral("document"),
                    [] { return say(QT_TRANSLATE_NOOP("ClientWords", "Tax id")); },
                    150,
                    5,
                    [masked](const Record& r) { return shown(taxId(r), masked()); },
                    client::TaxId};
    document.figures = true;
    Column changed{QStringLiteral("changed"),
                   [] { return say(QT_TRANSLATE_NOOP("ClientWords", "Changed")); },
                   130,
                   3,
                   [](const Record& r) { return words::day(changedAt(r)); },
                   common::UpdatedAt};
    changed.figures = true;
    return {name, phone, email, town, document, changed};
}

}  // namespace mostrador::clientwords
