#pragma once
// FileViewer: one attached picture as large as the window allows, or a document's name, and "Save as". Window-modal,
// deletes itself; Esc leaves it. GUI thread.

#include <QDialog>
#include <QImage>
#include <string>

namespace mostrador {

class FileViewer : public QDialog {
    Q_OBJECT
public:
    FileViewer(const QString& name, std::string content, QImage picture, QWidget* parent);

    [[nodiscard]] bool showsPicture() const { return !m_picture.isNull(); }
    bool saveTo(const QString& path);  // false: it could not be written, and that is said

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void choose();

    QString m_name;
    std::string m_content;
    QImage m_picture;
    QWidget* m_frame;
};

}  // namespace mostrador
