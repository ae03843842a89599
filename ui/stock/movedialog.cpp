#include "ui/stock/movedialog.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "models/base/quantity.h"
#include "models/base/random.h"
#include "models/commands/stock.h"
#include "models/records/balance.h"
#include "models/records/movement.h"
#include "models/records/product.h"
#include "models/rules/permissions.h"
#include "ui/tables/house.h"
#include "ui/tables/placebox.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/words.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr int serialsHeight = 84;

QString titleOf(MoveDialog::Kind kind) {
    switch (kind) {
        case MoveDialog::Kind::Receive: return MoveDialog::tr("Receive goods");
        case MoveDialog::Kind::Lose: return MoveDialog::tr("Note a loss");
        case MoveDialog::Kind::Transfer: return MoveDialog::tr("Transfer to another place");
        case MoveDialog::Kind::Adjust: return MoveDialog::tr("Correct the stock");
    }
    return {};
}

QString verbOf(MoveDialog::Kind kind) {
    switch (kind) {
        case MoveDialog::Kind::Receive: return MoveDialog::tr("Receive", "goods");
        case MoveDialog::Kind::Lose: return MoveDialog::tr("Note the loss");
        case MoveDialog::Kind::Transfer: return MoveDialog::tr("Transfer", "verb");
        case MoveDialog::Kind::Adjust: return MoveDialog::tr("Correct", "the stock");
    }
    return {};
}

void setText(Edit& edit, FieldIndex field, const QString& text) {
    if (!text.trimmed().isEmpty()) setField(edit, field, Value{text.trimmed().toStdString()});
}

}  // namespace

MoveDialog::MoveDialog(const PageContext& context, House& house, RecordBook& balances, Kind kind, const Record& product,
                       const Uuid& place, QWidget* parent)
    : FormDialog(context.workspace, QStringLiteral("stock.move"), titleOf(kind), verbOf(kind), parent),
      m_context(context),
      m_balances(balances),
      m_kind(kind),
      m_product(product) {
    addNote(words::of(product.text(product::Name)));
    addFields();
    m_place->setPlace(place);
    const auto& user = context.workspace.user();
    const bool seesCost = user && grantFor(user->roles, Action::ProductsCost) == Grant::Full;
    if (kind == Kind::Receive && seesCost) {
        m_cost = new MoneyField(this);
        m_cost->setCurrency(house.currency());
        FormField* field = addField(words::fieldLabel("costo_unitario"), m_cost, "costo_unitario");
        field->setHint(tr("Becomes the product's cost. Leave empty to keep it as it is."));
        m_cost->showProblemsIn(field);
        connect(m_cost, &FigureField::figureEdited, this, [this] { markEdited(); });
    }
    m_reason = new LineEdit(this);
    m_reasonField = addField(words::fieldLabel("motivo"), m_reason, "motivo");
    m_reasonField->setRequired(kind == Kind::Lose);
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        m_reasonField->clearError();
        markEdited();
    });
    m_standing->setObjectName(QStringLiteral("stock.move.standing"));
    connect(&balances, &RecordBook::changed, this, &MoveDialog::showStanding);
    connect(m_place, &PlaceBox::placeChosen, this, &MoveDialog::showStanding);
    connect(m_place, &PlaceBox::placesRead, this, &MoveDialog::showStanding);
    showStanding();
    m_quantity->setFocus(Qt::OtherFocusReason);
}

void MoveDialog::addFields() {
    m_place = new PlaceBox(m_context.workspace.replica(), this);
    const bool transfer = m_kind == Kind::Transfer;
    addField(transfer ? words::fieldLabel("lugar_origen_id") : words::fieldLabel("lugar_id"), m_place, "lugar_id");
    if (transfer) {
        m_to = new PlaceBox(m_context.workspace.replica(), this);
        m_toField = addField(words::fieldLabel("lugar_destino_id"), m_to, "lugar_destino_id");
        connect(m_to, &PlaceBox::placeChosen, m_toField, &FormField::clearError);
    }
    m_standing = addNote(QString());
    m_quantity = new QuantityField(this);
    const bool adjust = m_kind == Kind::Adjust;
    m_quantityField = addField(adjust ? words::fieldLabel("contado") : words::fieldLabel("cantidad"), m_quantity,
                               adjust ? "contado" : "cantidad");
    m_quantityField->setRequired(true);
    m_quantity->showProblemsIn(m_quantityField);
    connect(m_quantity, &FigureField::figureEdited, this, [this] {
        markEdited();
        m_seen = onHand().value_or(0);
        showStanding();
    });
    if (adjust || m_product.text(product::Tracking) != product::bySerial) return;
    m_serials = new QPlainTextEdit(this);
    m_serials->setTabChangesFocus(true);
    m_serials->setFixedHeight(serialsHeight);
    m_serialsField = addField(words::fieldLabel("series"), m_serials, "series");
    m_serialsField->setHint(tr("One a line, as many as pieces"));
    connect(m_serials, &QPlainTextEdit::textChanged, this, [this] {
        m_serialsField->clearError();
        markEdited();
    });
}

