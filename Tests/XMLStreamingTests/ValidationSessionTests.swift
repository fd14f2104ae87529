import Testing
import XMLStreaming

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Found by fuzzing: libxml2 keeps the addresses that a schema's plug is given and writes to them when it is pulled. They
/// were those of local variables, so that whatever lay there on the stack by then was overwritten.
@Suite("The end of a validation")
struct ValidationSessionTests {
  private final class Holder {
    var validator: XMLSchemaValidator?

    init(_ validator: XMLSchemaValidator) { self.validator = validator }
  }

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
      elementFormDefault="qualified">
      <xs:element name="list"><xs:complexType><xs:sequence>
        <xs:element name="item" type="xs:integer" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  @Test("writes nothing into the stack of whoever ends it")
  func stackIsUntouched() throws {
    var template = Array("/tmp/hegui-session-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    try #require(descriptor >= 0)
    let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    defer { unlink(path) }
    let bytes = Array(Self.schema.utf8)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
    let holder = Holder(try XMLSchemaValidator(path: path))
    let scanner = try RecordScanner(.bytes(Array("<list xmlns='urn:t'><item>1</item></list>".utf8)))
    _ = try scanner.scan { record in #expect(holder.validator?.issues(of: record).isEmpty == true) }
    #expect(Self.intactFrames(64) { holder.validator = nil } == 64)
  }

  /// Lays `depth` patterns of a kilobyte onto the stack, where calls that are over have been, and counts those that are
  /// as they were after `body`.
  @inline(never)
  private static func intactFrames(_ depth: Int, _ body: () -> Void) -> Int {
    guard depth > 0 else {
      body()
      return 0
    }
    return withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 8) { pattern in
      for index in pattern.indices { pattern[index] = 0xA5 }
      let deeper = intactFrames(depth - 1, body)
      return deeper + (pattern.allSatisfy { $0 == 0xA5 } ? 1 : 0)
    }
  }
}
