#pragma once
// UserPanel: one user beside the list: to read, to edit, or new; and what an administrator does to an account: suspend
// with undo, one-time code, password, sign out everywhere. GUI thread.

#include <functional>
#include <optional>

#include "models/commands/command.h"
#include "sync/replica/types.h"
#include "ui/tables/pagecontext.h"
#include "ui/tables/recordloader.h"
#include "ui/widgets/sidepanel.h"

namespace mostrador {

class Banner;
class Button;
class DeviceNames;
class Label;
class SectionHeader;
class UserDetail;
class UserForm;

class UserPanel : public SidePanel {
    Q_OBJECT
public:
    enum class Mode { Closed, Reading, Editing, Creating };

    // `devices` outlives the panel.
    UserPanel(const PageContext& context, const DeviceNames& devices, QWidget* parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] const Uuid& user() const { return m_loader->id(); }
    [[nodiscard]] bool hasUnsavedInput() const;
    void whenSettled(std::function<void()> proceed, std::function<void()> stay = {});

    // These do not ask: call through whenSettled().
    void showUser(const Uuid& id);
    void create();
    void closePanel();

    // `holds`: whether the list beside the panel has that user; asked, and again after listChanged(), while it is
    // edited.
    void followList(std::function<bool(const Uuid&)> holds) { m_listHolds = std::move(holds); }
    void listChanged() { showAbsence(); }
    void edit();
    void editWhenLoaded();  // the same, for a user that showUser() is still reading
    void save();
    void cancel();
    void changeOwnPassword();

Q_SIGNALS:
    void created(const mostrador::Uuid& id);
    void panelClosed();
    void formLeft();  // saved or given up, and the focus was in it

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeAccountButtons(QWidget* body);
    void onLoaded(const RecordDetail& detail);
    void onMissing();
    void onSaved(const Result<sync::Receipt>& result, const Uuid& id);
    void enter(Mode mode);
    void sendSuspended(const Uuid& id, const QString& name, bool suspended, bool offerUndo);
    void askCode();
    void askPassword();
    void askSignOut();
    void signOutEverywhere(const Uuid& id, const QString& name);
    void askSuspend();
    void showAbsence();
    void fail(const QString& words);
    void retranslate();
    [[nodiscard]] bool manages() const;  // the full right
    [[nodiscard]] bool mayEdit() const;  // the user shown
    [[nodiscard]] Actor author() const;  // who is signed in, as the commands judge him
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] QString nameShown() const;

    PageContext m_context;
    const DeviceNames& m_devices;
    RecordLoader* m_loader;
    Mode m_mode = Mode::Closed;
    std::optional<RecordDetail> m_detail;
    bool m_saving = false;
    bool m_editNext = false;
    bool m_asking = false;
    std::function<bool(const Uuid&)> m_listHolds;
    bool m_missing = false;  // no longer on this computer while it was edited
    Banner* m_problem;
    Banner* m_absent;
    UserDetail* m_reading;
    UserForm* m_form;
    QWidget* m_account = nullptr;
    SectionHeader* m_accountTitle = nullptr;
    Label* m_accountNote = nullptr;
    Button *m_code = nullptr, *m_password = nullptr, *m_signOut = nullptr;
    Button *m_suspend, *m_reactivate, *m_editButton, *m_cancel, *m_save;
};

}  // namespace mostrador
