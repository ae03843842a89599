#include "ui/orders/equipmentpicker.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include "models/records/equipment.h"
#include "models/rules/imei.h"
#include "sync/replica/replica.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

constexpr std::int32_t thingsMax = 50;
constexpr int kindRole = Qt::UserRole + 1;
using Things = std::vector<std::pair<Uuid, QString>>;

QByteArray bytesOf(const Uuid& id) { return QByteArray(id.bytes().data(), static_cast<qsizetype>(id.bytes().size())); }

Things thingsOf(sync::Reader& reader, const Uuid& client) {
    Things things;
    if (client.isNil()) return things;
    sync::ListQuery query;
    query.table = TableId::Equipment;
    query.sortBy = common::CreatedAt;
    query.descending = true;
    query.limit = thingsMax;
    query.where = {{equipment::Client, Value{client}}};
    const auto rows = reader.list(query);
    if (!rows.ok()) return things;
    for (const sync::ListRow& row : *rows) {
        const QString serial = words::of(row.record.text(equipment::Serial));
        const QString name = orderwords::equipment(row.record);
        things.emplace_back(row.record.id, serial.isEmpty() ? name : QString(name + QStringLiteral(" · ") + serial));
    }
    return things;
}

}  // namespace

LineEdit* EquipmentPicker::addLine(FormField*& row, QBoxLayout* into, const char* name) {
    auto* edit = new LineEdit(this);
    edit->setObjectName(QStringLiteral("orders.form.") + QString::fromLatin1(name));
    row = new FormField(QString(), edit, this);
    into->addWidget(row, 1, Qt::AlignTop);
    connect(edit, &QLineEdit::textEdited, this, [this, row] {
        row->clearError();
        Q_EMIT changed();
    });
    return edit;
}

EquipmentPicker::EquipmentPicker(sync::Replica& replica, QWidget* parent)
    : QWidget(parent), m_replica(replica), m_post(this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("orders.form.equipo"));
    m_choiceRow = new FormField(QString(), m_choice, this);
    column->addWidget(m_choiceRow);
    const auto pair = [&] {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::m);
        column->addLayout(row);
        return row;
    };
    m_item = addLine(m_itemRow, column, "articulo");
    QHBoxLayout* what = pair();
    m_kind = addLine(m_kindRow, what, "equipo.tipo");
    m_brand = addLine(m_brandRow, what, "equipo.marca");
    QHBoxLayout* which = pair();
    m_model = addLine(m_modelRow, which, "equipo.modelo");
    m_serial = addLine(m_serialRow, which, "equipo.serie");
    QHBoxLayout* more = pair();
    m_accessories = addLine(m_accessoriesRow, more, "equipo.accesorios");
    m_secret = addLine(m_secretRow, more, "equipo.secreto");
    m_kindRow->setRequired(true);
    m_itemRow->setRequired(true);
    connect(m_choice, &QComboBox::activated, this, [this] {
        showKind();
        Q_EMIT changed();
    });
    // A wrong check digit warns and never blocks: the label on the thing may be the one that is wrong.
    connect(m_serial, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_serialRow->setWarning(imeiIsValid(text.trimmed().toStdString()) == false
                                    ? tr("The check digit of the IMEI does not match")
                                    : QString());
    });
    setClient({});
    retranslate();
}

void EquipmentPicker::clear() {
    for (LineEdit* edit : findChildren<LineEdit*>()) edit->clear();
    m_choice->clear();
}

void EquipmentPicker::setClient(const Uuid& client, const Uuid& chosen) {
    const bool word = m_choice->count() > 0 && kind() == Kind::Word;
    m_choice->clear();
    m_choice->addItem(QString(), bytesOf({}));
    m_choice->setItemData(0, static_cast<int>(Kind::New), kindRole);
    m_choice->addItem(QString(), bytesOf({}));
    m_choice->setItemData(1, static_cast<int>(Kind::Word), kindRole);
    m_choice->setCurrentIndex(word ? 1 : 0);
    retranslate();
    showKind();
    m_replica.read(
        [this, post = m_post, era = ++m_era, client, chosen](sync::Reader& reader) {
            post([this, era, chosen, things = thingsOf(reader, client)] {
                if (era != m_era) return;
                int at = 0;
                for (const auto& [id, name] : things) {
                    m_choice->insertItem(at, name, bytesOf(id));
                    m_choice->setItemData(at++, static_cast<int>(Kind::Known), kindRole);
                }
                const int wanted = chosen.isNil() ? -1 : m_choice->findData(bytesOf(chosen));
                const bool typed = !m_kind->text().isEmpty() || !m_item->text().isEmpty();
                if (wanted >= 0) m_choice->setCurrentIndex(wanted);
                else if (at > 0 && !typed) m_choice->setCurrentIndex(0);
                showKind();
            });
        },
        &m_slot);
}

