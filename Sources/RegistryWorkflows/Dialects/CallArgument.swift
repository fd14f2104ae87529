import RecordExchange
import RegistryModel

/// The argument of the call by which messages were sent, as it is given on the command line: `checkmethod=4` or, where a
/// file holds messages of several kinds, `checkmethod=4,7`.
struct CallArgument {
  let text: String

  /// What it says by these profiles.
  ///
  /// - Throws: `WorkflowError` where no profile tells messages apart by such an argument, or knows such a value.
  func call(of profiles: [DialectProfile]) throws -> MessageCall {
    let known = profiles.flatMap(\.callArguments)
    guard let named = NamedText(text), let argument = known.first(where: { $0.name == named.name }) else {
      throw failure(
        known.map { $0.name + "=" + $0.values.joined(separator: "|") }.joined(separator: " "),
        zh: "没有按此调用参数区分报文的方言", en: "no dialect tells its messages apart by such an argument of the call")
    }
    let values = named.value.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard values.allSatisfy(argument.values.contains) else {
      throw failure(
        argument.name + "=" + argument.values.joined(separator: "|"), zh: "方言配置中没有调用参数的这个值",
        en: "the profile knows no such value of the argument")
    }
    return .argument(name: argument.name, values: values)
  }

  /// What it says of a file that is read by these profiles; nil where none of them asks for it.
  ///
  /// - Throws: `WorkflowError` where one of them does not know such a value.
  func call(among catalogue: DialectCatalogue) throws -> MessageCall? {
    catalogue.profiles.contains { !$0.callArguments.isEmpty } ? try call(of: catalogue.profiles) : nil
  }

  private func failure(_ known: String, zh: String, en: String) -> WorkflowError {
    WorkflowError(
      .usage, zh: zh, en: en, location: text, hintZH: known.isEmpty ? "去掉 --call" : "可用：" + known,
      hintEN: known.isEmpty ? "leave --call out" : "there are: " + known)
  }
}
