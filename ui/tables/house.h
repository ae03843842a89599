#pragma once
// House: the organisation's own record as screens need it: currency, taxes, what stands on a receipt. Read once and
// again after each change. GUI thread; the replica outlives it.

#include <QObject>

#include "models/records/organization.h"
#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"
#include "ui/widgets/linesmodel.h"

namespace mostrador {

class House : public QObject {
    Q_OBJECT
public:
    explicit House(sync::Replica& replica, QObject* parent = nullptr);
    ~House() override;

    [[nodiscard]] const Record& organization() const { return m_record; }  // blank until it was read
    [[nodiscard]] Currency currency() const { return organization::currencyOf(m_record); }
    [[nodiscard]] QString money(std::int64_t minor) const;   // with the currency's code
    [[nodiscard]] QString amount(std::int64_t minor) const;  // the figure alone, for columns
    // `goodsKind`, `freeKind`: see LinesRules.
    [[nodiscard]] LinesRules linesRules(std::string_view goodsKind, std::string_view freeKind) const;

Q_SIGNALS:
    void changed();

private:
    void read();

    sync::Replica& m_replica;
    sync::QtPost m_post;
    int m_listener = 0;
    Record m_record;
    char m_slot = 0;
};

}  // namespace mostrador
