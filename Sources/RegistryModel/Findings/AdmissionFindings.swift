/// Findings on records that are well formed but do not fit the register or themselves.
extension FindingCode {
  /// The station is not on the list of any place (clause PS-31).
  public static let stationUnlisted = FindingCode(
    "ADMIT-STATION-UNLISTED", .quarantine, zh: "检验机构不在名录内", en: "the station is not on the list",
    hintZH: "核对机构编号；如机构已列入，请先导入机构记录再放行",
    hintEN: "check the code; if the station is listed, import its record, then release")

  /// The station was not listed on the day of the inspection.
  public static let stationNotInForce = FindingCode(
    "ADMIT-STATION-NOT-IN-FORCE", .quarantine, zh: "检验当日该机构不在名录有效期内",
    en: "the station was not listed on the day of the inspection",
    hintZH: "核对检验日期与机构名录的起止日期", hintEN: "check the date of the inspection and the dates of the listing")

  /// The run takes records of one station only, and this is another's.
  public static let stationNotExpected = FindingCode(
    "ADMIT-STATION-NOT-EXPECTED", .quarantine, zh: "记录不属于指定的检验机构",
    en: "the record is of another station than the one named",
    hintZH: "核对 --station 或文件来源", hintEN: "check --station or where the file comes from")

  /// A test line that the register does not know at this station.
  public static let lineUnknown = FindingCode(
    "ADMIT-LINE-UNKNOWN", .warning, zh: "登记册中该机构没有此检测线", en: "the register knows no such test line at this station",
    hintZH: "补充检测线记录或核对线号", hintEN: "add the line's record or check its number")

  /// The end lies before the start.
  public static let endsBeforeStart = FindingCode(
    "ADMIT-DATES-REVERSED", .quarantine, zh: "结束时间早于开始时间", en: "the inspection ends before it starts",
    hintZH: "核对开始与结束时间", hintEN: "check start and end")

  /// The inspection lies in the future of the receiving clock.
  public static let endsInFuture = FindingCode(
    "ADMIT-DATES-FUTURE", .quarantine, zh: "结束时间晚于接收时间", en: "the inspection ends after it was received",
    hintZH: "核对检验机构时钟", hintEN: "check the station's clock")

  /// The inspection lasts longer than a day.
  public static let lastsTooLong = FindingCode(
    "ADMIT-DATES-TOO-LONG", .quarantine, zh: "检验历时超过一天", en: "the inspection lasts longer than a day",
    hintZH: "核对开始与结束时间", hintEN: "check start and end")

  /// The inspection lies before any in-use emission inspection could have been sent.
  public static let beforeAnyRecord = FindingCode(
    "ADMIT-DATES-TOO-EARLY", .quarantine, zh: "检验日期早于 2000 年", en: "the inspection is dated before the year 2000",
    hintZH: "核对日期", hintEN: "check the date")

  /// The vehicle was made or registered after its inspection.
  public static let vehicleYoungerThanTest = FindingCode(
    "ADMIT-DATES-VEHICLE", .quarantine, zh: "车辆出厂、初次登记与检验的日期先后矛盾",
    en: "the days of manufacture, first registration and inspection contradict each other",
    hintZH: "核对出厂日期与初次登记日期", hintEN: "check the days of manufacture and first registration")

  /// The plate belongs to another VIN in the register.
  public static let plateOfOtherVehicle = FindingCode(
    "ADMIT-PLATE-CONFLICT", .quarantine, zh: "登记册中该号牌属于另一辆车", en: "the register holds this plate for another vehicle",
    hintZH: "核对号牌、颜色与车辆识别代号；以登记册为准", hintEN: "check plate, colour and VIN; the register stands")

  /// The VIN bears another plate in the register.
  public static let vinWithOtherPlate = FindingCode(
    "ADMIT-VIN-CONFLICT", .quarantine, zh: "登记册中该车辆使用另一号牌", en: "the register holds another plate for this vehicle",
    hintZH: "核对号牌、颜色与车辆识别代号；以登记册为准", hintEN: "check plate, colour and VIN; the register stands")

  /// The same serial came before with other content.
  public static let alteredResend = FindingCode(
    "ADMIT-RESEND-ALTERED", .quarantine, zh: "同一流水号先前已收到，内容不同", en: "this serial came before with other content",
    hintZH: "更正须用新流水号并注明被替代的流水号（supersedes）",
    hintEN: "send a correction under a new serial that names the old one (supersedes)")

  /// The same record number of a register record came before with other content.
  public static let alteredStatement = FindingCode(
    "ADMIT-RECORD-ALTERED", .quarantine, zh: "同一记录号先前已收到，内容不同", en: "this record number came before with other content",
    hintZH: "更正须用新记录号", hintEN: "send a correction under a new record number")

  /// A record replaces itself, or a record by which it is replaced, directly or over others.
  public static let supersedesWrongly = FindingCode(
    "ADMIT-SUPERSEDES", .quarantine, zh: "替代关系不成立：替代自身，或与其他记录循环替代",
    en: "it cannot replace that record: itself, or one by which it is replaced, directly or over others",
    hintZH: "核对 supersedes 的流水号", hintEN: "check the serial in supersedes")

