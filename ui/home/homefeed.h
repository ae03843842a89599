#pragma once
// HomeFeed: keeps HomeData fresh: reads after commits that touch what it says, a few of them at once, and only while
// somebody looks. Days are those of the organisation's zone. GUI thread.

#include <QDate>
#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include "sync/transport/qt_post.h"
#include "ui/home/homedata.h"
#include "ui/tables/pagecontext.h"

namespace mostrador {

class House;

class HomeFeed : public QObject {
    Q_OBJECT
public:
    // `house` outlives the feed.
    HomeFeed(const PageContext& context, const House& house, QObject* parent = nullptr);
    ~HomeFeed() override;

    void setWatched(bool watched);  // reads at once when something changed meanwhile
    void read();
    [[nodiscard]] const HomeData& data() const { return m_data; }
    [[nodiscard]] QTimeZone zone() const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate firstDay() const;  // of the month the figures are about

Q_SIGNALS:
    void changed();
    void failed(const mostrador::Error& error);

private:
    void onChange(const sync::ChangeSet& change);
    [[nodiscard]] HomeQuery query() const;

    PageContext m_context;
    const House& m_house;
    sync::QtPost m_post;
    int m_listener = 0;
    HomeData m_data;
    QTimer m_soon;
    bool m_watched = false;
    bool m_stale = true;
    int m_era = 0;
    char m_slot = 0;
};

}  // namespace mostrador
