import RegistryModel
import XMLStreaming

extension Finding {
  /// What the reader of XML found, as a finding of the registry.
  init(_ issue: XMLIssue) {
    self.init(
      FindingCode(issue.code), at: SourcePosition(issue.position), path: issue.path, value: issue.value,
      message: BilingualText(zh: issue.message.zh, en: issue.message.en))
  }
}

extension FindingCode {
  fileprivate init(_ code: XMLIssue.Code) {
    self =
      switch code {
      case .notWellFormed: .malformed
      case .entity, .doctype: .entityUsed
      case .cut: .fileCut
      case .depth: .tooDeep
      case .textLength: .textTooLong
      case .attributes: .attributesTooLarge
      case .names: .namesTooMany
      case .recordLength: .recordTooLarge
      case .namespace: .namespaceWrong
      case .undecodable: .undecodable
      case .nul: .nulCharacter
      case .strayContent: .strayContent
      case .encodingContradicted: .encodingContradicted
      case .schema: .schemaBroken
      }
  }
}
