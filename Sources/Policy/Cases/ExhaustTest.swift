public import RegistryModel

extension CheckKind {
  /// Whether checks of the kind test the exhaust itself: a sample of fuel or urea and a look at smoke are no test.
  public var testsExhaust: Bool { [.machine, .roadside, .premises].contains(self) }

  /// Whether checks of the kind say anything of the exhaust, measured or seen.
  public var isAboutExhaust: Bool { testsExhaust || self == .blackSmoke || self == .remoteSensing }
}

/// What a check says of the exhaust of a vehicle or machine.
extension RecordState {
  /// Whether this check shows that the exhaust is still over a limit; what is suspected sends nobody back.
  var failsExhaustTest: Bool {
    values.checkKind?.isAboutExhaust == true
      && values.findingOutcome == .overLimit && values.findingStatus != .suspected
  }

  /// Whether this check tested the exhaust and found nothing wrong, in its outcome and in what was looked at; what is
  /// suspected or annulled releases nobody.
  var passesExhaustTest: Bool {
    values.checkKind?.testsExhaust == true && values.findingOutcome == .pass && values.isProof
      && text("exhaustResult").map { $0 == CheckOutcome.pass.rawValue } ?? true
      && !values.checkFaults.contains(where: \.isOfExhaust)
  }
}
