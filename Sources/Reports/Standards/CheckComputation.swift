public import EmissionStandards
public import RegistryModel

/// What a supervision check comes to by its readings.
public enum CheckComputation: Hashable, Sendable {
  /// By itself.
  case check(FindingOutcome)
  /// A pass before a remote-sensing device within the series of the vehicle (HJ 845-2017).
  case pass(RemoteSensingVerdict.Outcome)

  /// Its stable name: a code of check outcomes, for remote sensing `clean`, `reminder` or `failed`.
  public var word: String {
    switch self {
    case .check(let outcome): outcome.rawValue
    case .pass(let outcome): outcome.id
    }
  }

  /// What it is called.
  public var title: BilingualText {
    switch self {
    case .check(let outcome): outcome.title
    case .pass(let outcome): outcome.title
    }
  }

  /// Whether every reading is within its limit.
  var isWithinLimits: Bool {
    switch self {
    case .check(let outcome): outcome == .pass
    case .pass(let outcome): outcome == .clean
    }
  }
}

extension CheckComputation: Encodable {
  /// Writes its stable name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(word)
  }
}
