public import RegistryModel

/// One reading held against one limit.
///
/// Numbers are kept as whole numbers of the unit's smallest step; texts are made only when somebody asks for them.
public struct LimitComparison: Hashable, Sendable {
  /// What is compared.
  public let item: LimitItem
  /// The reading, in the smallest step of the item's unit.
  public let reading: Int
  /// The reading as the record writes it, where that is not the usual form.
  public let readingAsSent: String?
  /// The limit that was applied, in the smallest step of the item's unit, allowance included.
  public let limit: Int
  /// How far an altitude allowance raised the limit, in the same step; 0 where none applies.
  public let allowance: Int
  /// The row of the standard.
  public let basis: StatedValue
  /// How reading or limit were computed, where they do not stand in the record and the standard as such.
  public let derivation: LimitDerivation?
  /// What the comparison says.
  public let outcome: Outcome

  /// What a comparison says.
  public enum Outcome: String, Encodable, Sendable, CaseIterable {
    /// Within the limit; equal to the limit is within.
    case pass
    /// Beyond the limit.
    case fail
    /// Beyond the limit, but within the largest allowance of a policy whose altitude is not known, or of a test that is not
    /// complete; or below zero, which no exhaust gas is.
    case undetermined
    /// Shown, not judged on that day.
    case notJudged
  }

  init(
    _ item: LimitItem, reading: Int, asSent: String? = nil, limit: Int, allowance: Int = 0, possibleAllowance: Int = 0,
    isJudged: Bool = true, basis: StatedValue, derivation: LimitDerivation? = nil
  ) {
    self.item = item
    self.reading = reading
    readingAsSent = asSent
    self.limit = limit + allowance
    self.allowance = allowance
    self.basis = basis
    self.derivation = derivation
    let isWithin = item.relation == .atLeast ? reading >= limit + allowance : reading <= limit + allowance
    if !isJudged {
      outcome = .notJudged
    } else if reading < 0, item.relation == .atMost {
      outcome = .undetermined
    } else if isWithin {
      outcome = .pass
    } else {
      outcome = possibleAllowance > 0 && reading <= limit + possibleAllowance ? .undetermined : .fail
    }
  }

  init<Key, Unit: UnitOfMeasure>(
    _ item: LimitItem, _ reading: Reading<Unit>, against row: LimitRow<Key, Unit>, allowance: Int = 0,
    possibleAllowance: Int = 0, isJudged: Bool = true
  ) {
    self.init(
      item, reading: reading.value.scaled, asSent: reading.textAsSent, limit: row.limit.scaled, allowance: allowance,
      possibleAllowance: possibleAllowance, isJudged: isJudged, basis: row.stated)
  }

  /// Whether the reading is below zero and leaves open what it was judged for: it is none.
  var isBelowZero: Bool { reading < 0 && outcome == .undetermined }

  /// The same comparison, left open: whether its limit applies is not known, or the reading is not the one that decides.
  func opened() -> LimitComparison { LimitComparison(self, outcome: .undetermined) }

  private init(_ other: LimitComparison, outcome: Outcome) {
    item = other.item
    reading = other.reading
    readingAsSent = other.readingAsSent
    limit = other.limit
    allowance = other.allowance
    basis = other.basis
    derivation = other.derivation
    self.outcome = outcome
  }

  /// The reading, in the unit's decimal places.
  public var readingText: String { DecimalText.format(reading, decimals: item.unit.decimals) }

  /// The applied limit, in the unit's decimal places.
  public var limitText: String { DecimalText.format(limit, decimals: item.unit.decimals) }

  /// How far the reading lies beyond the limit; nil where it is within, or where the limit is zero.
  public var excess: Excess? {
    guard !isWithin, limit > 0 else { return nil }
    let (distance, overflow) = reading.subtractingReportingOverflow(limit)
    return overflow || distance == .min ? nil : Excess(numerator: abs(distance), denominator: limit)
  }

  /// Whether the reading lies within the limit, equal to it included.
  public var isWithin: Bool { item.relation == .atLeast ? reading >= limit : reading <= limit }

  /// How the reading lies to the limit, so that the line states what is the case: `1.31 > 1.20`, not `1.31 ≤ 1.20`.
  private var sign: String {
    switch (item.relation, isWithin) {
    case (.atLeast, false): "<"
    case (_, false): ">"
    case (_, true): item.relation.sign
    }
  }

  /// The comparison as one line, such as `1.31 m⁻¹ > 1.20 m⁻¹, fail, beyond by 9.2 %`; behind a mean stand its readings
  /// first, behind a least wheel power the rated power it is a share of.
  public func line(in language: Language) -> String {
    // The item's title says already that the number is a Ringelmann level.
    let isWord = item.unit == RingelmannLevel.self && language == .en
    let symbol = item.unit.symbol.isEmpty || isWord ? "" : " " + item.unit.symbol
    var text = item.title[language] + ": "
    if case .mean(let readings)? = derivation {
      text += language == .zh ? "读数 " : "readings "
      text += readings.map(\.text).joined(separator: language == .zh ? "、" : ", ")
      text += language == .zh ? "，均值 " : "; mean "
    }
    text += "\(readingText)\(symbol) \(sign) \(limitText)\(symbol)"
    if case .share(let percent, let rated)? = derivation {
      text += language == .zh ? "（额定功率 \(rated) 的 \(percent) %）" : " (\(percent) % of the rated power of \(rated))"
    }
    if let sent = readingAsSent { text += language == .zh ? "（原文 \(sent)）" : " (as sent: \(sent))" }
    text += language == .zh ? "，" : ", "
    text += outcome.title[language]
    if let excess {
      switch (item.relation, language) {
      case (.atLeast, .zh): text += "，低于下限 \(excess)"
      case (.atLeast, .en): text += ", short by \(excess)"
      case (_, .zh): text += "，超出 \(excess)"
      case (_, .en): text += ", beyond by \(excess)"
      }
    }
    return text
  }
}

/// How the reading or the limit of a comparison was computed.
public enum LimitDerivation: Hashable, Sendable {
  /// The reading is the mean of these, in the order in which they were driven.
  case mean(of: [Reading<OpacityCoefficient>])
  /// The limit is so many percent of a rated power.
  case share(percent: Int, of: Quantity<Kilowatts>)
}

extension LimitComparison.Outcome {
  /// What the outcome is called.
  public var title: BilingualText {
    switch self {
    case .pass: BilingualText(zh: "合格", en: "pass")
    case .fail: BilingualText(zh: "不合格", en: "fail")
    case .undetermined: BilingualText(zh: "不能判定", en: "undetermined")
    case .notJudged: BilingualText(zh: "当日不判定", en: "not judged on that day")
    }
  }
}
