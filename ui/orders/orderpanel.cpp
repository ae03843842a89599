// OrderPanel: what is shown and the way between reading and editing. What it does: orderpanel_actions.cpp.
#include "ui/orders/orderpanel.h"

#include <QEvent>
#include <QVBoxLayout>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/records/client.h"
#include "models/records/order.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/orders/depositform.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/orderfiles.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/stepform.h"
#include "ui/orders/steprules.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/statuspill.h"

namespace mostrador {

namespace {

const QString panelKey = QStringLiteral("orders/panel");

}  // namespace

OrderPanel::OrderPanel(const PageContext& context, const People& people, StepRunner& runner, QWidget* parent)
    : SidePanel(context.state, panelKey, parent),
      m_context(context),
      m_loader(new OrderLoader(context.workspace.replica(), this)),
      m_house(new House(context.workspace.replica(), this)),
      m_runner(runner),
      m_post(this),
      m_problem(new Banner(this)),
      m_note(new Banner(this)),
      m_head(new QWidget(this)),
      m_state(new StatusPill(this)),
      m_late(new StatusPill(this)),
      m_sync(new StatusPill(this)),
      m_steps(new QWidget(this)),
      m_stepForm(new StepForm(people, this)),
      m_depositForm(new DepositForm(this)),
      m_reading(new OrderDetail(context.clock, this)),
      m_files(new OrderFiles(context, this)),
      m_form(new OrderForm(context.workspace.replica(), people, context.clock, this)),
      m_editButton(new Button(Symbol::Pencil, QString(), ButtonVariant::Secondary, this)),
      m_cancel(new Button(QString(), ButtonVariant::Secondary, this)),
      m_save(new Button(QString(), ButtonVariant::Primary, this)) {
    setObjectName(QStringLiteral("orders.panel"));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead(column);
    column->addWidget(m_reading);
    column->addWidget(m_files);
    column->addWidget(m_form, 1);
    setBody(body);
    makeFoot();
    connectParts();
    connectRunner();
    name();
    enter(Mode::Closed);
}

void OrderPanel::makeHead(QVBoxLayout* column) {
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(space::l - 6, 0, space::l, space::s);
    head->setSpacing(space::s);
    m_problem->setObjectName(QStringLiteral("orders.problem"));
    m_note->setObjectName(QStringLiteral("orders.note"));
    head->addWidget(m_problem);
    head->addWidget(m_note);
    auto* pills = new QHBoxLayout;
    pills->setSpacing(space::s);
    m_state->setObjectName(QStringLiteral("orders.state"));
    m_late->setObjectName(QStringLiteral("orders.late"));
    m_sync->setObjectName(QStringLiteral("orders.sync"));
    for (StatusPill* pill : {m_state, m_late, m_sync}) pills->addWidget(pill);
    pills->addStretch();
    head->addLayout(pills);
    m_steps->setObjectName(QStringLiteral("orders.steps"));
    (new FlowLayout(space::s, m_steps))->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_steps);
    head->addWidget(m_stepForm);
    head->addWidget(m_depositForm);
    column->addWidget(m_head);
}

void OrderPanel::makeFoot() {
    const std::pair<Button*, const char*> buttons[] = {
        {m_editButton, "orders.edit"}, {m_cancel, "orders.form.cancel"}, {m_save, "orders.form.save"}};
    for (const auto& [button, name] : buttons) {
        button->setObjectName(QString::fromLatin1(name));
        addFootWidget(button);
    }
}

void OrderPanel::connectParts() {
    connect(m_loader, &OrderLoader::loaded, this, &OrderPanel::onLoaded);
    connect(m_loader, &OrderLoader::missing, this, &OrderPanel::closePanel);
    connect(m_loader, &OrderLoader::failed, this, &OrderPanel::fail);
    connect(m_stepForm, &StepForm::dismissed, this, &OrderPanel::showSteps);
    connect(m_reading, &OrderDetail::clientWanted, this, &OrderPanel::clientWanted);
    connect(m_reading, &OrderDetail::saleWanted, this, &OrderPanel::saleWanted);
    connect(m_reading, &OrderDetail::orderWanted, this,
            [this](const Uuid& id) { whenSettled([this, id] { showOrder(id); }); });
    connect(m_reading, &OrderDetail::secretWanted, this, &OrderPanel::revealSecret);
    connect(m_reading, &OrderDetail::partWanted, this, &OrderPanel::usePart);
    connect(m_reading, &OrderDetail::linesWanted, this, &OrderPanel::editLines);
    connect(m_reading, &OrderDetail::depositWanted, this, [this] { m_depositForm->ask(m_picture->order); });
    connect(m_editButton, &QPushButton::clicked, this, &OrderPanel::edit);
    connect(m_cancel, &QPushButton::clicked, this, &OrderPanel::cancel);
    connect(m_save, &QPushButton::clicked, this, &OrderPanel::save);
    connect(this, &SidePanel::closeRequested, this, &OrderPanel::cancel);
    connect(&m_context.workspace, &sync::Workspace::userChanged, this, [this] { enter(m_mode); });
}

bool OrderPanel::hasUnsavedInput() const {
    const bool form = m_mode == Mode::Editing || m_mode == Mode::Creating;
    return (form && m_form->isDirty()) ||
           (m_mode == Mode::Reading && (m_stepForm->isDirty() || m_depositForm->isDirty()));
}

