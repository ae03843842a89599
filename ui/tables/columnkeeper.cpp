#include "ui/tables/columnkeeper.h"

#include <QAction>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <algorithm>

#include "ui/tables/recordtablemodel.h"
#include "ui/widgets/uistate.h"

namespace mostrador {

namespace {

constexpr quint32 formatVersion = 1;
constexpr int saveDelayMs = 300;
constexpr int narrowest = 72;

// A column is readable down to this share of its preferred width; below it gives way.
int leastOf(int width) { return qMax(narrowest, width * 9 / 10); }

}  // namespace

ColumnKeeper::ColumnKeeper(QHeaderView& header, RecordTableModel& model, UiState& state, const QString& key)
    : QObject(&header), m_header(header), m_model(model), m_state(state), m_key(key + QStringLiteral("/columns")) {
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveDelayMs);
    connect(&m_saving, &QTimer::timeout, this, &ColumnKeeper::save);
    header.setSectionsMovable(true);
    header.setSectionsClickable(true);
    header.setSortIndicatorShown(true);
    header.setMinimumSectionSize(narrowest);
    header.setHighlightSections(false);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const table::Column& column : model.columns()) m_kept.append({column.width, true});
    sortAsNew();
    restore();
    applySort();
    connect(&header, &QHeaderView::sectionClicked, this, &ColumnKeeper::onSectionClicked);
    connect(&header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { onSectionResized(section, width); });
    connect(&header, &QHeaderView::sectionMoved, this, [this] { m_saving.start(); });
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(&m_header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(m_header.mapToGlobal(at));
    });
}

void ColumnKeeper::fit(int available) {
    if (available <= 0) return;
    m_available = available;
    QList<int> shown;
    int least = 0;
    int wanted = 0;
    for (int i = 0; i < m_kept.size(); ++i) {
        if (!m_kept[i].chosen) continue;
        shown.append(i);
        least += leastOf(m_kept[i].width);
    }
    while (least > available) {
        const auto first = std::max_element(shown.cbegin(), shown.cend(), [this](int a, int b) {
            return m_model.columns()[a].priority < m_model.columns()[b].priority;
        });
        if (first == shown.cend() || m_model.columns()[*first].priority == 0) break;
        least -= leastOf(m_kept[*first].width);
        shown.removeAt(first - shown.cbegin());
    }
    for (const int i : shown) wanted += m_kept[i].width;
    m_fitting = true;
    int left = available;
    for (int i = 0; i < m_kept.size(); ++i) m_header.setSectionHidden(i, !shown.contains(i));
    for (int n = 0; n < shown.size(); ++n) {
        const int i = shown[n];
        int width = m_kept[i].width;
        if (wanted > available && available >= least) {
            width = leastOf(width) + (width - leastOf(width)) * (available - least) / qMax(1, wanted - least);
        } else if (wanted < available) {
            width += width * (available - wanted) / wanted;  // room is shared in proportion
        }
        if (n == shown.size() - 1 && left > width) width = left;  // what rounding left over
        left -= width;
        m_header.resizeSection(i, width);
    }
    m_fitting = false;
}

void ColumnKeeper::fillMenu(QMenu& menu) {
    for (int i = 0; i < m_kept.size(); ++i) {
        QAction* action = menu.addAction(m_model.columns()[i].title());
        action->setCheckable(true);
        action->setChecked(m_kept[i].chosen);
        action->setEnabled(!m_model.columns()[i].strong);
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            m_kept[i].chosen = on;
            fit(m_available);
            m_saving.start();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, &ColumnKeeper::reset);
}

void ColumnKeeper::reset() {
    for (int i = 0; i < m_kept.size(); ++i) {
        m_kept[i] = {m_model.columns()[i].width, true};
        m_header.moveSection(m_header.visualIndex(i), i);
    }
    sortAsNew();
    applySort();
    fit(m_available);
    m_saving.start();
}

void ColumnKeeper::sortAsNew() {
    m_sorted = 0;
    m_order = Qt::AscendingOrder;
    for (int i = 0; i < m_model.columns().size(); ++i) {
        if (!m_model.columns()[i].sortedFirst) continue;
        m_sorted = i;
        m_order = *m_model.columns()[i].sortedFirst;
    }
}

void ColumnKeeper::onSectionClicked(int section) {
    if (!m_model.columns()[section].sortBy) return;
    const bool again = section == m_sorted;
    m_order = again && m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_sorted = section;
    applySort();
    m_saving.start();
}

void ColumnKeeper::applySort() {
    m_header.setSortIndicator(m_sorted, m_order);
    m_model.sort(m_sorted, m_order);
}

void ColumnKeeper::onSectionResized(int section, int width) {
    if (m_fitting || width == 0) return;
    m_kept[section].width = width;
    m_saving.start();
}

void ColumnKeeper::save() {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << formatVersion << m_model.columns()[m_sorted].key << static_cast<qint32>(m_order)
        << static_cast<qint32>(m_kept.size());
    for (int visual = 0; visual < m_kept.size(); ++visual) {
        const int i = m_header.logicalIndex(visual);
        out << m_model.columns()[i].key << static_cast<qint32>(m_kept[i].width) << m_kept[i].chosen;
    }
    m_state.setValue(m_key, bytes);
}

void ColumnKeeper::restore() {
    const auto columnOf = [this](const QString& key) {
        for (int i = 0; i < m_model.columns().size(); ++i)
            if (m_model.columns()[i].key == key) return i;
        return -1;
    };
    const QByteArray bytes = m_state.value(m_key);
    QDataStream in(bytes);
    quint32 version = 0;
    QString sorted;
    qint32 order = 0;
    qint32 count = 0;
    in >> version >> sorted >> order >> count;
    if (in.status() != QDataStream::Ok || version != formatVersion) return;
    const int sortColumn = columnOf(sorted);
    if (sortColumn >= 0 && m_model.columns()[sortColumn].sortBy) {
        m_sorted = sortColumn;
        m_order = order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    int visual = 0;
    for (qint32 n = 0; n < count && in.status() == QDataStream::Ok; ++n) {
        QString key;
        qint32 width = 0;
        bool chosen = true;
        in >> key >> width >> chosen;
        const int i = columnOf(key);
        if (i < 0 || width < narrowest || in.status() != QDataStream::Ok) continue;
        m_kept[i] = {width, chosen || m_model.columns()[i].strong};
        m_header.moveSection(m_header.visualIndex(i), visual++);
    }
}

}  // namespace mostrador
