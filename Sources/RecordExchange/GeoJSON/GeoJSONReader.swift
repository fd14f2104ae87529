import RegistryModel
import Policy

/// Reads boundaries of zones and routes from GeoJSON (RFC 7946): a FeatureCollection, a Feature, or a bare geometry, which
/// in public collections of county borders has properties of its own.
///
/// Input is hostile until read: size, depth and numbers are limited, every number is read exactly, and whatever is wrong
/// is told with its place.
public struct GeoJSONReader: Sendable {
  private let limits: BoundaryLimits
  private let defaults: [String: String]

  /// A reader.
  ///
  /// - Parameter defaults: values for properties that a file does not state, by name, such as the kind and the notice
  ///   that a clerk gives for a file of bare borders.
  public init(defaults: [String: String] = [:], limits: BoundaryLimits = .standard) {
    self.defaults = defaults
    self.limits = limits
  }

  /// What the file holds, and what is wrong with it.
  ///
  /// - Complexity: O(n).
  public func read(_ bytes: [UInt8]) -> GeoJSONReading {
    var run = GeoJSONRun(bytes, limits: limits, defaults: defaults)
    run.readFile()
    return GeoJSONReading(zones: run.zones, findings: run.findings)
  }
}

/// One reading of one file.
struct GeoJSONRun {
  private let bytes: [UInt8]
  private let limits: BoundaryLimits
  private let defaults: [String: String]
  private var lines: LinePositions
  private var keys: Set<String> = []
  private(set) var zones: [ZoneDraft] = []
  private(set) var findings: [Finding] = []

  init(_ bytes: [UInt8], limits: BoundaryLimits, defaults: [String: String]) {
    self.bytes = bytes
    self.limits = limits
    self.defaults = defaults
    lines = LinePositions(bytes)
  }

  /// The members of an object that GeoJSON gives a meaning, by name.
  private typealias Members = [String: Int]
  private static let memberNames: Set<String> = [
    "type", "features", "geometry", "properties", "coordinates", "id", "crs",
  ]

  mutating func readFile() {
    guard bytes.count <= limits.bytes else {
      let message = BilingualText(
        zh: "文件超过 \(limits.bytes) 字节", en: "the file is longer than \(limits.bytes) bytes")
      return report(BoundaryFault(.boundaryTooLarge, at: limits.bytes, path: "$", message: message))
    }
    collect { run in try run.readRoot(JSONText(run.bytes, depth: run.limits.depth)) }
    if zones.isEmpty, findings.isEmpty { report(BoundaryFault(.boundaryNone, at: 0, path: "$")) }
  }

  private mutating func readRoot(_ text: JSONText) throws {
    let members = try members(of: text.root, in: text, path: "$")
    guard try type(members, text, at: text.root, path: "$") == "FeatureCollection" else {
      return readZone(members, text, at: text.root, path: "$", system: nil)
    }
    guard let features = members["features"], text.kind(at: features) == .array else {
      throw BoundaryFault(.boundaryNotGeoJSON, at: members["features"] ?? text.root, path: "$.features")
    }
    var system = ZoneProperties(path: "$")
    if let crs = members["crs"] { try system.readSystem(text, at: crs, limits) }
    var count = 0
    try text.forEachElement(of: features) { element in
      let path = "$.features[\(count)]"
      guard count < limits.zones else {
        throw BoundaryFault(.boundaryTooLarge, at: element, path: path, value: String(limits.zones))
      }
      count += 1
      collect { run in
        let members = try run.members(of: element, in: text, path: path)
        guard try run.type(members, text, at: element, path: path) == "Feature" else {
          throw BoundaryFault(.boundaryNotGeoJSON, at: element, path: path + ".type")
        }
        run.readZone(members, text, at: element, path: path, system: system["crs"])
      }
      return true
    }
  }

  /// Reads a Feature or a bare geometry.
  private mutating func readZone(
    _ members: Members, _ text: JSONText, at offset: Int, path: String, system: ZoneProperties.Property?
  ) {
    collect { run in
      let type = try run.type(members, text, at: offset, path: path)
      var geometry = members
      var geometryPath = path
      if type == "Feature" {
        geometryPath += ".geometry"
        guard let inner = members["geometry"], text.kind(at: inner) == .object else {
          throw BoundaryFault(.boundaryNotGeoJSON, at: members["geometry"] ?? offset, path: geometryPath)
        }
        geometry = try run.members(of: inner, in: text, path: geometryPath)
      }
      let properties = try run.properties(members, text, at: offset, path: path, system: system)
      try run.readZone(
        properties, geometry, text, path: path, geometryPath: geometryPath, at: offset)
    }
  }