std::optional<std::int64_t> MoveDialog::onHand() const {
    const Uuid place = m_place->place();
    if (place.isNil()) return std::nullopt;
    const Uuid id = balance::idOf(m_product.id, place);
    const Record* record = m_balances.record(id);
    if (record == nullptr && !m_balances.isKnown(id)) return std::nullopt;
    return record != nullptr ? record->integer(balance::OnHand) : 0;
}

void MoveDialog::showStanding() {
    const auto there = onHand();
    if (!there) return m_standing->setText(QString());
    const std::int64_t typed = m_quantity->value().value_or(0);
    const QString now = figures::quantity(*there);
    if (m_kind == Kind::Adjust && m_quantity->value()) {
        m_standing->setText(
            tr("The screen says %1: a difference of %2", "stock").arg(now, figures::signedQuantity(typed - *there)));
    } else if (typed != 0) {
        const std::int64_t after = m_kind == Kind::Receive ? *there + typed : *there - typed;
        m_standing->setText(tr("There are %1 here now, %2 afterwards", "stock").arg(now, figures::quantity(after)));
    } else {
        m_standing->setText(tr("There are %1 here now", "stock").arg(now));
    }
}

std::vector<std::string> MoveDialog::serials() const {
    std::vector<std::string> all;
    if (m_serials == nullptr) return all;
    for (const QString& line : m_serials->toPlainText().split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty()) all.push_back(line.trimmed().toStdString());
    return all;
}

bool MoveDialog::check() {
    const auto quantity = m_quantity->value();
    if (!m_quantity->hasProblem()) {
        const bool missing = !quantity || (m_kind != Kind::Adjust && *quantity == 0);
        m_quantityField->setError(missing ? tr("How many?") : QString());
    }
    if (m_to != nullptr && m_to->place() == m_place->place()) m_toField->setError(tr("Choose another place"));
    if (m_serials != nullptr && static_cast<std::int64_t>(serials().size()) * quantityOne != quantity.value_or(0))
        m_serialsField->setError(tr("As many serial numbers as pieces, please"));
    if (m_kind == Kind::Lose && m_reason->text().trimmed().isEmpty())
        m_reasonField->setError(tr("Say what happened: the loss is shown with it"));
    return fieldsAreFine();
}

Command MoveDialog::moved(const Uuid& id) const {
    using namespace stock::move;
    const bool lost = m_kind == Kind::Lose;
    const std::int64_t quantity = m_quantity->value().value_or(0);
    Edit edit{{Product, Value{m_product.id}},
              {Place, Value{m_place->place()}},
              {Quantity, Value{lost ? -quantity : quantity}},
              {stock::move::Kind, Value{std::string(lost ? movement::loss : movement::receipt)}}};
    setText(edit, Reason, m_reason->text());
    SetEdit numbers;
    for (const std::string& one : serials())
        numbers.puts.push_back({{static_cast<std::int64_t>(numbers.puts.size()) + 1, {Scalar{one}}}, {}});
    if (!numbers.puts.empty()) setField(edit, Serials, numbers);
    if (m_cost != nullptr && m_cost->value()) setField(edit, UnitCost, Value{*m_cost->value()});
    return stock::moveGoods(id, edit);
}

Command MoveDialog::transferred(const Uuid& id) const {
    using namespace stock::transfer;
    Edit edit{{Product, Value{m_product.id}},
              {From, Value{m_place->place()}},
              {To, Value{m_to->place()}},
              {Quantity, Value{m_quantity->value().value_or(0)}}};
    setText(edit, Reason, m_reason->text());
    SetEdit numbers;
    for (const std::string& one : serials())
        numbers.puts.push_back({{static_cast<std::int64_t>(numbers.puts.size()) + 1, {Scalar{one}}}, {}});
    if (!numbers.puts.empty()) setField(edit, Serials, numbers);
    return stock::transferGoods(id, edit);
}

Command MoveDialog::adjusted(const Uuid& id) const {
    using namespace stock::count;
    Edit edit{{Product, Value{m_product.id}},
              {Place, Value{m_place->place()}},
              {Counted, Value{m_quantity->value().value_or(0)}},
              {Seen, Value{m_seen}}};
    setText(edit, Reason, m_reason->text());
    return stock::countGoods(id, edit);
}

void MoveDialog::send() {
    if (!check()) return;
    const Uuid id = IdSource(m_context.clock, m_context.random).next();
    switch (m_kind) {
        case Kind::Receive:
        case Kind::Lose: return execute(moved(id));
        case Kind::Transfer: return execute(transferred(id));
        case Kind::Adjust: return execute(adjusted(id));
    }
}

}  // namespace mostrador
