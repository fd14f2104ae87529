import Policy
import RegistryModel
import RegistryStore
import Reports

/// What is held for a person and names the vehicle or machine that is asked about. It counts for nothing, but who stops the vehicle
/// has to hear of it: a failure under its plate is not gone because its record is held.
struct HeldMentions {
  let reader: RegistryReader
  let context: WorkflowContext
  /// What has been told of.
  private var told: Set<HeldRecordID> = []
  private var holds: Bool?

  init(reader: RegistryReader, context: WorkflowContext) {
    self.reader = reader
    self.context = context
  }

  /// How many numbers of records are named.
  private static let shown = 5

  /// Tells of what names a vehicle, or a plate while it bore it, also one that it bears no more.
  ///
  /// - Parameters:
  ///   - plates: those that it bore; where the register does not hold it, the plate asked for.
  ///   - inAnyColor: a plate that was asked for without its colour: what names it in another one may be about the vehicle at
  ///     hand, whose colour nobody said.
  /// - Throws: `StoreError`.
  mutating func tell(
    of vin: VIN, _ plates: [Plate], inAnyColor asked: Plate?, isRegistered: Bool, in report: inout LookupReport
  ) throws {
    let bearer = RegisteredBearer(reader: reader, vin: vin, knownAt: context.knownAt)
    let now = context.at
    try tell(plates, vin, in: &report) { named in
      if named.vin == vin { return true }
      guard let plate = named.plate, plates.contains(plate) else { return false }
      guard isRegistered, plate != asked || named.vin != nil else { return true }
      let at = named.happenedAt ?? now
      return try bearer.bearsAlone(plate, named.plateColor, beside: named.vin, at: at)
    }
  }

  /// Tells of what names a plate, in a colour that may be the one asked for, or a VIN.
  ///
  /// - Throws: `StoreError`.
  mutating func tell(of plate: Plate, _ color: PlateColor?, _ vin: VIN? = nil, in report: inout LookupReport) throws {
    try tell([plate], vin, in: &report) { named in
      guard let color, let noted = named.plateColor, named.plate == plate else { return true }
      return color == noted
    }
  }

  /// Tells of what names something of the register, or a machine by a code that is or was its own: of two machines of one code
  /// neither is known to be clear.
  ///
  /// - Throws: `StoreError`.
  mutating func tell(of references: [HeldReference], in report: inout LookupReport) throws {
    try tell(references, "该对象或其编码", "it or its code", in: &report)
  }

  /// Tells of what is about one of some checks by its key and was not told of yet: a correction need not name the vehicle again.
  ///
  /// - Throws: `StoreError`.
  mutating func tell(ofChecks keys: [String], in report: inout LookupReport) throws {
    try tell(keys.map { HeldReference(.check, $0) }, "上列检查", "a check of this answer", in: &report)
  }

  /// Tells of what is about one of some inspections by its serial: a station message that comes late need not name the vehicle.
  ///
  /// - Throws: `StoreError`.
  mutating func tell(ofInspections inspections: [LookupReport.Inspection], in report: inout LookupReport) throws {
    let references = inspections.compactMap { inspection in
      StationCode(inspection.station).flatMap { station in
        InspectionSerial(inspection.serial).map { HeldReference(inspection: $0, at: station) }
      }
    }
    try tell(references, "上列检验", "an inspection of this answer", in: &report)
  }

  /// Notes how many notices wait, whoever is asked about: an alert or a zone without its document is not in force, and it may be
  /// the one that bans the subject.
  ///
  /// - Throws: `StoreError`.
  mutating func noteNotices(in report: inout LookupReport) throws {
    guard try holdsAny() else { return }
    let found = try reader.heldMentions(of: .notices, knownAt: context.knownAt)
    guard !found.isEmpty else { return }
    let (codes, numbers) = Self.quoted(found)
    report.notes.append(
      BilingualText(
        zh: "预警、时段、区域或参数的通告待人工确认、未生效：\(found.count) 条（\(codes)）；确认后规则的答复可能改变；见 hegui quarantine show（\(numbers)）",
        en:
          "Notices of alerts, windows, zones or parameters wait for a person and are not in force: \(found.count) (\(codes)); the answers of the rules may change with them; see hegui quarantine show (\(numbers))"
      ))
  }

  private mutating func tell(
    _ references: [HeldReference], _ zh: String, _ en: String, in report: inout LookupReport
  ) throws {
    guard try !references.isEmpty && holdsAny() else { return }
    let found = try references.flatMap { try reader.heldMentions(of: $0, knownAt: context.knownAt) }
    try tell(found, zh, en, in: &report) { _ in true }
  }

  /// Whether anything may be held; where nothing is, that is asked once and no more.
  private mutating func holdsAny() throws -> Bool {
    let holds = try self.holds ?? (context.knownAt != nil || reader.hasOpenHeldRecords())
    self.holds = holds
    return holds
  }

  /// - Complexity: O(log n + held records that name one of the two).
  private mutating func tell(
    _ plates: [Plate], _ vin: VIN?, in report: inout LookupReport, where isMeant: (HeldNaming) throws -> Bool
  ) throws {
    guard try holdsAny() else { return }
    let first = try reader.heldMentions(of: plates.first, vin, knownAt: context.knownAt)
    let others = try plates.dropFirst().flatMap { try reader.heldMentions(of: $0, nil, knownAt: context.knownAt) }
    try tell(first + others, "该号牌或车辆识别代号", "this plate or VIN", in: &report, where: isMeant)
  }

  private mutating func tell(
    _ mentions: [HeldMention], _ zh: String, _ en: String, in report: inout LookupReport,
    where isMeant: (HeldNaming) throws -> Bool
  ) throws {
    let found = try mentions.filter { told.insert($0.id).inserted }.filter { mention in
      try mention.happened(by: context.at) && isMeant(mention.naming)
    }
    guard !found.isEmpty else { return }
    let text = Self.text(of: found.sorted { $0.id < $1.id }, naming: BilingualText(zh: zh, en: en))
    // A failure waits for someone; that something else is held is no more than worth knowing.
    if found.contains(where: \.naming.isFailure) {
      report.openItems.append(text)
    } else {
      report.notes.append(text)
    }
  }

  private static func quoted(_ found: [HeldMention]) -> (codes: String, numbers: String) {
    (
      Set(found.map(\.reasonCode)).sorted().joined(separator: " "),
      found.prefix(shown).map { "\($0.id.number)" }.joined(separator: ", ") + (found.count > shown ? ", …" : "")
    )
  }

  private static func text(of found: [HeldMention], naming named: BilingualText) -> BilingualText {
    let (codes, numbers) = quoted(found)
    let failures = found.count { $0.naming.isFailure }
    let of = BilingualText(
      zh: failures > 0 ? "，其中 \(failures) 条载明不合格、超标或变更登记，或读数不合格" : "",
      en: failures > 0
        ? ", \(failures) of them with a failure or an excess, stated or read, or a change of the register" : "")
    return BilingualText(
      zh: "写明\(named.zh)的记录待人工确认、未计入：\(found.count) 条（\(codes)）\(of.zh)；见 hegui quarantine show（\(numbers)）",
      en:
        "Records that name \(named.en) wait for a person and are not counted: \(found.count) (\(codes))\(of.en); see hegui quarantine show (\(numbers))"
    )
  }
}

extension HeldMention {
  /// Whether what it tells of had happened by a moment. A date after the one on which it came is no reason to keep quiet of it:
  /// it may be held for that very date.
  fileprivate func happened(by moment: Instant) -> Bool {
    naming.happenedAt.map { min($0, recordedAt) <= moment } ?? true
  }
}
