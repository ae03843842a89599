#include <catch2/catch.hpp>

#include "models/base/text.h"
#include "models/records/registry.h"
#include "models/rules/messages.h"

using namespace mostrador;

TEST_CASE("every code has its own sentence in both languages") {
    std::vector<std::string> seen;
    for (int number = 101; number <= 599; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (codeName(code) == "error_interno" && code != ErrorCode::Internal) continue;
        for (const Language language : {Language::Spanish, Language::English}) {
            const std::string bare = describe({code, {}, {}}, language);
            const std::string full = describe({code, "nombre", "7"}, language);
            CAPTURE(number, bare, full);
            CHECK(isValidUtf8(bare));
            CHECK(bare.size() > 5);
            CHECK(bare.find_first_of("[]{}") == std::string::npos);
            CHECK(full.find_first_of("[]{}") == std::string::npos);
            CHECK(std::count(seen.begin(), seen.end(), bare) == 0);
            seen.push_back(bare);
        }
    }
    CHECK(seen.size() >= 2 * 40);
}

TEST_CASE("sentences name the field and the limit as people call them") {
    CHECK(describe({ErrorCode::FieldRequired, "nombre", {}}, Language::English) ==
          "A required value is missing: name. Fill it in and save again.");
    CHECK(describe({ErrorCode::FieldTooLong, "telefonos.numero", "40"}, Language::Spanish) ==
          "El texto es demasiado largo en teléfonos: número (máximo 40). Acórtelo.");
    CHECK(describe({ErrorCode::FieldUnknown, "telefno", {}}, Language::Spanish) ==
          "No existe ese campo: telefno. Revise el nombre.");
    CHECK(describe({ErrorCode::TooManyAttempts, {}, "30"}, Language::English) ==
          "Too many attempts. Wait 30 seconds and try again.");
    CHECK(describe({ErrorCode::TooManyAttempts, {}, {}}, Language::English) ==
          "Too many attempts. Wait and try again.");
}

TEST_CASE("a detail that looks like a placeholder is shown as it is") {
    CHECK(describe({ErrorCode::NameTaken, "usuario", "{f}[x]"}, Language::English) ==
          "That name is already in use: {f}[x]. Choose another one.");
}

TEST_CASE("the language is taken from tags and headers") {
    CHECK(languageFromTag("es_CL.UTF-8") == Language::Spanish);
    CHECK(languageFromTag("EN-gb") == Language::English);
    CHECK_FALSE(languageFromTag("est"));
    CHECK_FALSE(languageFromTag("C"));
    CHECK(languageFromAccept("") == Language::Spanish);
    CHECK(languageFromAccept("en") == Language::English);
    CHECK(languageFromAccept("de, en;q=0.5, es;q=0.4") == Language::English);
    CHECK(languageFromAccept("en;q=0.25,es;q=0.3") == Language::Spanish);
    CHECK(languageFromAccept("en;q=0, fr") == Language::Spanish);
}

TEST_CASE("every field of every record has a name for people in both languages", "[messages]") {
    for (const RecordType* type : allRecordTypes()) {
        for (const FieldSpec& spec : type->fields) {
            // a label nobody wrote is the technical name: only a word without blanks or underscores may equal it
            for (const Language language : {Language::Spanish, Language::English}) {
                const std::string label = fieldLabel(spec.name, language);
                INFO(type->publicName << "." << spec.name);
                CHECK(label.find('_') == std::string::npos);
            }
        }
    }
}
