#include "ui/stock/placesdialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "models/base/random.h"
#include "models/commands/places.h"
#include "models/records/place.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

constexpr int nameWidth = 200;
constexpr int addressWidth = 320;
constexpr std::int32_t placesMax = 200;

Value textValue(const QLineEdit& line) {
    const QString text = line.text().trimmed();
    return text.isEmpty() ? Value{} : Value{text.toStdString()};
}

}  // namespace

PlacesDialog::PlacesDialog(const PageContext& context, QWidget* parent)
    : FormDialog(context.workspace, QStringLiteral("stock.places"), tr("Places"), tr("Save"), parent),
      m_context(context),
      m_post(this),
      m_rows(new QVBoxLayout),
      m_add(new Button(Symbol::Plus, tr("Add place"), ButtonVariant::Quiet, this)) {
    addNote(tr("Where stock lies: a shop, a store room, a van."));
    m_rows->setSpacing(space::s);
    column()->addLayout(m_rows);
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(QStringLiteral("stock.places.add"));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        append(Record(place::type, IdSource(m_context.clock, m_context.random).next()), true);
        m_all.last().name->setFocus(Qt::OtherFocusReason);
    });
    read();
}

void PlacesDialog::read() {
    m_context.workspace.replica().read([this, post = m_post](sync::Reader& reader) {
        sync::ListQuery query;
        query.table = TableId::Place;
        query.sortBy = place::Name;
        query.limit = placesMax;
        auto rows = reader.list(query);
        if (!rows.ok()) return;
        post([this, rows = std::move(*rows)] {
            for (const sync::ListRow& row : rows) append(row.record, false);
            if (!m_all.isEmpty()) m_all.first().name->setFocus(Qt::OtherFocusReason);
        });
    });
}

void PlacesDialog::append(const Record& place, bool isNew) {
    Row row{place, isNew, new LineEdit(this), new LineEdit(this)};
    row.name->setText(words::of(place.text(place::Name)));
    row.address->setText(words::of(place.text(place::Address)));
    row.name->setMinimumWidth(nameWidth);
    row.address->setMinimumWidth(addressWidth);
    row.name->setPlaceholderText(words::fieldLabel("nombre"));
    row.address->setPlaceholderText(words::fieldLabel("direccion"));
    const QString number = QString::number(m_all.size() + 1);
    row.name->setAccessibleName(words::fieldLabel("nombre") + u' ' + number);
    row.address->setAccessibleName(words::fieldLabel("direccion") + u' ' + number);
    row.name->setObjectName(QStringLiteral("stock.places.nombre.") + number);
    row.address->setObjectName(QStringLiteral("stock.places.direccion.") + number);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(row.name);
    line->addWidget(row.address);
    m_rows->addLayout(line);
    for (LineEdit* one : {row.name, row.address})
        connect(one, &QLineEdit::textEdited, this, [this, one] {
            one->setInvalid(false);
            markEdited();
        });
    setTabOrder(m_all.isEmpty() ? row.name : m_all.last().address, row.name);
    setTabOrder(row.name, row.address);
    setTabOrder(row.address, m_add);
    m_all.append(row);
}

Edit PlacesDialog::editOf(const Row& row) const {
    Record after = row.before;
    after.at(place::Name) = textValue(*row.name);
    after.at(place::Address) = textValue(*row.address);
    return diff(row.before, after);
}

void PlacesDialog::send() {
    m_commands.clear();
    for (const Row& row : std::as_const(m_all)) {
        const Edit edit = editOf(row);
        if (edit.empty()) continue;
        if (row.name->text().trimmed().isEmpty()) {
            row.name->setInvalid(true);
            row.name->setFocus(Qt::OtherFocusReason);
            return showProblem(tr("A place needs a name."));
        }
        m_commands.push_back(row.isNew ? place::create(row.before.id, edit) : place::set(row.before.id, edit));
    }
    onAnswer(sync::Receipt{});
}

void PlacesDialog::onAnswer(const Result<sync::Receipt>& answer) {
    if (!answer.ok() || m_commands.empty()) return FormDialog::onAnswer(answer);
    Command next = std::move(m_commands.front());
    m_commands.pop_front();
    execute(std::move(next));
}

}  // namespace mostrador
