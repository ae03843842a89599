#include "tests/arch/checks.h"

#include <algorithm>
#include <array>
#include <regex>

namespace mostrador::arch {

namespace {

struct Banned {
    const char* pattern;
    const char* reason;
};

// This file spells the words as patterns that do not match themselves.
constexpr std::array kBanned{
    Banned{"\\bT[O]DO\\b", "unfinished work: finish it or write an issue"},
    Banned{"\\bF[I]XME\\b", "unfinished work: finish it or write an issue"},
    Banned{"\\bX[X]X\\b", "unfinished work: finish it or write an issue"},
    Banned{"\\bsleep_(fo[r]|unti[l])\\b", "waiting by the clock: wait for the event"},
    Banned{"\\bu?sl[e]ep\\(", "waiting by the clock: wait for the event"},
    Banned{"\\bQThread::m?sl[e]ep\\b", "waiting by the clock: wait for the event"},
    Banned{"\\bQTest::q(Slee[p]|Wai[t])\\(", "waiting by the clock: QTRY_… or a signal spy waits for the event"},
    Banned{"\\bQEvent[L]oop\\b", "nested event loop"},
    Banned{"\\bprocess[E]vents\\b", "nested event loop"},
    // Qt's own single objects (QCoreApplication, QNetworkInformation) are Qt's to have.
    Banned{"\\b(Q[^A-Z]|[^Q\\W])\\w*::insta[n]ce\\(\\)|\\binsta[n]ce\\(\\) *(const *)?\\{",
           "singleton: hand the object in"},
    Banned{"\\busing namespac[e] std *;", "using-directive for std"},
};

bool isCode(std::string_view path) { return path.ends_with(".h") || path.ends_with(".cpp"); }

std::string finding(const std::string& path, std::size_t line, const std::string& what) {
    return path + ":" + std::to_string(line) + ": " + what;
}

// The rows of the allow-list: a path, blanks, a reason. '#' starts a comment line.
std::map<std::string, std::string> parseAllowList(std::string_view text, Findings& out) {
    std::map<std::string, std::string> rows;
    for (const std::string_view line : linesOf(text)) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto blank = line.find(' ');
        const auto reason = line.find_first_not_of(' ', blank);
        if (blank == std::string_view::npos || reason == std::string_view::npos) {
            out.push_back("tests/arch/allowed_long_files.txt: no reason for '" + std::string(line) + "'");
            continue;
        }
        rows.emplace(line.substr(0, blank), line.substr(reason));
    }
    return rows;
}

// A property's result is a value: where nobody asks for it, the test prints the failure and passes.
void addUnheardProperties(const SourceFile& file, Findings& out) {
    const std::string property = std::string("rc::") + "check(";
    for (auto at = file.text.find(property); at != std::string::npos; at = file.text.find(property, at + 1)) {
        const auto before = file.text.find_last_not_of(" \n", at == 0 ? 0 : at - 1);
        const std::string_view head = std::string_view(file.text).substr(0, before + 1);
        if (head.ends_with("CHECK(") || head.ends_with("REQUIRE(")) continue;
        const auto line = std::count(file.text.begin(), file.text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
        out.push_back(finding(file.path, static_cast<std::size_t>(line), "a property whose result is not checked"));
    }
}

}  // namespace

Findings checkLength(const std::vector<SourceFile>& files, std::string_view allowList) {
    Findings out;
    auto allowed = parseAllowList(allowList, out);
    for (const SourceFile& file : files) {
        const std::size_t lines = linesOf(file.text).size();
        if (lines <= kLinesMax) continue;
        if (allowed.erase(file.path) == 0)
            out.push_back(
                finding(file.path, lines, std::to_string(lines) + " lines, at most " + std::to_string(kLinesMax)));
    }
    for (const auto& [path, reason] : allowed) {
        out.push_back("tests/arch/allowed_long_files.txt: " + path + " is not a long file");
    }
    return out;
}

Findings checkWords(const std::vector<SourceFile>& files) {
    std::vector<std::regex> patterns;
    patterns.reserve(kBanned.size());
    for (const Banned& banned : kBanned) patterns.emplace_back(banned.pattern);
    Findings out;
    for (const SourceFile& file : files) {
        if (!isCode(file.path) && !file.path.ends_with(".sql") && !file.path.ends_with("CMakeLists.txt")) continue;
        const auto lines = linesOf(file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t b = 0; b < patterns.size(); ++b) {
                std::match_results<std::string_view::const_iterator> match;
                if (std::regex_search(lines[i].begin(), lines[i].end(), match, patterns[b]))
                    out.push_back(finding(file.path, i + 1, "'" + match.str() + "': " + kBanned[b].reason));
            }
        }
    }
    for (const SourceFile& file : files) addUnheardProperties(file, out);
    return out;
}

Findings checkText(const std::vector<SourceFile>& files) {
    Findings out;
    for (const SourceFile& file : files) {
        if (file.text.empty()) continue;
        if (!file.text.ends_with('\n')) out.push_back(finding(file.path, 1, "no newline at the end"));
        if (file.text.ends_with("\n\n")) out.push_back(finding(file.path, 1, "blank lines at the end"));
        if (file.path.ends_with(".h") && file.text.find("#pragma once\n") == std::string::npos)
            out.push_back(finding(file.path, 1, "no #pragma once"));
        const auto lines = linesOf(file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].find('\t') != std::string_view::npos) out.push_back(finding(file.path, i + 1, "tab"));
            if (lines[i].ends_with(' ') || lines[i].ends_with('\r'))
                out.push_back(finding(file.path, i + 1, "blank or carriage return at the end of the line"));
        }
    }
    return out;
}

}  // namespace mostrador::arch
