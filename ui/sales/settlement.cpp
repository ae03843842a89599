#include "ui/sales/settlement.h"

#include <algorithm>

#include "models/records/payment.h"
#include "models/rules/totals.h"

namespace mostrador {

Settlement settle(std::int64_t total, const std::vector<Tender>& tenders, std::int64_t coin) {
    Settlement out;
    std::int64_t cash = 0;
    std::int64_t others = 0;
    for (const Tender& one : tenders) {
        if (one.amount <= 0) continue;
        (one.method == payment::cash ? cash : others) += one.amount;
        if (one.method != payment::cash) out.payments.push_back(one);
    }
    out.over = std::max<std::int64_t>(others - total, 0);
    const std::int64_t left = total - others;
    if (cash > 0 && left > 0) out.rounding = cashRounding(left, coin);
    out.total = total + out.rounding;
    const std::int64_t due = std::max<std::int64_t>(left + out.rounding, 0);
    const std::int64_t kept = std::min(cash, due);
    if (kept > 0) out.payments.insert(out.payments.begin(), Tender{payment::cash, kept, {}});
    out.rest = due - kept;
    out.change = cash - kept;
    return out;
}

std::vector<Tender> withExactCash(std::int64_t total, std::vector<Tender> tenders, std::int64_t coin) {
    std::erase_if(tenders, [](const Tender& one) { return one.method == payment::cash || one.amount <= 0; });
    std::int64_t left = total;
    for (const Tender& one : tenders) left -= one.amount;
    if (left > 0) tenders.push_back({payment::cash, left + cashRounding(left, coin), {}});
    return tenders;
}

}  // namespace mostrador
