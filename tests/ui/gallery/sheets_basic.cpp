#include "tests/ui/gallery/sheets.h"

#include <QCheckBox>
#include <QComboBox>
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

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/listeditor.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

namespace mostrador::gallery {

namespace {

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
    ListTexts texts{u("Añadir teléfono"),
                    u("Teléfono"),
                    u("+52 55 1234 5678"),
                    {{u("mobile"), u("Móvil")}, {u("work"), u("Trabajo")}},
                    true};
    auto* phones = new ListEditor(texts, [n = 0]() mutable { return QString::number(++n); });
    phones->setItems(
        {{u("a"), u("+52 55 5555 3932"), u("mobile"), true}, {u("b"), u("030-0074321"), u("work"), false}});
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

QList<Sheet> basicSheets() {
    return {{u("icons"), icons}, {u("controls"), controls}, {u("form"), form},
            {u("table"), table}, {u("rail"), rail},         {u("toasts"), toasts}};
}

}  // namespace mostrador::gallery
