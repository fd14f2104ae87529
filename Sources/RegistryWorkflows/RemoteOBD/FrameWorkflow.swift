import Foundation
public import RegistryModel
import RemoteOBD
public import Reports

/// Decodes and simulates remote-OBD frames, without a registry.
public struct FrameWorkflow {
  /// A workflow without state.
  public init() {}

  /// Captures larger than this are for `obd import`, which streams; a decoded table of them would help nobody.
  static let decodeLimit = 64 << 20
  /// Of longer files the frames in so many bytes are shown, and the others counted: a field takes a hundred times the
  /// memory of its byte.
  static let shownBytes = 1 << 20

  /// Decodes a capture file, binary or hex, into named fields.
  ///
  /// - Parameter showsPositions: whether the report tells where vehicles were, which is personal data.
  /// - Throws: `WorkflowError` where the file cannot be read or is too large.
  public func decode(_ path: String, showsPositions: Bool = false) throws -> FrameReport {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path), let size = attributes[.size] as? Int
    else {
      throw WorkflowError(
        .noSuchInput, zh: "没有这样的文件", en: "no such file", location: path, hintZH: "核对路径", hintEN: "check the path")
    }
    guard attributes[.type] as? FileAttributeType != .typeDirectory else {
      throw WorkflowError(
        .unusableInput, zh: "这是文件夹，逐字段显示只读一个文件", en: "this is a folder; one file is shown field by field",
        location: path, hintZH: "写出文件名；导入整个文件夹用 hegui obd import",
        hintEN: "name a file; hegui obd import takes whole folders")
    }
    guard size <= Self.decodeLimit else {
      throw WorkflowError(
        .unusableInput, zh: "文件过大，不宜逐字段显示", en: "the file is too large to show field by field", location: path,
        hintZH: "请用 hegui obd import", hintEN: "use hegui obd import")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkflowError(
        .unreadableInput, zh: "无权读取", en: "no permission to read", location: path, hintZH: "核对文件权限",
        hintEN: "check the file's permissions")
    }
    let capture = CaptureDecoder.decode([UInt8](data), keepingFirst: Self.shownBytes)
    // A damaged frame is a frame, and its damage the answer.
    guard !capture.frames.isEmpty || capture.leftOut.frames > 0 || capture.findings.contains(where: \.isDamage) else {
      throw WorkflowError(
        .unusableInput, zh: "文件中没有远程监控数据帧", en: "the file holds no remote-OBD frame", location: path,
        hintZH: "应为 GB 17691 或 HJ 1239.3 数据帧，二进制或十六进制文本",
        hintEN: "it should hold frames of GB 17691 or HJ 1239.3, binary or hex text")
    }
    return FrameReport(capture, showsPositions: showsPositions)
  }

  /// Writes a simulated day of frames: same seed and options, same bytes.
  ///
  /// - Throws: `WorkflowError` where the file cannot be written, or frames cannot name the day.
  public func simulate(_ options: FleetRequest, to path: String) throws -> SampleReport {
    guard WireTime(Instant(options.day)) != nil else {
      throw WorkflowError(
        .usage, zh: "数据帧只能写 2000 至 2099 年的日期", en: "frames can name days of the years 2000 to 2099 only",
        location: "\(options.day)", hintZH: "年份在帧中只占两位数", hintEN: "the year takes two digits of a frame")
    }
    let file = try OutputFile(path: path, for: .everyone)
    var total = 0
    let simulator = FleetSimulator(
      seed: options.seed, options: SimulationOptions(vehicles: options.vehicles, day: options.day))
    try simulator.forEachFrame { frame in
      try file.append(frame)
      total += frame.count
    }
    try file.finish()
    return SampleReport(folder: path, files: [.init(name: PathParts(path).name, bytes: total)])
  }
}

extension Finding {
  fileprivate var isDamage: Bool { code == .obdFrameLength || code == .obdCut }
}

/// A fleet to simulate.
public struct FleetRequest: Sendable {
  let seed: UInt64
  let vehicles: Int
  let day: CivilDate

  /// A fleet of `vehicles` on `day`.
  public init(seed: UInt64, vehicles: Int, day: CivilDate) {
    self.seed = seed
    self.vehicles = vehicles
    self.day = day
  }
}
