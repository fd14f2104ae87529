/// The form of a plate (GA 36-2018).
public struct PlateForm: Hashable, Sendable {
  /// Which kind of plate the text has the form of.
  public let family: Family
  /// The province character, such as `冀`; nil for embassy plates and unknown forms.
  public let province: Province?
  /// The issuing office, such as `A`; nil where the form has none.
  public let office: Character?

  /// The families of plates that can be told by their text.
  public enum Family: String, Sendable, CaseIterable {
    /// Seven characters: province, office, five digits with at most two letters.
    case ordinary
    /// Eight characters, small new-energy vehicle: kind letter in the third place.
    case newEnergySmall
    /// Eight characters, large new-energy vehicle: kind letter in the last place.
    case newEnergyLarge
    /// Ending in 挂.
    case trailer
    /// Ending in 学.
    case coach
    /// Ending in 警.
    case police
    /// Ending in 港.
    case hongKong
    /// Ending in 澳.
    case macao
    /// Ending in 使.
    case embassy
    /// Ending in 领.
    case consulate
    /// None of these: kept as written.
    case unknown
  }

  /// Whether the province issues plates under this letter; nil where the letters of the province are not loaded.
  public var isOfficeKnown: Bool? {
    guard let province, let office, let offices = province.offices else { return nil }
    return offices.contains(office)
  }

  /// Whether the text has a form of GA 36-2018.
  public var isKnown: Bool { family != .unknown }

  /// What drives a new-energy vehicle by its kind letter; nil for other plates.
  ///
  /// D pure electric and F other are of high confidence, the further letters of GA 36-2018 of medium confidence.
  public let newEnergy: NewEnergyKind?

  /// The two groups of new-energy letters.
  public enum NewEnergyKind: String, Sendable, CaseIterable {
    /// D, A, B, C, E: pure electric.
    case pureElectric
    /// F, G, H, J, K: not purely electric.
    case other

    init?(_ letter: UInt8) {
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "E"): self = .pureElectric
      case UInt8(ascii: "F"), UInt8(ascii: "G"), UInt8(ascii: "H"), UInt8(ascii: "J"), UInt8(ascii: "K"): self = .other
      default: return nil
      }
    }
  }

  init(_ family: Family, province: Province? = nil, office: Character? = nil, newEnergy: NewEnergyKind? = nil) {
    self.family = family
    self.province = province
    self.office = office
    self.newEnergy = newEnergy
  }
}

extension Plate {
  /// The form of the plate; `unknown` where the text has none.
  ///
  /// - Complexity: O(length of the text).
  public var form: PlateForm { PlateFormReader(text).form }
}
