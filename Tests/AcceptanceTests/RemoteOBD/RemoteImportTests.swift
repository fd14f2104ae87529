import Foundation
import Testing

@Suite("Importing captures of remote-OBD frames")
struct RemoteImportTests {
  @Test("The same capture again changes nothing")
  func twice() throws {
    let registry = try RemoteRegistry()
    _ = try registry.simulate("day.bin")
    let first = try registry.answer("obd", "import", "day.bin")
    let counts = try totals(first)
    #expect(counts["accepted"] ?? 0 > 100)
    #expect(counts["rejected"] == 0 && counts["skippedBytes"] == 0)
    #expect(first["changedDays"].int == 3)
    let hash = try registry.contentHash()
    let second = try registry.answer("obd", "import", "day.bin")
    #expect(try totals(second)["accepted"] == 0)
    #expect(second["changedDays"].int == 0)
    #expect(try registry.contentHash() == hash)
    #expect(try registry.answer("db", "verify")["isSound"].bool == true)
  }

  @Test("Files of a folder that are no captures by their endings are named")
  func passedOver() throws {
    let registry = try RemoteRegistry()
    try FileManager.default.createDirectory(
      at: registry.hegui.folder.url.appendingPathComponent("in"), withIntermediateDirectories: false)
    _ = try registry.simulate("in/day.bin", vehicles: 1)
    _ = try registry.hegui.folder.file("in/day.txt", containing: Data("x".utf8))
    let passedOver = try registry.answer("obd", "import", "in")["passedOver"]
    #expect(passedOver["count"].int == 1 && passedOver["first"].list.map(\.string) == ["in/day.txt"])
  }

  @Test("Order, split, hex text and standard input leave no trace", arguments: [1, 2, 3])
  func permutations(seed: Int) throws {
    let straight = try RemoteRegistry()
    let bytes = try straight.simulate("day.bin", seed: seed)
    _ = try straight.answer("obd", "import", "day.bin")
    let hash = try straight.contentHash()

    let shuffled = try RemoteRegistry()
    let frames = try RemoteRegistry.frames(of: bytes)
    // Every seventh frame to one file, backwards: each file holds parts of all vehicles.
    for part in (0..<7).reversed() {
      let chosen = frames.enumerated().filter { $0.offset % 7 == part }.map(\.element).reversed()
      _ = try shuffled.hegui.folder.file("part-\(part).bin", containing: Data(chosen.joined()))
    }
    _ = try shuffled.answer("obd", "import", "part-3.bin")
    _ = try shuffled.answer("obd", "import", "part-6.bin", "part-1.bin", "part-0.bin")
    _ = try shuffled.answer("obd", "import", ".")
    #expect(try shuffled.contentHash() == hash)

    let piped = try RemoteRegistry()
    let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(separator: " ")
    let result = try piped.hegui.run("obd", "import", "-", "--format", "json", input: Data(hex.utf8))
    #expect(result.status == 0)
    #expect(try piped.contentHash() == hash)
  }

  @Test("Damage costs the damaged frames only, and every finding is written")
  func broken() throws {
    let registry = try RemoteRegistry()
    var frames = try RemoteRegistry.frames(of: try registry.simulate("day.bin"))
    let count = frames.count
    let hit = [10, 50, 51, 90].filter { $0 < count - 1 }
    for index in hit {
      var frame = Data(frames[index])
      frame[30] ^= 0x5A
      frames[index] = frame
    }
    var bytes = Data([0x00, 0x23, 0x23]) + Data(frames.joined())
    bytes.removeLast(7)
    _ = try registry.hegui.folder.file("broken.bin", containing: bytes)
    let report = try registry.answer("obd", "import", "broken.bin", "--findings", "findings.jsonl", status: 1)
    #expect(try totals(report)["frames"] == count - hit.count - 1)
    let lines = try String(
      contentsOf: registry.hegui.folder.url.appendingPathComponent("findings.jsonl"), encoding: .utf8
    ).split(separator: "\n")
    #expect(try totals(report)["findings"] == lines.count)
    #expect(report["findingCounts"]["OBD-CHECK-BYTE"].int == hit.count)
    #expect(report["findingCounts"]["OBD-CUT"].int == 1)
    // What stands before the first frame, and the one that is cut.
    #expect(report["findingCounts"]["OBD-SKIPPED"].int == 2)
    #expect(try totals(report)["damaged"] == hit.count + 1)
    let offset = frames[..<hit[0]].reduce(3) { $0 + $1.count } + frames[hit[0]].count - 1
    #expect(lines.contains { $0.contains("OBD-CHECK-BYTE") && $0.contains("\(offset)") })
  }

