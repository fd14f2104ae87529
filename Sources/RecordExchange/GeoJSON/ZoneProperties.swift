import Policy
import RegistryModel

/// The properties of one zone as texts, and the attributes they make.
struct ZoneProperties {
  /// One property as the file has it.
  struct Property {
    let text: String
    let offset: Int
  }

  private(set) var byName: [String: Property] = [:]
  private let path: String

  /// Properties that are no attributes of the record but say something about the boundary; `adcode` is what public
  /// collections of county borders call the division.
  static let ownNames: Set<String> = ["id", "key", "crs", "buffer", "adcode"]

  init(path: String) { self.path = path }

  subscript(name: String) -> Property? { byName[name] }

  func path(of name: String) -> String { path + "." + name }

  /// Adds a property unless there is one of that name.
  mutating func add(_ name: String, _ property: Property) {
    if byName[name] == nil { byName[name] = property }
  }

  /// Reads the members of the object at `offset`; null stands for a property that is not there.
  mutating func read(_ text: JSONText, at offset: Int, limits: BoundaryLimits) throws {
    guard text.kind(at: offset) != .literal || text.token(at: offset) != "null" else { return }
    guard text.kind(at: offset) == .object else { throw BoundaryFault(.boundaryNotGeoJSON, at: offset, path: path) }
    var seen: Set<String> = []
    try text.forEachMember(of: offset) { nameOffset, value in
      guard let name = text.string(at: nameOffset), name.utf8.count <= limits.text else {
        throw BoundaryFault(.boundaryNotJSON, at: nameOffset, path: path)
      }
      guard seen.insert(name).inserted else {
        throw BoundaryFault(.boundaryMemberRepeated, at: nameOffset, path: self.path(of: name))
      }
      guard ZoneProperties.isKnown(name) else {
        byName[name] = Property(text: "", offset: value)
        return
      }
      if let content = try content(text, at: value, name, limits) {
        byName[name] = Property(text: content, offset: value)
      }
    }
  }

  static func isKnown(_ name: String) -> Bool {
    ownNames.contains(name) || RecordKind.zone.attribute(name) != nil
  }

  func content(_ text: JSONText, at offset: Int, _ name: String, _ limits: BoundaryLimits) throws -> String? {
    let wrong = BoundaryFault(.boundaryPropertyValue, at: offset, path: path(of: name))
    switch text.kind(at: offset) {
    case .string:
      guard let content = text.string(at: offset), content.utf8.count <= limits.text,
        !content.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
      else { throw wrong }
      return content
    case .number, .literal:
      let token = text.token(at: offset)
      guard token.utf8.count <= 40 else { throw wrong }
      return token == "null" ? nil : token
    case .array:
      // Several codes may come as an array; records write them with blanks between.
      var parts: [String] = []
      try text.forEachElement(of: offset) { element in
        guard text.kind(at: element) == .string, let part = text.string(at: element), parts.count < 32,
          part.utf8.count <= 64, !part.contains(" ")
        else { throw wrong }
        parts.append(part)
        return true
      }
      return parts.joined(separator: " ")
    case .object:
      guard name == "crs" else { throw wrong }
      return try ZoneProperties.namedSystem(text, at: offset, limits) ?? { throw wrong }()
    }
  }

  /// The name in a `crs` object of the older GeoJSON: `{"type":"name","properties":{"name":…}}`.
  private static func namedSystem(_ text: JSONText, at offset: Int, _ limits: BoundaryLimits) throws -> String? {
    var name: String?
    try text.forEachMember(of: offset) { label, value in
      guard text.string(at: label) == "properties", text.kind(at: value) == .object else { return }
      try text.forEachMember(of: value) { label, value in
        if text.string(at: label) == "name", text.kind(at: value) == .string { name = text.string(at: value) }
      }
    }
    return name
  }

  // MARK: What they say

  /// The key: a property `key` or `id`, else the division of public collections.
  var key: Property? { self["key"] ?? self["id"] ?? self["adcode"] }

  /// The stated coordinate system; WGS-84 where none is stated, as GeoJSON has it. Nil for any other.
  var system: CoordinateSystem? {
    guard let stated = self["crs"] else { return .wgs84 }
    let name = String(
      String.UnicodeScalarView(
        stated.text.uppercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
    switch name {
    case "WGS84", "EPSG4326", "CRS84", "URNOGCDEFCRSOGC13CRS84", "URNOGCDEFCRSOGCCRS84", "URNOGCDEFCRSEPSG4326":
      return .wgs84
    case "GCJ02": return .gcj02
    default: return nil
    }
  }

  /// The buffer of a route in metres.
  func buffer(orAt offset: Int) throws -> Int {
    guard let stated = self["buffer"] else {
      throw BoundaryFault(.boundaryBuffer, at: offset, path: path(of: "buffer"))
    }
    guard let metres = DecimalText(stated.text)?.scaled(toDecimals: 0), Route.buffers.contains(metres) else {
      throw BoundaryFault(.boundaryBuffer, at: stated.offset, path: path(of: "buffer"), value: stated.text)
    }
    return metres
  }

  /// The attributes of the zone's record, and what is wrong with them.
  func attributes(orAt offset: Int) -> (values: [String: AttributeValue], faults: [BoundaryFault]) {
    var values: [String: AttributeValue] = [:]
    var faults: [BoundaryFault] = []
    for attribute in RecordKind.zone.attributes {
      let stated = self[attribute.name] ?? (attribute.name == "place" ? self["adcode"] : nil)
      guard let stated, !stated.text.isEmpty else {
        if attribute.isRequired {
          faults.append(
            BoundaryFault(
              .boundaryPropertyMissing, at: offset, path: path(of: attribute.name), value: attribute.title.zh))
        }
        continue
      }
      guard let value = attribute.type.value(from: stated.text), ZoneProperties.isReadable(attribute.name, stated.text)
      else {
        faults.append(
          BoundaryFault(
            .boundaryPropertyValue, at: stated.offset, path: path(of: attribute.name), value: stated.text))
        continue
      }
      values[attribute.name] = value
    }
    if case .day(let from)? = values["from"], case .day(let until)? = values["until"], until <= from {
      faults.append(
        BoundaryFault(
          .boundaryPropertyValue, at: self["until"]?.offset ?? offset, path: path(of: "until"), value: "\(until)"))
    }
    return (values, faults)
  }

  private static func isReadable(_ name: String, _ text: String) -> Bool {
    switch name {
    case "hours": ZoneNotice.namesHours(text)
    case "stagesBanned": ZoneNotice.namesStages(text)
    case "boundary": RecordKind.isIdentifier(text)
    default: true
    }
  }

  /// Properties that nobody knows, in the order of the file.
  var unknown: [(name: String, property: Property)] {
    byName.filter { !ZoneProperties.isKnown($0.key) }.map { ($0.key, $0.value) }.sorted {
      $0.property.offset < $1.property.offset
    }
  }
}
