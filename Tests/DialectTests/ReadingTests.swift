import Foundation
import RegistryModel
import Testing

@testable import RecordExchange

@Suite("Reading files of messages")
struct ReadingTests {
  @Test("A measured rated speed outside of the stated range is told; inside of it, it is kept with the record")
  func measuredSpeed() throws {
    let range = "<raterevdown>2250</raterevdown><raterevup>2750</raterevup>"
    let outside = try FileReading(text: CollisionTests.vehispara("JC004", range + "<rev100>3698</rev100>"))
    let told = outside.joined.flatMap(\.findings).filter { $0.code.id == "DIALECT-SPEED" }
    #expect(told.map(\.value) == ["3698 (2250–2750)"])
    let inside = try FileReading(text: CollisionTests.vehispara("JC004", range + "<rev100>2750</rev100>"))
    #expect(!inside.codes.contains("DIALECT-SPEED"))
    #expect(inside.joined.flatMap(\.leftovers).map(\.text) == ["2750"])
    #expect(
      !(try FileReading(text: CollisionTests.vehispara("JC004", "<rev100>1</rev100>")).codes.contains("DIALECT-SPEED")))
  }

  @Test("A part waits for its partners and is joined when they come in a later file")
  func waiting() throws {
    var random = RandomRecords(seed: 3)
    var record = try random.record()
    let messages = VehisparaWriter.messages(of: &record)
    let first = try FileReading(text: messages.prefix(2).joined())
    #expect(first.records.isEmpty)
    #expect(first.codes.contains("DIALECT-WAITING"))
    let kept = try JSONDecoder().decode([MessagePart].self, from: JSONEncoder().encode(first.parts))
    #expect(kept == first.parts)
    let second = try FileReading(text: messages.dropFirst(2).joined(), kept: kept)
    #expect(second.records == [record])
  }

  @Test("Parts of other inspections that are offered with the kept ones are left alone")
  func foreignParts() throws {
    var random = RandomRecords(seed: 31)
    var first = try random.record()
    var second = try random.record()
    let foreign = try FileReading(text: VehisparaWriter.messages(of: &second).prefix(1).joined()).parts
    var assembler = InspectionAssembler(try Checkout.catalogue())
    let own = try FileReading(text: VehisparaWriter.messages(of: &first).joined()).parts
    for part in own { _ = assembler.add(part, kept: { _ in foreign }) }
    let joined = assembler.finish()
    #expect(joined.first?.parts == own)
  }

  @Test("A message without a serial is read again under the serial it was kept with")
  func precedingKey() throws {
    let key = InspectionKey(station: "21010036", serial: "A1")
    var settings = DialectSettings(receivedAt: Instant(millisecondsSinceEpoch: 0))
    settings.preceding = key
    let text = "<WQ><P_SMOKE><DataTime>20190327153901</DataTime></P_SMOKE></WQ>"
    let reader = try DialectReader(
      .bytes(Array(text.utf8)), catalogue: try Checkout.catalogue(), settings: settings)
    var keys: [InspectionKey] = []
    _ = try reader.read { outcome in
      if case .inspection(let joined) = outcome { keys.append(joined.key) }
    }
    #expect(keys == [key])
  }

  @Test("A part that comes twice counts once; with another content it is a contradiction")
  func repeated() throws {
    var random = RandomRecords(seed: 4)
    var record = try random.record()
    let messages = JiangsuWriter.messages(of: &record)
    let same = try FileReading(text: (messages + messages).joined())
    #expect(same.records == [record])
    #expect(same.joined.first?.repeated.count == 2)
    let altered = messages[0].replacing("<passed>", with: "<passed> ").replacing(
      "<unit_id>", with: "<line_id>99</line_id><unit_id>")
    let conflict = try FileReading(
      text: messages.joined() + altered.replacing("<line_id>\(record.line ?? "")</line_id>", with: ""))
    #expect(conflict.records.isEmpty)
    #expect(conflict.codes.contains("DIALECT-CONTRADICTION"))
  }

  @Test("Attempts of the same serial are records of their own")
  func attempts() throws {
    var random = RandomRecords(seed: 6)
    var first = try random.record()
    first.attempt = 1
    let firstMessages = VehisparaWriter.messages(of: &first)
    var second = first
    second.attempt = 2
    second.end = first.end.adding(seconds: 900)
    let secondMessages = VehisparaWriter.messages(of: &second)
    #expect(second.serial.text == "\(first.serial)-2", "the store knows an inspection by station and serial")
    let reading = try FileReading(text: (firstMessages + secondMessages).joined())
    #expect(reading.records == [first, second])
  }

  @Test("Memory is bounded: beyond the capacity inspections are given out as they began")
  func capacity() throws {
    var random = RandomRecords(seed: 8)
    var text = ""
    var expected: [InspectionRecord] = []
    for _ in 0..<40 {
      var record = try random.record()
      text += NanjingWriter.messages(of: &record).joined()
      expected.append(record)
    }
    #expect(try FileReading(text: text, openInspections: 3).records == expected)
  }

  @Test(
    "Values are percent-decoded one by one; wrong sequences stay",
    arguments: [
      ("%E6%B5%8B", "测"), ("100%", "100%"), ("%3Croot%3E", "<root>"), ("%zz", "%zz"), ("%E6%B5", "%E6%B5"),
      ("a+b", "a+b"),
      ("%00", "%00"),
    ])
  func percent(text: String, expected: String) { #expect(PercentCoding.decoded(text) == expected) }

  @Test("Rounding is half to even, told, and keeps the text")
  func rounding() throws {
    let text = CollisionTests.jiangsu("<k100>1.205</k100><k80>1.215</k80><maxpower>50</maxpower><passed>1</passed>")
    let reading = try FileReading(text: text)
    #expect(reading.codes.contains("DIALECT-ROUNDED"))
    #expect(reading.texts(.lugdownK100) == ["1.205"])
    #expect(DecimalText("1.205")?.rounded(toDecimals: 2)?.scaled == 120)
    #expect(DecimalText("1.215")?.rounded(toDecimals: 2)?.scaled == 122)
    #expect(DecimalText("-1.215")?.rounded(toDecimals: 2)?.scaled == -122)
  }

  @Test("An element that stands twice with different contents is refused; one that is empty does not count")
  func twice() throws {
    let same = try FileReading(text: CollisionTests.vehispara("JC011", "<tx>1</tx><tx></tx>"))
    #expect(same.refused.isEmpty)
    let encoded = CollisionTests.vehispara("JC011", "<enginecalid>%E4%B8%8D%E6%94%AF%E6%8C%81</enginecalid>")
    #expect(try FileReading(text: encoded).texts(.calibrationIdentification).isEmpty, "不支持 stands for missing")
    let differs = try FileReading(text: CollisionTests.vehispara("JC011", "<tx>1</tx><tx>0</tx>"))
    #expect(differs.codes.contains("DIALECT-REPEATED"))
    #expect(differs.refused.count == 1)
  }

  @Test(
    "What cannot be read is refused for its true cause",
    arguments: [
      ("{\"lsh\": \"1\"}", "DIALECT-NOT-XML"), ("HJ16001@@@{}tek1200####", "DIALECT-NOT-XML"),
      ("<foo/>", "DIALECT-UNKNOWN"),
      ("<result><result_data><<ycpfzdtx>0</ycpfzdtx></result_data></result>", "DIALECT-BROKEN"),
      (CollisionTests.vehispara("JC001", ""), "DIALECT-NOT-MAPPED"),
      (CollisionTests.vehispara("JC004", "<k100>1,2</k100>"), "DIALECT-VALUE"),
      ("<root><head><jkid>JC004</jkid></head></root>", "DIALECT-KEY"),
      ("<root><jdcjc><clsbdh>V</clsbdh></jdcjc></root>", "DIALECT-KEY"),
    ])
  func refused(text: String, code: String) throws {
    let reading = try FileReading(text: text)
    #expect(reading.refused.flatMap(\.findings).map(\.code.id).contains(code), "\(reading.codes)")
  }

  @Test("A dialect that names no station needs one to be given")
  func station() throws {
    let reading = try FileReading(text: "<root><jdcjc><jclsh>1</jclsh><clsbdh>V</clsbdh></jdcjc></root>", station: nil)
    #expect(reading.codes.contains("DIALECT-STATION"))
  }

  @Test("A damaged message costs only itself, and text around messages is told")
  func damage() throws {
    var random = RandomRecords(seed: 9)
    var record = try random.record()
    let good = NanjingWriter.messages(of: &record).joined()
    let text = "POST /upload HTTP/1.1\n\n<!-- log -->\n\(good)\n<TEST_RESULT><RESULT_DATA></TEST_RESULT>\n<WQ>\n"
    let reading = try FileReading(text: text)
    #expect(reading.records == [record])
    #expect(reading.refused.count == 2)
    #expect(reading.codes.isSuperset(of: ["DIALECT-BROKEN", "DIALECT-STRAY"]))
    #expect(reading.summary.isCut)
    #expect(reading.summary.messageCount == 3)
  }

  @Test("What stands for a missing value does so only in the fields of which the document says it")
  func missing() throws {
    let nanjing = try FileReading(
      text: """
        <TEST_RESULT><RESULT_DATA><STATION_ID>50987</STATION_ID><INSPECTION_ID>1</INSPECTION_ID>\
        <TEMPERATURE>-1</TEMPERATURE><ENGINE_CONTROL_CALID>-1</ENGINE_CONTROL_CALID></RESULT_DATA></TEST_RESULT>
        """)
    #expect(nanjing.texts(.temperature) == ["-1"])
    #expect(nanjing.texts(.calibrationIdentification).isEmpty)
    let list = "<VEHICLE_INFO_CONTENT><VIN>LZZ5ELND70A573285</VIN><ODO_METER>99999</ODO_METER></VEHICLE_INFO_CONTENT>"
    let jiangsu = try FileReading(text: "<xml><VEHICLE_INFO>\(list)</VEHICLE_INFO></xml>")
    #expect(jiangsu.vehicles.count == 1)
    #expect(jiangsu.refused.isEmpty)
    let result = try FileReading(
      text: CollisionTests.jiangsu("<k100>1.20</k100><k80>99999</k80><maxpower>50</maxpower><passed>1</passed>"))
    #expect(result.texts(.lugdownK80).isEmpty)
  }

  @Test("Messages with an outcome and no reading wait for the readings; any order gives one inspection")
  func outcomeWithoutReading() throws {
    var random = RandomRecords(seed: 12)
    var record = try random.record()
    let messages = WsInvokeWriter.messages(of: &record).map {
      $0.replacing("<jczt>4</jczt>", with: record.verdict == .pass ? "<jczt>1</jczt>" : "<jczt>0</jczt>")
    }
    let readings = messages[2]
    let station = record.station.text
    let early = try FileReading(text: ([messages[0], messages[1]] + messages[3...]).joined(), station: station)
    #expect(early.records.isEmpty)
    #expect(early.codes.contains("DIALECT-WAITING"))
    #expect(try FileReading(text: readings, station: station, kept: early.parts).records == [record])
    let reversed = try FileReading(text: messages.reversed().joined(), station: station)
    #expect(reversed.records == [record])
    let bare = readings.replacing(try Regex("<data>[^!]*</data>"), with: "")
    let none = try FileReading(text: [messages[0], messages[1], bare].joined())
    #expect(none.joined.count == 1)
    #expect(none.records.isEmpty)
  }

  @Test("The kind of a message of Jiangsu stands in the call: without it, or against it, nothing is taken")
  func kindOfJiangsu() throws {
    func reading(_ fields: String, _ values: [String]?) throws -> FileReading {
      try FileReading(
        text: CollisionTests.jiangsu(fields),
        call: values.map { .argument(name: "checkmethod", values: $0) })
    }
    let lugdown = "<rlzl>A</rlzl><k100>1.00</k100>"
    let check = "<rlzl>A</rlzl><communication>0</communication>"
    let untold = try reading(lugdown, nil)
    #expect(untold.joined.isEmpty)
    #expect(untold.refused.flatMap(\.findings).map(\.code) == [.dialectCall])
    #expect(untold.refused.first?.findings.first?.value == "checkmethod")
    #expect(try reading(check, ["4"]).codes == ["DIALECT-CALL"], "it is no lugdown result, whatever the call said")
    #expect(try reading(lugdown, ["6"]).codes == ["DIALECT-CALL"])
    #expect(try reading("<rlzl>A</rlzl><passed>1</passed>", ["4", "5", "7"]).codes == ["DIALECT-CALL"])
    #expect(try reading("<rlzl>A</rlzl><passed>1</passed>", ["2"]).codes == ["DIALECT-NOT-MAPPED"])
    let named = try reading(check, ["7"])
    #expect(named.texts(.fuel) == ["A"])
    #expect(named.texts(.verdict).isEmpty)
    let stated = try reading(lugdown, ["4"])
    #expect(stated.parts.flatMap(\.values).contains { $0.field == .fuel && !$0.isAssumed && $0.text == "A" })
    let again = try FileReading(text: CollisionTests.jiangsu(check), call: .recognised(message: "obd"))
    #expect(again.parts.map(\.message) == ["obd"], "a message that is read again is what it was")
  }

  @Test("Process data of a second kind that come after the record are added to it; other rows of the same kind are not")
  func laterProcess() throws {
    var random = RandomRecords(seed: 21)
    var record = try random.record()
    record.attempt = 1
    let messages = VehisparaWriter.messages(of: &record)
    func process(_ id: String, _ lists: String) -> String {
      "<root><head><organ>\(record.station)</organ><jkid>\(id)</jkid></head><body><vehispara><jylsh>\(record.serial)</jylsh>"
        + "<testtimes>1</testtimes>\(lists)</vehispara></body></root>"
    }
    let tailPipe = process("GC004", "<cyds>2</cyds><cysx>1,2,</cysx><cs>60,61,</cs>")
    let check = process("GC011", "<cyds>1</cyds><cysx>1,</cysx><jqmkd>12,</jqmkd>")
    let whole = try #require(try FileReading(text: (messages + [tailPipe, check]).joined()).records.first)
    #expect(whole.process?.rowCount == 3)
    #expect(whole.process?.columns.hasPrefix("message,cysx,") == true)
    #expect(whole.process?.rows?.split(separator: "\n").map { $0.prefix(6) } == ["GC004,", "GC004,", "GC011,"])
    let twice = try #require(try FileReading(text: (messages + [tailPipe, check, tailPipe]).joined()).records.first)
    #expect(twice == whole, "a message that is sent again brings its rows once")
    for (early, late) in [(tailPipe, check), (check, tailPipe)] {
      let stored = try #require(try FileReading(text: (messages + [early]).joined()).records.first)
      let came = try #require(try FileReading(text: late).joined.first)
      guard case .adds(let added)? = came.supplement(to: stored) else {
        Issue.record("\(String(describing: came.supplement(to: stored)))")
        continue
      }
      #expect(added == whole, "the order of arrival does not count")
      let again = try #require(try FileReading(text: late + early).joined.first)
      guard case .nothing? = again.supplement(to: whole) else {
        Issue.record("sent again")
        continue
      }
      let other = try #require(try FileReading(text: late.replacing("<cysx>1", with: "<cysx>7")).joined.first)
      guard case .contradicts([.processRows])? = other.supplement(to: whole) else {
        Issue.record("other rows of the same message")
        continue
      }
    }
  }

  @Test("A trial shows what each field became and what was left over")
  func trial() throws {
    let profile = try #require(try Checkout.catalogue().profile(named: "vehispara"))
    let text = CollisionTests.vehispara("JC011", "<bj>0</bj><tx>7</tx><colour>red</colour>")
    let trial = try DialectTrial(profile, on: .bytes(Array(text.utf8)))
    let record = try #require(trial.documents.first?.records.first)
    #expect(record.fields.contains { $0.field == .obdIndicatorLit && $0.text == "0" && $0.values == ["true"] })
    #expect(record.leftovers.contains { $0.path.hasSuffix("vehispara/colour") && $0.text == "red" })
    #expect(record.findings.contains { $0.code.id == "DIALECT-CODE" })
    #expect(record.empty.contains(.obdOutcome))
  }
}
