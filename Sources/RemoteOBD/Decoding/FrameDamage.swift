public import RegistryModel

/// A header in a stream whose frame is not sound.
public struct FrameDamage: Hashable, Sendable {
  /// Offset of the start mark in the stream.
  public let offset: Int
  /// Announced length of the data unit in bytes; nil where the stream ends before it.
  public let dataLength: Int?
  /// What is wrong.
  public let cause: Cause

  /// What may be wrong with a frame.
  public enum Cause: Hashable, Sendable {
    /// The length leads exactly to the next start mark or to the end, and the check byte is wrong. The frame's bytes are
    /// not told as skipped.
    case checkByte
    /// The length does not lead to the end of the frame: it is wrong, or bytes were lost or mixed in. The bytes are told
    /// as skipped.
    case length
    /// The stream ends within the frame. The bytes are told as skipped.
    case cut
  }

  /// Damage of a frame.
  public init(offset: Int, dataLength: Int?, cause: Cause) {
    self.offset = offset
    self.dataLength = dataLength
    self.cause = cause
  }

  /// Announced length of the whole frame in bytes.
  public var frameLength: Int? { dataLength.map { $0 + FrameHeader.overhead } }

  /// The finding, at its byte.
  public var finding: Finding {
    let (code, byte): (FindingCode, Int) =
      switch cause {
      case .checkByte: (.obdCheckByte, offset + (frameLength ?? 1) - 1)
      case .length: (.obdFrameLength, offset + 22)
      case .cut: (.obdCut, offset)
      }
    return Finding(
      code, at: SourcePosition(line: 1, column: 0, byteOffset: byte),
      value: cause == .length ? dataLength.map { String($0) } : nil)
  }

  func because(_ cause: Cause) -> FrameDamage { FrameDamage(offset: offset, dataLength: dataLength, cause: cause) }
}
