import Policy
import RegistryModel

/// Something that makes a zone of a file unusable: a finding with its place, thrown while the zone is read.
struct BoundaryFault: Error {
  let code: FindingCode
  let offset: Int
  let path: String
  let value: String?
  let message: BilingualText?

  init(_ code: FindingCode, at offset: Int, path: String, value: String? = nil, message: BilingualText? = nil) {
    self.code = code
    self.offset = offset
    self.path = path
    self.value = value
    self.message = message
  }

  /// The fault of a line or ring that stands at `offset`.
  init(_ error: ShapeError, at offset: Int, path: String) {
    let (code, value): (FindingCode, String?) =
      switch error {
      case .tooFewPositions(let number): (.boundaryTooFewPositions, String(number))
      case .notClosed: (.boundaryNotClosed, nil)
      case .crossesItself(let place): (.boundaryCrossing, place.description)
      case .tooEntangled: (.boundaryTooLarge, nil)
      case .empty: (.boundaryTooFewPositions, "0")
      case .edgeTooLong(let place): (.boundaryRange, place.description)
      case .buffer(let metres): (.boundaryBuffer, String(metres))
      }
    self.init(code, at: offset, path: path, value: value)
  }

  /// The fault of a text that is no JSON.
  init(_ fault: JSONText.Fault) {
    self.init(fault.isDepth ? .boundaryTooDeep : .boundaryNotJSON, at: fault.offset, path: "$")
  }
}
