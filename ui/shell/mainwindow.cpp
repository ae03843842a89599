#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/shell/syncindicator.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/page.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/uistate.h"

namespace mostrador {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");

}  // namespace

MainWindow::MainWindow(UiState& state, QWidget* parent)
    : QWidget(parent),
      m_state(state),
      m_rail(new Rail(this)),
      m_top(new TopBar(this)),
      m_stack(new QStackedWidget(this)),
      m_user(new UserMenu(this)),
      m_toasts(nullptr) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    m_rail->setFooter(m_user);
    m_toasts = new ToastHost(m_stack);
    resize(1180, 740);
    setMinimumSize(860, 520);
    connect(m_rail, &Rail::chosen, this, &MainWindow::onChosen);
    connect(m_user, &UserMenu::languageChosen, this, &MainWindow::languageChosen);
    connect(m_user, &UserMenu::themeChosen, this, &MainWindow::themeChosen);
    connect(m_user, &UserMenu::signOutChosen, this, &MainWindow::signOutChosen);
    connect(m_top->syncIndicator(), &QAbstractButton::clicked, this, &MainWindow::syncCentreRequested);
    retranslate();
}

void MainWindow::addPage(Page* page) {
    Q_ASSERT(page);
    const int index = m_rail->addPlace(page->symbol(), page->title());
    m_pages.append(page);
    m_stack->addWidget(page);
    page->setAccessibleName(page->title());
    for (QAction* action : page->pageActions()) {
        // Alive only while the page is in front: several pages use Ctrl+N.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page->addAction(action);
    }
    connect(page, &Page::badgeChanged, m_rail, [this, index](int count) { m_rail->setBadge(index, count); });
    if (index == 0) bringForward(0);
}

void MainWindow::restore() {
    const QByteArray geometry = m_state.value(geometryKey);
    if (!geometry.isEmpty() && !restoreGeometry(geometry)) m_state.setValue(geometryKey, {});
    showPage(QString::fromUtf8(m_state.value(pageKey)));  // an unknown page leaves the first one
}

bool MainWindow::showPage(const QString& id) {
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i) {
        if (m_pages.at(i)->id() != id) continue;
        onChosen(i);
        return true;
    }
    return false;
}

Page* MainWindow::currentPage() const { return m_pages.value(m_stack->currentIndex()); }

void MainWindow::onChosen(int index) {
    bringForward(index);
    m_state.setValue(pageKey, m_pages.at(index)->id().toUtf8());
}

void MainWindow::bringForward(int index) {
    Page* page = m_pages.at(index);
    m_rail->setCurrent(index);
    m_stack->setCurrentIndex(index);
    m_top->setTitle(page->title());
    page->activated();
    Q_EMIT pageShown(page->id());
}

void MainWindow::setOrganization(const QString& name) {
    m_organization = name;
    m_rail->setHeading(name);
    retranslate();
}

void MainWindow::setSyncState(const SyncState& state) { m_top->syncIndicator()->setState(state); }

void MainWindow::retranslate() {
    setWindowTitle(m_organization.isEmpty() ? QStringLiteral("Mostrador")
                                            : tr("%1 – Mostrador", "window title").arg(m_organization));
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i) {
        m_rail->setLabel(i, m_pages.at(i)->title());
        m_pages.at(i)->setAccessibleName(m_pages.at(i)->title());
    }
    if (const Page* page = currentPage()) m_top->setTitle(page->title());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_state.setValue(geometryKey, saveGeometry());
    event->accept();
    Q_EMIT closing();
}

void MainWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