  private mutating func readZone(
    _ properties: ZoneProperties, _ geometry: Members, _ text: JSONText, path: String, geometryPath: String,
    at offset: Int
  ) throws {
    for (name, property) in properties.unknown {
      report(BoundaryFault(.boundaryPropertyUnknown, at: property.offset, path: properties.path(of: name)))
    }
    let (values, faults) = properties.attributes(orAt: offset)
    faults.forEach { report($0) }
    let key = try requireKey(properties, at: offset)
    guard let system = properties.system else {
      throw BoundaryFault(
        .boundarySystem, at: properties["crs"]?.offset ?? offset, path: properties.path(of: "crs"),
        value: properties["crs"]?.text)
    }
    let type = try self.type(geometry, text, at: offset, path: geometryPath)
    let coordinatesPath = geometryPath + ".coordinates"
    guard GeometryReader.types.contains(type) else {
      throw BoundaryFault(
        GeometryReader.otherTypes.contains(type) ? .boundaryGeometry : .boundaryNotGeoJSON,
        at: geometry["type"] ?? offset, path: geometryPath + ".type", value: type)
    }
    guard let coordinates = geometry["coordinates"] else {
      throw BoundaryFault(.boundaryNotGeoJSON, at: offset, path: coordinatesPath)
    }
    var reader = GeometryReader(text, limits)
    var shape = try reader.shape(type: type, at: coordinates, path: coordinatesPath) {
      try properties.buffer(orAt: offset)
    }
    if system == .gcj02 {
      guard let converted = shape.convertedFromGCJ02() else {
        throw BoundaryFault(.boundaryOutsideGCJ02, at: coordinates, path: coordinatesPath)
      }
      shape = converted
      report(BoundaryFault(.boundaryConverted, at: coordinates, path: coordinatesPath, value: key))
    }
    guard faults.isEmpty else { return }
    zones.append(
      ZoneDraft(
        key: key, path: path, position: lines.position(offset), shape: shape, statedSystem: system, values: values))
  }

  private mutating func requireKey(_ properties: ZoneProperties, at offset: Int) throws -> String {
    guard let key = properties.key else {
      throw BoundaryFault(.boundaryPropertyMissing, at: offset, path: properties.path(of: "key"))
    }
    guard RecordKind.isIdentifier(key.text) else {
      throw BoundaryFault(.boundaryPropertyValue, at: key.offset, path: properties.path(of: "key"), value: key.text)
    }
    guard keys.insert(key.text).inserted else {
      throw BoundaryFault(.boundaryKeyRepeated, at: key.offset, path: properties.path(of: "key"), value: key.text)
    }
    return key.text
  }

  private func properties(
    _ members: Members, _ text: JSONText, at offset: Int, path: String, system: ZoneProperties.Property?
  ) throws -> ZoneProperties {
    var properties = ZoneProperties(path: path + ".properties")
    if let own = members["properties"] { try properties.read(text, at: own, limits: limits) }
    if let id = members["id"] { try properties.readIdentifier(text, at: id, limits) }
    if let crs = members["crs"] { try properties.readSystem(text, at: crs, limits) }
    if let system { properties.add("crs", system) }
    for (name, value) in defaults.sorted(by: { $0.key < $1.key }) {
      properties.add(name, ZoneProperties.Property(text: value, offset: offset))
    }
    return properties
  }

  // MARK: Objects

  private func members(of offset: Int, in text: JSONText, path: String) throws -> Members {
    guard text.kind(at: offset) == .object else { throw BoundaryFault(.boundaryNotGeoJSON, at: offset, path: path) }
    var members: Members = [:]
    try text.forEachMember(of: offset) { nameOffset, value in
      guard let name = text.string(at: nameOffset), GeoJSONRun.memberNames.contains(name) else { return }
      guard members.updateValue(value, forKey: name) == nil else {
        throw BoundaryFault(.boundaryMemberRepeated, at: nameOffset, path: path + "." + name)
      }
    }
    return members
  }

  private func type(_ members: Members, _ text: JSONText, at offset: Int, path: String) throws -> String {
    guard let value = members["type"], text.kind(at: value) == .string, let type = text.string(at: value),
      type.utf8.count <= 64
    else { throw BoundaryFault(.boundaryNotGeoJSON, at: members["type"] ?? offset, path: path + ".type") }
    return type
  }

  // MARK: Findings

  /// Runs `body`; a fault becomes a finding, and the next zone is read.
  private mutating func collect(_ body: (inout GeoJSONRun) throws -> Void) {
    do {
      try body(&self)
    } catch let fault as BoundaryFault {
      report(fault)
    } catch let fault as JSONText.Fault {
      report(BoundaryFault(fault))
    } catch {
      report(BoundaryFault(.boundaryNotJSON, at: 0, path: "$"))
    }
  }

  private mutating func report(_ fault: BoundaryFault) {
    findings.append(
      Finding(
        fault.code, at: lines.position(fault.offset), path: fault.path, value: fault.value, message: fault.message))
  }
}

extension ZoneProperties {
  /// Takes the `id` member of a feature as its key, where the properties state none.
  fileprivate mutating func readIdentifier(_ text: JSONText, at offset: Int, _ limits: BoundaryLimits) throws {
    guard let content = try content(text, at: offset, "id", limits) else { return }
    add("id", Property(text: content, offset: offset))
  }

  /// Takes a `crs` member, where the properties state none.
  fileprivate mutating func readSystem(_ text: JSONText, at offset: Int, _ limits: BoundaryLimits) throws {
    guard let content = try content(text, at: offset, "crs", limits) else { return }
    add("crs", Property(text: content, offset: offset))
  }
}
