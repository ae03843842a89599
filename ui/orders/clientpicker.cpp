#include "ui/orders/clientpicker.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include "models/records/client.h"
#include "sync/replica/replica.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

namespace {

constexpr std::int32_t foundMax = 6;
constexpr int rowHeight = 30;

struct Found {
    Uuid id;
    std::string name, phone;
};

std::vector<Found> find(sync::Reader& reader, const std::string& text) {
    sync::ListQuery query;
    query.table = TableId::Client;
    query.search = text;
    query.sortBy = client::Name;
    query.limit = foundMax;
    std::vector<Found> found;
    const auto rows = reader.list(query);
    if (!rows.ok()) return found;
    const AliasSpec* alias = client::type.findAlias("telefono");
    for (const sync::ListRow& row : *rows) {
        const SetElement* phone = alias != nullptr ? row.record.primary(*alias) : nullptr;
        found.push_back({row.record.id, std::string(row.record.text(client::Name)),
                         phone != nullptr ? std::string(textOf(phone->fields[client::phone::Number])) : std::string()});
    }
    return found;
}

QByteArray bytesOf(const Uuid& id) { return QByteArray(id.bytes().data(), static_cast<qsizetype>(id.bytes().size())); }

}  // namespace

ClientPicker::ClientPicker(sync::Replica& replica, QWidget* parent)
    : QWidget(parent), m_replica(replica), m_post(this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_search = new SearchField(this);
    m_search->setObjectName(QStringLiteral("orders.form.cliente"));
    m_searchRow = new FormField(QString(), m_search, this);
    m_searchRow->setRequired(true);
    column->addWidget(m_searchRow);
    m_found = new QListWidget(this);
    m_found->setObjectName(QStringLiteral("orders.form.cliente.lista"));
    m_found->setUniformItemSizes(true);
    column->addWidget(m_found);
    m_chosen = new QWidget(this);
    auto* row = new QHBoxLayout(m_chosen);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(new SymbolView(Symbol::Clients, extent::icon, Tone::Neutral, false, m_chosen));
    m_name = new Label(TextRole::BodyStrong, m_chosen);
    m_name->setObjectName(QStringLiteral("orders.form.cliente.nombre"));
    m_name->setWordWrap(true);
    row->addWidget(m_name, 1);
    m_change = new Button(QString(), ButtonVariant::Quiet, m_chosen);
    m_change->setObjectName(QStringLiteral("orders.form.cliente.cambiar"));
    row->addWidget(m_change);
    column->addWidget(m_chosen);
    const auto line = [&](LineEdit*& edit, FormField*& field, const char* name) {
        edit = new LineEdit(this);
        edit->setObjectName(QString::fromLatin1(name));
        field = new FormField(QString(), edit, this);
        column->addWidget(field);
        connect(edit, &QLineEdit::textEdited, this, [this, field = field] {
            field->clearError();
            Q_EMIT changed();
        });
    };
    line(m_newName, m_newNameRow, "orders.form.cliente_nuevo.nombre");
    line(m_newPhone, m_newPhoneRow, "orders.form.cliente_nuevo.telefono");
    m_newNameRow->setRequired(true);
    connect(m_search, &SearchField::searchChanged, this, &ClientPicker::look);
    connect(m_search, &SearchField::moveToResults, this, [this] {
        if (m_found->count() == 0) return;
        m_found->setCurrentRow(0);
        m_found->setFocus(Qt::OtherFocusReason);
    });
    connect(m_found, &QListWidget::itemActivated, this, &ClientPicker::take);
    connect(m_found, &QListWidget::itemClicked, this, &ClientPicker::take);
    connect(m_change, &QPushButton::clicked, this, [this] {
        clear();
        m_search->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    m_found->installEventFilter(this);
    retranslate();
    showMode();
}

void ClientPicker::clear() {
    ++m_era;
    m_client = {};
    m_new = false;
    m_found->clear();
    for (LineEdit* edit : QList<LineEdit*>{m_search, m_newName, m_newPhone}) edit->clear();
    setError(QString());
    showMode();
}

void ClientPicker::setClient(const Uuid& client, const QString& name) {
    clear();
    m_client = client;
    m_name->setText(name);
    showMode();
}

void ClientPicker::setMayCreate(bool may) { m_mayCreate = may; }

QString ClientPicker::newName() const { return m_newName->text().trimmed(); }
QString ClientPicker::newPhone() const { return m_newPhone->text().trimmed(); }

void ClientPicker::setError(const QString& error) { (m_new ? m_newNameRow : m_searchRow)->setError(error); }

void ClientPicker::focusEditor() {
    if (m_new) m_newName->setFocus(Qt::OtherFocusReason);
    else if (m_client.isNil()) m_search->setFocus(Qt::OtherFocusReason);
    else m_change->setFocus(Qt::OtherFocusReason);
}

void ClientPicker::look(const QString& text) {
    m_searchRow->clearError();
    if (text.isEmpty()) {
        ++m_era;
        m_found->clear();
        return showMode();
    }
    m_replica.read(
        [this, post = m_post, era = ++m_era, typed = text.toStdString()](sync::Reader& reader) {
            post([this, era, found = find(reader, typed)] {
                if (era != m_era) return;
                m_found->clear();
                for (const Found& one : found) {
                    const QString phone = words::of(one.phone);
                    auto* item = new QListWidgetItem(
                        phone.isEmpty() ? words::of(one.name)
                                        : QStringLiteral("%1 · %2").arg(words::of(one.name), phone),
                        m_found);
                    item->setData(Qt::UserRole, bytesOf(one.id));
                    item->setData(Qt::UserRole + 1, words::of(one.name));
                }
                if (m_mayCreate) m_found->addItem(tr("New client “%1”").arg(m_search->text().trimmed()));
                showMode();
            });
        },
        &m_slot);
}

void ClientPicker::take(const QListWidgetItem* item) {
    const QByteArray bytes = item->data(Qt::UserRole).toByteArray();
    const auto id = Uuid::fromBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!id) return startNew();
    setClient(*id, item->data(Qt::UserRole + 1).toString());
    m_change->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
    focusNextChild();
}

void ClientPicker::startNew() {
    const QString typed = m_search->text().trimmed();
    clear();
    m_new = true;
    showMode();
    // Digits are the beginning of a phone, not of a name.
    const bool digits = !typed.isEmpty() && (typed.front().isDigit() || typed.front() == QLatin1Char('+'));
    (digits ? m_newPhone : m_newName)->setText(typed);
    (digits ? m_newName : m_newPhone)->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ClientPicker::showMode() {
    const bool chosen = !m_client.isNil();
    m_searchRow->setVisible(!chosen && !m_new);
    m_found->setVisible(!chosen && !m_new && m_found->count() > 0);
    m_found->setFixedHeight(m_found->count() * rowHeight + 6);
    m_chosen->setVisible(chosen || m_new);
    m_newNameRow->setVisible(m_new);
    m_newPhoneRow->setVisible(m_new);
    if (m_new) m_name->setText(tr("New client"));
}

bool ClientPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_found && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool leaves = key == Qt::Key_Escape || (key == Qt::Key_Up && m_found->currentRow() == 0);
        if (leaves) {
            m_search->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ClientPicker::retranslate() {
    m_searchRow->setLabel(words::fieldLabel("cliente_id"));
    m_search->setPrompt(tr("Name, phone or tax id…"));
    m_found->setAccessibleName(tr("Clients found"));
    m_change->setText(tr("Change"));
    m_change->setAccessibleName(tr("Choose another client"));
    m_newNameRow->setLabel(words::fieldLabel("nombre"));
    m_newPhoneRow->setLabel(words::fieldLabel("telefono"));
    if (m_new) m_name->setText(tr("New client"));
}

void ClientPicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
