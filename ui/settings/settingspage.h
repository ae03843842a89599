#pragma once
// SettingsPage: language, look, density, the business, server, this computer, about. Every choice takes effect at once;
// only the server's address has a button, because it is tested first. GUI thread.

#include "sync/transport/workspace.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/page.h"

class QComboBox;
class QFormLayout;
class QSpinBox;
class QVBoxLayout;

namespace mostrador {

class Button;
class FormField;
class House;
class Label;
class SectionHeader;
class ServerCheck;

class SettingsPage : public Page {
    Q_OBJECT
public:
    // `workspace` outlives the page.
    SettingsPage(sync::Workspace& workspace, const Preferences& now, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override;
    Symbol symbol() const override { return Symbol::Settings; }
    void activated() override;

    void setPreferences(const Preferences& now);  // does not emit

Q_SIGNALS:
    void chosen(const mostrador::Preferences& wanted);
    void connectRequested();  // working alone: go to a server
    void serverMoved(const QString& url);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeLook();
    QWidget* makeBusiness();
    QWidget* makeServer();
    QWidget* makeComputer();
    QWidget* makeAbout();
    void addSection(QVBoxLayout* column, SectionHeader* head, QWidget* card);
    void emitChosen();
    void useServer();
    void onServerUsed(const Result<sync::ServerInfo>& answer);
    void showBusiness();
    void showFacts();
    void retranslate();

    sync::Workspace& m_workspace;
    Preferences m_now;
    QList<SectionHeader*> m_heads;
    QComboBox* m_language = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_density = nullptr;
    QList<FormField*> m_lookFields;
    House* m_house;
    Label* m_business = nullptr;
    Button* m_editBusiness = nullptr;
    ServerCheck* m_server = nullptr;
    Button* m_use = nullptr;
    Button* m_connect = nullptr;
    Label* m_alone = nullptr;
    QSpinBox* m_poll = nullptr;
    FormField* m_pollField = nullptr;
    QFormLayout* m_facts = nullptr;
    Label* m_about = nullptr;
    bool m_filling = false;
};

}  // namespace mostrador