Question OrderPanel::discardQuestion() const {
    Question question;
    question.title = tr("Discard what you typed?");
    question.text = m_mode == Mode::Creating
                        ? tr("The new order has not been saved.")
                        : tr("The changes to order %1 have not been saved.")
                              .arg(m_picture ? words::of(m_picture->order.text(order::Number)) : QString());
    question.confirm = tr("Discard");
    question.cancel = tr("Keep editing");
    question.dangerous = true;
    return question;
}

void OrderPanel::whenSettled(std::function<void()> proceed, std::function<void()> stay) {
    if (!hasUnsavedInput()) return proceed();
    if (m_asking) return;
    m_asking = true;
    ConfirmDialog::ask(discardQuestion(), window(), this,
                       [this, proceed = std::move(proceed), stay = std::move(stay)](bool yes) {
                           m_asking = false;
                           if (yes) {
                               m_stepForm->dismiss();
                               m_depositForm->dismiss();
                               enter(Mode::Reading);  // the input is given up, whatever comes next
                               proceed();
                           } else if (stay) {
                               stay();
                           }
                       });
}

// Buttons and parts for a mode, by the rights of the person.
void OrderPanel::enter(Mode mode) {
    const bool form = mode == Mode::Editing || mode == Mode::Creating;
    const bool leaves =
        !form && (m_mode == Mode::Editing || m_mode == Mode::Creating) && isAncestorOf(window()->focusWidget());
    m_mode = mode;
    const bool reading = mode == Mode::Reading && m_picture.has_value();
    m_form->setVisible(form);
    m_reading->setVisible(reading);
    m_files->setVisible(reading);
    m_save->setVisible(form);
    m_cancel->setVisible(form);
    m_editButton->setVisible(reading && mayEdit());
    if (!reading) {
        m_stepForm->dismiss();
        m_depositForm->dismiss();
    }
    if (!form) {
        m_saving = false;
        m_save->setEnabled(true);
        m_note->setMessage(Tone::Info, QString());
    }
    m_problem->setMessage(Tone::Info, QString());
    showHead();
    name();
    if (mode == Mode::Closed) close();
    else open();
    if (leaves) Q_EMIT formLeft();  // the input that had the focus is gone: it would jump to anywhere
}

void OrderPanel::showHead() {
    const bool reading = m_mode == Mode::Reading && m_picture;
    for (StatusPill* pill : {m_state, m_late, m_sync}) pill->setVisible(false);
    if (!reading) return m_steps->hide();
    const Record& row = m_picture->order;
    const table::Pill state = orderwords::state(row);
    m_state->setState(state.text, state.symbol, state.tone);
    m_state->setVisible(true);
    m_late->setState(tr("Late"), Symbol::Alert, Tone::Danger);
    m_late->setVisible(orderwords::isLate(row, m_context.clock.utcMs()));
    const bool refused = m_picture->state == sync::RecordState::WillProbablyBeRefused;
    m_sync->setState(refused ? tr("Will probably be refused") : tr("Waiting to be sent"),
                     refused ? Symbol::Alert : Symbol::Clock, refused ? Tone::Warn : Tone::Info);
    m_sync->setVisible(m_picture->state != sync::RecordState::Confirmed);
    showSteps();
}

// The next steps: the usual one first and filled, cancelling last and quiet.
void OrderPanel::showSteps() {
    const QWidget* focus = window()->focusWidget();
    const bool hadFocus = m_steps->isAncestorOf(focus) || m_stepForm->isAncestorOf(focus);
    const QString focused = hadFocus ? focus->objectName() : QString();
    while (QLayoutItem* item = m_steps->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto& user = m_context.workspace.user();
    if (!m_picture || !user || m_mode != Mode::Reading || m_stepForm->step() != nullptr) return m_steps->hide();
    bool first = true;
    Button* next = nullptr;
    for (const OrderStep* step : steprules::offered(m_picture->order, *user)) {
        const ButtonVariant variant = step->to == OrderState::Cancelled ? ButtonVariant::Quiet
                                      : first                           ? ButtonVariant::Primary
                                                                        : ButtonVariant::Secondary;
        auto* button =
            new Button(orderwords::stepSymbol(step->to), orderwords::stepName(step->from, step->to), variant, m_steps);
        button->setObjectName(QStringLiteral("orders.step.to.") + words::of(orderStateName(step->to)));
        m_steps->layout()->addWidget(button);
        button->show();
        connect(button, &QPushButton::clicked, this, [this, step] { choose(*step); });
        if (std::exchange(first, false) || button->objectName() == focused) next = button;
    }
    m_steps->setVisible(!first);
    if (!hadFocus) return;
    if (next != nullptr) next->setFocus(Qt::OtherFocusReason);
    else Q_EMIT formLeft();
}

void OrderPanel::name() {
    m_editButton->setText(tr("Edit"));
    m_editButton->setToolTip(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    m_cancel->setText(tr("Cancel", "leave the form"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    if (m_mode == Mode::Creating) return setTitle(tr("New order"));
    const QString number = m_picture ? words::of(m_picture->order.text(order::Number)) : QString();
    setTitle(m_mode == Mode::Editing ? tr("Edit order %1").arg(number) : tr("Order %1").arg(number));
}

void OrderPanel::changeEvent(QEvent* event) {
    SidePanel::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name();
    showHead();
}

}  // namespace mostrador
