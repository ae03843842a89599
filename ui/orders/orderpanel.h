#pragma once
// OrderPanel: one order beside the list, the board or the calendar: to read, with its next steps as buttons; to edit;
// or new. What a step asks for stands in a small form under the buttons. Keeps the person's input when something is
// refused. GUI thread.

#include <functional>
#include <optional>

#include "models/rules/order_states.h"
#include "sync/replica/types.h"
#include "ui/orders/orderloader.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/sidepanel.h"

class QVBoxLayout;

namespace mostrador {

class Banner;
class Button;
class DepositForm;
class House;
class OrderDetail;
class OrderFiles;
class OrderForm;
class People;
class StatusPill;
class StepForm;
class StepRunner;

class OrderPanel : public SidePanel {
    Q_OBJECT
public:
    enum class Mode { Closed, Reading, Editing, Creating };

    // `people` and `runner` outlive the panel.
    OrderPanel(const PageContext& context, const People& people, StepRunner& runner, QWidget* parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] const Uuid& order() const { return m_loader->id(); }  // nil when closed or creating
    [[nodiscard]] bool hasUnsavedInput() const;
    // Runs `proceed` when nothing would be lost or the person gives it up; else `stay`.
    void whenSettled(std::function<void()> proceed, std::function<void()> stay = {});

    // These do not ask: call through whenSettled().
    void showOrder(const Uuid& id);
    void showStep(const Uuid& id, const OrderStep& step);  // and its form, as soon as the order is here
    void create();
    void closePanel();
    void takeBack(const sync::InboxItem& item);  // the form as a refused command left it

    void editLines();  // from reading, in a dialog of their own; nothing without the right
    void edit();       // from reading, once the order is here; nothing without the right
    void save();
    void cancel();  // asks when there is unsaved input

Q_SIGNALS:
    void resent(const mostrador::Uuid& inboxItem);
    void created(const mostrador::Uuid& id);
    void panelClosed();
    void formLeft();  // saved or given up, and the focus was in it
    void clientWanted(const mostrador::Uuid& client);
    void saleWanted(const mostrador::Uuid& sale);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeHead(QVBoxLayout* column);
    void makeFoot();
    void connectParts();
    void connectRunner();
    void onLoaded(const OrderPicture& picture);
    void onSaved(const Result<std::vector<sync::Receipt>>& result, const Uuid& id);
    void enter(Mode mode);
    void showHead();
    void showSteps();
    void choose(const OrderStep& step);
    void take(const OrderStep& step, const Edit& more);
    void revealSecret();
    void usePart(std::int64_t line, std::int64_t quantity);
    void applyBack();
    void tellBack();
    void fail(const Error& error);
    void name();
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] Question discardQuestion() const;

    PageContext m_context;
    OrderLoader* m_loader;
    House* m_house;
    StepRunner& m_runner;
    sync::QtPost m_post;
    Mode m_mode = Mode::Closed;
    std::optional<OrderPicture> m_picture;
    const OrderStep* m_nextStep = nullptr;  // to be asked for once the order is here
    struct Back {
        sync::InboxItem item;
        Edit edit;
    };
    std::optional<Back> m_back;  // what the form is about, until it is saved or given up
    bool m_editNext = false;
    bool m_saving = false;
    bool m_taking = false;  // a step is under way: what is shown is from before it
    bool m_asking = false;  // a "discard?" question is open
    Banner* m_problem;
    Banner* m_note;
    QWidget* m_head;
    StatusPill *m_state, *m_late, *m_sync;
    QWidget* m_steps;
    StepForm* m_stepForm;
    DepositForm* m_depositForm;
    OrderDetail* m_reading;
    OrderFiles* m_files;
    OrderForm* m_form;
    Button *m_editButton, *m_cancel, *m_save;
};

}  // namespace mostrador
