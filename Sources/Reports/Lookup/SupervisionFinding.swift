public import RegistryModel

extension LookupReport {
  /// One supervision finding.
  public struct SupervisionFinding: Encodable, Sendable {
    /// The check's key.
    public var check: String
    /// What kind of check it was; nil where nothing was said.
    public var kind: CheckKind?
    /// When it was made.
    public var at: Instant
    /// What it found; nil where nothing was said.
    public var outcome: FindingOutcome?
    /// What the registry computes from its readings, and for remote sensing from the vehicle's other passes; nil where
    /// it has no reading.
    public var computed: String?
    /// The same in both languages.
    public var computedTitle: BilingualText?
    /// What the check itself says to be wrong, whatever outcome it states.
    public var faults: [CheckFault]
    /// Readings of fuel or urea that no standard allows, each with the limit.
    public var sampleExcesses: [BilingualText]
    /// The number of a statement of the same moment that calls it over the limit and may be the later one; nil where there is none.
    public var tiedExcess: String?
    /// How far that is established; nil where nothing was said.
    public var status: FindingStatus?
    /// That its device was not in service then; nil where it was, or none is named.
    public var device: BilingualText?
    /// The machine that was tested where the answer is about a vehicle that is noted beside it; nil elsewhere.
    public var testedMachine: String?
    /// The cases that ended with a passed retest and settled the excess; empty where none did.
    public var settledBy: [Settlement] = []

    /// A finding as it is listed.
    public init(
      check: String, kind: CheckKind?, at: Instant, outcome: FindingOutcome?, computed: String?,
      computedTitle: BilingualText?, faults: [CheckFault] = [], sampleExcesses: [BilingualText] = [],
      tiedExcess: String? = nil, status: FindingStatus?, device: BilingualText? = nil, testedMachine: String? = nil
    ) {
      self.check = check
      self.kind = kind
      self.at = at
      self.outcome = outcome
      self.computed = computed
      self.computedTitle = computedTitle
      self.faults = faults
      self.sampleExcesses = sampleExcesses
      self.tiedExcess = tiedExcess
      self.status = status
      self.device = device
      self.testedMachine = testedMachine
    }

    /// Whether it is an excess that nobody has taken back, of whom the answer is about.
    public var isStandingExcess: Bool { testedMachine == nil && finding.isStandingExcess }

    /// Whether it is such an excess, and no case has settled it.
    public var isOpenExcess: Bool { isStandingExcess && settledBy.isEmpty }

    /// Whether it stands and states no excess, and is one of whom the answer is about.
    public var isStandingWithoutExcess: Bool { testedMachine == nil && finding.isStandingWithoutExcess }

    private var finding: CheckFinding { CheckFinding(kind: kind, outcome: outcome, status: status) }
  }

  /// How a case settled an excess.
  public struct Settlement: Encodable, Hashable, Sendable {
    /// The number of the case.
    public var `case`: String
    /// When it was closed.
    public var closed: Instant
    /// The record of the retest that was passed.
    public var retest: String
    /// When that was.
    public var retested: Instant

    /// A settlement by a case.
    public init(case number: String, closed: Instant, retest: String, retested: Instant) {
      self.case = number
      self.closed = closed
      self.retest = retest
      self.retested = retested
    }
  }
}
