// OrderPanel: saving, steps, deposits, parts, the unlock code.
#include <QPointer>

#include "models/base/random.h"
#include "models/commands/orders.h"
#include "models/records/client.h"
#include "models/records/equipment_secret.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/orders/depositform.h"
#include "ui/orders/linesdialog.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/orderfiles.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderpanel.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/stepform.h"
#include "ui/orders/steprules.h"
#include "ui/orders/steprunner.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

namespace mostrador {

namespace {

bool takesParts(OrderState state) {
    return state == OrderState::Repairing || state == OrderState::Checking || state == OrderState::WaitingForPart;
}

OrderDetail::Rights rightsOf(const Record& row, const sync::SignedInUser& user) {
    OrderDetail::Rights rights;
    const auto state = orderStateFrom(row.text(order::State));
    rights.masked = grantFor(user.roles, Action::ClientsView) != Grant::Full;
    rights.secret = steprules::maySeeSecret(row, user);
    rights.deposit = state && !isFinished(*state) && grantFor(user.roles, Action::CashSession) == Grant::Full;
    rights.lines = steprules::mayEdit(row, user);
    rights.parts = state && takesParts(*state) && steprules::mayEdit(row, user) &&
                   grantFor(user.roles, Action::StockMove) != Grant::None;
    return rights;
}

}  // namespace

bool OrderPanel::mayEdit() const {
    const auto& user = m_context.workspace.user();
    return m_picture && user && steprules::mayEdit(m_picture->order, *user);
}

void OrderPanel::connectRunner() {
    connect(m_stepForm, &StepForm::given, this, [this](const OrderStep& step, const Edit& more) { take(step, more); });
    connect(m_depositForm, &DepositForm::given, this,
            [this](const Edit& deposit) { m_runner.deposit(order(), deposit); });
    connect(&m_runner, &StepRunner::done, this, [this](const Uuid& id, OrderState) {
        if (id == order()) m_loader->load(id);  // its form stays until what follows can be shown
    });
    connect(&m_runner, &StepRunner::deposited, this, [this](const Uuid& id) {
        if (id == order()) m_depositForm->dismiss();
    });
    connect(&m_runner, &StepRunner::refused, this, [this](const Uuid& id, const Error& error) {
        if (id != order()) return;
        m_taking = false;
        if (m_stepForm->step() != nullptr) m_stepForm->showRefusal(error);
        else if (!m_depositForm->isHidden()) m_depositForm->showRefusal(words::described(error));
        else fail(error);
    });
}

void OrderPanel::showOrder(const Uuid& id) {
    if (m_loader->id() == id && m_mode == Mode::Reading && m_picture) return;
    m_editNext = false;
    m_nextStep = nullptr;
    m_back.reset();
    if (m_loader->id() != id) {
        m_taking = false;
        m_stepForm->dismiss();
        m_depositForm->dismiss();
    }
    m_loader->load(id);
    if (m_mode != Mode::Reading) enter(Mode::Reading);
}

void OrderPanel::showStep(const Uuid& id, const OrderStep& step) {
    const bool here = m_picture && m_picture->order.id == id && m_mode == Mode::Reading;
    showOrder(id);
    if (here) return choose(step);
    m_nextStep = &step;
}

void OrderPanel::choose(const OrderStep& step) {
    const auto& user = m_context.workspace.user();
    if (!m_picture || !user || m_taking) return;
    m_problem->setMessage(Tone::Info, QString());
    if (const QString sentence = steprules::missing(step, m_picture->order); !sentence.isEmpty())
        return m_problem->setMessage(Tone::Warn, sentence);
    if (!steprules::asks(step, m_picture->order, *user)) return take(step, {});
    m_depositForm->dismiss();
    m_stepForm->ask(m_picture->order, step,
                    m_picture->client ? words::of(m_picture->client->text(client::Name)) : QString());
    showSteps();
}

void OrderPanel::take(const OrderStep& step, const Edit& more) {
    if (!m_picture || m_runner.isBusy()) return;
    m_taking = true;
    m_runner.run(m_picture->order, step, more);
}

void OrderPanel::create() {
    m_loader->stop();
    m_back.reset();
    m_picture.reset();
    m_taking = false;
    const auto& user = m_context.workspace.user();
    IdSource ids(m_context.clock, m_context.random);
    const bool newClients = user && grantFor(user->roles, Action::ClientsEdit) == Grant::Full;
    m_form->create(ids.next(), {newClients, user && grantFor(user->roles, Action::EquipmentSecret) != Grant::None});
    enter(Mode::Creating);
    m_form->focusFirst();
}

void OrderPanel::edit() {
    if (m_mode != Mode::Reading) return;
    const bool here = m_picture && m_picture->order.id == m_loader->id();
    m_editNext = !here;
    if (!here || !mayEdit()) return;
    const auto& user = m_context.workspace.user();
    m_form->edit(*m_picture, {grantFor(user->roles, Action::ClientsEdit) == Grant::Full,
                              grantFor(user->roles, Action::EquipmentSecret) != Grant::None});
    enter(Mode::Editing);
    m_form->focusFirst();
    applyBack();
}

void OrderPanel::editLines() {
    if (m_mode != Mode::Reading || !mayEdit()) return;
    (new LinesDialog(m_context, *m_house, m_picture->order, window()))->open();
}

void OrderPanel::save() {
    if ((m_mode != Mode::Editing && m_mode != Mode::Creating) || m_saving) return;
    m_problem->setMessage(Tone::Info, QString());
    if (!m_form->validate()) return;
    IdSource ids(m_context.clock, m_context.random);
    const sync::NumberedDrafts drafts = m_form->drafts(ids);
    if (!drafts) {  // as it stands already: there is nothing to send
        if (m_back) Q_EMIT resent(m_back->item.id);
        m_back.reset();
        return enter(Mode::Reading);
    }
    m_saving = true;
    m_save->setEnabled(false);
    m_context.workspace.executeTogether(
        drafts, [self = QPointer(this), id = m_form->base().id](const Result<std::vector<sync::Receipt>>& result) {
            if (self) self->onSaved(result, id);
        });
}

void OrderPanel::onSaved(const Result<std::vector<sync::Receipt>>& result, const Uuid& id) {
    m_saving = false;
    m_save->setEnabled(true);
    if (!result.ok()) {  // the form keeps what was typed
        if (!m_form->showRefusal(result.error())) fail(result.error());
        return;
    }
    const bool isNew = m_mode == Mode::Creating;
    if (m_back) Q_EMIT resent(m_back->item.id);
    m_back.reset();
    m_picture.reset();
    enter(Mode::Reading);
    m_loader->load(id);
    if (isNew) Q_EMIT created(id);
}

void OrderPanel::cancel() {
    const bool wasEditing = m_mode == Mode::Editing;
    whenSettled([this, wasEditing] {
        m_back.reset();
        if (wasEditing && m_picture) enter(Mode::Reading);
        else closePanel();
    });
}

void OrderPanel::closePanel() {
    m_loader->stop();
    m_back.reset();
    m_files->stop();
    m_picture.reset();
    m_taking = false;
    enter(Mode::Closed);
    Q_EMIT panelClosed();
}

void OrderPanel::onLoaded(const OrderPicture& picture) {
    const auto& user = m_context.workspace.user();
    if (!user) return;
    m_picture = picture;
    if (!m_runner.isBusy() && std::exchange(m_taking, false)) m_stepForm->dismiss();
    m_reading->show(picture, rightsOf(picture.order, *user));
    m_files->show(picture.order);
    if (m_mode == Mode::Editing && !m_saving) {
        QStringList names;
        const FieldMask contested = m_form->rebase(picture.order);
        for (FieldIndex i = 0; i < order::FieldCount; ++i)
            if (contested & maskOf(i)) names.append(words::fieldLabel(order::type.field(i).name));
        if (!names.isEmpty())
            m_note->setMessage(
                Tone::Warn,
                tr("Changed by somebody else meanwhile; saving keeps yours: %1").arg(names.join(QStringLiteral(", "))));
        return;
    }
    if (m_mode != Mode::Reading) return;
    // A step somebody else has taken meanwhile is no longer to be asked for.
    if (const OrderStep* asked = m_stepForm->step();
        asked != nullptr && judgeStep(picture.order, asked->from, asked->to) != StepVerdict::Take)
        m_stepForm->dismiss();
    const QString problem = m_problem->isHidden() ? QString() : m_problem->text();
    enter(Mode::Reading);
    if (!problem.isEmpty()) m_problem->setMessage(Tone::Warn, problem);
    if (std::exchange(m_editNext, false)) return edit();
    if (const OrderStep* step = std::exchange(m_nextStep, nullptr)) choose(*step);
}

void OrderPanel::revealSecret() {
    const Uuid thing = m_picture->order.reference(order::Equipment);
    m_context.workspace.replica().read([this, post = m_post, thing](sync::Reader& reader) {
        const auto row = reader.find(equipment_secret::type, thing);
        if (!row.ok() || !*row) return;
        post([this, code = std::string((*row)->text(equipment_secret::Secret))] {
            m_reading->showSecret(words::of(code));
        });
    });
}

void OrderPanel::usePart(std::int64_t line, std::int64_t quantity) {
    const Edit edit{{order::part::Line, Value{line}}, {order::part::Quantity, Value{quantity}}};
    m_context.workspace.execute(order::usePart(order(), edit),
                                [self = QPointer(this)](const Result<sync::Receipt>& result) {
                                    if (self && !result.ok()) self->fail(result.error());
                                });
}

void OrderPanel::fail(const Error& error) { m_problem->setMessage(Tone::Danger, words::described(error)); }

}  // namespace mostrador
