import RegistryModel
import RegistryStore

/// The stations of the register as inspections ask for them, read once and kept until a register record changes them.
struct StationDirectory {
  private var listings: [String: StationListing?] = [:]

  /// Forgets what was read where a record of that kind may change it.
  mutating func forget(after kind: RecordKind) {
    if kind == .station || kind == .line { listings.removeAll() }
  }

  /// What the register knows of a station at a moment; nil where it is on no list.
  ///
  /// The listing's days are those of its latest statement: a listing that ended stays known, so that a record from
  /// after its end can be told from one of an unknown station.
  mutating func listing(of code: StationCode, _ reader: RegistryReader) throws -> StationListing? {
    if let known = listings[code.text] { return known }
    let listing = try read(code, reader)
    listings[code.text] = listing
    return listing
  }

  private func read(_ code: StationCode, _ reader: RegistryReader) throws -> StationListing? {
    guard let state = try reader.state(of: .station, key: code.text, RegisterQuestion(at: nil)) else { return nil }
    let lines = try reader.states(
      of: .line, where: "station", is: .text(code.text), RegisterQuestion(at: nil))
    return StationListing(
      name: state.text("name") ?? "", place: state.text("place").flatMap { DivisionCode($0) },
      listed: state.listing,
      lines: lines.isEmpty ? nil : Set(lines.compactMap { $0.text("number") }))
  }
}
