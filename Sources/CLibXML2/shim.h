// What Swift cannot reach in libxml2, or what differs between its versions.
#ifndef HEGUI_CLIBXML2_SHIM_H
#define HEGUI_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU; its headers would pull in the system's ICU, which clashes with the ICU that Swift's
// Foundation brings. Nothing here needs it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/dict.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// libxml2 2.12 made the error of a structured error handler const.
#if LIBXML_VERSION >= 21200
#define HEGUI_ERROR_CONST const
#else
#define HEGUI_ERROR_CONST
#endif

// Receives the errors of one parser or validator. It is also the user data of the SAX handlers, which find their owner
// in it: libxml2 hands the same pointer to both.
typedef struct hegui_error_relay {
  void (*report)(void *owner, int domain, int code, int level, int line, const char *message);
  void *owner;
} hegui_error_relay;

static void hegui_relay_error(void *data, HEGUI_ERROR_CONST xmlError *error) {
  hegui_error_relay *relay = (hegui_error_relay *)data;
  if (relay == NULL || error == NULL) return;
  relay->report(relay->owner, error->domain, error->code, (int)error->level, error->line, error->message);
}

// Errors of the parser that uses `sax` go to the relay that is its user data.
static inline void hegui_sax_relay_errors(xmlSAXHandler *sax) { sax->serror = hegui_relay_error; }

// Errors of a schema go to `relay`.
static inline void hegui_schema_relay_errors(xmlSchemaParserCtxtPtr context, hegui_error_relay *relay) {
  xmlSchemaSetParserStructuredErrors(context, hegui_relay_error, relay);
}

// Errors of a validation go to `relay`.
static inline void hegui_validation_relay_errors(xmlSchemaValidCtxtPtr context, hegui_error_relay *relay) {
  xmlSchemaSetValidStructuredErrors(context, hegui_relay_error, relay);
}

// Newer versions mark the fields of the parser context as deprecated without a replacement for these uses.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

// How many bytes the parser has behind it. Right for UTF-8 input without a converter only.
static inline long hegui_bytes_consumed(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  if (input == NULL) return -1;
  return (long)input->consumed + (long)(input->cur - input->base);
}

// Makes the parser use `dict`, so that equal names have equal addresses in every parser of one document.
static inline void hegui_share_dict(xmlParserCtxtPtr context, xmlDictPtr dict) {
  if (context->dict == dict) return;
  if (context->dict != NULL) xmlDictFree(context->dict);
  context->dict = dict;
  xmlDictReference(dict);
}

#pragma clang diagnostic pop

#endif
