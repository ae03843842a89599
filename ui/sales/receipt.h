#pragma once
// The receipt of a sale on 80 mm paper: its text as a document, on the screen, on a printer, in a PDF. GUI thread.

#include <QTextDocument>
#include <QWidget>

#include "models/records/record.h"

class QPrinter;

namespace mostrador {

struct ReceiptFacts {
    Record sale;
    Record organization;
    QString client, seller;   // names; empty: not said
    QString reverses;         // number of the document this one undoes
    std::int64_t change = 0;  // what went back; known only at the counter
};

[[nodiscard]] QString receiptHtml(const ReceiptFacts& facts);

// White paper with black text whatever the theme.
class ReceiptPaper : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptPaper(QWidget* parent = nullptr);

    void setFacts(const ReceiptFacts& facts);
    [[nodiscard]] QString plainText() const { return m_document.toPlainText(); }
    [[nodiscard]] QString fileName() const { return m_fileName; }  // proposed for a PDF
    // On paper of its length; `printer` says where to.
    void print(QPrinter& printer);
    [[nodiscard]] bool savePdf(const QString& path);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTextDocument m_document;
    QString m_fileName;
};

}  // namespace mostrador
