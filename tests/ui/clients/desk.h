#pragma once
// The clients' page over a business of its own.

#include "tests/kit/wait.h"
#include "tests/ui/kit/screen.h"
#include "ui/clients/clientspage.h"

namespace mostrador::test {

struct ClientsDesk {
    Business business;
    std::unique_ptr<Screen<ClientsPage>> screen;
    std::vector<Uuid> ids;

    explicit ClientsDesk(const std::vector<std::string>& names = {}) {
        for (const std::string& name : names) ids.push_back(business.client(name));
        open();
        REQUIRE(kit::waitFor([&] { return screen->table().model()->rowCount() == static_cast<int>(names.size()); }));
    }
    void open() {
        screen.reset();
        Profile& profile = business.profile;
        screen =
            std::make_unique<Screen<ClientsPage>>(*profile.workspace, profile.clock, profile.random, "clients.table");
    }
    // The form of the client in that row, by the keyboard.
    void edit(int row) {
        screen->choose(row);
        REQUIRE(screen->waitsFor("clients.edit"));
        screen->key(Qt::Key_F2);
        REQUIRE(screen->sees("clients.form.save"));
        CHECK_FALSE(screen->sees("clients.form.absent"));
    }
    void save() {
        screen->key(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(screen->waitsFor("clients.edit"));
    }
    [[nodiscard]] std::string stored(const Uuid& id, FieldIndex field) {
        return std::string(business.stored(client::type, id).text(field));
    }
    [[nodiscard]] std::vector<std::string> phones(const Uuid& id) {
        std::vector<std::string> numbers;
        const Record record = business.stored(client::type, id);
        for (const SetElement& one : record.set(client::Phones)) numbers.emplace_back(textOf(one.fields.front()));
        return numbers;
    }
};

}  // namespace mostrador::test
