#include "tests/ui/gallery/sheets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/shell/mainwindow.h"
#include "ui/shell/syncindicator.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/listeditor.h"
#include "ui/widgets/page.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/tageditor.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/uistate.h"

namespace mostrador::gallery {

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

QWidget* icons() {
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    for (int i = 0; i < static_cast<int>(Symbol::Count); ++i) {
        auto* cell = new QLabel;
        cell->setPixmap(symbols::pixmap(static_cast<Symbol>(i), 32, 1.0, tokensOf().text));
        cell->setToolTip(symbols::name(static_cast<Symbol>(i)));
        grid->addWidget(cell, i / 12 * 2, i % 12, Qt::AlignCenter);
        grid->addWidget(new Label(symbols::name(static_cast<Symbol>(i)), TextRole::Caption, Label::Strength::Muted),
                        i / 12 * 2 + 1, i % 12, Qt::AlignCenter);
    }
    return sheet;
}

QWidget* controls() {
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(14);
    const auto row = [column](const QList<QWidget*>& widgets) {
        auto* line = new QHBoxLayout;
        for (QWidget* widget : widgets) line->addWidget(widget);
        line->addStretch();
        column->addLayout(line);
    };
    for (const bool enabled : {true, false}) {
        auto* primary = new Button(Symbol::Plus, u("Nuevo cliente"), ButtonVariant::Primary);
        auto* secondary = new Button(u("Cancelar"), ButtonVariant::Secondary);
        auto* quiet = new Button(Symbol::Filter, u("Filtros"), ButtonVariant::Quiet);
        auto* danger = new Button(u("Eliminar"), ButtonVariant::Danger);
        auto* menu = new Button(u("Más"), ButtonVariant::Secondary);
        menu->setMenu(new QMenu(menu));
        QList<QWidget*> all{primary, secondary, quiet, danger, menu, Button::iconOnly(Symbol::More, u("Más"))};
        for (QWidget* widget : all) widget->setEnabled(enabled);
        row(all);
    }
    auto* on = new QCheckBox(u("Recordarme en este equipo"));
    on->setChecked(true);
    auto* partly = new QCheckBox(u("Todos"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(u("Empresa"));
    radio->setChecked(true);
    row({on, new QCheckBox(u("WhatsApp")), partly, radio, new QRadioButton(u("Persona"))});
    auto* combo = new QComboBox;
    combo->addItems({u("Móvil"), u("Trabajo"), u("Casa")});
    auto* spin = new QSpinBox;
    spin->setValue(12);
    auto* search = new SearchField;
    search->setPrompt(u("Buscar por nombre, teléfono…"));
    auto* filled = new SearchField;
    filled->setText(u("García"));
    row({combo, spin, search, filled});
    auto* bar = new QProgressBar;
    bar->setValue(40);
    bar->setTextVisible(false);
    column->addWidget(bar);
    for (const TextRole role : {TextRole::Display, TextRole::Title, TextRole::Subtitle, TextRole::BodyStrong,
                                TextRole::Body, TextRole::Figures, TextRole::CaptionStrong, TextRole::Caption}) {
        column->addWidget(new Label(u("Órdenes de hoy 1 234 567,11"), role));
    }
    column->addStretch();
    sheet->resize(760, 640);
    return sheet;
}

QWidget* form() {
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(space::l);
    auto* name = new LineEdit;
    name->setText(u("Alfreds Futterkiste"));
    auto* nameField = new FormField(u("&Nombre"), name);
    nameField->setRequired(true);
    column->addWidget(nameField);
    auto* mail = new LineEdit;
    mail->setText(u("maria@"));
    auto* mailField = new FormField(u("Correo"), mail);
    mailField->setError(u("Falta el dominio, por ejemplo maria@ejemplo.com"));
    column->addWidget(mailField);
    auto* tax = new LineEdit;
    auto* taxField = new FormField(u("Identificación fiscal"), tax);
    taxField->setWarning(u("Ana Trujillo ya tiene este número"));
    column->addWidget(taxField);
    auto* password = new LineEdit;
    password->setPassword();
    password->setText(u("secreto"));
    auto* passwordField = new FormField(u("Contraseña"), password);
    passwordField->setHint(u("Diez caracteres o más"));
    column->addWidget(passwordField);
    ListTexts texts{u("Añadir teléfono"), u("Teléfono"), u("+52 55 1234 5678"),
                    {{u("mobile"), u("Móvil")}, {u("work"), u("Trabajo")}}, true};
    auto* phones = new ListEditor(texts, [n = 0]() mutable { return QString::number(++n); });
    phones->setItems({{u("a"), u("+52 55 5555 3932"), u("mobile"), true}, {u("b"), u("030-0074321"), u("work"), false}});
    phones->setItemError(u("b"), u("Este número no es válido en México"));
    column->addWidget(new FormField(u("Teléfonos"), phones));
    auto* notes = new QPlainTextEdit(u("Prefiere que la llamen por la tarde."));
    notes->setFixedHeight(76);
    column->addWidget(new FormField(u("Notas"), notes));
    column->addStretch();
    sheet->resize(440, 720);
    return sheet;
}

QWidget* table() {
    auto* view = new QTableView;
    auto* model = new QStandardItemModel(0, 4, view);
    model->setHorizontalHeaderLabels({u("Nombre"), u("Ciudad"), u("Teléfono"), u("Saldo")});
    const char* rows[][4] = {{"Alfreds Futterkiste", "Berlin", "030-0074321", "1 111,10"},
                             {"Ana Trujillo Emparedados y helados", "México D.F.", "(5) 555-4729", "987,65"},
                             {"Around the Horn", "London", "(171) 555-7788", "0,00"},
                             {"Berglunds snabbköp", "Luleå", "0921-12 34 65", "23 400,00"},
                             {"Blauer See Delikatessen", "Mannheim", "0621-08460", "118,20"}};
    for (const auto& row : rows) {
        QList<QStandardItem*> items;
        for (const char* cell : row) items.append(new QStandardItem(u(cell)));
        items[2]->setFont(fonts::font(TextRole::Figures));
        items[3]->setFont(fonts::font(TextRole::Figures));
        items[3]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow(items);
    }
    for (int i = 0; i < 40; ++i) model->appendRow(new QStandardItem(u("Cliente %1").arg(i)));
    view->setModel(model);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->verticalHeader()->hide();
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSortingEnabled(true);
    view->sortByColumn(0, Qt::AscendingOrder);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->setColumnWidth(0, 280);
    view->setColumnWidth(2, 130);
    view->horizontalHeader()->setStretchLastSection(true);
    view->resize(760, 320);
    view->selectRow(1);
    return view;
}

QWidget* rail() {
    auto* rail = new Rail;
    rail->setHeading(u("Taller Norte"));
    rail->addPlace(Symbol::Home, u("Inicio"));
    rail->addPlace(Symbol::Orders, u("Órdenes"));
    rail->addPlace(Symbol::Clients, u("Clientes"));
    rail->addPlace(Symbol::Box, u("Inventario"));
    rail->addPlace(Symbol::Cart, u("Ventas"));
    rail->addPlace(Symbol::Inbox, u("Bandeja"));
    rail->addPlace(Symbol::Admin, u("Administración"));
    rail->setBadge(5, 3);
    rail->setCurrent(2);
    rail->resize(rail->sizeHint().width(), 480);
    return rail;
}

QWidget* pieces() {
    static MemoryUiState state;
    auto* sheet = new QWidget;
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, 0, 0);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(24, 24, 24, 24);
    left->setSpacing(12);
    auto* header = new SectionHeader(u("Cambios por enviar"));
    header->setNote(u("3 de 12"));
    header->addAction(new Button(Symbol::Sync, u("Sincronizar ahora"), ButtonVariant::Secondary));
    left->addWidget(header);
    const QList<QPair<Tone, QString>> notes{{Tone::Info, u("Hay una versión nueva del servidor.")},
                                            {Tone::Warn, u("Su sesión caduca mañana; conéctese para renovarla.")},
                                            {Tone::Danger, u("El servidor rechazó 2 cambios: el cliente fue archivado por Ana.")},
                                            {Tone::Ok, u("Todo está enviado.")}};
    for (const auto& [tone, text] : notes) {
        auto* banner = new Banner;
        banner->setMessage(tone, text, tone == Tone::Danger ? u("Revisar") : QString());
        banner->setClosable(tone == Tone::Info);
        left->addWidget(banner);
    }
    auto* pills = new QHBoxLayout;
    pills->addWidget(new StatusPill(u("Activo"), Symbol::CheckCircle, Tone::Ok));
    pills->addWidget(new StatusPill(u("Invitado"), Symbol::Clock, Tone::Info));
    pills->addWidget(new StatusPill(u("Suspendido"), Symbol::Pause, Tone::Warn));
    pills->addWidget(new StatusPill(u("Archivado"), Symbol::Archive, Tone::Neutral));
    pills->addWidget(new StatusPill(u("Rechazado"), Symbol::Alert, Tone::Danger));
    for (const char* name : {"María Anders", "Ana Trujillo", "Óscar Ñandú", "Thomas Hardy", "Christina Berglund"}) {
        auto* avatar = new Avatar;
        avatar->setPerson(u(name));
        pills->addWidget(avatar);
    }
    pills->addStretch();
    left->addLayout(pills);
    auto* tags = new TagEditor;
    tags->setTags({u("mayorista"), u("preferente"), u("Guadalajara"), u("paga a 30 días")});
    tags->setPlaceholder(u("Añadir etiqueta"));
    left->addWidget(new FormField(u("Etiquetas"), tags));
    auto* line = new ProgressLine;
    line->setProgress(12'000, 91'000, u("12 000 de 91 000 · 3,1 MB"));
    left->addWidget(line);
    auto* spin = new QHBoxLayout;
    spin->addWidget(new Spinner);
    spin->addWidget(new Label(u("Comprobando el servidor…"), TextRole::Body, Label::Strength::Muted));
    spin->addStretch();
    left->addLayout(spin);
    left->addStretch();
    row->addLayout(left, 1);
    auto* panel = new SidePanel(state, u("gallery"));
    panel->setTitle(u("Nuevo cliente"));
    auto* empty = new EmptyState(Symbol::Clients);
    empty->setTexts(u("Todavía no hay clientes"), u("Cree el primero o traiga su lista desde otro programa."),
                    u("Importar clientes"));
    panel->setBody(empty);
    panel->addFootWidget(new Button(u("Cancelar"), ButtonVariant::Secondary));
    panel->addFootWidget(new Button(u("Guardar"), ButtonVariant::Primary));
    panel->open();
    row->addWidget(panel);
    sheet->resize(1120, 640);
    return sheet;
}

QWidget* dialog() {
    return ConfirmDialog::ask({u("¿Descartar 3 cambios?"),
                               u("Se perderán en este equipo y no llegarán al servidor. No se puede deshacer."),
                               u("Descartar"), {}, true},
                              nullptr, QCoreApplication::instance(), [](bool) {});
}

class TablePage final : public Page {
public:
    TablePage(QString name, QString title, Symbol symbol) : m_id(std::move(name)), m_title(std::move(title)), m_symbol(symbol) {
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

QWidget* syncStates() {
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    const QDateTime since = QDateTime(QDateTime::currentDateTime().date(), QTime(10, 42));
    for (const SyncState& state :
         {SyncState{SyncState::Kind::Connected, 0, {}, {}}, SyncState{SyncState::Kind::Syncing, 12, {}, {}},
          SyncState{SyncState::Kind::Offline, 0, {}, {}}, SyncState{SyncState::Kind::Offline, 1, since, {}},
          SyncState{SyncState::Kind::Offline, 3, since, {}},
          SyncState{SyncState::Kind::Attention, 2, {}, u("Dos cambios fueron rechazados")}}) {
        auto* indicator = new SyncIndicator;
        indicator->setState(state);
        column->addWidget(indicator, 0, Qt::AlignLeft);
    }
    return sheet;
}

QWidget* toasts() {
    auto* area = new QWidget;
    area->resize(700, 220);
    auto* host = new ToastHost(area);
    host->show(u("No se pudo guardar: otra persona lo archivó"), Tone::Danger);
    host->show(u("3 clientes importados"), Tone::Ok);
    host->show(u("«Alfreds Futterkiste» archivado"), Tone::Neutral, u("Deshacer"));
    return area;
}

}  // namespace

QList<Sheet> sheets() {
    return {{u("icons"), icons}, {u("controls"), controls}, {u("form"), form},
            {u("table"), table}, {u("rail"), rail},         {u("toasts"), toasts},
            {u("pieces"), pieces}, {u("dialog"), dialog}, {u("sync"), syncStates}, {u("window"), window}};
}

}  // namespace mostrador::gallery
