import RegistryModel
import Testing

@testable import RecordExchange

/// The same code, name or position means different things in different dialects.
@Suite("Collisions between dialects")
struct CollisionTests {
  struct Case: Sendable, CustomStringConvertible {
    let dialect: String
    let text: String
    let field: CanonicalField
    let expected: [String]
    var description: String { "\(dialect) \(field.name) \(expected)" }
  }

  static func vehispara(_ id: String, _ fields: String) -> String {
    "<root><head><organ>43018104</organ><jkid>\(id)</jkid></head><body><vehispara><jylsh>43018104001</jylsh>"
      + "<testtimes>1</testtimes>\(fields)</vehispara></body></root>"
  }

  static func jiangsu(_ fields: String) -> String {
    "<result><result_data><check_id>1</check_id><unit_id>320300060</unit_id>\(fields)</result_data></result>"
  }

  static func wsinvoke(_ fields: String) -> String { "<root><jdcjc><jclsh>1</jclsh>\(fields)</jdcjc></root>" }

  static func row(_ name: String, _ inner: String) -> String {
    "<Message OutlookID=\"1\"><Request Name=\"\(name)\">\(inner)</Request></Message>"
  }

  static func shenyang(_ name: String, _ fields: String) -> String {
    "<WQ><\(name)><TsNo>21010036</TsNo><Clid>A1</Clid>\(fields)</\(name)></WQ>"
  }

  static func nanjing(_ fields: String) -> String {
    "<TEST_RESULT><RESULT_DATA><INSPECTION_ID>1</INSPECTION_ID><STATION_ID>00083</STATION_ID>\(fields)</RESULT_DATA></TEST_RESULT>"
  }

  static let methods: [Case] = [
    Case(
      dialect: "vehispara", text: vehispara("KS001", "<testtype>4</testtype><dqsj>2020-11-09 08:00:00</dqsj>"),
      field: .method, expected: ["lugdown"]),
    Case(
      dialect: "vehispara", text: vehispara("KS001", "<testtype>5</testtype><dqsj>2020-11-09 08:00:00</dqsj>"),
      field: .method, expected: ["freeAcceleration"]),
    Case(
      dialect: "wsinvoke", text: wsinvoke("<jcffid>4</jcffid><kssj>20201109080000</kssj>"), field: .method,
      expected: ["freeAcceleration"]),
    Case(
      dialect: "wsinvoke", text: wsinvoke("<jcffid>5</jcffid><kssj>20201109080000</kssj>"), field: .method,
      expected: ["filterSmoke"]),
    Case(
      dialect: "wsinvoke", text: wsinvoke("<jcffid>6</jcffid><kssj>20201109080000</kssj>"), field: .method,
      expected: ["lugdown"]),
    Case(
      dialect: "nanjing", text: nanjing("<INSPECTION_TYPE>102</INSPECTION_TYPE><PASSED>Y</PASSED>"), field: .method,
      expected: ["lugdown"]),
  ]

  static let verdicts: [Case] = [
    Case(dialect: "jiangsu", text: jiangsu("<passed>2</passed><k100>1</k100>"), field: .verdict, expected: ["aborted"]),
    Case(dialect: "jiangsu", text: jiangsu("<passed>2</passed><k100>1</k100>"), field: .lugdownOutcome, expected: []),
    Case(dialect: "jiangsu", text: jiangsu("<passed>3</passed><k100>1</k100>"), field: .verdict, expected: ["invalid"]),
    Case(dialect: "jiangsu", text: jiangsu("<passed>0</passed><k100>1</k100>"), field: .verdict, expected: ["fail"]),
    Case(
      dialect: "message-row", text: row("UploadDieselResult", "<Result><Row><Result>2</Result></Row></Result>"),
      field: .verdict, expected: ["aborted"]),
    Case(dialect: "vehispara", text: vehispara("JS001", "<result>0</result>"), field: .verdict, expected: ["fail"]),
    Case(dialect: "vehispara", text: vehispara("JS001", "<result>2</result>"), field: .verdict, expected: []),
    Case(dialect: "wsinvoke", text: wsinvoke("<jczt>-1</jczt><clsbdh>V</clsbdh>"), field: .verdict, expected: []),
    Case(dialect: "wsinvoke", text: wsinvoke("<jczt>2</jczt>"), field: .verdict, expected: ["aborted"]),
    Case(dialect: "wsinvoke", text: wsinvoke("<jczt>5</jczt>"), field: .verdict, expected: ["invalid"]),
    Case(dialect: "nanjing", text: nanjing("<PASSED>N</PASSED>"), field: .verdict, expected: ["fail"]),
    Case(
      dialect: "nanjing", text: nanjing("<OBD_PASS>N</OBD_PASS><PASSED>Y</PASSED>"), field: .obdOutcome, expected: []),
    Case(dialect: "shenyang", text: shenyang("T_LUGDOWN", "<K100>0.1</K100>"), field: .verdict, expected: []),
  ]

