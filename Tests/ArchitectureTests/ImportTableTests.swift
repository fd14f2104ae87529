import Foundation
import Testing

/// The arrows of `docs/ARCHITECTURE.md`, checked against the imports of every source file.
@Suite("Import table")
struct ImportTableTests {
  /// Modules of the toolchain that any target may use; `RegistryModel` may use none.
  static let toolchain: Set<String> = ["Foundation", "Glibc", "Musl", "Synchronization", "Dispatch"]

  @Test("Every import is allowed by the table in docs/ARCHITECTURE.md")
  func importsAreAllowed() throws {
    let table = try ArchitectureTable.read()
    var violations: [String] = []
    for target in try Checkout.folders(in: "Sources") {
      guard let allowed = table[target] else {
        violations.append("\(target): not in the table")
        continue
      }
      for file in try Checkout.swiftFiles(in: "Sources/\(target)") {
        for module in try Checkout.imports(of: file) where !allowed.contains(module) {
          if target != "RegistryModel" && Self.toolchain.contains(module) { continue }
          violations.append("\(file): imports \(module)")
        }
      }
    }
    #expect(violations.isEmpty)
  }

  @Test("Every arrow of the table is used by a file")
  func arrowsAreUsed() throws {
    for (target, allowed) in try ArchitectureTable.read() {
      let files = try Checkout.swiftFiles(in: "Sources/" + target)
      let used = Set(try files.flatMap { try Checkout.imports(of: $0) })
      #expect(allowed.subtracting(used).isEmpty, "\(target)")
    }
  }

  @Test("The table names every target and nothing else")
  func tableIsComplete() throws {
    #expect(Set(try ArchitectureTable.read().keys) == Set(try Checkout.folders(in: "Sources")))
  }

  @Test("Clocks, random numbers and locales stay in the command layer")
  func noAmbientInput() throws {
    let forbidden = [
      "Date()", "Date.now", "DispatchTime.now", "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday",
      "SystemRandomNumberGenerator", ".random(in", ".shuffled()", ".randomElement()", "Locale.current",
      "TimeZone.current",
    ]
    var violations: [String] = []
    for target in try Checkout.folders(in: "Sources") where target != "HeguiCommands" {
      for file in try Checkout.swiftFiles(in: "Sources/\(target)") {
        let text = try String(contentsOfFile: Checkout.root + "/" + file, encoding: .utf8)
        violations += forbidden.filter { text.contains($0) }.map { "\(file): \($0)" }
      }
    }
    #expect(violations.isEmpty)
  }

  @Test(
    "No path of one machine stands in the tree",
    arguments: [
      "Sources", "Tests", "scripts", "docs", "Schemas", "Benchmarks", "Fuzz", "Fixtures", "Policies", "Dialects",
    ])
  func noMachinePaths(folder: String) throws {
    let marks = ["/ro" + "ot/", "/ho" + "me/"]
    var violations: [String] = []
    for file in try Checkout.files(in: folder) {
      guard let text = try? String(contentsOfFile: Checkout.root + "/" + file, encoding: .utf8) else { continue }
      violations += marks.filter { text.contains($0) }.map { "\(file): \($0)" }
    }
    #expect(violations.isEmpty)
  }
}

/// The table of targets and what each may import, as the document shows it.
enum ArchitectureTable {
  static func read() throws -> [String: Set<String>] {
    let text = try String(contentsOfFile: Checkout.root + "/docs/ARCHITECTURE.md", encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      let target = cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      let allowed =
        cells[2] == "nothing" ? [] : cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      table[target] = Set(allowed.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "`")) })
    }
    return table
  }
}

/// The files of the checkout.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func files(in folder: String) throws -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: root + "/" + folder) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return walker.compactMap { $0 as? String }.sorted().map { folder + "/" + $0 }
  }

  static func swiftFiles(in folder: String) throws -> [String] {
    try files(in: folder).filter { $0.hasSuffix(".swift") }
  }

  static func imports(of file: String) throws -> [String] {
    let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        ["public", "internal", "package", "private", "fileprivate", "@testable", "@_exported"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      return words[words.count == 2 ? 1 : 2].split(separator: ".").first.map(String.init)
    }
  }
}
