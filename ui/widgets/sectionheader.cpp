#include "ui/widgets/sectionheader.h"

#include <QHBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

namespace mostrador {

SectionHeader::SectionHeader(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(new Label(title, TextRole::Subtitle, Label::Strength::Normal, this)),
      m_note(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch();
    setMinimumHeight(extent::control);
}

void SectionHeader::setTitle(const QString& title) { m_title->setText(title); }

void SectionHeader::setNote(const QString& note) { m_note->setText(note); }

void SectionHeader::addAction(QWidget* widget) { m_row->addWidget(widget); }

}  // namespace mostrador
