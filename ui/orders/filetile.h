#pragma once
// FileTile: one attached file in a strip: its picture, its name, and where its content is. Enter or a click opens it,
// Del removes it, the menu does both. GUI thread.

#include <QAbstractButton>
#include <QImage>
#include <optional>

#include "models/base/result.h"
#include "models/records/record.h"

namespace mostrador {

// Where the content of a file is, seen from this computer.
enum class FilePresence : std::uint8_t { Here, Waiting, Refused, Elsewhere, Coming };

struct FileEntry {
    Record record;
    FilePresence presence = FilePresence::Here;
    std::optional<Error> refusal;  // Refused
    QImage picture;                // small; null where there is none to show
};

class FileTile : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int edge = 96;  // of its picture

    explicit FileTile(FileEntry entry, bool mayRemove, QWidget* parent = nullptr);

    [[nodiscard]] const FileEntry& entry() const { return m_entry; }
    [[nodiscard]] QString caption() const;                     // where it is, in words
    [[nodiscard]] static QString problem(const Error& error);  // with a content, in words
    void setPresence(FilePresence presence);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeWanted();
    void sendWanted();  // once more, after a refusal

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    FileEntry m_entry;
    bool m_mayRemove;
};

}  // namespace mostrador