  static let polarities: [Case] = [
    Case(
      dialect: "vehispara", text: vehispara("JC011", "<bj>0</bj><tx>1</tx>"), field: .obdIndicatorLit,
      expected: ["true"]),
    Case(
      dialect: "vehispara", text: vehispara("JC011", "<tx>0</tx>"), field: .obdCommunication, expected: ["noResponse"]),
    Case(
      dialect: "vehispara", text: vehispara("JC011", "<tx>0</tx><txbz>1</txbz>"), field: .obdCommunication,
      expected: ["connectorDamaged"]),
    Case(
      dialect: "vehispara", text: vehispara("JC011", "<gzjg>0</gzjg>"), field: .obdIndicatorWorks, expected: ["false"]),
    Case(
      dialect: "jiangsu", text: jiangsu("<communication>0</communication>"), field: .obdCommunication,
      expected: ["established"]),
    Case(
      dialect: "jiangsu", text: jiangsu("<communication>0</communication><obdzsq>0</obdzsq>"),
      field: .obdIndicatorWorks, expected: ["true"]),
    Case(
      dialect: "message-row",
      text: row("OBDUploadDieselResult", "<Result><Row><Info><GZZSQBJ>0</GZZSQBJ></Info></Row></Result>"),
      field: .obdIndicatorLit, expected: ["false"]),
    Case(
      dialect: "message-row",
      text: row("OBDUploadDieselResult", "<Result><Row><Info><TXQK>1</TXQK></Info></Row></Result>"),
      field: .obdCommunication, expected: ["established"]),
    Case(
      dialect: "shenyang", text: shenyang("OBD_DIESEL_INFO", "<FaultIndicator>Y</FaultIndicator>"),
      field: .obdIndicatorLit, expected: ["true"]),
    Case(
      dialect: "wsinvoke",
      text: "<root><obd><jylsh>1</jylsh><obd_txqk>0</obd_txqk><obd_txqk_yy>1</obd_txqk_yy></obd></root>",
      field: .obdCommunication, expected: ["connectorNotFound"]),
  ]

  static let positions: [Case] = [
    Case(
      dialect: "jiangsu", text: jiangsu("<k100>1</k100><rev100>60.5</rev100>"), field: .lugdownSpeedAtMaxPower,
      expected: ["60.5"]),
    Case(
      dialect: "shenyang", text: shenyang("T_LUGDOWN", "<Rev100>2800</Rev100>"), field: .lugdownEngineSpeedAtMaxPower,
      expected: ["2800"]),
    Case(
      dialect: "vehispara", text: vehispara("JC004", "<rev100>2800</rev100><k100>1</k100>"),
      field: .lugdownSpeedAtMaxPower, expected: []),
    Case(
      dialect: "vehispara", text: vehispara("JC004", "<rev100>2800</rev100><k100>1</k100>"),
      field: .lugdownMeasuredRatedSpeed, expected: ["2800"]),
    Case(
      dialect: "vehispara",
      text: vehispara("JC005", "<smokek1>0.1</smokek1><smokek2>0.2</smokek2><smokek3>0.3</smokek3>"),
      field: .freeAccelerationReading, expected: ["0.3", "0.2", "0.1"]),
    Case(
      dialect: "jiangsu", text: jiangsu("<smoke1>0.1</smoke1><smoke2>0.2</smoke2><smoke3>0.3</smoke3>"),
      field: .freeAccelerationReading, expected: ["0.1", "0.2", "0.3"]),
    Case(
      dialect: "vehispara", text: vehispara("JC005", "<smokeklimit>1.2</smokeklimit>"),
      field: .freeAccelerationSmokeLimit, expected: ["1.2"]),
    Case(
      dialect: "vehispara", text: vehispara("JC004", "<smokeklimit>1.20</smokeklimit>"), field: .lugdownSmokeLimit,
      expected: ["1.20"]),
    Case(
      dialect: "nanjing", text: nanjing("<VEHICLE_TAG_COLOR>2</VEHICLE_TAG_COLOR><PASSED>Y</PASSED>"),
      field: .plateColor, expected: ["white"]),
    Case(dialect: "shenyang", text: shenyang("CARINFO", "<Cpys>黑</Cpys>"), field: .plateColor, expected: ["black"]),
  ]

  @Test("Method codes", arguments: methods) func method(_ given: Case) throws { try check(given) }
  @Test("Verdict codes", arguments: verdicts) func verdict(_ given: Case) throws { try check(given) }
  @Test("Yes and no", arguments: polarities) func polarity(_ given: Case) throws { try check(given) }
  @Test("Names, orders and units", arguments: positions) func position(_ given: Case) throws { try check(given) }

  private func check(_ given: Case) throws {
    let reading = try FileReading(text: given.text)
    #expect(reading.summary.dialects == [given.dialect], "\(reading.refused)")
    #expect(reading.texts(given.field) == given.expected)
  }

  @Test(
    "Replies carry no record, whatever their success code means",
    arguments: [
      "<root><head><code>1</code></head></root>", "<root><head><code>0</code></head></root>",
      "<WQ><ResultsData><Results>0</Results></ResultsData></WQ>", "<response><head><code>0</code></head></response>",
      "<xml><status>true</status></xml>",
      "<Message><Respond Name=\"OBDUploadGasResult\"><Row><Result>1</Result></Row></Respond></Message>",
      "<root><login><dlzh>X</dlzh></login></root>",
    ])
  func replies(text: String) throws {
    let reading = try FileReading(text: text)
    #expect(reading.withoutRecord.count == 1)
    #expect(reading.summary.recordCount == 0)
    #expect(reading.refused.isEmpty)
  }
}
