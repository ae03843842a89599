#pragma once
// ProductDialog: a product to make or to change. Follows the record while it is open, so that what another computer
// changed meanwhile is seen before it is written over. GUI thread.

#include "sync/replica/types.h"
#include "ui/stock/productform.h"
#include "ui/tables/formdialog.h"
#include "ui/tables/pagecontext.h"

namespace mostrador {

class RecordLoader;

class ProductDialog : public FormDialog {
    Q_OBJECT
public:
    // `product`: null for a new one. `cost`: empty where there is none or it may not be seen.
    ProductDialog(const PageContext& context, const Currency& currency, const Record* product,
                  std::optional<std::int64_t> cost, QWidget* parent);

    // What a refused command wanted, to be mended and sent again.
    void resend(const sync::InboxItem& item);

Q_SIGNALS:
    void saved(const mostrador::Uuid& product, bool isNew);
    void resent(const mostrador::Uuid& inboxItem);

protected:
    void send() override;
    void onAnswer(const Result<sync::Receipt>& answer) override;

private:
    void finish();

    PageContext m_context;
    ProductForm* m_form;
    RecordLoader* m_loader;
    std::optional<sync::InboxItem> m_item;
    bool m_sending = false;
    bool m_costSent = false;
};

// The rights of the signed-in person over a product's fields.
[[nodiscard]] ProductForm::Rights productRights(const sync::Workspace& workspace);

}  // namespace mostrador