void EquipmentPicker::setItem(const QString& item) {
    m_item->setText(item);
    if (item.isEmpty()) return;
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(Kind::Word), kindRole));
    showKind();
}

void EquipmentPicker::setMayHaveSecret(bool may) {
    m_mayHaveSecret = may;
    showKind();
}

EquipmentPicker::Kind EquipmentPicker::kind() const {
    return static_cast<Kind>(m_choice->currentData(kindRole).toInt());
}

Uuid EquipmentPicker::equipment() const {
    const QByteArray bytes = m_choice->currentData().toByteArray();
    if (kind() != Kind::Known) return {};
    return Uuid::fromBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}).value_or(Uuid{});
}

QString EquipmentPicker::item() const { return kind() == Kind::Word ? m_item->text().trimmed() : QString(); }

Edit EquipmentPicker::newEquipment() const {
    Edit edit;
    if (kind() != Kind::New) return edit;
    const std::pair<const LineEdit*, FieldIndex> parts[] = {{m_kind, equipment::Kind},
                                                            {m_brand, equipment::Brand},
                                                            {m_model, equipment::Model},
                                                            {m_serial, equipment::Serial},
                                                            {m_accessories, equipment::Accessories}};
    for (const auto& [line, field] : parts)
        if (const QString text = line->text().trimmed(); !text.isEmpty())
            setField(edit, field, Value{text.toStdString()});
    return edit;
}

QString EquipmentPicker::newSecret() const {
    return kind() == Kind::New && m_mayHaveSecret ? m_secret->text() : QString();
}

bool EquipmentPicker::isEmpty() const {
    switch (kind()) {
        case Kind::Known: return false;
        case Kind::New: return m_kind->text().trimmed().isEmpty();
        case Kind::Word: return m_item->text().trimmed().isEmpty();
    }
    return true;
}

void EquipmentPicker::setError(const QString& error) {
    (kind() == Kind::Word ? m_itemRow : kind() == Kind::New ? m_kindRow : m_choiceRow)->setError(error);
}

void EquipmentPicker::focusEditor() {
    (kind() == Kind::Word ? m_itemRow : kind() == Kind::New ? m_kindRow : m_choiceRow)->focusEditor();
}

void EquipmentPicker::showKind() {
    m_itemRow->setVisible(kind() == Kind::Word);
    for (FormField* row : {m_kindRow, m_brandRow, m_modelRow, m_serialRow, m_accessoriesRow})
        row->setVisible(kind() == Kind::New);
    m_secretRow->setVisible(kind() == Kind::New && m_mayHaveSecret);
}

void EquipmentPicker::retranslate() {
    m_choice->setItemText(m_choice->findData(static_cast<int>(Kind::New), kindRole), tr("New equipment"));
    m_choice->setItemText(m_choice->findData(static_cast<int>(Kind::Word), kindRole), tr("Something else, in a word"));
    m_choiceRow->setLabel(words::fieldLabel("equipo_id"));
    m_itemRow->setLabel(words::fieldLabel("articulo"));
    m_kindRow->setLabel(words::fieldLabel("tipo"));
    m_kind->setPlaceholderText(tr("Phone, notebook, printer…"));
    m_brandRow->setLabel(words::fieldLabel("marca"));
    m_modelRow->setLabel(words::fieldLabel("modelo"));
    m_serialRow->setLabel(tr("Serial number or IMEI"));
    m_accessoriesRow->setLabel(words::fieldLabel("accesorios"));
    m_secretRow->setLabel(words::fieldLabel("secreto"));
}

void EquipmentPicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
