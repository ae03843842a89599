#include "ui/tables/recordwindow.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace mostrador::table {

namespace {

using Places = std::unordered_map<Uuid, std::size_t>;

Places placesOf(const std::vector<Uuid>& ids) {
    Places places;
    places.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i], i);
    return places;
}

// Marks a longest run of rows that keep their order; every other row has to move.
std::vector<bool> stayingRows(const std::vector<std::size_t>& order) {
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(order.size(), order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), order[i],
                                         [&](std::size_t row, std::size_t value) { return order[row] < value; });
        if (at != tails.begin()) before[i] = *(at - 1);
        if (at == tails.end()) tails.push_back(i);
        else *at = i;
    }
    std::vector<bool> stays(order.size(), false);
    for (std::size_t row = tails.empty() ? order.size() : tails.back(); row < order.size(); row = before[row])
        stays[row] = true;
    return stays;
}

// From the last row to the first, so that earlier positions stay true.
void removeGone(std::vector<Uuid>& list, const Places& wanted, std::vector<Step>& steps) {
    std::size_t end = list.size();
    while (end > 0) {
        if (wanted.contains(list[end - 1])) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && !wanted.contains(list[begin - 1])) --begin;
        steps.push_back({Step::Kind::Remove, begin, end - begin, 0});
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(begin), list.begin() + static_cast<std::ptrdiff_t>(end));
        end = begin;
    }
}

// False when too many rows would have to move.
bool moveRows(std::vector<Uuid>& list, const Places& places, std::vector<Step>& steps) {
    std::vector<std::size_t> order;
    order.reserve(list.size());
    for (const Uuid& id : list) order.push_back(places.at(id));
    if (std::is_sorted(order.begin(), order.end())) return true;
    const std::vector<bool> stays = stayingRows(order);
    std::unordered_set<Uuid> movers;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!stays[i]) movers.insert(list[i]);
    if (movers.size() > movesMax) return false;
    std::vector<Uuid> inTurn(movers.begin(), movers.end());
    std::sort(inTurn.begin(), inTurn.end(), [&](const Uuid& a, const Uuid& b) { return places.at(a) < places.at(b); });
    // Each goes right behind the last settled row that comes before it: all before it are settled by then.
    for (const Uuid& id : inTurn) {
        const auto from = static_cast<std::size_t>(std::find(list.begin(), list.end(), id) - list.begin());
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
        std::size_t to = 0;
        for (std::size_t i = list.size(); i > 0; --i) {
            if (movers.contains(list[i - 1]) || places.at(list[i - 1]) > places.at(id)) continue;
            to = i;
            break;
        }
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(to), id);
        movers.erase(id);
        if (from != to) steps.push_back({Step::Kind::Move, from, 1, to});
    }
    return true;
}

}  // namespace

std::optional<std::vector<Step>> stepsBetween(const std::vector<Uuid>& held, const std::vector<Uuid>& wanted) {
    std::vector<Step> steps;
    if (held == wanted) return steps;
    std::vector<Uuid> list = held;
    const Places places = placesOf(wanted);
    removeGone(list, places, steps);
    if (steps.size() > stepsMax || !moveRows(list, places, steps)) return std::nullopt;
    const Places kept = placesOf(list);
    for (std::size_t i = 0; i < wanted.size();) {
        if (kept.contains(wanted[i])) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < wanted.size() && !kept.contains(wanted[end])) ++end;
        steps.push_back({Step::Kind::Insert, i, end - i, i});
        i = end;
    }
    if (steps.size() > stepsMax) return std::nullopt;
    return steps;
}

}  // namespace mostrador::table
