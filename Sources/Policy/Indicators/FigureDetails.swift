import RegistryModel

/// Parts, notes and the records behind a figure.
extension FigureComputation {
  /// The figures of each part; a part that is its own base is judged by itself.
  func parts(_ sides: Sides, _ target: IndicatorTarget) -> [IndicatorFigure.Part] {
    guard indicator.parts != nil || indicator.isRanking, let tally = sides.numerator.tally else { return [] }
    let base = sides.denominator?.tally
    let keys = Set(tally.possibleByPart.keys).union(base.map { Set($0.possibleByPart.keys) } ?? [])
    // An assigned number is one for all parts, so parts are not held against it.
    let own: IndicatorTarget
    if case .amount = target { own = .none } else { own = target }
    return keys.sorted { ($0 ?? "\u{10FFFF}") < ($1 ?? "\u{10FFFF}") }.map { key in
      let numerator = tally.sureByPart[key] ?? .zero
      let denominator = base.map { $0.possibleByPart[key] ?? .zero }
      return IndicatorFigure.Part(
        key: key, numerator: numerator, denominator: denominator, reached: own.isReached(numerator, of: denominator),
        shortfall: own.shortfall(numerator, of: denominator))
    }
  }

  static func isReachedByAll(_ parts: [IndicatorFigure.Part]) -> Bool? {
    let judged = parts.compactMap(\.reached)
    return judged.isEmpty ? nil : judged.allSatisfy { $0 }
  }

  func missing(_ sides: Sides, _ target: IndicatorTarget) -> [String] {
    var names = sides.numerator.missing.union(sides.denominator?.missing ?? [])
    if case .notLoaded(let task) = target { names.insert("task:" + task) }
    return names.sorted()
  }

  func notes(_ sides: Sides) -> [BilingualText] {
    var notes = sides.numerator.notes + (sides.denominator?.notes ?? [])
    if !span.isJudged {
      notes.append(
        BilingualText(
          zh: "自方案印发后首个完整周期起考核，本期仅展示", en: "judged from the first full period after the plan's issue; shown only"))
    } else if !span.isFinal {
      notes.append(
        BilingualText(
          zh: "截至 \(span.lastDay)，期限为 \(span.deadline)（含）", en: "as of \(span.lastDay); due \(span.deadline), included")
      )
    }
    if let tally = sides.numerator.tally, tally.uncertain > 0 {
      notes.append(
        BilingualText(
          zh: "\(tally.uncertain) 项因缺少数据未计入", en: "\(tally.uncertain) not counted for want of data"))
    }
    if let base = sides.denominator?.tally, base.uncertain > 0 {
      notes.append(
        BilingualText(
          zh: "基数含 \(base.uncertain) 项缺少数据的记录", en: "the base includes \(base.uncertain) records with missing data"))
    }
    return notes
  }

  func explanation(_ sides: Sides) throws -> IndicatorExplanation {
    IndicatorExplanation(
      numerator: entries(sides.numerator, indicator.numerator),
      denominator: indicator.denominator.flatMap { measure in
        sides.denominator.map { entries($0, measure) }
      } ?? ExplainedRecords(of: indicator.numerator.kind),
      remaining: try remaining(sides))
  }

  private func entries(_ side: MeasureSide, _ measure: Indicator.Measure) -> ExplainedRecords {
    if let tally = side.tally { return tally.entries }
    var entries = ExplainedRecords(of: measure.kind)
    for key in side.keys { entries.append(key, subject: nil, .counted) }
    return entries
  }

  /// Whether both sides count the same subjects, so that the base can be compared with what was reached.
  var comparesSubjects: Bool {
    guard let denominator = indicator.denominator, denominator.counting == .distinct, denominator.by == nil else {
      return false
    }
    let numerator = indicator.numerator
    guard numerator.counting == .distinct else { return false }
    switch numerator.by {
    case nil: return numerator.kind == denominator.kind
    case "vin", "plate": return denominator.kind == "vehicle"
    case "machineCode": return denominator.kind == "machine"
    case .some(let attribute): return attribute == denominator.kind
    }
  }

  /// Subjects of the base that are not counted yet, sorted by key.
  func remaining(_ sides: Sides) throws -> [RemainingSubject] {
    guard comparesSubjects, let tally = sides.numerator.tally, let base = sides.denominator?.tally,
      let measure = indicator.denominator, let kind = RecordKind.named(measure.kind)
    else { return [] }
    return try subjects(base.possibleSubjects.subtracting(tally.sureSubjects), of: kind)
  }

  /// Subjects that can still come to count where there is no base to compare with, such as trucks of a kind that is to be
  /// phased out; sorted by key.
  func candidates(_ explanation: IndicatorExplanation?) throws -> [RemainingSubject] {
    guard let kind = RecordKind.named(indicator.numerator.kind), indicator.limitsBySubjects else { return [] }
    guard let entries = explanation?.numerator else { return [] }
    var keys: Set<String> = []
    for place in entries.indices where entries.standing(at: place).canStillCount { keys.insert(entries[place].key) }
    return try subjects(keys, of: kind)
  }

  private func subjects(_ keys: Set<String>, of kind: RecordKind) throws -> [RemainingSubject] {
    let moment = span.lastDay.lastMoment
    return try keys.sorted().map { key in
      let state = try register.state(of: kind, key: key, at: moment)
      let location = ["site", "user", "owner", "operator", "place"].lazy.compactMap { state?.text($0) }.first
      return RemainingSubject(
        key: key, name: state?.text("name"), location: location,
        since: try state?.day("listedFrom") ?? register.changes(of: kind, key: key).first?.day)
    }
  }
}
