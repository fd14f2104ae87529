public import RegistryModel

/// A register that is asked every question once: what it answered before, it answers again from memory.
///
/// The questions of one look-up overlap much: three activities, the lists and the cases all ask for the notices of the
/// place, the subject and the checks about it. Valid as long as the register behind it does not change; memory grows with
/// the questions, so all of them are kept for one subject only, and over a whole register no more than the notices.
public final class RememberedRegister<Base: RegisterView>: RegisterView {
  private let base: Base
  private let kept: Kept
  private var records: [RecordQuestion: RecordState?] = [:]
  private var lists: [ListQuestion: [RecordState]] = [:]
  private var moments: [RecordQuestion: [Instant]] = [:]
  private var marks: [RecordQuestion: [InspectionMark]] = [:]

  private struct RecordQuestion: Hashable {
    let kind: String
    let key: String
    let moment: Instant?
  }

  private struct ListQuestion: Hashable {
    let kind: String
    let filter: RecordFilter?
    let moment: Instant
  }

  /// Which answers are kept.
  public enum Kept: Sendable {
    /// All: for questions about one subject.
    case all
    /// Those about all records of a kind, as notices are asked for: for questions about one subject after the other.
    case wholeKinds
  }

  /// Nothing was asked of `base` yet.
  public init(_ base: Base, keeping kept: Kept = .all) {
    self.base = base
    self.kept = kept
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func state(of kind: RecordKind, key: String, at moment: Instant) throws -> RecordState? {
    guard kept == .all else { return try base.state(of: kind, key: key, at: moment) }
    return try remembered(RecordQuestion(kind: kind.id, key: key, moment: moment), in: \.records) {
      try base.state(of: kind, key: key, at: moment)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func states(of kind: RecordKind, where filter: RecordFilter?, at moment: Instant) throws -> [RecordState] {
    guard kept == .all || filter == nil else { return try base.states(of: kind, where: filter, at: moment) }
    return try remembered(ListQuestion(kind: kind.id, filter: filter, moment: moment), in: \.lists) {
      try base.states(of: kind, where: filter, at: moment)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func changes(of kind: RecordKind, key: String) throws -> [Instant] {
    guard kept == .all else { return try base.changes(of: kind, key: key) }
    return try remembered(RecordQuestion(kind: kind.id, key: key, moment: nil), in: \.moments) {
      try base.changes(of: kind, key: key)
    }
  }

  /// As the register behind it.
  ///
  /// - Throws: What the register behind it throws.
  public func inspections(ofVehicle key: String, until moment: Instant) throws -> [InspectionMark] {
    guard kept == .all else { return try base.inspections(ofVehicle: key, until: moment) }
    return try remembered(RecordQuestion(kind: RecordKind.vehicle.id, key: key, moment: moment), in: \.marks) {
      try base.inspections(ofVehicle: key, until: moment)
    }
  }

  /// As the register behind it; a question about the whole register is not kept.
  ///
  /// - Throws: What the register behind it throws.
  public func vehiclesWithFailedInspections(until moment: Instant) throws -> [String] {
    try base.vehiclesWithFailedInspections(until: moment)
  }

  private func remembered<Question: Hashable, Value>(
    _ question: Question, in answers: ReferenceWritableKeyPath<RememberedRegister, [Question: Value]>,
    _ ask: () throws -> Value
  ) throws -> Value {
    if let known = self[keyPath: answers][question] { return known }
    let value = try ask()
    self[keyPath: answers][question] = value
    return value
  }
}
