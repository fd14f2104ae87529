import RegistryModel

/// The same readings in several tests of a station: exhaust of another vehicle, or results that were copied.
///
/// Small numbers agree by chance, so a set of readings has to carry enough digits; a set with fewer has to come more
/// often. Tests count together where no more than 31 days lie between one and the next.
struct RepeatedReadings: SuspicionTest {
  /// Digits from which two equal tests are noticed.
  static let strongDigits = 11
  /// Digits from which equal tests are looked at at all, and how many of them are noticed.
  static let weakDigits = 8
  static let weakCount = 4
  /// The longest gap between tests that count together, in seconds.
  static let window = 31 * 86_400

  /// Values that lie in a narrow range, and how many digits of theirs count: engine speeds and λ vary little, and
  /// repeated runs of free acceleration lie near the first one.
  private static let narrow: [String: Int] = [
    "idleSpeed": 2, "maxSpeed": 2, "engineSpeedAtMaxPower": 2, "lambda": 2, "reading2": 1, "reading3": 1,
  ]

  private struct Key: Hashable {
    let station: StationCode
    let readings: String
  }

  private struct Group {
    let digits: Int
    let values: Int
    var tests: Set<TestTrace>
  }

  private var groups: [Key: Group] = [:]

  mutating func look(at test: ObservedTest) {
    guard let digits = RepeatedReadings.digits(of: test) else { return }
    let text = test.readings.map { $0.name + "=" + String($0.scaled) }.sorted().joined(separator: " ")
    let key = Key(station: test.reference.station, readings: text)
    groups[key, default: Group(digits: digits, values: test.readings.count, tests: [])].tests.insert(TestTrace(test))
  }

  func suspicions() -> [Suspicion] {
    groups.compactMap { key, group in
      let least = group.digits >= RepeatedReadings.strongDigits ? 2 : RepeatedReadings.weakCount
      guard group.tests.count >= least else { return nil }
      let tests = RepeatedReadings.clusters(of: group.tests).filter { $0.count >= least }.flatMap { $0 }
      guard !tests.isEmpty else { return nil }
      return Suspicion(
        .repeatedReadings, station: key.station, about: CauseName.of(key.readings),
        numbers: [
          SuspicionNumber(zh: "读数相同的检验", en: "tests with the same readings", tests.count),
          SuspicionNumber(zh: "车辆", en: "vehicles", Set(tests.map(\.vin)).count),
          SuspicionNumber(zh: "相同读数项", en: "values that agree", group.values),
          SuspicionNumber(zh: "读数", en: "readings", key.readings),
        ], tests: tests)
    }
  }

  /// What tests with the same readings at a station have in common; nil where they carry too few digits.
  static func fingerprint(of test: ObservedTest) -> UInt64? {
    guard digits(of: test) != nil else { return nil }
    var station = Fingerprint()
    station.add(test.reference.station.text)
    // The sum does not go by the order of the values.
    return test.readings.reduce(station.bits) { sum, value in
      var print = Fingerprint()
      print.add(value.name)
      print.add(value.scaled)
      return sum &+ print.bits
    }
  }

  /// The digits that count; nil where they are too few to be looked at.
  private static func digits(of test: ObservedTest) -> Int? {
    let digits = test.readings.reduce(0) { $0 + RepeatedReadings.digits(of: $1) }
    return digits >= weakDigits ? digits : nil
  }

  /// Significant digits of a value, zeros at its end left out.
  private static func digits(of value: ObservedTest.MeasuredValue) -> Int {
    var rest = value.scaled.magnitude
    guard rest > 0 else { return 0 }
    while rest % 10 == 0 { rest /= 10 }
    let count = String(rest).count
    return min(count, narrow[value.name] ?? count)
  }

  private static func clusters(of tests: Set<TestTrace>) -> [[TestTrace]] {
    var clusters: [[TestTrace]] = []
    for test in tests.sorted(by: TestTrace.precedes) {
      if let last = clusters.last?.last, test.start.seconds(since: last.start) <= window {
        clusters[clusters.count - 1].append(test)
      } else {
        clusters.append([test])
      }
    }
    return clusters
  }
}
