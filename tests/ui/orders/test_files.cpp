// Photos, signatures and files of an order: added, seen, signed, removed and brought back.
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>

#include "models/commands/attachments.h"
#include "models/records/attachment.h"
#include "sync/transport/file_courier.h"
#include "sync/transport/workspace.h"
#include "tests/ui/orders/desk.h"
#include "ui/orders/fileviewer.h"
#include "ui/orders/orderfiles.h"
#include "ui/orders/signaturepad.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

QImage photo(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    std::uint32_t noise = 7;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) image.setPixel(x, y, (noise = noise * 1'664'525 + 1'013'904'223) | 0xff000000u);
    return image;
}

QString saved(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QByteArray jpeg(const QImage& image, int quality) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", quality);
    return bytes;
}

struct FilesDesk : OrdersDesk {
    Uuid job = shop.diagnosed(shop.client("Eva"), 5'000);
    OrderFiles* files = nullptr;

    FilesDesk() {
        open();
        show(job);
        files = &named<OrderFiles>(screen->window, "orders.files");
    }
    [[nodiscard]] QList<FileTile*> tiles() const {
        QList<FileTile*> shown;
        for (FileTile* tile : files->findChildren<FileTile*>())
            if (!tile->isHidden()) shown.append(tile);
        return shown;
    }
    bool shows(int count) {
        return kit::waitFor([&] { return tiles().size() == count; });
    }
    [[nodiscard]] QString problem() const { return named<Banner>(screen->window, "orders.files.problem").text(); }
    [[nodiscard]] const Record& record(int tile) const { return tiles()[tile]->entry().record; }
    [[nodiscard]] QImage content(int tile) {
        const auto bytes = shop.workspace().files().files().read(record(tile).text(attachment::Hash));
        return bytes.ok() ? QImage::fromData(QByteArray::fromStdString(*bytes)) : QImage();
    }
};

}  // namespace

TEST_CASE("files: a photo is added, shown, removed and brought back") {
    FilesDesk desk;
    const QTemporaryDir folder;
    desk.files->addFile(saved(folder, QStringLiteral("pantalla rota.jpg"), jpeg(photo(300, 200), 90)));
    REQUIRE(desk.shows(1));
    CHECK(desk.record(0).text(attachment::Name) == "pantalla rota.jpg");
    CHECK(desk.record(0).text(attachment::Purpose) == attachment::photo);
    CHECK_FALSE(desk.tiles()[0]->entry().picture.isNull());
    CHECK(desk.tiles()[0]->caption().startsWith(QStringLiteral("Here, ")));  // nothing to be sent while alone
    CHECK(desk.content(0).size() == QSize(300, 200));                        // small enough: as it was

    desk.tiles()[0]->setFocus();
    QTest::keyClick(desk.tiles()[0], Qt::Key_Return);
    REQUIRE(kit::waitFor([&] { return desk.screen->window.findChild<FileViewer*>() != nullptr; }));
    auto* viewer = desk.screen->window.findChild<FileViewer*>();
    CHECK(viewer->showsPicture());
    CHECK(viewer->saveTo(folder.filePath(QStringLiteral("copia.jpg"))));
    CHECK(QImage(folder.filePath(QStringLiteral("copia.jpg"))).size() == QSize(300, 200));
    CHECK_FALSE(viewer->saveTo(folder.filePath(QStringLiteral("nowhere/copia.jpg"))));
    CHECK_FALSE(named<Banner>(*viewer, "orders.viewer.problem").text().isEmpty());
    viewer->close();

    QTest::keyClick(desk.tiles()[0], Qt::Key_Delete);
    REQUIRE(desk.shows(0));
    REQUIRE(desk.screen->toasts.toasts().size() == 1);
    desk.screen->toasts.toasts().first()->triggerAction();
    REQUIRE(desk.shows(1));
    CHECK(desk.record(0).text(attachment::Name) == "pantalla rota.jpg");
    CHECK(desk.content(0).size() == QSize(300, 200));
}

TEST_CASE("files: large photos are made smaller and that is said; other large files are refused in words") {
    FilesDesk desk;
    const QTemporaryDir folder;
    desk.files->addFile(saved(folder, QStringLiteral("grande.jpg"), jpeg(photo(4000, 1000), 95)));
    REQUIRE(desk.shows(1));
    CHECK(desk.content(0).size() == QSize(2560, 640));
    REQUIRE(desk.screen->toasts.toasts().size() == 1);
    CHECK(desk.screen->toasts.toasts().first()->text().contains(QStringLiteral("grande.jpg")));
    desk.files->addFile(saved(folder, QStringLiteral("copia.zip"), QByteArray(11 * 1024 * 1024, 'z')));
    REQUIRE(kit::waitFor([&] { return !desk.problem().isEmpty(); }));
    CHECK(desk.problem() == QStringLiteral("Files may have at most 10 MB. Choose a smaller one."));
    desk.files->addFile(saved(folder, QStringLiteral("vacio.txt"), {}));
    REQUIRE(kit::waitFor([&] { return desk.problem() == QStringLiteral("This file is empty."); }));
    CHECK(desk.tiles().size() == 1);
    desk.files->addFile(saved(folder, QStringLiteral("nota.txt"), "hola"));
    REQUIRE(desk.shows(2));
    CHECK(desk.record(1).text(attachment::Purpose) == attachment::document);
    CHECK(desk.problem().isEmpty());
}

TEST_CASE("files: pasted and dropped") {
    FilesDesk desk;
    QApplication::clipboard()->setText(QStringLiteral("no picture"));
    press(desk.screen->window, "orders.files.paste");
    CHECK(desk.problem() == QStringLiteral("There is no picture and no file in the clipboard."));
    QApplication::clipboard()->setImage(photo(40, 30));
    press(desk.screen->window, "orders.files.paste");
    REQUIRE(desk.shows(1));
    CHECK(desk.content(0).size() == QSize(40, 30));
    const QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(saved(folder, QStringLiteral("a.jpg"), jpeg(photo(20, 20), 80))),
                  QUrl::fromLocalFile(saved(folder, QStringLiteral("b.jpg"), jpeg(photo(30, 20), 80)))});
    QDragEnterEvent enters(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.files, &enters);
    CHECK(enters.isAccepted());
    QDropEvent drops(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.files, &drops);
    CHECK(desk.shows(3));
}

