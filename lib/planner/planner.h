#pragma once
/// The planner: who can serve what, when, and why not. Pure: values in, values out, no clock, no
/// random but a seed, no input or output. Instants are UTC; local days and hours come from the
/// Zone handed in.
///
///   slots          start times from shifts and busy spans, without the road
///   SlotIndex      the live search for starts that somebody can really serve
///   match          who could do one visit at one time, the best first, and why not the others
///   plan_day       all visits of a day; replan: the smallest change after something happened
///   check_plan     the independent judge of plans
///
/// A hard rule refuses with a Reason (reason.h); a soft one weighs, in fen (Weights).
#include "planner/check.h"
#include "planner/matching.h"
#include "planner/model.h"
#include "planner/plan.h"
#include "planner/problem.h"
#include "planner/reason.h"
#include "planner/rest.h"
#include "planner/rules.h"
#include "planner/slot_index.h"
#include "planner/slots.h"
#include "planner/soft.h"
#include "planner/travel.h"
