#pragma once
// One visitor from several lambdas, for std::visit.

namespace mostrador {

template <class... Visits>
struct Overloaded : Visits... {
    using Visits::operator()...;
};
template <class... Visits>
Overloaded(Visits...) -> Overloaded<Visits...>;

}  // namespace mostrador
