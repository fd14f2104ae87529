import RegistryModel

/// What a check says of the exhaust of a vehicle or machine.
extension RecordState {
  /// Kinds of checks that test the exhaust itself: a sample of fuel or urea and a look at smoke are no test.
  private static let exhaustTests: [CheckKind?] = [.machine, .roadside, .premises]

  /// Whether this check shows that the exhaust is still over a limit; what is suspected sends nobody back.
  var failsExhaustTest: Bool {
    (Self.exhaustTests + [.blackSmoke, .remoteSensing]).contains(values.checkKind)
      && values.findingOutcome == .overLimit && values.findingStatus != .suspected
  }

  /// Whether this check tested the exhaust and found nothing wrong, in its outcome and in what was looked at; what is
  /// suspected or annulled releases nobody.
  var passesExhaustTest: Bool {
    Self.exhaustTests.contains(values.checkKind) && values.findingOutcome == .pass && values.isProof
      && ["exhaustResult", "deviceResult", "obdResult"].allSatisfy { text($0) != CheckOutcome.fail.rawValue }
      && ["deviceRemoved", "obdTampered"].allSatisfy { values[$0] != .flag(true) }
  }
}
