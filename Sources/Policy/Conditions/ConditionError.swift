public import RegistryModel

/// A condition that cannot be compiled: a name or a value that does not fit the vocabulary.
public struct ConditionError: Error, Hashable, Sendable {
  /// What is wrong.
  public let code: Code
  /// The name or value in question.
  public let name: String
  /// What it could be instead.
  public let suggestions: [String]

  /// What is wrong with a condition.
  public enum Code: String, Sendable, CaseIterable {
    /// No such fact is declared.
    case unknownFact
    /// The pack declares no such parameter.
    case unknownParameter
    /// The pack declares no such window.
    case unknownWindow
    /// The pack declares no such list.
    case unknownList
    /// No such kind of record.
    case unknownKind
    /// The value is none of the fact's type.
    case wrongValue
    /// The two sides cannot be compared.
    case wrongComparison
    /// Definitions refer to each other in a circle.
    case circular
  }

  /// An error about `name`.
  public init(_ code: Code, _ name: String, suggestions: [String] = []) {
    self.code = code
    self.name = name
    self.suggestions = suggestions
  }

  /// What is wrong, in both languages.
  public var message: BilingualText {
    let hint = suggestions.isEmpty ? "" : " (" + suggestions.joined(separator: ", ") + ")"
    return switch code {
    case .unknownFact: BilingualText(zh: "没有事实 \(name)\(hint)", en: "no fact \(name)\(hint)")
    case .unknownParameter: BilingualText(zh: "未声明参数 \(name)", en: "parameter \(name) is not declared")
    case .unknownWindow: BilingualText(zh: "未声明时段 \(name)", en: "window \(name) is not declared")
    case .unknownList: BilingualText(zh: "未声明名单 \(name)", en: "list \(name) is not declared")
    case .unknownKind: BilingualText(zh: "没有记录类别 \(name)\(hint)", en: "no kind of record \(name)\(hint)")
    case .wrongValue: BilingualText(zh: "值不符合类型：\(name)", en: "the value does not fit the type: \(name)")
    case .wrongComparison: BilingualText(zh: "不能这样比较：\(name)", en: "cannot be compared so: \(name)")
    case .circular: BilingualText(zh: "定义循环：\(name)", en: "definitions in a circle: \(name)")
    }
  }
}
