import RegistryModel

/// What a profile must fulfil beyond its form: total code tables, known fields, sources that exist.
struct ProfileChecks {
  let profile: DialectProfile

  /// Every problem, in the order of the file.
  func problems() -> [ProfileProblem] {
    tokenProblems() + tableProblems() + profile.messages.flatMap { messageProblems($0) } + duplicateMessages()
  }

  private func problem(_ line: Int, zh: String, en: String, hintZH: String = "", hintEN: String = "") -> ProfileProblem
  {
    ProfileProblem(profile.file, line, zh: zh, en: en, hintZH: hintZH, hintEN: hintEN)
  }

  private func tokenProblems() -> [ProfileProblem] {
    profile.missing.flatMap { sourceProblems($0.source, at: $0.line) }
  }

  private func tableProblems() -> [ProfileProblem] {
    profile.codeTables.values.sorted { $0.line < $1.line }.flatMap { table in
      let missing = table.documented.filter { table.meanings[$0] == nil }
      let extra = table.meanings.keys.filter { !table.documented.contains($0) }.sorted()
      return sourceProblems(table.source, at: table.line)
        + missing.map { code in
          problem(
            table.line, zh: "代码表 \(table.id) 遗漏文件所列代码“\(code)”",
            en: "the table \(table.id) leaves out the documented code “\(code)”",
            hintZH: "含义不明的代码写 means=\"\"", hintEN: "write means=\"\" for a code without a canonical meaning")
        }
        + extra.map { code in
          problem(
            table.line, zh: "代码表 \(table.id) 的代码“\(code)”不在文件所列之内",
            en: "the table \(table.id) maps “\(code)”, which its document does not list",
            hintZH: "补入 documented 并注明来源", hintEN: "add it to documented and say where it is defined")
        }
    }
  }

  private func duplicateMessages() -> [ProfileProblem] {
    var seen: Set<String> = []
    return profile.messages.filter { !seen.insert($0.id).inserted }.map {
      problem($0.line, zh: "报文 \($0.id) 重复", en: "the message \($0.id) stands twice")
    }
  }

  private func messageProblems(_ message: DialectMessage) -> [ProfileProblem] {
    let carries = message.content == .inspection || message.content == .vehicle
    var found: [ProfileProblem] = []
    if !carries, !message.mappings.isEmpty || !message.repeats.isEmpty || message.process != nil {
      found.append(
        problem(
          message.line, zh: "报文 \(message.id) 不含记录，却有映射",
          en: "the message \(message.id) carries no record, yet maps fields"))
    }
    let all = message.mappings + message.repeats.flatMap(\.mappings)
    if carries, message.content == .inspection, !message.followsKey, !all.contains(where: { $0.field == .serial }) {
      found.append(
        problem(
          message.line, zh: "报文 \(message.id) 未映射流水号", en: "the message \(message.id) does not map the serial",
          hintZH: "映射 serial，或写 key=\"preceding\"", hintEN: "map serial, or write key=\"preceding\""))
    }
    return found + all.flatMap { mappingProblems($0) } + repeatedFields(message)
  }

  private func repeatedFields(_ message: DialectMessage) -> [ProfileProblem] {
    var seen: Set<String> = []
    return message.mappings.compactMap { mapping in
      if mapping.field.isList { return nil }
      if case .assumed = mapping.origin { return nil }
      if mapping.isFallback { return nil }
      guard !seen.insert("\(mapping.field.name) \(mapping.group)").inserted else { return nil }
      return problem(
        mapping.line, zh: "报文 \(message.id) 两次映射字段 \(mapping.field.name)",
        en: "the message \(message.id) maps the field \(mapping.field.name) twice",
        hintZH: "同一字段的多个来源写在一个 path 中", hintEN: "name all places in one path")
    }
  }

  private func mappingProblems(_ mapping: FieldMapping) -> [ProfileProblem] {
    var found: [ProfileProblem] = []
    let form = mapping.field.form
    if !mapping.group.isEmpty, !mapping.field.isGrouped {
      found.append(
        problem(
          mapping.line, zh: "字段 \(mapping.field.name) 不分组", en: "the field \(mapping.field.name) is in no group"))
    }
    var table: DialectCodeTable?
    for case .codes(let id) in mapping.steps {
      table = profile.codeTables[id]
      if table == nil {
        found.append(problem(mapping.line, zh: "没有代码表 \(id)", en: "there is no code table \(id)"))
      }
    }
    if let codes = form.codes {
      let given = table.map { $0.meanings.values.sorted() } ?? constants(mapping)
      for meaning in given where !meaning.isEmpty && !codes.contains(meaning) {
        found.append(
          problem(
            table?.line ?? mapping.line, zh: "“\(meaning)”不是 \(mapping.field.name) 的取值",
            en: "“\(meaning)” is no value of \(mapping.field.name)",
            hintZH: "可取：\(codes.joined(separator: "、"))", hintEN: "one of \(codes.joined(separator: ", "))"))
      }
      if case .places = mapping.origin, table == nil {
        found.append(
          problem(
            mapping.line, zh: "字段 \(mapping.field.name) 须用代码表",
            en: "the field \(mapping.field.name) needs a code table",
            hintZH: "加 codes 属性", hintEN: "add the attribute codes"))
      }
    }
    return found + maskProblems(mapping) + sourceProblems(mapping.source, at: mapping.line)
  }

  /// A letter that means nothing in a mask would stand for itself, and no date would ever fit.
  private func maskProblems(_ mapping: FieldMapping) -> [ProfileProblem] {
    var found: [ProfileProblem] = []
    for case .dateMask(let masks) in mapping.steps {
      if !mapping.field.form.isDate {
        found.append(
          problem(
            mapping.line, zh: "字段 \(mapping.field.name) 不是日期，不能有 mask",
            en: "the field \(mapping.field.name) is no date and takes no mask"))
      }
      for mask in masks where !DateMask.isUsable(mask) {
        found.append(
          problem(
            mapping.line, zh: "“\(mask)”不是日期格式", en: "“\(mask)” is no form of a date",
            hintZH: "年月日时分秒写 yyyy MM dd HH mm ss，小数秒写 f",
            hintEN: "write yyyy MM dd HH mm ss, and f for fractions of a second"))
      }
    }
    return found
  }

  private func constants(_ mapping: FieldMapping) -> [String] {
    switch mapping.origin {
    case .constant(let text), .assumed(let text): [text]
    default: []
    }
  }

  private func sourceProblems(_ source: String, at line: Int) -> [ProfileProblem] {
    let tag = source.prefix { $0.isLetter || $0.isNumber }
    guard !profile.documents.contains(where: { $0.tag == tag }) else { return [] }
    return [
      problem(
        line, zh: "来源“\(tag)”未列为文件", en: "the source “\(tag)” is none of the documents listed",
        hintZH: "source 以 document 的 tag 开头", hintEN: "a source starts with the tag of a document")
    ]
  }
}
