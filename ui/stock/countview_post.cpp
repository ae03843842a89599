// CountView: posting the differences, and leaving.
#include <QPointer>

#include "models/base/random.h"
#include "models/commands/stock.h"
#include "sync/transport/workspace.h"
#include "ui/stock/countmodel.h"
#include "ui/stock/countview.h"
#include "ui/tables/placebox.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/toast.h"

namespace mostrador {

bool CountView::hasUnsavedInput() const { return !m_model->items().isEmpty(); }

void CountView::post() {
    if (m_posting > 0 || m_model->items().isEmpty() || !m_model->isRead()) return;
    using namespace stock::count;
    m_posted = 0;
    IdSource ids(m_context.clock, m_context.random);
    const QList<CountItem> items = m_model->items();
    for (const CountItem& item : items) {
        if (item.difference() == 0) {
            m_model->removeProduct(item.product);
            continue;
        }
        ++m_posting;
        const Edit edit{{Product, Value{item.product}},
                        {Place, Value{m_place->place()}},
                        {Counted, Value{item.counted}},
                        {Seen, Value{item.seen.value_or(0)}},
                        {HappenedAt, Value{item.at}}};
        m_context.workspace.execute(
            stock::countGoods(ids.next(), edit),
            [self = QPointer(this), product = item.product](const Result<sync::Receipt>& result) {
                if (self) self->onPosted(product, result);
            });
    }
    if (m_posting == 0) {
        m_context.toasts.show(tr("Everything counted is as the screen says."), Tone::Ok);
        Q_EMIT left();
    }
}

// What was refused stays in the list with its reason.
void CountView::onPosted(const Uuid& product, const Result<sync::Receipt>& result) {
    --m_posting;
    if (result.ok()) {
        ++m_posted;
        m_model->removeProduct(product);
    } else {
        m_model->refuse(product, words::described(result.error()));
        m_problem->setMessage(Tone::Danger, words::described(result.error()));
    }
    showState();
    if (m_posting > 0) return;
    if (m_posted > 0) m_context.toasts.show(tr("%n difference(s) posted.", "", m_posted), Tone::Ok);
    if (m_model->items().isEmpty()) Q_EMIT left();
}

void CountView::whenSettled(std::function<void()> proceed) {
    if (!hasUnsavedInput()) return proceed();
    if (std::exchange(m_asking, true)) return;
    Question question;
    question.title = tr("Abandon the count?");
    question.text = tr("%n counted product(s) have not been posted. The stock stays as it was.", "",
                       static_cast<int>(m_model->items().size()));
    question.confirm = tr("Abandon", "a count");
    question.cancel = tr("Go on counting");
    question.dangerous = true;
    ConfirmDialog::ask(question, window(), this, [this, proceed = std::move(proceed)](bool yes) {
        m_asking = false;
        if (!yes) return;
        m_model->clear();
        proceed();
    });
}

void CountView::leave() {
    whenSettled([this] { Q_EMIT left(); });
}

}  // namespace mostrador
