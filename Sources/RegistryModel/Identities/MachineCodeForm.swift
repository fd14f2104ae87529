/// What the text of a machine code says.
///
/// The coding rule itself was not found. The form is deduced from real codes: a stage character, then three letters or
/// digits for area or batch, then five digits (form of medium confidence, meaning of the three of low confidence).
public enum MachineCodeForm: Hashable, Sendable {
  /// The deduced form.
  case standard(mark: StageMark, area: String, serial: String)
  /// Any other text: kept as written.
  case unknown

  /// The stage character in front.
  public enum StageMark: Hashable, Sendable {
    /// `0` to `4`.
    case stage(NonRoadStage)
    /// `D`
    case electric
    /// `X`: none or unknown.
    case none
  }
}

extension MachineCode {
  /// The form of the code; `环` in front and separators do not count.
  public var form: MachineCodeForm {
    let bytes = Array(text.utf8)
    guard bytes.count == 9, bytes.allSatisfy(\.isASCIILetterOrDigit), bytes[4...].allSatisfy({ $0.asciiDigit != nil })
    else { return .unknown }
    let mark: MachineCodeForm.StageMark
    switch bytes[0] {
    case UInt8(ascii: "D"): mark = .electric
    case UInt8(ascii: "X"): mark = .none
    default:
      guard let stage = bytes[0].asciiDigit.flatMap(NonRoadStage.init(rawValue:)) else { return .unknown }
      mark = .stage(stage)
    }
    return .standard(mark: mark, area: String(text.dropFirst().prefix(3)), serial: String(text.suffix(5)))
  }

  /// The stage that the code shows; nil where it shows none.
  public var shownStage: NonRoadStage? {
    if case .standard(.stage(let stage), _, _) = form { stage } else { nil }
  }

  /// Whether the stage character agrees with a stage that is known from elsewhere; nil where either side says nothing.
  ///
  /// Forging the first character makes an old machine look new, so the disclosure number or the register leads.
  public func agrees(with known: StageKnowledge<NonRoadStage>) -> Bool? {
    shownStage.flatMap { known.isExactly($0) }
  }
}
