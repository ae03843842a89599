#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "tests/ui/gallery/sheets.h"
#include "ui/shell/syncindicator.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/tageditor.h"
#include "ui/widgets/uistate.h"

namespace mostrador::gallery {

namespace {

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
    const QList<QPair<Tone, QString>> notes{
        {Tone::Info, u("Hay una versión nueva del servidor.")},
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
                               u("Descartar"),
                               {},
                               true},
                              nullptr, qApp, [](bool) {});
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

QWidget* menu() {
    auto* menu = new QMenu;
    menu->addAction(symbols::icon(Symbol::Pencil), u("Editar"))->setShortcut(QKeySequence(Qt::Key_F2));
    menu->addAction(symbols::icon(Symbol::Copy), u("Copiar teléfono"))->setShortcut(QKeySequence::Copy);
    QAction* on = menu->addAction(u("Mostrar archivados"));
    on->setCheckable(true);
    on->setChecked(true);
    menu->addSeparator();
    menu->addMenu(symbols::icon(Symbol::Export), u("Exportar"))->addAction(u("CSV"));
    menu->addAction(symbols::icon(Symbol::Archive), u("Archivar"))->setEnabled(false);
    menu->setActiveAction(menu->actions().first());
    return menu;
}

}  // namespace

QList<Sheet> pieceSheets() {
    return {{u("pieces"), pieces}, {u("dialog"), dialog}, {u("sync"), syncStates}, {u("menu"), menu}};
}

}  // namespace mostrador::gallery
