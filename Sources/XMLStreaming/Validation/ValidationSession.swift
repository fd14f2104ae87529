import CLibXML2

/// A parser whose events a schema judges. It is shown the start tag of a root once and then record after record.
final class ValidationSession {
  private let validation: xmlSchemaValidCtxtPtr
  private let plug: xmlSchemaSAXPlugPtr
  private let context: xmlParserCtxtPtr
  private let handlers: UnsafeMutablePointer<xmlSAXHandler>
  /// What the plug took over. It keeps these places and writes back into them when it is pulled, so they live as long.
  private let places: UnsafeMutablePointer<Places>

  private struct Places {
    var handlers: xmlSAXHandlerPtr?
    var data: UnsafeMutableRawPointer?
  }

  init?(schema: xmlSchemaPtr, relay: UnsafeMutablePointer<hegui_error_relay>) {
    guard let validation = xmlSchemaNewValidCtxt(schema) else { return nil }
    hegui_validation_relay_errors(validation, relay)
    handlers = .allocate(capacity: 1)
    handlers.initialize(to: Self.makeHandlers())
    places = .allocate(capacity: 1)
    places.initialize(to: Places(handlers: handlers, data: UnsafeMutableRawPointer(relay)))
    guard let plug = Self.plug(into: validation, places) else {
      xmlSchemaFreeValidCtxt(validation)
      handlers.deallocate()
      places.deallocate()
      return nil
    }
    guard let context = xmlCreatePushParserCtxt(places.pointee.handlers, places.pointee.data, nil, 0, nil) else {
      xmlSchemaSAXUnplug(plug)
      xmlSchemaFreeValidCtxt(validation)
      handlers.deallocate()
      places.deallocate()
      return nil
    }
    xmlCtxtUseOptions(context, ScanParser.options)
    self.validation = validation
    self.plug = plug
    self.context = context
  }

  deinit {
    xmlFreeParserCtxt(context)
    xmlSchemaSAXUnplug(plug)
    xmlSchemaFreeValidCtxt(validation)
    handlers.deallocate()
    places.deallocate()
  }

  /// Puts the schema in front of the handlers.
  private static func plug(
    into validation: xmlSchemaValidCtxtPtr, _ places: UnsafeMutablePointer<Places>
  ) -> xmlSchemaSAXPlugPtr? {
    guard let handlers = places.pointer(to: \.handlers), let data = places.pointer(to: \.data) else { return nil }
    return xmlSchemaSAXPlug(validation, handlers, data)
  }

  func parse(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
    xmlParseChunk(context, base, Int32(bytes.count), 0)
  }

  func finish() { xmlParseChunk(context, nil, 0, 1) }

  /// The schema's handlers run behind these, so the state knows the element that an error is about.
  private static func makeHandlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { data, _, _, _, _, _, _, _, _ in validationState(data)?.pointee.start() }
    handlers.endElementNs = { data, _, _, _ in validationState(data)?.pointee.end() }
    return handlers
  }
}

private func validationState(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ValidationState>? {
  data?.assumingMemoryBound(to: hegui_error_relay.self).pointee.owner?.assumingMemoryBound(to: ValidationState.self)
}

/// Takes an error of a schema or of a validation.
func reportValidationError(
  owner: UnsafeMutableRawPointer?, domain: Int32, code: Int32, level: Int32, line: Int32,
  message: UnsafePointer<CChar>?
) {
  guard level >= 2, let state = owner?.assumingMemoryBound(to: ValidationState.self) else { return }
  let text = message.map { oneLine($0) } ?? ""
  state.pointee.errors.append(ValidationState.Found(element: state.pointee.current, code: code, message: text))
}
