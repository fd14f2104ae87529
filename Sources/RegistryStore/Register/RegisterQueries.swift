public import RegistryModel

extension RegistryReader {
  /// What the register says of a subject at the moment of the question; nil where it says nothing.
  ///
  /// A question without a moment gets the subject's last state.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n).
  public func state(
    of kind: RecordKind, key: String, _ question: RegisterQuestion
  ) throws -> SubjectState? {
    throw StoreError(.database, "not built yet")
  }

  /// The states of a subject in the order of time; those that overlap the question's moment where it has one.
  ///
  /// - Throws: `StoreError`.
  public func history(
    of kind: RecordKind, key: String, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    throw StoreError(.database, "not built yet")
  }

  /// The statements about a subject as they stand, in the order in which they take effect.
  ///
  /// - Throws: `StoreError`.
  public func statements(of kind: RecordKind, key: String, knownAt: Instant? = nil) throws -> [RegisterDelta] {
    throw StoreError(.database, "not built yet")
  }

  /// The states in which an attribute has a value, sorted by key and time: as of the question's moment, or ever.
  ///
  /// Indexed are plates, VINs, machine codes, disclosure numbers, references and moments; other attributes are searched
  /// through.
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  public func states(
    of kind: RecordKind, where attribute: String, is value: AttributeValue, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    throw StoreError(.database, "not built yet")
  }

  /// Vehicles that bear a plate, of any colour where `color` is nil, sorted by VIN.
  ///
  /// - Throws: `StoreError`.
  public func vehicles(
    plate: Plate, color: PlateColor?, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    throw StoreError(.database, "not built yet")
  }

  /// Those of `candidates` that some subject of the kind has, or once had, as the text of an attribute, or as its key
  /// where `attribute` is nil; sorted.
  ///
  /// - Throws: `StoreError`; `invalidRecord` where the kind has no such attribute.
  public func knownValues(
    of kind: RecordKind, attribute: String?, among candidates: [String]
  ) throws -> [String] {
    throw StoreError(.database, "not built yet")
  }

  /// Calls `body` for the state of every subject of a kind at the question's moment, sorted by key, one at a time.
  ///
  /// A question without a moment gets every state ever. Memory does not grow with the number of subjects.
  /// - Throws: `StoreError`, and whatever `body` throws.
  public func forEachState(
    of kind: RecordKind, _ question: RegisterQuestion, _ body: (SubjectState) throws -> Void
  ) throws {
    throw StoreError(.database, "not built yet")
  }

  /// Supervision checks that found a vehicle over the limit, confirmed, in the order of their time.
  ///
  /// The ranking of a month asks for the three sources of clause PS-32 within the month; what is confirmed is taken as
  /// of the moment of the question (readings ).
  /// - Parameters:
  ///   - kinds: codes of `CodeList.checkKind`.
  ///   - interval: when the checks were made.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + checks of the interval).
  public func confirmedOverLimitChecks(
    kinds: [String], during interval: MomentInterval, _ question: RegisterQuestion
  ) throws -> [SubjectState] {
    throw StoreError(.database, "not built yet")
  }
}