  @Test("A frame that is cut by the end of a file goes on in the next one of the command")
  func joined() throws {
    let registry = try RemoteRegistry()
    let bytes = try registry.simulate("day.bin")
    _ = try registry.answer("obd", "import", "day.bin")
    let hash = try registry.contentHash()
    let whole = try totals(registry.answer("obd", "import", "day.bin"))

    let parts = try RemoteRegistry()
    let cuts = [0, 1000, 1010, 1020, 50_000, bytes.count]
    var names: [String] = []
    for (index, cut) in cuts.dropLast().enumerated() {
      names.append("part\(index).bin")
      _ = try parts.hegui.folder.file(names[index], containing: bytes[cut..<cuts[index + 1]])
    }
    let result = try parts.hegui.run(arguments: ["obd", "import"] + names + ["--format", "json"])
    #expect(result.status == 0, "\(result.errors)\(result.output)")
    let report = try result.json()
    #expect(try totals(report)["frames"] == whole["frames"])
    #expect(report["findingCounts"]["OBD-JOINED"].int == 2)
    #expect(report["unusable"].list.isEmpty)
    #expect(try parts.contentHash() == hash)

    // A file that begins with a frame begins anew: what was cut is told.
    let apart = try RemoteRegistry()
    _ = try apart.hegui.folder.file("a.bin", containing: bytes.prefix(1000))
    _ = try apart.hegui.folder.file("b.bin", containing: bytes)
    let told = try apart.answer("obd", "import", "a.bin", "b.bin", status: 1)
    #expect(told["findingCounts"]["OBD-CUT"].int == 1)
    #expect(told["samples"].list.first { $0["code"].string == "OBD-CUT" }?["path"].string == "a.bin")
    #expect(try apart.contentHash() == hash)
  }

  @Test("Small letters name the same vehicle, and a frame without a VIN none")
  func identities() throws {
    let registry = try RemoteRegistry()
    let frames = try RemoteRegistry.frames(of: try registry.simulate("day.bin", vehicles: 1))
    func renamed(_ change: (UInt8) -> UInt8) -> Data {
      Data(
        frames.flatMap { frame in
          var bytes = [UInt8](frame)
          for index in 3..<20 { bytes[index] = change(bytes[index]) }
          bytes[bytes.count - 1] = bytes[2..<(bytes.count - 1)].reduce(0, ^)
          return bytes
        })
    }
    _ = try registry.answer("obd", "import", "day.bin")
    let identities = try registry.unregistered()
    _ = try registry.hegui.folder.file("small.bin", containing: renamed { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
    let small = try registry.answer("obd", "import", "small.bin")
    #expect(try totals(small)["duplicate"] == frames.count)
    #expect(small["findingCounts"]["OBD-VIN-CASE"].int == frames.count)
    for byte: UInt8 in [0, 0x20, 0xFF] {
      _ = try registry.hegui.folder.file("none.bin", containing: renamed { _ in byte })
      let none = try registry.answer("obd", "import", "none.bin", status: 1)
      #expect(try totals(none)["rejected"] == frames.count)
      #expect(none["findingCounts"]["OBD-VIN-MISSING"].int == frames.count)
    }
    #expect(try registry.unregistered() == identities)
  }

  @Test("Hex text is read as captures write it")
  func hexForms() throws {
    let registry = try RemoteRegistry()
    let bytes = try registry.simulate("day.bin", vehicles: 1).prefix(100_000)
    _ = try registry.hegui.folder.file("whole.bin", containing: bytes)
    _ = try registry.hegui.run("obd", "import", "whole.bin")
    let hash = try registry.contentHash()
    let pairs = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    let texts = [
      "\u{FEFF}# 采集 2025-07-01\r\n" + pairs.joined(separator: "-"), pairs.map { "0x" + $0 }.joined(separator: ", "),
      pairs.joined(separator: ":").uppercased() + "\n// end\n",
    ]
    for (index, text) in texts.enumerated() {
      let other = try RemoteRegistry()
      _ = try other.hegui.folder.file("\(index).hex", containing: Data(text.utf8))
      let result = try other.hegui.run("obd", "import", "\(index).hex", "--format", "json")
      #expect(try result.json()["findingCounts"]["OBD-HEX-FOREIGN"].int == nil, "\(index)")
      #expect(try other.contentHash() == hash, "\(index)")
    }
  }

  @Test("A file without a frame is refused, and the registry stays as it was")
  func noFrame() throws {
    let registry = try RemoteRegistry()
    let hash = try registry.contentHash()
    _ = try registry.hegui.folder.file("letter.bin", containing: Data("no frame at all".utf8))
    #expect(try registry.hegui.run("obd", "import", "letter.bin").status == 65)
    #expect(try registry.hegui.run("obd", "import", "missing.bin").status == 66)
    #expect(try registry.contentHash() == hash)
  }

  @Test("Frames are kept when asked for, once, and go when their retention has passed")
  func rawFrames() throws {
    let registry = try RemoteRegistry()
    _ = try registry.simulate("day.bin", day: "2020-07-01")
    _ = try registry.answer("obd", "import", "day.bin")
    let kept = try registry.answer("obd", "import", "day.bin", "--keep-frames")
    let count = try #require(kept["keptFrames"].int)
    #expect(count > 100)
    #expect(try registry.answer("obd", "import", "day.bin", "--keep-frames")["keptFrames"].int == 0)
    let hash = try registry.contentHash()
    let rehearsed = try registry.answer("db", "prune", "frames", "--before", "2021-01-01", "--dry-run")
    #expect(rehearsed["deleted"].int == count)
    let tomorrow = "2099-01-01"
    #expect(try registry.hegui.run("db", "prune", "frames", "--before", tomorrow).status == 3)
    #expect(try registry.answer("db", "prune", "frames", "--before", "2021-01-01")["deleted"].int == count)
    #expect(try registry.answer("db", "prune", "frames", "--before", "2021-01-01")["deleted"].int == 0)
    #expect(try registry.contentHash() == hash)
  }
}
