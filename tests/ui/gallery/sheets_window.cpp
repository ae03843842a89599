#include <QHBoxLayout>
#include <QVBoxLayout>

#include "tests/ui/gallery/sheets.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/page.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/uistate.h"

namespace mostrador::gallery {

namespace {

class TablePage final : public Page {
public:
    TablePage(QString name, QString title, Symbol symbol)
        : m_id(std::move(name)), m_title(std::move(title)), m_symbol(symbol) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* bar = new QHBoxLayout;
        bar->setContentsMargins(space::l, space::m, space::l, space::m);
        auto* search = new SearchField;
        search->setPrompt(u("Buscar por nombre, teléfono o correo"));
        search->setMinimumWidth(320);
        bar->addWidget(search);
        bar->addWidget(new Button(Symbol::Filter, u("Filtros"), ButtonVariant::Quiet));
        bar->addStretch();
        bar->addWidget(new Button(Symbol::Plus, u("Nuevo cliente"), ButtonVariant::Primary));
        column->addLayout(bar);
        auto* row = new QHBoxLayout;
        row->setSpacing(0);
        row->addWidget(table(), 1);
        auto* panel = new SidePanel(m_state, u("gallery"));
        panel->setTitle(u("Ana Trujillo Emparedados y helados"));
        panel->addTitleWidget(Button::iconOnly(Symbol::Archive, u("Archivar")));
        auto* body = form();
        body->layout()->setContentsMargins(10, 4, 16, 16);
        panel->setBody(body);
        panel->addFootWidget(new Button(u("Cancelar"), ButtonVariant::Secondary));
        panel->addFootWidget(new Button(u("Guardar"), ButtonVariant::Primary));
        panel->open();
        row->addWidget(panel);
        column->addLayout(row, 1);
    }
    QString id() const override { return m_id; }
    QString title() const override { return m_title; }
    Symbol symbol() const override { return m_symbol; }

private:
    MemoryUiState m_state;
    QString m_id, m_title;
    Symbol m_symbol;
};

QWidget* window() {
    static MemoryUiState state;
    auto* window = new MainWindow(state);
    window->addPage(new TablePage(u("home"), u("Inicio"), Symbol::Home));
    window->addPage(new TablePage(u("clients"), u("Clientes"), Symbol::Clients));
    window->addPage(new TablePage(u("users"), u("Usuarios"), Symbol::User));
    window->addPage(new TablePage(u("sync"), u("Sincronización"), Symbol::Sync));
    window->showPage(u("clients"));
    window->setOrganization(u("Taller Norte"));
    window->setUser({u("María Anders"), u("Administradora")});
    window->setSyncState({SyncState::Kind::Offline, 3, QDateTime(QDate(2024, 5, 6), QTime(10, 42)), {}});
    window->toasts().showUndo(u("«Alfreds Futterkiste» archivado"));
    window->resize(1366, 768);
    return window;
}

}  // namespace

QList<Sheet> windowSheets() { return {{u("window"), window}}; }

}  // namespace mostrador::gallery
