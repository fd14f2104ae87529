public import RegistryModel
import XMLStreaming

extension BilingualText {
  /// Why the system refused a file, by its number.
  public init(systemError number: Int32) {
    let reason = SystemReason.message(number)
    self.init(zh: reason.zh, en: reason.en)
  }
}
