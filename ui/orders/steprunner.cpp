#include "ui/orders/steprunner.h"

#include <QPointer>
#include <algorithm>

#include "models/commands/orders.h"
#include "models/records/cash_session.h"
#include "models/records/line.h"
#include "sync/transport/workspace.h"

namespace mostrador {

namespace {

// The drawer this person has open; nil when there is none.
Uuid openSession(sync::Reader& reader, const Uuid& person) {
    sync::ListQuery query;
    query.table = TableId::CashSession;
    query.sortBy = cash_session::OpenedAt;
    query.descending = true;
    query.limit = 1;
    query.where = {{cash_session::State, Value{std::string(cash_session::open)}}, {cash_session::User, Value{person}}};
    const auto rows = reader.list(query);
    return rows.ok() && !rows->empty() ? rows->front().record.id : Uuid{};
}

// A delivery of what costs nothing posts no sale, so it must not take a number.
bool makesDocument(const Record& row, OrderState to) {
    if (to == OrderState::Reopened) return true;
    if (to != OrderState::Delivered) return false;
    const SetValue& lines = row.set(order::Lines);
    return std::any_of(lines.begin(), lines.end(), [&](const SetElement& one) {
        return !row.flag(order::Unrepaired) ||
               (line::Always < one.fields.size() && integerOf(one.fields[line::Always]) != 0);
    });
}

}  // namespace

StepRunner::StepRunner(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_post(this) {}

void StepRunner::run(const Record& row, const OrderStep& step, const Edit& more) {
    if (m_busy || !m_context.workspace.user()) return;
    m_busy = true;
    Edit edit = more;
    setField(edit, order::step::From, Value{std::string(orderStateName(step.from))});
    setField(edit, order::step::To, Value{std::string(orderStateName(step.to))});
    const bool numbered = makesDocument(row, step.to);
    if (step.to != OrderState::Delivered) return send(row.id, step.to, edit, numbered);
    withSession([this, id = row.id, edit, numbered](const Uuid& session) {
        Edit whole = edit;
        if (!session.isNil()) setField(whole, order::step::Session, Value{session});
        send(id, OrderState::Delivered, whole, numbered);
    });
}

void StepRunner::withSession(std::function<void(const Uuid&)> then) {
    m_context.workspace.replica().read(
        [post = m_post, then = std::move(then), person = m_context.workspace.user()->id.uuid()](sync::Reader& reader) {
            post([then, session = openSession(reader, person)] { then(session); });
        });
}

void StepRunner::deposit(const Uuid& id, const Edit& edit) {
    if (m_busy || !m_context.workspace.user()) return;
    m_busy = true;
    withSession([this, id, edit](const Uuid& session) {
        Edit whole = edit;
        if (!session.isNil()) setField(whole, order::deposit::Session, Value{session});
        m_context.workspace.execute(order::takeDeposit(id, whole),
                                    [self = QPointer(this), id](const Result<sync::Receipt>& result) {
                                        if (!self) return;
                                        self->m_busy = false;
                                        if (result.ok()) Q_EMIT self->deposited(id);
                                        else Q_EMIT self->refused(id, result.error());
                                    });
    });
}

void StepRunner::send(const Uuid& id, OrderState to, const Edit& edit, bool numbered) {
    const auto drafts = [id, edit, to, numbered](const sync::NumberSource& number) {
        Edit whole = edit;
        if (numbered) setField(whole, order::step::Number, Value{number()});
        const bool approves = to == OrderState::Approved;
        return std::vector<Command>{approves ? order::approve(id, whole) : order::transition(id, whole)};
    };
    m_context.workspace.executeTogether(
        drafts, [self = QPointer(this), id, to](const Result<std::vector<sync::Receipt>>& result) {
            if (!self) return;
            self->m_busy = false;
            if (result.ok()) Q_EMIT self->done(id, to);
            else Q_EMIT self->refused(id, result.error());
        });
}

}  // namespace mostrador
