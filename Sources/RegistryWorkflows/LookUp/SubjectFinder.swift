import Policy
import RegistryModel
import RegistryStore
import Reports

/// Finds the subject of a key, in the order in which keys are told apart: VIN, plate, machine code, machine key,
/// disclosure number, inspection serial. A key of unknown form is tried as each of them.
struct SubjectFinder {
  let reader: RegistryReader
  let context: WorkflowContext
  let key: String
  let color: PlateColor?
  /// What was read before for other keys.
  private let standing: StandingKnowledge
  /// The place whose rules are asked; nil for the registry's places.
  private let place: DivisionCode?
  /// In which zones the subject stands.
  var location = Question.Location.unstated
  /// Whether the plans are asked about the whole day.
  var asksWholeDay = false
  /// What `reader` sees, each question asked once.
  private let register: RememberedRegister<RegisterSnapshot>

  init(
    reader: RegistryReader, context: WorkflowContext, key: String, color: PlateColor?,
    standing: StandingKnowledge = StandingKnowledge(), place: DivisionCode? = nil
  ) {
    self.reader = reader
    self.context = context
    self.key = key
    self.color = color
    self.standing = standing
    self.place = place
    register = RememberedRegister(reader.snapshot(knownAt: context.knownAt), sharing: standing.wholeKinds)
  }

  func report() throws -> LookupReport {
    if let named = NamedRecord(key), named.kind != .vehicle, named.kind != .machine {
      if let report = try self.report(on: named) { return report }
      var report = try unknown()
      try fillCases(of: named.kind, named.key, &report)
      return report
    }
    let subjects = try subjects()
    guard let first = subjects.first else {
      // A code of that form may be that of a station.
      let station = StationCode(key).flatMap { NamedRecord(RecordKind.station.id + ":" + $0.text) }
      return try station.flatMap { try self.report(on: $0) } ?? unknown()
    }
    guard subjects.count == 1 else { return try ambiguous(subjects) }
    var report = LookupReport(key: key, status: .found, at: context.at)
    var held = HeldMentions(reader: reader, context: context)
    var monitoring: RemoteMonitoringFacts?
    switch first {
    case .vehicle(let vin):
      monitoring = try VehicleHistory(
        reader: reader, register: register, context: context, declarations: standing.declarations, vin: vin,
        askedSerial: InspectionSerial(key)
      ).fill(&report)
      try noteOtherPlate(of: vin, &report)
      let isRegistered = try register.state(of: .vehicle, key: vin.text, at: context.at) != nil
      let plates = isRegistered ? try register.plates(ofVehicle: vin.text, known: context.at) : [Plate(key)]
      try held.tell(
        of: vin, plates, inAnyColor: color == nil ? Plate(key) : nil, isRegistered: isRegistered, in: &report)
    case .machine(let key):
      try MachineHistory(reader: reader, register: register, context: context, key: key).fill(&report)
      var codes = try IdentityBearers(in: register, known: context.at).codes(of: key)
      if case .code(let read)? = SightedKey(key) { codes.append(read) }
      try held.tell(of: [HeldReference(.machine, key)] + codes.map { HeldReference($0) }, in: &report)
    case .sighted(let key):
      try SightedHistory(
        reader: reader, register: register, context: context, key: key, packs: standing.plans(reader).packs
      ).fill(&report)
      if case .plate(let plate, let color) = key { try held.tell(of: plate, color, in: &report) }
      monitoring = try RemoteMonitoringFacts.facts(
        of: VIN(key.text), reader, at: context.at, knownAt: context.knownAt)
    }
    try fillPlans(of: first.kind, first.key, monitoring, &held, &report)
    return report
  }

  /// What is known of a record of another kind, with its cases; nil where that is nothing.
  private func report(on named: NamedRecord) throws -> LookupReport? {
    var history = RecordHistory(reader: reader, register: register, context: context, record: named)
    guard var report = try history.report(key: key) else { return nil }
    var held = HeldMentions(reader: reader, context: context)
    try held.tell(of: [HeldReference(named.kind, named.key)], in: &report)
    try fillPlans(of: named.kind, named.key, nil, &held, &report, earlier: history.earlier)
    return report
  }

  /// That a vehicle was found by the plate of an inspection which it does not bear at the moment asked about.
  private func noteOtherPlate(of vin: VIN, _ report: inout LookupReport) throws {
    let asked = Plate(key)
    guard let state = try register.state(of: .vehicle, key: vin.text, at: context.at),
      let plate = state.text("plate"), plate != asked.text,
      try reader.inspections(plate: asked, color: color, limit: 1, knownAt: context.knownAt).contains(where: {
        $0.vin == vin
      })
    else { return }
    report.notes.append(
      BilingualText(
        zh: "该车此时登记的号牌是 \(plate)，不是 \(asked.text)：后者出自检验记录。",
        en:
          "At that time the vehicle is registered with the plate \(plate), not \(asked.text), which an inspection names."
      ))
  }

