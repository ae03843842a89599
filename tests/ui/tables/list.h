#pragma once
// A table of clients over a real replica, watched by Qt's model tester, with every signal of its rows counted.

#include <QAbstractItemModelTester>

#include "tests/kit/wait.h"
#include "tests/ui/kit/business.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/words.h"

namespace mostrador::test {

inline table::Columns nameAndPhone() {
    table::Column name{QStringLiteral("name"),
                       [] { return QStringLiteral("Name"); },
                       200,
                       0,
                       [](const Record& r) { return words::of(r.text(client::Name)); },
                       client::Name};
    name.strong = true;
    table::Column notes{QStringLiteral("notes"),
                        [] { return QStringLiteral("Notes"); },
                        200,
                        1,
                        [](const Record& r) { return words::of(r.text(client::Notes)); },
                        {}};
    table::Column document{QStringLiteral("document"),
                           [] { return QStringLiteral("Tax id"); },
                           120,
                           2,
                           [](const Record& r) { return words::of(r.text(client::TaxId)); },
                           client::TaxId};
    return {name, notes, document};
}

// What a view was told since the last clear().
struct Signals {
    int resets = 0, inserted = 0, removed = 0, moved = 0, repainted = 0;  // rows, but resets

    explicit Signals(const QAbstractItemModel& model) {
        const auto rows = [](int first, int last) { return last - first + 1; };
        QObject::connect(&model, &QAbstractItemModel::modelReset, &m_context, [this] { ++resets; });
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context,
                         [this, rows](const QModelIndex&, int first, int last) { inserted += rows(first, last); });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &m_context,
                         [this, rows](const QModelIndex&, int first, int last) { removed += rows(first, last); });
        QObject::connect(&model, &QAbstractItemModel::rowsMoved, &m_context,
                         [this, rows](const QModelIndex&, int first, int last) { moved += rows(first, last); });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this, rows](const QModelIndex& first, const QModelIndex& last) {
                             repainted += rows(first.row(), last.row());
                         });
    }
    // "reset 0, in 0, out 0, moved 0, painted 1": one line to compare.
    [[nodiscard]] std::string told() const {
        return "reset " + std::to_string(resets) + ", in " + std::to_string(inserted) + ", out " +
               std::to_string(removed) + ", moved " + std::to_string(moved) + ", painted " + std::to_string(repainted);
    }
    void clear() { resets = inserted = removed = moved = repainted = 0; }

private:
    QObject m_context;
};

class List {
public:
    Business business;
    std::unique_ptr<RecordTableModel> model;
    std::unique_ptr<Signals> told;

    // Clients of these names, then the model is read.
    explicit List(const std::vector<std::string>& names) {
        std::vector<Command> commands;
        for (const std::string& name : names) {
            ids.push_back(business.newId());
            commands.push_back(client::create(ids.back(), Business::named(name)));
        }
        if (!commands.empty()) business.runAll(std::move(commands));
        model = std::make_unique<RecordTableModel>(business.replica(), client::type, nameAndPhone());
        m_tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        told = std::make_unique<Signals>(*model);
        QObject::connect(model.get(), &RecordTableModel::refreshed, model.get(), [this] { ++m_refreshes; });
        ready();
        told->clear();
    }

    std::vector<Uuid> ids;

    void ready() {
        REQUIRE(kit::waitFor(
            [&] { return model->phase() == RecordTableModel::Phase::Ready && model->total().has_value(); }));
    }
    // Runs `change` and waits until the list has followed it.
    template <class Change>
    void follow(Change&& change) {
        const int before = m_refreshes;
        change();
        REQUIRE(kit::waitFor([&] { return m_refreshes > before; }));
    }
    void set(const Uuid& id, FieldIndex field, const std::string& text) {
        follow([&] { business.run(client::set(id, {{field, Value{text}}})); });
    }
    [[nodiscard]] QString names() const {
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row) names.append(model->index(row, 0).data().toString());
        return names.join(QLatin1Char(' '));
    }

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    int m_refreshes = 0;
};

inline std::vector<std::string> numbered(int count) {
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i)
        names.push_back(QStringLiteral("C%1").arg(i, 4, 10, QLatin1Char('0')).toStdString());
    return names;
}

}  // namespace mostrador::test