  /// A record names one of another vehicle as replaced.
  public static let supersedesOtherVehicle = FindingCode(
    "ADMIT-SUPERSEDES-VEHICLE", .warning, zh: "更正与所指被替代的记录不是同一辆车：替代不生效，两条记录均有效",
    en: "a correction names a record of another vehicle as replaced: it replaces nothing, and both records stand",
    hintZH: "核对 supersedes 的流水号与车辆识别代号；确系录错车辆的，另送一条原车辆识别代号的记录作废原记录",
    hintEN: "check serial and VINs; where the first record has a wrong VIN, void it by another one that bears that VIN")

  /// The stage differs from the register.
  public static let stageDiffers = FindingCode(
    "ADMIT-STAGE-DIFFERS", .warning, zh: "排放阶段与登记册不一致", en: "the stage differs from the register",
    hintZH: "以登记册为准；核对随车清单", hintEN: "the register stands; check the disclosure list")

  /// The fuel differs from the register.
  public static let fuelDiffers = FindingCode(
    "ADMIT-FUEL-DIFFERS", .warning, zh: "燃料种类与登记册不一致", en: "the fuel differs from the register",
    hintZH: "核对燃料种类", hintEN: "check the fuel")

  /// The day of manufacture or of first registration differs from the register.
  public static let datesDiffer = FindingCode(
    "ADMIT-DATES-DIFFER", .warning, zh: "生产日期或初次登记日期与登记册不一致",
    en: "the day of manufacture or of first registration differs from the register",
    hintZH: "以登记册为准：OBD 检查是否应做取决于生产日期",
    hintEN: "the register stands: whether the OBD check is due rests on the day of manufacture")

  /// The total mass differs from the register.
  public static let massDiffers = FindingCode(
    "ADMIT-MASS-DIFFERS", .warning, zh: "总质量与登记册不一致", en: "the total mass differs from the register",
    hintZH: "以登记册为准，核对录入", hintEN: "the register stands; check the entry")

  /// The vehicle type or the plate kind differs from the register.
  public static let typeDiffers = FindingCode(
    "ADMIT-TYPE-DIFFERS", .warning, zh: "车辆类型或号牌种类与登记册不一致",
    en: "the vehicle type or the plate kind differs from the register",
    hintZH: "以登记册为准：标准的适用范围取决于车辆类型",
    hintEN: "the register stands: the scope of the standard rests on the type")

  /// The VIN's check digit is wrong.
  public static let vinCheckDigitWrong = FindingCode(
    "ADMIT-VIN-CHECK", .warning, zh: "车辆识别代号校验位不符或格式不明", en: "the VIN's check digit is wrong, or its form is unknown",
    hintZH: "核对车辆识别代号", hintEN: "check the VIN")

  /// The plate has no known form, or its colour does not fit.
  public static let plateFormUnknown = FindingCode(
    "ADMIT-PLATE-FORM", .warning, zh: "号牌格式不明或与颜色不符", en: "the plate has no known form, or its colour does not fit",
    hintZH: "核对号牌与颜色", hintEN: "check plate and colour")

  /// The VIN read from the control unit is another.
  public static let vinReadDiffers = FindingCode(
    "ADMIT-OBD-VIN", .warning, zh: "OBD 读取的车辆识别代号与记录不符", en: "the VIN read over OBD is another",
    hintZH: "核对车辆与 OBD 数据", hintEN: "check the vehicle and its OBD data")

  /// One of the four items of a registration inspection is missing or negative (clause PS-07).
  public static let registrationIncomplete = FindingCode(
    "ADMIT-REGISTRATION-INCOMPLETE", .warning, zh: "注册登记检验四项核查不全",
    en: "the registration inspection lacks one of its four items",
    hintZH: "补齐信息公开、随车清单、污染控制装置、上线检测四项", hintEN: "complete disclosure, vehicle list, control devices and lane test")

  /// The vehicle would be lighter with its load than without.
  public static let massesContradicted = FindingCode(
    "ADMIT-MASSES", .warning, zh: "总质量小于整备质量", en: "the gross mass is below the curb mass",
    hintZH: "核对总质量与整备质量：车型分类与限值以其为准",
    hintEN: "check both masses: the vehicle's class and its limits rest on them")

  /// The process rows sent are fewer or more than the record says.
  public static let processRowsContradicted = FindingCode(
    "ADMIT-PROCESS-ROWS", .warning, zh: "过程数据行数与所述不符", en: "the process rows are not as many as the record says",
    hintZH: "重新发送完整的过程数据，或更正行数", hintEN: "send all process rows, or correct their number")
}

extension Finding {
  /// On a correction that names the record of another vehicle as replaced.
  public init(correctingOtherVehicle serial: InspectionSerial) {
    self.init(.supersedesOtherVehicle, path: "inspection/supersedes", value: serial.text)
  }

  /// On the record that a correction of another vehicle, which came before it, names as replaced.
  public init(namedByCorrectionOfOtherVehicle serial: String) {
    self.init(
      .supersedesOtherVehicle, path: "inspection/serial", value: serial,
      message: BilingualText(
        zh: "记录 \(serial) 属于另一辆车，却称替代本记录：替代不生效，两条记录均有效",
        en: "the record \(serial) of another vehicle names this one as replaced: it replaces nothing, and both stand"))
  }
}
