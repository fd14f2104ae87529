public import RegistryModel
import XMLStreaming

extension DocumentReader {
  /// The place in the received file of an element of a record, for findings that are made once the record has been read.
  ///
  /// No places are kept while reading: the bytes of the record are scanned once more.
  ///
  /// - Parameters:
  ///   - path: Names from the record on, separated by `/`, as findings have them; the first element of that path is meant,
  ///     or the one that `[n]` behind a name counts from 1. Of an element that is missing, and of an attribute, the place
  ///     is that of the nearest element above it.
  ///   - record: The bytes of the record as received.
  ///   - encoding: Their encoding, as ``ReadSummary/encoding`` and ``ReadRecord/encoding`` have it.
  ///   - start: The place of the record.
  /// - Returns: The place of the start tag; nil where the record does not bear the first name of the path, is not
  ///   well-formed, or the encoding is unknown.
  /// - Complexity: O(length of the record).
  public static func position(
    ofPath path: String, in record: [UInt8], encoding: String, startingAt start: SourcePosition
  ) -> SourcePosition? {
    positions(ofPaths: [path], in: record, encoding: encoding, startingAt: start)[0]
  }

  /// The places of several elements of a record; one for each path, as `position(ofPath:in:encoding:startingAt:)` has it.
  ///
  /// - Complexity: O(length of the record + paths · elements).
  public static func positions(
    ofPaths paths: [String], in record: [UInt8], encoding: String, startingAt start: SourcePosition
  ) -> [SourcePosition?] {
    var found = [SourcePosition?](repeating: nil, count: paths.count)
    // Many records are scanned for their findings, each by a scanner of its own: it takes no more room than the record.
    var limits = ScanLimits()
    limits.chunkSize = min(max(record.count, 1 << 10), limits.chunkSize)
    guard let encoding = TextEncoding(rawValue: encoding),
      let scanner = try? RecordScanner(.bytes(record), recordDepth: 0, encoding: encoding, limits: limits)
    else { return found }
    _ = try? scanner.scan { view in
      for (index, path) in paths.enumerated() {
        found[index] = ElementPath(path).nearest(in: view).map { start.moved(by: view.position($0)) }
      }
    }
    return found
  }
}

extension ReadRecord {
  /// The places in the received file of elements of this record, whose bytes as received are `bytes`.
  ///
  /// See ``DocumentReader/positions(ofPaths:in:encoding:startingAt:)``.
  ///
  /// - Complexity: O(length of the record + paths · elements).
  public func positions(ofPaths paths: [String], in bytes: [UInt8]) -> [SourcePosition?] {
    DocumentReader.positions(ofPaths: paths, in: bytes, encoding: encoding, startingAt: position)
  }
}

extension ReadRecord {
  /// Gives the record, which was read from a document made around it, and its findings the places that they have in the
  /// file in which it came, where it starts at `place`.
  public mutating func move(to place: SourcePosition) {
    let origin = position
    findings = findings.map { $0.moved(from: origin, to: place) }
    position = place
    slice = SourceSlice(offset: place.byteOffset, length: slice.length)
  }
}

extension Finding {
  /// The finding with its place moved as `origin` is moved to `place`; one without a place stays so.
  public func moved(from origin: SourcePosition, to place: SourcePosition) -> Finding {
    guard let position else { return self }
    return Finding(
      code, at: position.moved(from: origin, to: place), path: path, value: value, message: message, hint: hint)
  }
}

extension MessagePart {
  /// Moves the place of the part as `origin` is moved to `place`.
  public mutating func move(from origin: SourcePosition, to place: SourcePosition) {
    let moved = self.origin.position.moved(from: origin, to: place)
    self.origin = MessageOrigin(
      line: moved.line, column: moved.column, byteOffset: moved.byteOffset, byteCount: self.origin.byteCount,
      encoding: self.origin.encoding)
  }
}

extension SourcePosition {
  /// The place as far behind `place` as this one is behind `origin`.
  fileprivate func moved(from origin: SourcePosition, to place: SourcePosition) -> SourcePosition {
    let isOnFirstLine = line == origin.line && column > 0
    return SourcePosition(
      line: place.line + line - origin.line,
      column: isOnFirstLine ? place.column + column - origin.column : column,
      byteOffset: place.byteOffset + byteOffset - origin.byteOffset)
  }
}

extension SourcePosition {
  /// The place in the file of a place in a part of it that starts here.
  fileprivate func moved(by place: XMLPosition) -> SourcePosition {
    SourcePosition(
      line: line + place.line - 1, column: place.line == 1 ? column + place.column - 1 : place.column,
      byteOffset: byteOffset + place.byteOffset)
  }
}

/// Names from a record down to one of its elements.
private struct ElementPath {
  private var steps: [(name: String, number: Int)] = []

  init(_ path: String) {
    for step in path.split(separator: "/") where !step.hasPrefix("@") {
      let parts = step.split(separator: "[", maxSplits: 1)
      let number = parts.count > 1 && parts[1].hasSuffix("]") ? Int(parts[1].dropLast()) : nil
      steps.append((String(parts.first ?? ""), number ?? 1))
    }
  }

  /// The element of that path, or the last one above it that there is.
  func nearest(in record: borrowing RecordView) -> Int? {
    guard record.count > 0, let first = steps.first, first.name == record.name(0), first.number == 1 else { return nil }
    var element = 0
    for step in steps.dropFirst() {
      guard let child = Self.child(step, of: element, in: record) else { break }
      element = child
    }
    return element
  }

  private static func child(
    _ step: (name: String, number: Int), of parent: Int, in record: borrowing RecordView
  ) -> Int? {
    var left = step.number
    var child = parent + 1
    let end = Int(record.node(parent).end)
    while child < end {
      if record.name(child) == step.name {
        left -= 1
        if left == 0 { return child }
      }
      child = Int(record.node(child).end)
    }
    return nil
  }
}
