/// The parts of a disclosure number of 24 characters (环保信息公开编号).
public struct DisclosureNumberParts: Hashable, Sendable {
  /// What the number is for.
  public let category: Category
  /// The two letters of the category, such as `ZC`.
  public let categoryText: String
  /// The digit of `G0`…`G9`; the scale follows from the category.
  public let stageDigit: Int
  /// The noise stage, such as `Z2`; `00` for engines and machines.
  public let noiseStage: String
  /// Company code, four characters, assigned by the platform.
  public let company: String
  /// Series number of the model or machine, six characters, assigned by the maker.
  public let series: String
  /// Running or extension number, six characters (low confidence).
  public let extensionNumber: String

  /// What a disclosure number is for. All but the first two are from memory, of low confidence.
  public enum Category: String, Sendable, CaseIterable {
    /// Non-road machine with a diesel engine.
    case nonRoadMachine = "FJ"
    /// Heavy diesel vehicle.
    case heavyDiesel = "ZC"
    /// Light petrol vehicle.
    case lightPetrol = "QQ"
    /// Light diesel vehicle.
    case lightDiesel = "QC"
    /// Non-road engine.
    case nonRoadEngine = "FC"
    /// Any other letters.
    case other

    /// Whether the stage is one of road vehicles; nil where the category is not known.
    public var isRoad: Bool? {
      switch self {
      case .heavyDiesel, .lightPetrol, .lightDiesel: true
      case .nonRoadMachine, .nonRoadEngine: false
      case .other: nil
      }
    }
  }
}

extension DisclosureNumberParts {
  /// Whether the stage digit is one of the scale that the category names: 1–6 on the road, 1–4 for machines. False where
  /// the category is not known.
  public var hasStageOfItsScale: Bool {
    category.isRoad.map { (1...($0 ? 6 : 4)).contains(stageDigit) } ?? false
  }
}

extension DisclosureNumber {
  /// The parts; nil where the text has not the form of 24 letters and digits `CN` + category + `G` + digit + ….
  public var parts: DisclosureNumberParts? {
    guard text.utf8.count == 24, text.utf8.allSatisfy(\.isASCIILetterOrDigit), text.hasPrefix("CN") else { return nil }
    let bytes = Array(text.utf8)
    guard bytes[4] == UInt8(ascii: "G"), let digit = bytes[5].asciiDigit else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let category = part(2..<4)
    return DisclosureNumberParts(
      category: DisclosureNumberParts.Category(rawValue: category) ?? .other, categoryText: category,
      stageDigit: digit, noiseStage: part(6..<8), company: part(8..<12), series: part(12..<18),
      extensionNumber: part(18..<24))
  }

  /// The stage of a road vehicle that the number declares; nil where it is not of a known road category.
  public var roadStage: RoadStage? {
    guard let parts, parts.category.isRoad == true else { return nil }
    return parts.hasStageOfItsScale ? RoadStage(rawValue: parts.stageDigit) : nil
  }

  /// The stage of a machine or its engine that the number declares; nil where it is not of a known non-road category.
  public var nonRoadStage: NonRoadStage? {
    guard let parts, parts.category.isRoad == false else { return nil }
    return parts.hasStageOfItsScale ? NonRoadStage(rawValue: parts.stageDigit) : nil
  }
}
