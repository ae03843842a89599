#include "ui/sales/cashview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>

#include "models/records/cash_session.h"
#include "sync/transport/workspace.h"
#include "ui/sales/cashdialogs.h"
#include "ui/sales/sessionwatch.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/label.h"

namespace mostrador {

CashView::CashView(const PageContext& context, const SalesBooks& books, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_books(books),
      m_title(new Label(QString(), TextRole::Subtitle, Label::Strength::Normal, this)),
      m_figures(new Label(QString(), TextRole::Figures, Label::Strength::Muted, this)),
      m_button(new Button(QString(), ButtonVariant::Primary, this)),
      m_closeOther(new Button(QString(), ButtonVariant::Secondary, this)),
      m_model(new RecordTableModel(context.workspace.replica(), cash_session::type, saleswords::sessionColumns(books),
                                   this)),
      m_pane(new RecordTablePane(*m_model, context.state, QStringLiteral("sales/cash"), Symbol::Lock, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::m);
    auto* margin = new QHBoxLayout;
    margin->setContentsMargins(space::xl, 0, space::l, 0);
    auto* card = new CardFrame(this);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::s);
    auto* texts = new QVBoxLayout;
    texts->addWidget(m_title);
    texts->addWidget(m_figures);
    row->addLayout(texts, 1);
    row->addWidget(m_closeOther);
    row->addWidget(m_button);
    margin->addWidget(card);
    column->addLayout(margin);
    column->addWidget(m_pane, 1);
    m_button->setObjectName(QStringLiteral("sales.cash.button"));
    m_closeOther->setObjectName(QStringLiteral("sales.cash.closeother"));
    m_title->setObjectName(QStringLiteral("sales.cash.title"));
    m_figures->setObjectName(QStringLiteral("sales.cash.figures"));
    m_pane->view().setObjectName(QStringLiteral("sales.cash.table"));
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &CashView::openOrClose);
    connect(m_closeOther, &QPushButton::clicked, this, [this] {
        if (const Record* one = m_model->recordAt(m_pane->view().currentIndex().row())) close(*one);
    });
    connect(&books.session, &SessionWatch::changed, this, &CashView::showSession);
    connect(&books.house, &House::changed, this, &CashView::showSession);
    connect(&books.users, &RecordBook::changed, m_model, &RecordTableModel::refreshTexts);
    connect(m_pane->view().selectionModel(), &QItemSelectionModel::currentChanged, this, &CashView::showSession);
    connect(m_model, &RecordTableModel::refreshed, this, &CashView::showSession);
    connect(&context.workspace, &sync::Workspace::userChanged, this, &CashView::showSession);
    retranslate();
}

bool CashView::may(Action action) const {
    const auto& user = m_context.workspace.user();
    return user && m_context.workspace.isReady() && grantFor(user->roles, action) == Grant::Full;
}

void CashView::openOrClose() {
    if (!may(Action::CashSession) || !m_books.session.isRead()) return;
    if (const Record* session = m_books.session.session()) return close(*session);
    (new OpenCashDialog(m_context, m_books, window()))->open();
}

void CashView::close(const Record& session) {
    if (session.text(cash_session::State) != cash_session::open) return;
    (new CloseCashDialog(m_context, m_books, session, window()))->open();
}

void CashView::showSession() {
    const Record* session = m_books.session.session();
    m_model->refreshTexts();
    m_button->setVisible(may(Action::CashSession));
    const QString keys = QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText);
    m_button->setToolTip(keys);
    const Record* chosen = m_model->recordAt(m_pane->view().currentIndex().row());
    m_closeOther->setVisible(may(Action::CashSessionOthers) && chosen != nullptr &&
                             chosen->text(cash_session::State) == cash_session::open &&
                             chosen->id != m_books.session.id());
    if (session == nullptr) {
        m_title->setText(tr("You have no cash session open"));
        m_figures->setText(tr("Open one with the cash that lies in the drawer."));
        m_button->setText(tr("Open (%1)", "a cash session, a key").arg(keys));
        return;
    }
    m_title->setText(tr("Your cash session, open since %1").arg(words::when(session->integer(cash_session::OpenedAt))));
    const std::int64_t expected = session->integer(cash_session::Float) + session->integer(cash_session::CashIn);
    m_figures->setText(
        tr("%n sale(s)", "", static_cast<int>(session->integer(cash_session::SalesCount))) + QStringLiteral("  ·  ") +
        tr("%1 sold", "an amount").arg(m_books.house.money(session->integer(cash_session::SalesTotal))) +
        QStringLiteral("  ·  ") + tr("%1 should be in the drawer", "an amount").arg(m_books.house.money(expected)));
    m_button->setText(tr("Count and close (%1)", "a cash session, a key").arg(keys));
}

void CashView::retranslate() {
    m_closeOther->setText(tr("Close the chosen one"));
    m_pane->view().setAccessibleName(tr("Cash sessions"));
    m_pane->setTexts({tr("No cash sessions yet"), tr("Each one shows what was expected and what was counted."),
                      QString(), QString(), QString()});
    showSession();
}

void CashView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
