/// Who and what is on the stage: the company's families, workers, stores and services, as the
/// import has brought them, and what everybody remembers of the orders.
#pragma once

#include "app/past/stage.h"

#include <map>
#include <string>
#include <vector>

namespace hearth::app::past {

struct Family {
    Caller caller;
    std::string id;
    std::string name;
    std::string phone;
    std::string address;
    std::string store;
    double latitude = 0;
    double longitude = 0;
};

struct Hand {
    Caller caller;
    std::string id;
    std::string number;
    std::string store;
    int care_percent = 95; ///< how often the work is as it should be
};

struct Service {
    std::string id;
    double usual = 1;
    std::string extra; ///< what a worker proposes at the door; empty where nothing is
};

/// An order as its event told it.
struct Deal {
    std::string order;
    std::string visit;
    std::string store;
    std::string item;
    int family = 0;
    int worker = -1; ///< who has said yes
    Instant starts_at;
    Instant ends_at;
    bool is_bad = false;  ///< the work was not as it should be
    bool is_over = false; ///< called off
};

struct Cast {
    std::vector<Family> families;
    std::vector<Hand> workers;
    std::vector<std::string> stores;
    std::map<std::string, Service> services; ///< by code
    std::map<std::string, Deal> deals;       ///< by order

    int family_of(std::string const& customer) const; ///< -1: nobody's
    int worker_of(std::string const& worker) const;
    Deal* deal(std::string const& order);
    Deal* deal_of_visit(std::string const& visit);
};

/// `families` is how many of the book come onto the stage.
Cast load_cast(Stage& stage, int families);

} // namespace hearth::app::past
