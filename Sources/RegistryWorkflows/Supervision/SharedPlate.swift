import RegistryModel
import RegistryStore

/// The other vehicles that bear the plate of one at the same time, in its colour or in one that is not known.
///
/// A plate that somebody writes for all vehicles without one is borne by thousands: a finding for each pair would be a
/// million, and to read all of them for each would take as long. A few are told by name, and that there are more.
struct SharedPlate {
  private let plate: Plate
  /// Those that are told by name, sorted.
  private let others: [String]
  /// Whether there are more.
  private let hasMore: Bool

  /// Up to so many others are each told by a finding of its own.
  private static let toldAlone = 2
  /// Of more, so many are named by one finding.
  private static let named = 3

  /// - Throws: `StoreError`.
  /// - Complexity: O(log n) where most that ever bore the plate share it; O(states under the plate) at most.
  init(_ plate: Plate, of key: String, in reader: RegistryReader) throws {
    self.plate = plate
    let everKnown = RegisterQuestion(at: nil)
    let own = try reader.history(of: .vehicle, key: key, everKnown).filter { $0.bears(plate) }
    var found: Set<String> = []
    var limit = 16
    while !own.isEmpty {
      let states = try reader.some(limit, of: .vehicle, where: "plate", is: .text(plate.text), everKnown)
      found = Set(
        states.filter { other in
          other.key != key && other.bears(plate)
            && own.contains {
              $0.overlaps(other) && $0.values.plateColor.isSameOrUnknown(other.values.plateColor)
            }
        }.map(\.key))
      if found.count > Self.named || states.count < limit { break }
      limit *= 4
    }
    let told = found.count > Self.toldAlone ? Self.named : Self.toldAlone
    others = Array(found.sorted().prefix(told))
    hasMore = found.count > told
  }

  /// One for each other vehicle, or one that names some of many.
  var findings: [Finding] {
    guard others.count > Self.toldAlone else { return others.map { finding(naming: $0) } }
    let names = others.joined(separator: ", ") + (hasMore ? ", …" : "")
    return [finding(naming: names, message: Self.several)]
  }

  /// Whether a finding names some of many.
  static func namesSeveral(_ finding: Finding) -> Bool {
    finding.code == .plateShared && finding.message == several
  }

  private static let several = BilingualText(
    zh: "另有多辆车同时登记有该号牌及颜色", en: "several other vehicles are registered with this plate and colour at the same time")

  private func finding(naming others: String, message: BilingualText? = nil) -> Finding {
    Finding(.plateShared, path: "vehicle/plate", value: plate.text + ": " + others, message: message)
  }
}

extension SubjectState {
  /// Who is deregistered bears no plate any more, whatever its record still names.
  fileprivate func bears(_ plate: Plate) -> Bool { text("plate") == plate.text && !values.isDeregistered }

  /// Whether there is a moment at which both hold.
  fileprivate func overlaps(_ other: SubjectState) -> Bool {
    (until.map { other.from < $0 } ?? true) && (other.until.map { from < $0 } ?? true)
  }
}

extension PlateColor? {
  /// Whether both may be one colour: one that is not known excludes nothing.
  fileprivate func isSameOrUnknown(_ other: PlateColor?) -> Bool { self == nil || other == nil || self == other }
}
