#pragma once
// OrderFiles: what is attached to an order: photos, signatures, documents, each with where it is; and the ways to add
// one: from a file, pasted, dropped here, signed. Contents travel by themselves (sync/transport/file_courier.h); the
// order never waits for them. Removing can be undone. GUI thread.

#include <QHash>
#include <QWidget>

#include "sync/replica/types.h"
#include "sync/transport/qt_post.h"
#include "ui/orders/filetile.h"
#include "ui/orders/picturefile.h"
#include "ui/tables/pagecontext.h"

class QMimeData;

namespace mostrador {

class Banner;
class Button;
class Label;
class SectionHeader;

class OrderFiles : public QWidget {
    Q_OBJECT
public:
    explicit OrderFiles(const PageContext& context, QWidget* parent = nullptr);
    ~OrderFiles() override;

    void show(const Record& order);  // reads again where it is the same one
    void stop();                     // shows nothing
    void addFile(const QString& path);
    void paste();
    void sign();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeParts();
    void name();
    void read();
    void fill(const QList<FileEntry>& entries);
    void choose();
    bool take(const QMimeData& data);
    void prepare(std::function<Result<picturefile::Prepared>()> make, std::string_view purpose);
    void attach(picturefile::Prepared file, std::string_view purpose, const Uuid& order);
    void openTile(FileTile& tile);
    void openContent(const Record& record);
    void remove(const Record& record);
    void tell(const Error& error);
    [[nodiscard]] bool mayAdd() const;
    [[nodiscard]] bool isOver() const;  // the thing goes back, or has gone

    PageContext m_context;
    sync::QtPost m_post;
    int m_listener = 0;
    std::optional<Record> m_order;
    int m_era = 0;  // replies of an earlier order are dropped
    QHash<QString, QImage> m_pictures;
    SectionHeader* m_head;
    Banner* m_problem;
    QWidget* m_strip;
    Label* m_hint;
    Button *m_add, *m_paste, *m_sign;
};

}  // namespace mostrador
