#pragma once
// ClientPanel: one client beside the list: to read, to edit, or new. Saves through the workspace, archives with undo,
// warns of duplicates while typing, and keeps the person's input when a save is refused or the record changes
// underneath. GUI thread.

#include <functional>
#include <optional>

#include "sync/replica/types.h"
#include "ui/tables/pagecontext.h"
#include "ui/tables/recordloader.h"
#include "ui/widgets/sidepanel.h"

namespace mostrador {

class Banner;
class Button;
class ClientDetail;
class ClientForm;
class ConflictBar;
class DuplicateWatch;

class ClientPanel : public SidePanel {
    Q_OBJECT
public:
    enum class Mode { Closed, Reading, Editing, Creating };

    explicit ClientPanel(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] const Uuid& client() const { return m_loader->id(); }  // nil when closed or creating
    [[nodiscard]] bool hasUnsavedInput() const;
    // Runs `proceed` when nothing would be lost or the person gives it up; else `stay`.
    void whenSettled(std::function<void()> proceed, std::function<void()> stay = {});

    // These do not ask: call through whenSettled().
    void showClient(const Uuid& id);
    void create();
    void resend(const sync::InboxItem& item);
    void closePanel();

    // `holds`: whether the list beside the panel has that client; asked, and again after listChanged(), while it is
    // edited.
    void followList(std::function<bool(const Uuid&)> holds) { m_listHolds = std::move(holds); }
    void listChanged() { showAbsence(); }
    void edit();            // from reading; nothing without the right
    void editWhenLoaded();  // the same, for a client that showClient() is still reading
    void save();
    void cancel();  // asks when there is unsaved input

Q_SIGNALS:
    void created(const mostrador::Uuid& id);
    void resent(const mostrador::Uuid& inboxItem);
    void openRequested(const mostrador::Uuid& id);  // "open existing" of the duplicate warning
    void panelClosed();
    void formLeft();  // saved or given up, and the focus was in it

protected:
    void changeEvent(QEvent* event) override;

private:
    void onLoaded(const RecordDetail& detail);
    void onMissing();
    void onEdited();
    void onDuplicates(const std::vector<sync::DuplicateHint>& hints);
    void onSaved(const Result<sync::Receipt>& result, const Uuid& id);
    void startEditing();
    void enter(Mode mode);
    void setArchived(bool archived);
    void sendArchived(const Uuid& id, const QString& name, bool archived, bool offerUndo);
    void showConflict();
    void showAbsence();
    [[nodiscard]] QString absence() const;
    [[nodiscard]] bool mayArchive() const;
    void fail(const Error& error);
    void loadMoney();
    void retranslate();
    [[nodiscard]] FieldMask editableFields() const;
    [[nodiscard]] bool masked() const;

    PageContext m_context;
    RecordLoader* m_loader;
    DuplicateWatch* m_watch;
    sync::QtPost m_post;
    Mode m_mode = Mode::Closed;
    std::optional<RecordDetail> m_detail;
    std::optional<sync::InboxItem> m_resending;
    FieldMask m_contested = 0;
    bool m_saving = false;
    bool m_editNext = false;
    bool m_asking = false;  // a "discard?" question is open
    std::function<bool(const Uuid&)> m_listHolds;
    bool m_missing = false;  // no longer on this computer while it was edited
    Uuid m_duplicate;
    Banner* m_problem;
    Banner* m_absent;
    Banner* m_duplicates;
    ConflictBar* m_conflict;
    ClientDetail* m_reading;
    ClientForm* m_form;
    Button *m_archive, *m_restore, *m_editButton, *m_cancel, *m_save;
};

}  // namespace mostrador
