// OrderFiles: adding, opening, removing.
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/commands/attachments.h"
#include "models/records/attachment.h"
#include "models/records/order.h"
#include "sync/transport/file_courier.h"
#include "sync/transport/workspace.h"
#include "ui/orders/fileviewer.h"
#include "ui/orders/orderfiles.h"
#include "ui/orders/signaturepad.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

namespace mostrador {

namespace {

constexpr int viewerEdge = 2560;

attachment::Description descriptionOf(const Record& record) {
    return {.hash = std::string(record.text(attachment::Hash)),
            .name = std::string(record.text(attachment::Name)),
            .mediaType = std::string(record.text(attachment::MediaType)),
            .bytes = record.integer(attachment::Bytes),
            .purpose = std::string(record.text(attachment::Purpose)),
            .ownerKind = std::string(record.text(attachment::OwnerKind)),
            .owner = record.reference(attachment::Owner)};
}

}  // namespace

void OrderFiles::choose() {
    auto* dialog = new QFileDialog(this, tr("Add a file…"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        for (const QString& path : paths) addFile(path);
    });
    dialog->open();
}

void OrderFiles::addFile(const QString& path) {
    prepare([path] { return picturefile::fromFile(path); }, {});
}

void OrderFiles::paste() {
    if (!take(*QApplication::clipboard()->mimeData()))
        m_problem->setMessage(Tone::Warn, tr("There is no picture and no file in the clipboard."));
}

bool OrderFiles::take(const QMimeData& data) {
    if (!mayAdd()) return false;
    bool taken = false;
    for (const QUrl& url : data.urls()) {
        if (!url.isLocalFile()) continue;
        addFile(url.toLocalFile());
        taken = true;
    }
    if (taken || !data.hasImage()) return taken;
    const auto picture = qvariant_cast<QImage>(data.imageData());
    if (picture.isNull()) return false;
    const QString when = QDateTime::fromMSecsSinceEpoch(m_context.clock.utcMs()).toString(u"yyyy-MM-dd HH.mm.ss");
    const QString name = tr("Pasted %1").arg(when) + QStringLiteral(".png");
    prepare([picture, name] { return picturefile::fromImage(picture, name); }, attachment::photo);
    return true;
}

void OrderFiles::sign() {
    if (!mayAdd()) return;
    const QString number = words::of(m_order->text(order::Number));
    const QString what = isOver() ? tr("Signature at delivery") : tr("Signature at reception");
    const QString agrees = isOver() ? tr("I have received what order %1 was about.").arg(number)
                                    : tr("I leave what order %1 describes, and agree to it.").arg(number);
    auto* dialog = new SignatureDialog(what, agrees, window());
    connect(dialog, &SignatureDialog::signedNow, this, [this, what](const QImage& signature) {
        prepare([signature, what] { return picturefile::fromImage(signature, what + QStringLiteral(".png")); },
                attachment::signature);
    });
    dialog->open();
}

// `make` runs on a reader's thread: a photo takes a while. No purpose: by what it is.
void OrderFiles::prepare(std::function<Result<picturefile::Prepared>()> make, std::string_view purpose) {
    if (!mayAdd()) return;
    m_problem->setMessage(Tone::Info, QString());
    m_context.workspace.replica().read(
        [this, post = m_post, make = std::move(make), purpose, order = m_order->id](sync::Reader&) {
            auto file = std::make_shared<Result<picturefile::Prepared>>(make());
            post([this, file, purpose, order] {
                if (file->ok()) attach(std::move(**file), purpose, order);
                else tell(file->error());
            });
        });
}

void OrderFiles::attach(picturefile::Prepared file, std::string_view purpose, const Uuid& owner) {
    const bool smaller = file.smaller;
    const QString name = words::of(file.name);
    const bool picture = attachment::mediaTypeOf(file.content).starts_with("image/");
    if (purpose.empty()) purpose = picture ? attachment::photo : attachment::document;
    m_context.workspace.attach({std::move(file.content), file.name, purpose, &order::type, owner},
                               [self = QPointer(this), smaller, name](const Result<Uuid>& id) {
                                   if (!self) return;
                                   if (!id.ok()) return self->tell(id.error());
                                   if (smaller) self->m_context.toasts.show(tr("%1 was made smaller.").arg(name));
                               });
}

void OrderFiles::openTile(FileTile& tile) {
    const Record record = tile.entry().record;
    if (tile.entry().presence == FilePresence::Coming) return;
    if (tile.entry().presence != FilePresence::Elsewhere) return openContent(record);
    tile.setPresence(FilePresence::Coming);
    m_context.workspace.files().fetch(std::string(record.text(attachment::Hash)),
                                      [self = QPointer(this), at = QPointer(&tile), record](const Result<>& result) {
                                          if (!self) return;
                                          if (result.ok()) return self->openContent(record);
                                          if (at) at->setPresence(FilePresence::Elsewhere);
                                          self->tell(result.error());
                                      });
}

void OrderFiles::openContent(const Record& record) {
    m_problem->setMessage(Tone::Info, QString());
    m_context.workspace.replica().read([this, post = m_post, record,
                                        files = &m_context.workspace.files().files()](sync::Reader&) {
        const auto content = std::make_shared<Result<std::string>>(files->read(record.text(attachment::Hash)));
        const QImage picture = content->ok() ? picturefile::shown(**content, viewerEdge) : QImage();
        post([this, record, content, picture] {
            if (!content->ok()) return tell(content->error());
            (new FileViewer(words::of(record.text(attachment::Name)), std::move(**content), picture, window()))->open();
        });
    });
}

void OrderFiles::remove(const Record& record) {
    const QString name = words::of(record.text(attachment::Name));
    m_context.workspace.execute(
        attachment::unlink(record.id), [self = QPointer(this), record, name](const Result<sync::Receipt>& result) {
            if (!self) return;
            if (!result.ok()) return self->tell(result.error());
            Toast* toast = self->m_context.toasts.showUndo(tr("%1 was removed", "a file").arg(name));
            connect(toast, &Toast::actionTriggered, self, [self, record] {
                const Uuid again = IdSource(self->m_context.clock, self->m_context.random).next();
                self->m_context.workspace.execute(attachment::link(again, descriptionOf(record)),
                                                  [self](const Result<sync::Receipt>& back) {
                                                      if (self && !back.ok()) self->tell(back.error());
                                                  });
            });
        });
}

void OrderFiles::tell(const Error& error) { m_problem->setMessage(Tone::Warn, FileTile::problem(error)); }

void OrderFiles::dragEnterEvent(QDragEnterEvent* event) {
    if (mayAdd() && (event->mimeData()->hasUrls() || event->mimeData()->hasImage())) event->acceptProposedAction();
}

void OrderFiles::dropEvent(QDropEvent* event) {
    if (take(*event->mimeData())) event->acceptProposedAction();
}

void OrderFiles::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste) && mayAdd()) paste();
    else QWidget::keyPressEvent(event);
}

}  // namespace mostrador
