#pragma once
/// The planner: who can serve what, when, and why not. Pure: values in, values out, no clock, no
/// random but a seed, no input or output. Instants are UTC; local days and hours come from the
/// Zone handed in.
#include "planner/model.h"
#include "planner/reason.h"
#include "planner/rest.h"
#include "planner/rules.h"
#include "planner/slot_index.h"
#include "planner/slots.h"
#include "planner/travel.h"
