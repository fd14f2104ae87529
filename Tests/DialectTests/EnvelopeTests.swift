import RegistryModel
import Testing

@testable import RecordExchange

@Suite("Messages in the envelope of a call")
struct EnvelopeTests {
  static let writers = RoundTripTests.writers

  /// A call with its arguments in the envelope of SOAP 1.1.
  static func envelope(_ call: String, _ arguments: [(String, String?)]) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
    <\(call) xmlns="http://platform.example/">\(Tag.elements(arguments))</\(call)></soap:Body></soap:Envelope>
    """
  }

  @Test("Random records whose messages are arguments of calls are read back equal", arguments: 0..<writers.count)
  func readBackEqual(index: Int) throws {
    let writer = Self.writers[index]
    var random = RandomRecords(seed: 900 + UInt64(index))
    for _ in 0..<10 {
      var record = try random.record()
      let messages = writer.messages(of: &record).filter { !$0.isEmpty }
      let calls = messages.map { message in
        let kind = message.contains("<k100>") ? "4" : message.contains("<smoke1>") ? "5" : "7"
        return Self.envelope(
          "UploadInspectionResult", [("token", "T"), ("checkresult", message), ("checkmethod", kind)])
      }
      let text = "POST /service HTTP/1.1\n\n" + calls.joined(separator: "\n")
      let reading = try FileReading(text: text, dialect: writer.id, station: record.station.text, call: nil)
      #expect(reading.refused.isEmpty, "\(reading.refused)")
      #expect(reading.records == [record], "\(reading.joined.flatMap(\.findings))")
      #expect(reading.summary.messageCount == messages.count)
    }
  }

  @Test("The kind that the call says counts before the one the import is told, and without either it is refused")
  func kind() throws {
    let lugdown = CollisionTests.jiangsu("<k100>1</k100><passed>1</passed>")
    let call = Self.envelope("UploadInspectionResult", [("checkresult", lugdown), ("checkmethod", "4")])
    let told = MessageCall.argument(name: "checkmethod", values: ["5"])
    #expect(try FileReading(text: call, call: told).texts(.lugdownK100) == ["1"])
    let silent = Self.envelope("UploadInspectionResult", [("checkresult", lugdown)])
    #expect(try FileReading(text: silent, call: nil).refused.flatMap(\.findings).map(\.code.id) == ["DIALECT-CALL"])
    let known = MessageCall.argument(name: "checkmethod", values: ["4"])
    #expect(try FileReading(text: silent, call: known).texts(.lugdownK100) == ["1"])
  }

  @Test("What is found in an envelope has its place; an answer without a message carries no record")
  func places() throws {
    let message = CollisionTests.vehispara("JC004", "<k100>abc</k100><unheard>x</unheard>")
    let text =
      "\n" + Self.envelope("writeResponse", [("writeResult", "1")]) + "\n"
      + Self.envelope("write", [("xmlDoc", "<?xml version=\"1.0\" encoding=\"GBK\"?>" + message)])
    let reading = try FileReading(text: text)
    #expect(reading.withoutRecord.map(\.value) == ["Envelope"])
    #expect(!reading.codes.contains("DIALECT-ENCODING"), "the text of an argument is what it is")
    let findings = reading.refused.flatMap(\.findings) + reading.summary.findings
    #expect(findings.contains { $0.code.id == "DIALECT-VALUE" && $0.path == "root/body/vehispara/k100" })
    #expect(findings.contains { $0.code.id == "DIALECT-LEFTOVER" && $0.value == "x" })
    #expect(findings.allSatisfy { $0.position?.line == 5 }, "\(findings.map(\.position))")
  }

  @Test("Arguments that are elements, and roots of that name without a body, are not taken for envelopes")
  func notAnEnvelope() throws {
    let inline =
      "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><write><xmlDoc><root/></xmlDoc></write></s:Body></s:Envelope>"
    for text in [inline, "<Envelope><a>1</a></Envelope>"] {
      #expect(try FileReading(text: text).refused.flatMap(\.findings).map(\.code.id) == ["DIALECT-UNKNOWN"])
    }
  }

  @Test("The beginning of a file tells an envelope from another root of that name")
  func beginning() throws {
    let catalogue = try Checkout.catalogue()
    let call = Self.envelope("write", [("xmlDoc", "<root/>")])
    guard case .messages(let profiles) = catalogue.recognise(beginning: Array(call.utf8)) else {
      Issue.record("not recognised")
      return
    }
    #expect(profiles.count == catalogue.profiles.count - 1)
    guard case .unknown = catalogue.recognise(beginning: Array("<Envelope xmlns=\"urn:other\"/>".utf8)) else {
      Issue.record("recognised")
      return
    }
  }
}
