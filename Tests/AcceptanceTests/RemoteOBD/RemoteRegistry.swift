import Foundation
import Testing

/// A registry made by the built program, for tests about remote monitors.
struct RemoteRegistry {
  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "130131")
  }

  /// Runs `hegui` and reads its answer.
  func answer(_ arguments: String..., status: Int32 = 0) throws -> JSONValue {
    let result = try hegui.run(arguments: arguments + ["--format", "json"])
    try #require(result.status == status, "\(arguments): \(result.errors)\(result.output)")
    return try result.json()
  }

  /// The bytes of a simulated day.
  func simulate(_ name: String, vehicles: Int = 3, seed: Int = 1, day: String = "2025-07-01") throws -> Data {
    let result = try hegui.run(
      "obd", "simulate", "--seed", "\(seed)", "--vehicles", "\(vehicles)", "--day", day, "--out", name)
    try #require(result.status == 0, "\(result.errors)")
    return try Data(contentsOf: hegui.folder.url.appendingPathComponent(name))
  }

  func contentHash() throws -> String { try #require(try answer("db", "info")["contentHash"].string) }

  /// The identities that are not in the register.
  func unregistered() throws -> [String] {
    try hegui.run("obd", "status", "--unregistered", "--format", "json").json()["identities"].strings("identity")
  }

  /// One state of a vehicle.
  func state(_ name: String, of key: String, at: String, status: Int32) throws -> JSONValue {
    let states = try answer("obd", "status", key, "--at", at, status: status)["states"].list
    return try #require(states.first { $0["state"].string == name })
  }

  /// The simulated bytes cut into frames.
  static func frames(of bytes: Data) throws -> [Data] {
    var frames: [Data] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      try #require(start + 25 <= bytes.endIndex)
      let length = Int(bytes[start + 22]) << 8 | Int(bytes[start + 23])
      frames.append(bytes[start..<(start + length + 25)])
      start += length + 25
    }
    return frames
  }
}

/// The counts of an answer of `obd import`.
func totals(_ answer: JSONValue) throws -> [String: Int] {
  let totals = answer["totals"]
  return Dictionary(uniqueKeysWithValues: try totals.keys.map { ($0, try #require(totals[$0].int)) })
}

/// Columns of a line: Chinese characters and full-width punctuation take two.
func displayWidth(_ line: Substring) -> Int {
  line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0xFFE7 ? 2 : 1) }
}