TEST_CASE("files: a signature is drawn and kept as a picture of its own kind") {
    FilesDesk desk;
    press(desk.screen->window, "orders.files.sign");
    auto* dialog = desk.screen->window.findChild<SignatureDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->windowTitle() == QStringLiteral("Signature at reception"));
    auto* keep = dialog->findChild<QPushButton*>(QStringLiteral("orders.sign.keep"));
    CHECK_FALSE(keep->isEnabled());  // nothing to keep
    auto* pad = dialog->findChild<SignaturePad*>();
    QTest::mousePress(pad, Qt::LeftButton, {}, QPoint(60, 100));
    for (const QPoint at : {QPoint(100, 60), QPoint(140, 120), QPoint(200, 80)}) {
        QMouseEvent move(QEvent::MouseMove, at, pad->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(pad, &move);
    }
    QTest::mouseRelease(pad, Qt::LeftButton, {}, QPoint(200, 80));
    REQUIRE(keep->isEnabled());
    keep->click();
    REQUIRE(desk.shows(1));
    CHECK(desk.record(0).text(attachment::Purpose) == attachment::signature);
    CHECK(desk.record(0).text(attachment::MediaType) == "image/png");
    const QImage signature = desk.content(0);
    REQUIRE_FALSE(signature.isNull());
    int dark = 0;
    for (int y = 0; y < signature.height(); ++y)
        for (int x = 0; x < signature.width(); ++x) dark += qGray(signature.pixel(x, y)) < 100;
    CHECK(dark > 200);
    CHECK(qGray(signature.pixel(0, 0)) == 255);
}

TEST_CASE("files: one whose content is elsewhere says so, and why it does not come") {
    FilesDesk desk;
    desk.shop.run(attachment::link(Uuid::derive(desk.job, 1), {.hash = contentHash("elsewhere"),
                                                               .name = "lejos.jpg",
                                                               .mediaType = "image/jpeg",
                                                               .bytes = 9,
                                                               .purpose = std::string(attachment::photo),
                                                               .ownerKind = "ordenes",
                                                               .owner = desk.job}));
    REQUIRE(desk.shows(1));
    CHECK(desk.tiles()[0]->entry().presence == FilePresence::Elsewhere);
    desk.tiles()[0]->click();
    CHECK(desk.tiles()[0]->caption() == QStringLiteral("Fetching…"));
    REQUIRE(kit::waitFor([&] { return !desk.problem().isEmpty(); }));
    CHECK(desk.problem() ==
          QStringLiteral("This file is not on this computer yet, and there is no connection to the server now."));
    CHECK(desk.tiles()[0]->entry().presence == FilePresence::Elsewhere);
}
