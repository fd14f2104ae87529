public import RegistryModel

/// One pass of a vehicle through a remote-sensing site.
public struct RemoteSensingObservation: Hashable, Sendable {
  /// By what the register names the pass, such as the key of its check; empty where it has no name.
  public var id: String
  /// When the vehicle passed.
  public var time: Instant
  /// Whether the device declares the pass valid; an invalid pass neither counts nor breaks a chain.
  public var isValid: Bool
  /// The device; empty where nobody says which.
  public var device = ""
  /// Fuel of the vehicle in the register; nil where it does not say.
  public var fuel: FuelKind?
  /// Opacity of the plume.
  public var opacity: Reading<OpacityPercent>?
  /// Ringelmann level.
  public var ringelmann: Reading<RingelmannLevel>?
  /// NO.
  public var no: Reading<PartsPerMillion>?

  /// A pass with what the device measured; nil where it did not.
  public init(
    id: String = "", time: Instant, isValid: Bool, opacity: Quantity<OpacityPercent>? = nil,
    ringelmann: Quantity<RingelmannLevel>? = nil, no: Quantity<PartsPerMillion>? = nil
  ) {
    self.id = id
    self.time = time
    self.isValid = isValid
    self.opacity = opacity.map { Reading($0) }
    self.ringelmann = ringelmann.map { Reading($0) }
    self.no = no.map { Reading($0) }
  }

  /// Whether the standard, which is for diesel vehicles, leaves the vehicle out; a fuel that does not tell the engine does
  /// not.
  var isOutsideScope: Bool { fuel.map { $0.tellsEngine && $0 != .diesel } ?? false }

  /// The pollutants for which the pass is a link of a chain, or breaks one.
  public var links: Set<LimitItem> {
    guard isValid, !isOutsideScope, time.day >= HJ845.from else { return [] }
    return Set(comparisons.filter { $0.outcome != .undetermined }.map(\.item))
  }

  /// Whether both are one pass that was recorded twice: nothing passes two devices at one moment.
  func isSamePass(as other: RemoteSensingObservation) -> Bool {
    time == other.time && (device == other.device || device.isEmpty || other.device.isEmpty)
  }

  /// Orders passes by time; passes of the same moment by their readings, so that the order of arrival never decides.
  static func precedes(_ left: RemoteSensingObservation, _ right: RemoteSensingObservation) -> Bool {
    if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
    return left.id.unicodeScalars.lexicographicallyPrecedes(right.id.unicodeScalars)
  }

  private var rank: [Int64] {
    [
      time.millisecondsSinceEpoch, Int64(opacity?.value.scaled ?? -1), Int64(ringelmann?.value.scaled ?? -1),
      Int64(no?.value.scaled ?? -1),
    ]
  }

  /// Its readings against the limits of its day, in the order opacity, Ringelmann, NO.
  var comparisons: [LimitComparison] {
    let day = time.day
    var found: [LimitComparison] = []
    if let opacity, let row = HJ845.opacity.row(for: .all, on: day) {
      found.append(LimitComparison(.remoteOpacity, opacity, against: row))
    }
    if let ringelmann, let row = HJ845.ringelmann.row(for: .all, on: day) {
      found.append(LimitComparison(.remoteRingelmann, ringelmann, against: row))
    }
    if let no, let row = HJ845.no.row(for: .all, on: day) {
      found.append(LimitComparison(.remoteNO, no, against: row))
    }
    return found
  }
}
