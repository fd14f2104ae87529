/// A record of a real-time frame: type, serial or time where the layout has one, and the body as sent.
public struct DataRecord: Hashable, Sendable {
  /// What the record holds.
  public var type: RecordType
  /// Its own serial, in layouts with one.
  public var serial: UInt16?
  /// Its own collection time, in layouts with one.
  public var time: WireTime?
  /// The body as sent.
  public var body: [UInt8]

  /// A record with a body as it goes on the wire.
  public init(type: RecordType, serial: UInt16? = nil, time: WireTime? = nil, body: [UInt8]) {
    self.type = type
    self.serial = serial
    self.time = time
    self.body = body
  }

  /// A record of numeric fields; fields that `values` does not name are sent as invalid.
  ///
  /// - Returns: nil where the type has no numeric fields, a field is not of the type, or a value does not fit its field.
  public init?(
    type: RecordType, serial: UInt16? = nil, time: WireTime? = nil, values: [FieldSpec: FieldValue],
    position: GroundPosition? = nil
  ) {
    let fields = type.fields
    guard let last = fields.last else { return nil }
    var known = 0
    var bytes = [UInt8](repeating: 0xFF, count: last.coding.offset + last.coding.width)
    for field in fields {
      let value = values[field]
      if value != nil { known += 1 }
      guard let raw = field.coding.raw(value ?? .invalid) else { return nil }
      for index in 0..<field.coding.width {
        bytes[field.coding.offset + index] = UInt8(
          truncatingIfNeeded: raw >> UInt32(8 * (field.coding.width - 1 - index)))
      }
    }
    guard known == values.count else { return nil }
    if let offset = type.positionOffset {
      var writer = ByteWriter()
      (position ?? GroundPosition(isValid: false, longitude: nil, latitude: nil)).append(to: &writer)
      bytes.replaceSubrange(offset..<(offset + GroundPosition.length), with: writer.bytes)
    }
    self.init(type: type, serial: serial, time: time, body: bytes)
  }

  /// A record of OBD information.
  public init(_ information: OBDInformation, serial: UInt16? = nil, time: WireTime? = nil) {
    var writer = ByteWriter()
    information.append(to: &writer)
    self.init(type: .obdInformation, serial: serial, time: time, body: writer.bytes)
  }

  /// The OBD information; nil for other types and for a body that is too short.
  public var obdInformation: OBDInformation? {
    guard type == .obdInformation, body.count >= OBDInformation.fixedLength,
      body.count == OBDInformation.fixedLength + 4 * (OBDInformation.codeCount(body[95]) ?? 0)
    else { return nil }
    return body.withUnsafeBytes { OBDInformation(ByteView($0)) }
  }

  /// The numeric fields with their values; empty for types without.
  public var values: [(field: FieldSpec, value: FieldValue)] {
    body.withUnsafeBytes { bytes in
      let view = ByteView(bytes)
      return type.fields(of: view).compactMap { field in
        field.coding.offset + field.coding.width <= view.count ? (field, field.coding.value(in: view)) : nil
      }
    }
  }

  /// The value of one field; nil where the body does not hold it.
  public func value(_ field: FieldSpec) -> FieldValue? {
    guard field.coding.offset + field.coding.width <= body.count else { return nil }
    return body.withUnsafeBytes { field.coding.value(in: ByteView($0)) }
  }

  /// The position; nil for types without one.
  public var position: GroundPosition? {
    guard let offset = type.positionOffset, offset + GroundPosition.length <= body.count else { return nil }
    return body.withUnsafeBytes { GroundPosition(ByteView($0), at: offset) }
  }

  /// The blocks of a vendor's supplement; nil where the body is in another form.
  public var supplementBlocks: [Supplement.Block]? {
    guard type == .supplement || type.isVendors, body.count >= 2 else { return nil }
    return body.withUnsafeBytes { bytes in
      let view = ByteView(bytes)
      guard Int(view.word(at: 0)) == view.count - 2 else { return nil }
      return Supplement.blocks(view.window(from: 2))
    }
  }

  func append(to writer: inout ByteWriter, prefixLength: Int, frameTime: WireTime) {
    writer.append(type.rawValue)
    switch prefixLength {
    case 2: writer.append(word: serial ?? 0)
    case 6: writer.append(contentsOf: (time ?? frameTime).bytes)
    default: break
    }
    writer.append(contentsOf: body)
  }
}
