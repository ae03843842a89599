#include "ui/orders/fileviewer.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "models/base/durable_file.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace mostrador {

FileViewer::FileViewer(const QString& name, std::string content, QImage picture, QWidget* parent)
    : QDialog(parent),
      m_name(name),
      m_content(std::move(content)),
      m_picture(std::move(picture)),
      m_frame(new QWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(name);
    setObjectName(QStringLiteral("orders.viewer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* problem = new Banner(this);
    problem->setObjectName(QStringLiteral("orders.viewer.problem"));
    column->addWidget(problem);
    m_frame->setAccessibleName(name);
    m_frame->setMinimumHeight(showsPicture() ? 240 : 0);
    column->addWidget(m_frame, 1);
    if (!showsPicture())
        column->addWidget(new Label(tr("This kind of file is not shown here. Save it and open it with its program."),
                                    TextRole::Body, Label::Strength::Normal, this));
    auto* save = new Button(Symbol::Export, tr("Save as…"), ButtonVariant::Secondary, this);
    save->setObjectName(QStringLiteral("orders.viewer.save"));
    auto* leave = new Button(tr("Close"), ButtonVariant::Primary, this);
    leave->setObjectName(QStringLiteral("orders.viewer.close"));
    auto* row = new QHBoxLayout;
    row->addWidget(save);
    row->addStretch();
    row->addWidget(leave);
    column->addLayout(row);
    connect(save, &QPushButton::clicked, this, &FileViewer::choose);
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    if (showsPicture()) resize(m_picture.size().scaled(1000, 720, Qt::KeepAspectRatio) + QSize(40, 100));
    leave->setFocus();
}

void FileViewer::choose() {
    auto* dialog = new QFileDialog(this, tr("Save as…"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { saveTo(path); });
    dialog->open();
}

bool FileViewer::saveTo(const QString& path) {
    const Result<> saved = replaceFile(path.toStdString(), m_content);
    if (!saved.ok()) findChild<Banner*>()->setMessage(Tone::Danger, words::described(saved.error()));
    return saved.ok();
}

void FileViewer::paintEvent(QPaintEvent* event) {
    QDialog::paintEvent(event);
    if (!showsPicture()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize room = m_frame->size();
    QRect at(QPoint(), m_picture.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_picture.size()));
    at.moveCenter(m_frame->geometry().center());
    painter.drawImage(at, m_picture);
}

}  // namespace mostrador
