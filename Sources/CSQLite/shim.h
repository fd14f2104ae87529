// What Swift cannot reach in SQLite: functions with a variable number of arguments.
#ifndef HEGUI_CSQLITE_SHIM_H
#define HEGUI_CSQLITE_SHIM_H

#include <sqlite3.h>

// Keeps SQLite from counting the memory that it takes. Has effect only before the first connection is opened; else
// SQLITE_MISUSE is returned, and SQLite counts on.
static inline int hegui_sqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

#endif
