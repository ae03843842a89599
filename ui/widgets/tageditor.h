#pragma once
// TagEditor: chips with a remove button and a line to add more. Enter or a comma adds; Backspace in the empty line
// takes the last one back for editing. Tags compare without case. GUI thread.

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QStringListModel;

namespace mostrador {

class FlowLayout;

class TagEditor : public QWidget {
    Q_OBJECT
public:
    explicit TagEditor(QWidget* parent = nullptr);

    void setTags(const QStringList& tags);  // does not emit
    [[nodiscard]] QStringList tags() const { return m_tags; }
    void setSuggestions(const QStringList& known);
    void setPlaceholder(const QString& text);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();  // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    bool commit();  // the line's text becomes a tag
    void removeTag(const QString& tag);

    QStringList m_tags;
    bool m_readOnly = false;
    FlowLayout* m_flow;
    QLineEdit* m_line;
    QStringListModel* m_known;
    QList<QWidget*> m_chips;
};

}  // namespace mostrador
