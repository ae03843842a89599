#include "ui/tables/recordtablepane.h"

#include <QEvent>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/tables/recorddelegate.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progress.h"

namespace mostrador {

namespace {

constexpr int patienceMs = 300;  // a list that comes sooner never flashes a spinner

}  // namespace

RecordTablePane::RecordTablePane(RecordTableModel& model, UiState& state, const QString& key, Symbol symbol,
                                 QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_stack(new QStackedLayout),
      m_view(new RecordTableView(model, state, key, this)),
      m_loading(new QWidget(this)),
      m_empty(new EmptyState(symbol, this)),
      m_noMatch(new EmptyState(Symbol::Search, this)),
      m_failed(new EmptyState(Symbol::Alert, this)),
      m_patience(new QTimer(this)) {
    auto* outer = new QVBoxLayout(this);                                      // a stacked layout knows no margins
    outer->setContentsMargins(space::xl - RecordDelegate::padding, 0, 0, 0);  // cells stand under the page's title
    outer->addLayout(m_stack);
    auto* centre = new QVBoxLayout(m_loading);
    centre->addWidget(new Spinner(28, m_loading), 0, Qt::AlignCenter);
    for (QWidget* one : {static_cast<QWidget*>(m_view), m_loading, static_cast<QWidget*>(m_empty),
                         static_cast<QWidget*>(m_noMatch), static_cast<QWidget*>(m_failed)}) {
        m_stack->addWidget(one);
    }
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] {
        if (m_model.phase() == RecordTableModel::Phase::Loading) m_stack->setCurrentWidget(m_loading);
    });
    connect(&model, &RecordTableModel::phaseChanged, this, &RecordTablePane::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTablePane::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordTablePane::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RecordTablePane::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, &RecordTablePane::emptyActionTriggered);
    connect(m_noMatch, &EmptyState::actionTriggered, this, &RecordTablePane::clearSearchRequested);
    connect(m_failed, &EmptyState::actionTriggered, &model, &RecordTableModel::reload);
    retranslate();
    refresh();
}

void RecordTablePane::setTexts(Texts texts) {
    m_texts = std::move(texts);
    retranslate();
}

void RecordTablePane::focusShown() { m_stack->currentWidget()->setFocus(Qt::OtherFocusReason); }

void RecordTablePane::focusRows() {
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->selectionModel()->hasSelection()) m_view->step(0);
}

void RecordTablePane::refresh() {
    using Phase = RecordTableModel::Phase;
    switch (m_model.phase()) {
        case Phase::Loading: m_patience->start(); return;  // the rows before stay until then
        case Phase::Failed:
            retranslate();
            m_stack->setCurrentWidget(m_failed);
            return;
        case Phase::Ready: break;
    }
    if (m_model.rowCount() > 0) m_stack->setCurrentWidget(m_view);
    else if (m_model.isSearching()) m_stack->setCurrentWidget(m_noMatch);
    else m_stack->setCurrentWidget(m_empty);
}

void RecordTablePane::retranslate() {
    m_empty->setTexts(m_texts.emptyTitle, m_texts.emptyText, m_texts.emptyAction);
    m_noMatch->setTexts(m_texts.noMatchTitle, m_texts.noMatchText, tr("Clear search"));
    const QString why =
        m_model.phase() == RecordTableModel::Phase::Failed ? words::described(m_model.failure()) : QString();
    m_failed->setTexts(tr("The list could not be read"), why, tr("Try again"));
}

void RecordTablePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
