import RegistryModel
import RegistryStore

/// Whether a device was in service on a day, as its record says (clause PS-37).
struct DeviceService {
  private let record: SubjectState?

  init(device: String, _ reader: RegistryReader, knownAt: Instant? = nil) throws {
    record = try reader.state(of: .device, key: device, .latest(knownAt: knownAt))
  }

  enum State {
    case inService
    /// It was not, and why.
    case outOfService(BilingualText)
    case unknown
  }

  func state(on day: CivilDate) -> State {
    guard let record, let from = record.day("inServiceOn") else { return .unknown }
    if day < from {
      return .outOfService(
        BilingualText(zh: "该设备 \(from) 才启用", en: "the device goes into service on \(from) only"))
    }
    if let until = record.day("outOfServiceOn"), day >= until {
      return .outOfService(BilingualText(zh: "该设备 \(until) 已停用", en: "the device is out of service from \(until)"))
    }
    return .inService
  }
}
