public import RegistryModel

extension GB18285 {
  /// From which day of manufacture petrol vehicles take the OBD check: a parameter of the place, since sources disagree.
  ///
  /// An exam bank prints 2010-07-01 for light vehicles; where the place declares nothing, 2011-07-01 is read.
  public struct OBDDates: Hashable, Sendable {
    /// Light vehicles; nil where the place has declared nothing.
    public var light: CivilDate?
    /// Heavy vehicles (over 3500 kg); nil where the place has declared nothing.
    public var heavy: CivilDate?

    /// What a place has declared.
    public init(light: CivilDate? = nil, heavy: CivilDate? = nil) {
      self.light = light
      self.heavy = heavy
    }

    /// The day that counts for light vehicles.
    public var lightFrom: CivilDate { light ?? lightOBDManufacturedFrom }
    /// The day that counts for heavy vehicles.
    public var heavyFrom: CivilDate { heavy ?? heavyOBDManufacturedFrom }

    /// Whether the default decides a light vehicle made on `day` and the other source would decide it otherwise.
    func isDisputed(lightMadeOn day: CivilDate) -> Bool {
      light == nil && day >= otherLightOBDManufacturedFrom && day < lightOBDManufacturedFrom
    }
  }

  /// Light petrol vehicles manufactured from this day on take the OBD check, unless the place declares another.
  public static let lightOBDManufacturedFrom = CivilDate.on(2011, 7, 1)

  /// The day that an exam bank prints for light petrol vehicles.
  public static let otherLightOBDManufacturedFrom = CivilDate.on(2010, 7, 1)

  /// Heavy petrol vehicles (over 3500 kg) manufactured from this day on take the OBD check, unless the place declares
  /// another.
  public static let heavyOBDManufacturedFrom = CivilDate.on(2013, 7, 1)

  /// From this day on a failed OBD check fails the inspection.
  public static let obdJudgedFrom = CivilDate.on(2019, 11, 1)

  /// More incomplete monitors than this ask for a drive and a repetition.
  public static let mostMonitorsNotReady = 2

  static let obdRequirement = StatedValue.day(
    "obd.judgedFrom", BilingualText(zh: "OBD 检查结果计入判定", en: "the OBD check counts in the verdict"), obdJudgedFrom,
    counting: BilingualText(zh: "检验日期起", en: "from this day of inspection"), span,
    citation: Citation(document: document, clause: "OBD 检查"),
    provenance: Provenance.lowFromMemory.noting(
      zh: "按 GB 3847-2018 的日期类推", en: "carried over from the day of GB 3847-2018"))

  static let appearanceRequirement = StatedValue.figure(
    "appearance", BilingualText(zh: "外观检验合格", en: "appearance check passed"), "pass",
    BilingualText(zh: "结论", en: "outcome"), span, citation: Citation(document: document, clause: "外观检验"),
    provenance: .mediumFromMemory)

  /// What is asked of appearance and OBD.
  static let parts = PartRequirements(
    appearance: appearanceRequirement, obd: obdRequirement, obdJudgedFrom: obdJudgedFrom,
    mostMonitorsNotReady: mostMonitorsNotReady)

  static let dates = StandardTable(
    id: "dates", title: BilingualText(zh: "起用日期与判定条件", en: "dates and conditions of judgement"),
    rows: [
      .day(
        "obd.light.manufacturedFrom",
        BilingualText(zh: "轻型汽油车应做 OBD 检查", en: "light petrol vehicles take the OBD check"),
        lightOBDManufacturedFrom, counting: BilingualText(zh: "生产日期起", en: "from this day of manufacture"), span,
        citation: Citation(document: document, clause: "OBD 检查"),
        provenance: Provenance.mediumFromMemory.noting(
          zh: "另有题库为 2010-07-01；可由当地参数 lightPetrolOBDFrom 改定",
          en: "an exam bank prints 2010-07-01; the place's parameter lightPetrolOBDFrom may declare another day")),
      .day(
        "obd.heavy.manufacturedFrom",
        BilingualText(zh: "重型汽油车应做 OBD 检查", en: "heavy petrol vehicles take the OBD check"),
        heavyOBDManufacturedFrom, counting: BilingualText(zh: "生产日期起", en: "from this day of manufacture"), span,
        citation: Citation(document: document, clause: "OBD 检查"),
        provenance: Provenance.mediumFromMemory.noting(
          zh: "可由当地参数 heavyPetrolOBDFrom 改定",
          en: "the place's parameter heavyPetrolOBDFrom may declare another day")),
      obdRequirement,
      .figure(
        "obd.mostNotReady", BilingualText(zh: "允许未就绪项目数", en: "monitors that may be incomplete"),
        String(mostMonitorsNotReady), BilingualText(zh: "项", en: "monitors"), span,
        citation: Citation(document: document, clause: "OBD 检查"),
        provenance: Provenance.lowFromMemory.noting(
          zh: "按 GB 3847-2018 的数目类推", en: "carried over from the number of GB 3847-2018")),
      appearanceRequirement,
    ])
}
