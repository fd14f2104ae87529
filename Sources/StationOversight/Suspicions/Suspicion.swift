public import RegistryModel

/// What a trigger noticed at a station: a reason to look, never a verdict, and never made public (clause PS-33, reading
///
public struct Suspicion: Hashable, Sendable {
  /// What noticed it.
  public let trigger: SuspicionTrigger
  /// The station to be looked at.
  public let station: StationCode
  /// What is suspected, by a name that stays the same when the scan is repeated and when further records come: a case is
  /// opened once per cause.
  public let cause: String
  /// The numbers it rests on, in a fixed order.
  public let numbers: [SuspicionNumber]
  /// The inspections concerned, sorted.
  public let tests: [TestReference]
  /// When the latest of them ended.
  public let latest: Instant

  /// The key under which the cause is recorded as a check.
  public var key: String { "suspicion-" + CauseName.of(cause) }

  init(
    _ trigger: SuspicionTrigger, station: StationCode, about: String, numbers: [SuspicionNumber],
    tests: some Collection<TestTrace>
  ) {
    self.trigger = trigger
    self.station = station
    cause = trigger.rawValue + " " + station.text + " " + about
    self.numbers = numbers
    self.tests = Set(tests.map(\.reference)).sorted()
    latest = tests.map(\.end).max() ?? Instant(millisecondsSinceEpoch: 0)
  }
}

/// A number that a suspicion rests on.
public struct SuspicionNumber: Hashable, Sendable {
  /// What it is.
  public let name: BilingualText
  /// The number with its unit.
  public let value: String

  init(zh: String, en: String, _ value: String) {
    name = BilingualText(zh: zh, en: en)
    self.value = value
  }

  init(zh: String, en: String, _ value: Int) { self.init(zh: zh, en: en, String(value)) }
}

/// What a trigger keeps of a test.
struct TestTrace: Hashable, Sendable {
  let reference: TestReference
  let vin: VIN
  let start: Instant
  let end: Instant

  init(_ test: ObservedTest) {
    reference = test.reference
    vin = test.vin
    start = test.start
    end = test.end
  }

  /// Earlier ones first; of two that began together the smaller reference.
  static func precedes(_ left: TestTrace, _ right: TestTrace) -> Bool {
    left.start == right.start ? left.reference < right.reference : left.start < right.start
  }
}
