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

  /// Why nothing can be confirmed on a check alone: its device was not in service then; nil where it was, or where the
  /// check names none or is annulled.
  static func objection(
    to check: [String: AttributeValue], _ reader: RegistryReader, knownAt: Instant?
  ) throws -> BilingualText? {
    guard let device = check.text("device"), let at = check.moment("at"), !check.isAnnulled,
      case .outOfService(let why) = try DeviceService(device: device, reader, knownAt: knownAt).state(on: at.day)
    else { return nil }
    return BilingualText(
      zh: "\(FindingCode.deviceNotInService.title.zh)：\(device)，\(why.zh)；结果不可据以确认",
      en: "\(FindingCode.deviceNotInService.title.en): \(device), \(why.en); do not confirm on it alone")
  }
}
