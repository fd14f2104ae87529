import CLibXML2

/// One push parser of libxml2 that writes into a scan state.
final class ScanParser {
  private let context: xmlParserCtxtPtr

  /// No network. The text is UTF-8 by now, whatever its declaration says. Without NOENT an `&amp;` in an attribute would
  /// come as `&#38;`; there are no other entities that could be replaced, since no document type is read.
  static let options = Int32(
    bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOENT.rawValue)

  /// A parser that shares `dictionary` with the others of the document; nil where memory does not suffice.
  init?(relay: UnsafeMutablePointer<hegui_error_relay>, dictionary: xmlDictPtr) {
    var handlers = makeScanHandlers()
    guard let made = xmlCreatePushParserCtxt(&handlers, relay, nil, 0, nil) else { return nil }
    xmlCtxtUseOptions(made, ScanParser.options)
    hegui_share_dict(made, dictionary)
    context = made
  }

  deinit { xmlFreeParserCtxt(context) }

  /// The parser as the handlers see it.
  var pointer: xmlParserCtxtPtr { context }

  /// Parses what follows.
  func parse(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
    xmlParseChunk(context, base, Int32(bytes.count), 0)
  }

  /// Tells that nothing follows.
  func finish() { xmlParseChunk(context, nil, 0, 1) }
}