  /// What follows from the plans, and what is held of that on which it rests; reading plans costs more than asking them, so
  /// they are read once.
  private func fillPlans(
    of kind: RecordKind, _ key: String, _ monitoring: RemoteMonitoringFacts?, _ held: inout HeldMentions,
    _ report: inout LookupReport, earlier: EarlierChecks = EarlierChecks()
  ) throws {
    try held.tell(ofChecks: report.findings.map(\.check), in: &report)
    try held.tell(ofInspections: report.inspections, in: &report)
    try held.noteNotices(in: &report)
    try fillCases(of: kind, key, &report, earlier: earlier)
    let plans = try standing.plans(reader)
    try RoadsideDecisions(
      register: register, context: context, plans: plans, places: place.map { [$0.canonical] } ?? plans.places,
      time: asksWholeDay ? .day(context.at.day) : .moment(context.at), location: location, kind: kind, key: key,
      monitoring: monitoring?.values ?? [:]
    ).fill(&report)
  }

  private func fillCases(
    of kind: RecordKind, _ key: String, _ report: inout LookupReport, earlier: EarlierChecks = EarlierChecks()
  ) throws {
    let packs = try standing.plans(reader).packs
    var history = CaseHistory(
      reader: reader, register: register, context: context, packs: packs, kind: kind, key: key)
    history.earlier = earlier
    try history.fill(&report)
  }

  /// The subjects that bear the key, without repetition, vehicles first.
  ///
  /// Those that the register or an inspection holds come before those of which only supervision speaks: a machine found
  /// smoking is not unknown for want of a registration.
  func subjects() throws -> [Subject] {
    var found = Set(try candidates())
    if found.isEmpty {
      found = Set(
        try SightedSubjects(reader: reader, register: register, context: context, key: key, color: color).all())
    }
    return try found.isEmpty ? bearers() : found.sorted()
  }

  /// Whoever bears the code or plate that stands where a key belongs, behind the kind of record.
  private func bearers() throws -> [Subject] {
    guard let named = NamedRecord(key), named.kind == .vehicle || named.kind == .machine, SightedKey(named.key) == nil
    else { return [] }
    let finder = SubjectFinder(reader: reader, context: context, key: named.key, color: color, standing: standing)
    return try finder.subjects().filter { $0.kind == named.kind }
  }

  /// Whether the register holds a subject.
  func isRegistered(_ subject: Subject) throws -> Bool {
    switch subject {
    case .vehicle(let vin): try !reader.history(of: .vehicle, key: vin.text, everKnown).isEmpty
    case .machine(let key): try !reader.history(of: .machine, key: key, everKnown).isEmpty
    case .sighted: false
    }
  }

  /// A subject that a key names.
  enum Subject: Hashable, Comparable {
    case vehicle(VIN)
    case machine(String)
    /// A vehicle of which nothing but its plate was noted.
    case sighted(SightedKey)

    /// Vehicles first, then by key.
    static func < (left: Subject, right: Subject) -> Bool { left.sortKey < right.sortKey }

    /// The kind of record.
    var kind: RecordKind {
      switch self {
      case .vehicle, .sighted: .vehicle
      case .machine: .machine
      }
    }

    /// The key of the record, or the name under which it is known.
    var key: String {
      switch self {
      case .vehicle(let vin): vin.text
      case .machine(let key): key
      case .sighted(let key): key.text
      }
    }

    private var sortKey: String {
      switch self {
      case .vehicle(let vin): "1" + vin.text
      case .machine(let key): "2" + key
      case .sighted(let key): "3" + key.text
      }
    }
  }

  private func candidates() throws -> [Subject] {
    if let named = NamedRecord(key) {
      return named.kind == .vehicle
        ? try reader.knowsVehicle(VIN(named.key), knownAt: context.knownAt) ? [.vehicle(VIN(named.key))] : []
        : try reader.history(of: .machine, key: named.key, everKnown).isEmpty ? [] : [.machine(named.key)]
    }
    let vin = VIN(key)
    if try reader.knowsVehicle(vin, knownAt: context.knownAt) { return [.vehicle(vin)] }
    let plate = try PlateSubjects(
      reader: reader, register: register, context: context, plate: Plate(key), color: color
    ).all()
    if !plate.isEmpty { return plate }
    let machines = try self.machines()
    if !machines.isEmpty { return machines }
    guard let serial = InspectionSerial(key) else { return [] }
    let standing = try reader.inspections(serial: serial, knownAt: context.knownAt)
    if !standing.isEmpty { return standing.map { .vehicle($0.vin) } }
    return try reader.replacedInspections(serial: serial).map { .vehicle($0.vin) }
  }

