import RegistryModel

/// One thing stated twice in one request, for whatever reads `name=value`.
enum StatedTwice {
  static func failure(_ title: BilingualText, at pair: String) -> WorkflowError {
    WorkflowError(
      .usage, zh: "“\(title.zh)”写了两次", en: "'\(title.en)' is stated twice", location: pair, hintZH: "只写一次",
      hintEN: "state it once")
  }
}
