#pragma once
// ProductPanel: the current product at the right of the list: what it is, what there is of it and where, what it costs
// (for who may see it), how it moved; and the buttons that move it. Everything follows the replica. GUI thread.

#include <functional>
#include <optional>

#include "models/rules/permissions.h"
#include "sync/replica/types.h"
#include "ui/stock/movedialog.h"
#include "ui/tables/pagecontext.h"
#include "ui/tables/recordloader.h"
#include "ui/widgets/sidepanel.h"

namespace mostrador {

class Banner;
class Button;
class House;
class MovementList;
class MovementModel;
class ProductDetail;
class RecordBook;
class SectionHeader;

// Books several parts of the page share; all outlive them.
struct StockBooks {
    House& house;
    RecordBook& places;
    RecordBook& balances;
    RecordBook& users;
    RecordBook* costs;  // null: the person may not see costs
};

class ProductPanel : public SidePanel {
    Q_OBJECT
public:
    ProductPanel(const PageContext& context, const StockBooks& books, QWidget* parent = nullptr);

    void showProduct(const Uuid& id);
    // The same; `run` follows when it is here.
    void whenShown(const Uuid& id, std::function<void()> run);
    void closePanel();
    [[nodiscard]] const Uuid& product() const { return m_loader->id(); }
    [[nodiscard]] const Record* record() const;  // null while nothing is shown or it is still read
    void edit();                                 // these do nothing without the right
    void move(MoveDialog::Kind kind);
    using QWidget::move;

Q_SIGNALS:
    void panelClosed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void onLoaded(const RecordDetail& detail);
    void makeButtons(QWidget* body);
    void readBalances();
    void showRights();
    void setArchived(bool archived);
    void sendArchived(const Uuid& id, const QString& name, bool archived, bool offerUndo);
    void retranslate();
    [[nodiscard]] bool may(Action action) const;

    PageContext m_context;
    StockBooks m_books;
    RecordLoader* m_loader;
    sync::QtPost m_post;
    std::optional<RecordDetail> m_detail;
    std::function<void()> m_onceLoaded;
    Banner* m_problem;
    ProductDetail* m_reading;
    SectionHeader* m_moves;
    MovementModel* m_movements;
    MovementList* m_list;
    Button *m_receive, *m_lose, *m_transfer, *m_adjust;
    Button *m_archive, *m_restore, *m_edit;
    char m_slot = 0;
};

}  // namespace mostrador
