#pragma once
// StepRunner: takes a step of an order as a command, with the number of the document it makes and the cash session that
// is open here. One at a time. GUI thread.

#include <QObject>
#include <functional>

#include "models/records/edit.h"
#include "models/rules/order_states.h"
#include "sync/transport/qt_post.h"
#include "ui/tables/pagecontext.h"

namespace mostrador {

struct Error;

class StepRunner : public QObject {
    Q_OBJECT
public:
    explicit StepRunner(const PageContext& context, QObject* parent = nullptr);

    // `more`: what the person said, in fields of order::step. done() or refused() follows.
    void run(const Record& order, const OrderStep& step, const Edit& more);
    // A deposit, in fields of order::deposit; cash goes into the drawer that is open. deposited() or refused() follows.
    void deposit(const Uuid& order, const Edit& deposit);
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void done(const mostrador::Uuid& order, mostrador::OrderState to);
    void deposited(const mostrador::Uuid& order);
    void refused(const mostrador::Uuid& order, const mostrador::Error& error);

private:
    // `then` gets the drawer this person has open, nil without one.
    void withSession(std::function<void(const Uuid& session)> then);
    void send(const Uuid& order, OrderState to, const Edit& edit, bool numbered);

    PageContext m_context;
    sync::QtPost m_post;
    bool m_busy = false;
};

}  // namespace mostrador