  private var everKnown: RegisterQuestion { RegisterQuestion(at: nil, knownAt: context.knownAt) }

  private func machines() throws -> [Subject] {
    if try reader.state(of: .machine, key: key, everKnown) != nil { return [.machine(key)] }
    // A code that passed on is that of whoever bears it at the moment asked about.
    let bearers = IdentityBearers(in: register, known: context.at)
    if let bearer = try bearers.machine(bearing: MachineCode(key), at: context.at),
      try reader.state(of: .machine, key: bearer, everKnown) != nil
    {
      return [.machine(bearer)]
    }
    let byCode = try reader.states(
      of: .machine, where: "code", is: .text(MachineCode(key).text), everKnown)
    if !byCode.isEmpty { return byCode.map { .machine($0.key) } }
    let number = AttributeValue.text(DisclosureNumber(key).text)
    return try reader.states(of: .machine, where: "disclosure", is: number, everKnown).map { .machine($0.key) }
      + reader.states(of: .vehicle, where: "disclosure", is: number, everKnown).map { .vehicle(VIN($0.key)) }
  }

  private var plateLookAlikes: PlateLookAlikes {
    PlateLookAlikes(reader: reader, plate: Plate(key), color: color, question: context.question)
  }

  /// What the registry knows under keys that look like this one.
  func lookAlikes() throws -> [LookupReport.Suggestion] {
    try plateLookAlikes.suggestions()
      + IdentityLookAlikes(reader: reader, key: key, knownAt: context.knownAt).suggestions()
  }

  private func unknown() throws -> LookupReport {
    var report = LookupReport(key: key, status: .unknown, at: context.at)
    var held = HeldMentions(reader: reader, context: context)
    try held.tell(of: Plate(key), color, VIN(key), in: &report)
    let named = NamedRecord(key).map { [HeldReference($0.kind, $0.key)] } ?? []
    try held.tell(of: named + [HeldReference(.machine, key), HeldReference(MachineCode(key))], in: &report)
    let bearers = try plateLookAlikes.bearersAtOtherTimes()
    report.suggestions = try bearers + lookAlikes()
    guard bearers.isEmpty else {
      report.notes.append(
        BilingualText(
          zh: "此时没有登记车辆使用该号牌；其他时间使用过的车辆列在下面。这不表示合规：请核对号码、颜色，并现场核查。",
          en:
            "No registered vehicle bears this plate at that time; those that bear it at other times are named below. That does not mean it complies: check the key and its colour, and inspect on the spot."
        ))
      return report
    }
    report.notes.append(
      BilingualText(
        zh: "登记库对该号码一无所知。这不表示合规：请核对号码、颜色，并现场核查。",
        en:
          "The registry knows nothing of this key. That does not mean it complies: check the key and its colour, and inspect on the spot."
      ))
    return report
  }

  /// In which colour a vehicle that the register does not hold was last presented under the plate asked for.
  private func inspectedColor(of vin: VIN) throws -> String? {
    try register.inspections(ofVehicle: vin.text, until: context.at).last { $0.plate == Plate(key) }?
      .plateColor?.rawValue
  }

  private func ambiguous(_ subjects: [Subject]) throws -> LookupReport {
    var report = LookupReport(key: key, status: .ambiguous, at: context.at)
    for subject in subjects {
      switch subject {
      case .vehicle(let vin):
        let state = try reader.state(of: .vehicle, key: vin.text, context.question)
        let color = try state == nil ? inspectedColor(of: vin) : state?.text("plateColor")
        report.suggestions.append(
          LookupReport.Suggestion(
            key: vin.text, color: color, difference: BilingualText(zh: "同号车辆", en: "bears the same number")))
      case .machine(let key):
        report.suggestions.append(
          LookupReport.Suggestion(
            key: key, color: nil, difference: BilingualText(zh: "同编码机械", en: "bears the same code")))
      case .sighted(let key):
        report.suggestions.append(
          LookupReport.Suggestion(
            key: "vehicle:" + key.text, color: key.color?.rawValue,
            difference: BilingualText(zh: "检查记录中的同号车辆", en: "bears the same number in records of checks")))
      }
    }
    return report
  }
}
