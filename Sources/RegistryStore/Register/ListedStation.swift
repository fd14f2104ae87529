public import RegistryModel

/// An inspection station as the register lists it.
public struct ListedStation: Hashable, Sendable {
  /// Its code.
  public let code: StationCode
  /// Its name.
  public let name: String
  /// Where it is.
  public let place: DivisionCode?
  /// The days on which it is listed (clause PS-31); nil where the register does not say since when.
  public let listed: EffectiveInterval?
  /// The test methods for which it is approved; nil where the register does not say.
  public let methods: [String]?
}

extension SubjectState {
  /// The days on which a station is listed; nil where the register does not say since when: what is unknown is not taken
  /// for listed (clause PS-31).
  public var listing: EffectiveInterval? {
    day("listedFrom").map { EffectiveInterval(from: $0, until: day("listedUntil")) }
  }
}

extension RegistryReader {
  /// The inspection stations of the register at the question's moment, sorted by code, whether listed on that day or not.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(stations).
  public func stations(_ question: RegisterQuestion) throws -> [ListedStation] {
    var stations: [ListedStation] = []
    try forEachState(of: .station, question) { state in
      guard let code = StationCode(state.key) else { return }
      stations.append(
        ListedStation(
          code: code, name: state.text("name") ?? "", place: state.text("place").flatMap { DivisionCode($0) },
          listed: state.listing, methods: state.codes("methods")))
    }
    return stations
  }
}
