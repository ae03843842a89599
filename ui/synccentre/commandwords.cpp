#include "ui/synccentre/commandwords.h"

#include <QCoreApplication>
#include <QStringList>

#include "models/commands/cash.h"
#include "models/commands/clients.h"
#include "models/commands/incidents.h"
#include "models/commands/places.h"
#include "models/commands/products.h"
#include "models/commands/registry.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "models/commands/users.h"
#include "models/records/registry.h"
#include "ui/tables/words.h"

namespace mostrador::commandwords {

namespace {

// A class only to give the texts of these free functions a translation context.
struct CommandWords {
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};

// What the counter and the shelf do.
constexpr std::pair<std::string_view, const char*> counterSummaries[] = {
    {product::createName, QT_TRANSLATE_NOOP("CommandWords", "New product")},
    {product::archiveName, QT_TRANSLATE_NOOP("CommandWords", "Archived")},
    {product::restoreName, QT_TRANSLATE_NOOP("CommandWords", "Taken out of the archive")},
    {place::createName, QT_TRANSLATE_NOOP("CommandWords", "New place")},
    {stock::moveName, QT_TRANSLATE_NOOP("CommandWords", "Goods received or lost")},
    {stock::transferName, QT_TRANSLATE_NOOP("CommandWords", "Goods to another place")},
    {stock::countName, QT_TRANSLATE_NOOP("CommandWords", "Counted")},
    {sale::postName, QT_TRANSLATE_NOOP("CommandWords", "Sale charged")},
    {sale::voidName, QT_TRANSLATE_NOOP("CommandWords", "Sale voided")},
    {sale::refundName, QT_TRANSLATE_NOOP("CommandWords", "Sale refunded")},
    {cash_session::openName, QT_TRANSLATE_NOOP("CommandWords", "Cash session opened")},
    {cash_session::closeName, QT_TRANSLATE_NOOP("CommandWords", "Cash session closed")},
    {incident::resolveName, QT_TRANSLATE_NOOP("CommandWords", "Shortage resolved")}};

constexpr int fieldsNamed = 4;  // more are counted

QString elementText(const FieldSpec& field, const SetElement& element) {
    QStringList parts;
    for (std::size_t i = 0; i < element.fields.size() && i < field.elements.size(); ++i) {
        if (field.elements[i].kind == FieldKind::Boolean || isNull(element.fields[i])) continue;
        const auto* number = std::get_if<std::int64_t>(&element.fields[i]);
        const QString part = number != nullptr ? words::number(*number) : words::of(textOf(element.fields[i]));
        if (!part.isEmpty()) parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

QString changedFields(const About& about) {
    QStringList names;
    for (const FieldEdit& edit : about.edit) {
        if (names.size() == fieldsNamed) {
            const int rest = static_cast<int>(about.edit.size()) - fieldsNamed;
            names.append(CommandWords::tr("and %n more", "fields", rest));
            break;
        }
        const QString label = words::fieldLabel(about.form->field(edit.field).name);
        names.append(names.isEmpty() ? label : label.toLower());
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace

std::optional<About> aboutOf(const Command& command) {
    const CommandSpec* spec = findCommand(command.name);
    const RecordType* form = spec != nullptr ? formOf(*spec) : nullptr;
    if (form == nullptr) return std::nullopt;
    auto args = decodeArgs(*form, command.args);
    if (!args.ok()) return std::nullopt;
    return About{spec->table, args->record, std::move(args->edit), form};
}

QString typedTitle(const About& about) {
    const RecordType* type = findRecordType(about.table);
    const FieldEdit* title = type == about.form ? findField(about.edit, type->titleField) : nullptr;
    const auto* value = title != nullptr ? std::get_if<Value>(&title->change) : nullptr;
    return value != nullptr ? words::of(textOf(*value)) : QString();
}

QString summary(const Command& command) {
    if (command.name == client::createName) return CommandWords::tr("New client");
    if (command.name == client::archiveName) return CommandWords::tr("Archived");
    if (command.name == client::restoreName) return CommandWords::tr("Taken out of the archive");
    if (command.name == user::createName) return CommandWords::tr("New user");
    if (command.name == user::suspendName) return CommandWords::tr("Suspended");
    if (command.name == user::restoreName) return CommandWords::tr("Access given back");
    for (const auto& [name, text] : counterSummaries)
        if (command.name == name) return CommandWords::tr(text);
    const auto about = aboutOf(command);
    if (!about) return words::of(command.name);
    return changedFields(*about);
}

QString kindOf(TableId table) {
    switch (table) {
        case TableId::Organization: return CommandWords::tr("Business");
        case TableId::User: return CommandWords::tr("User");
        case TableId::Device: return CommandWords::tr("Computer");
        case TableId::Client: return CommandWords::tr("Client");
        case TableId::Product: return CommandWords::tr("Product");
        case TableId::ProductCost: return CommandWords::tr("Product cost");
        case TableId::Place: return CommandWords::tr("Place");
        case TableId::Movement:
        case TableId::MovementCost: return CommandWords::tr("Stock movement");
        case TableId::Balance: return CommandWords::tr("Stock");
        case TableId::Equipment:
        case TableId::EquipmentSecret: return CommandWords::tr("Equipment");
        case TableId::Order: return CommandWords::tr("Service order");
        case TableId::Sale: return CommandWords::tr("Sale");
        case TableId::CashSession: return CommandWords::tr("Cash session");
        case TableId::Incident: return CommandWords::tr("Incident");
        case TableId::Attachment: return CommandWords::tr("File");
    }
    return {};
}

QString valueText(const FieldSpec& field, const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return field.kind == FieldKind::Choice ? words::fieldLabel(*text) : words::of(*text);
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (field.kind == FieldKind::Boolean) return *number != 0 ? CommandWords::tr("Yes") : CommandWords::tr("No");
        return field.kind == FieldKind::Time ? words::when(*number) : words::number(*number);
    }
    if (const auto* set = std::get_if<SetValue>(&value)) {
        QStringList parts;
        for (const SetElement& element : *set) parts.append(elementText(field, element));
        return parts.join(QStringLiteral("; "));
    }
    return {};
}

QString editText(const FieldSpec& field, const FieldEdit& edit) {
    if (const auto* value = std::get_if<Value>(&edit.change)) return valueText(field, *value);
    const auto& change = std::get<SetEdit>(edit.change);
    QStringList parts;
    for (const ElementPut& put : change.puts) parts.append(elementText(field, put.element));
    for (const SetElement& gone : change.removes)
        parts.append(CommandWords::tr("without %1", "removed from a list").arg(elementText(field, gone)));
    return parts.join(QStringLiteral("; "));
}

}  // namespace mostrador::commandwords
