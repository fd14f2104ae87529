import RegistryModel
import XMLStreaming

/// Turns the elements of a profile into values and notes every problem with its line.
struct ProfileParser {
  let file: String
  var problems: [ProfileProblem] = []

  init(file: String) { self.file = file }

  mutating func problem(
    _ element: XMLElement, zh: String, en: String, hintZH: String = "", hintEN: String = ""
  ) {
    problems.append(
      ProfileProblem(file, element.position.line, zh: zh, en: en, hintZH: hintZH, hintEN: hintEN))
  }

  /// The profile; nil where too little of it can be read.
  mutating func profile(_ root: XMLElement) -> DialectProfile? {
    allow(
      root, ["version", "id", "root", "namespace", "form", "names", "values"],
      children: ["title", "document", "missing", "codes", "complete", "when", "message"])
    guard let id = required(root, "id"), let roots = required(root, "root"),
      let title = title(root.child("title"), root)
    else { return nil }
    let complete = root.child("complete")
    var tables: [String: DialectCodeTable] = [:]
    for element in root.children(named: "codes") {
      guard let table = codeTable(element) else { continue }
      if tables[table.id] != nil {
        problem(element, zh: "代码表 \(table.id) 重复", en: "the code table \(table.id) stands twice")
      }
      tables[table.id] = table
    }
    let common = root.children(named: "when").compactMap { condition($0) }
    let messages = root.children(named: "message").compactMap { message($0, common) }
    return DialectProfile(
      id: id, title: title, roots: words(roots), namespace: root.attributes["namespace"],
      isCanonical: choice(root, "form", ["messages", "canonical"]) == "canonical",
      isAnyCase: choice(root, "names", ["exact", "anyCase"]) == "anyCase",
      isPercentEncoded: choice(root, "values", ["plain", "percentEncoded"]) == "percentEncoded",
      documents: root.children(named: "document").compactMap { element in
        required(element, "tag").map { DialectProfile.Document(tag: $0, text: element.trimmedText) }
      },
      missing: root.children(named: "missing").compactMap { missingToken($0) },
      codeTables: tables, needs: complete.map { sections($0) } ?? [],
      serialForm: complete.flatMap { serialForm($0) } ?? .stated, joinHours: complete.flatMap { joinHours($0) },
      messages: messages, file: file)
  }

  private mutating func missingToken(_ element: XMLElement) -> DialectProfile.MissingToken? {
    allow(element, ["token", "source", "fields"])
    guard let token = required(element, "token"), let source = required(element, "source") else { return nil }
    let fields = element.attributes["fields"].map { names in
      words(names).compactMap { name in
        let field = CanonicalField(named: name)
        if field == nil { noField(element, name) }
        return field
      }
    }
    return DialectProfile.MissingToken(text: token, source: source, fields: fields, line: element.position.line)
  }

  mutating func noField(_ element: XMLElement, _ name: String) {
    problem(
      element, zh: "规范记录没有字段 \(name)", en: "the record has no field \(name)",
      hintZH: "字段名见 docs/NEW_DIALECT.md", hintEN: "docs/NEW_DIALECT.md lists the fields")
  }

  private mutating func serialForm(_ element: XMLElement) -> DialectProfile.SerialForm? {
    allow(element, ["needs", "serial", "within"])
    return DialectProfile.SerialForm(
      rawValue: choice(element, "serial", DialectProfile.SerialForm.allCases.map(\.rawValue)))
  }

  /// A vehicle's number alone does not say which visit a message belongs to, so something else has to.
  private mutating func joinHours(_ element: XMLElement) -> Int? {
    let hours = element.attributes["within"].flatMap { Int($0) }.flatMap { (1...240).contains($0) ? $0 : nil }
    let numbersVehicles = element.attributes["serial"] == DialectProfile.SerialForm.withStart.rawValue
    if numbersVehicles, hours == nil {
      problem(
        element, zh: "serial=\"withStart\" 须有 within（1 至 240 小时）",
        en: "serial=\"withStart\" needs within, 1 to 240 hours", hintZH: "写明同一次检验的报文在多少小时内到齐",
        hintEN: "say within how many hours all messages of an inspection come")
    } else if !numbersVehicles, element.attributes["within"] != nil {
      problem(
        element, zh: "within 只用于 serial=\"withStart\"", en: "within goes with serial=\"withStart\" only",
        hintZH: "该方言给检验编号，去掉 within", hintEN: "the dialect numbers inspections; take it away")
    }
    return hours
  }

  private mutating func sections(_ element: XMLElement) -> [RecordSection] {
    words(element.attributes["needs"] ?? "").compactMap { word in
      guard let section = RecordSection(rawValue: word) else {
        problem(element, zh: "没有名为 \(word) 的部分", en: "there is no section \(word)")
        return nil
      }
      return section
    }
  }

  private mutating func codeTable(_ element: XMLElement) -> DialectCodeTable? {
    allow(element, ["id", "documented", "source"], children: ["code"])
    guard let id = required(element, "id"), let documented = required(element, "documented"),
      let source = required(element, "source")
    else { return nil }
    var meanings: [String: String] = [:]
    for code in element.children(named: "code") {
      allow(code, ["is", "means", "note"])
      guard let key = code.attributes["is"], let meaning = code.attributes["means"] else {
        problem(code, zh: "code 须有 is 与 means", en: "a code needs is and means")
        continue
      }
      if meanings.updateValue(meaning, forKey: key) != nil {
        problem(
          code, zh: "代码“\(key)”映射了两次", en: "the code “\(key)” is mapped twice", hintZH: "每个代码只能有一个含义",
          hintEN: "a code has one meaning")
      }
    }
    return DialectCodeTable(
      id: id, source: source, documented: words(documented), meanings: meanings, line: element.position.line)
  }

  func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
  }

  mutating func title(_ element: XMLElement?, _ owner: XMLElement) -> BilingualText? {
    guard let element, let zh = element.attributes["zh"], let en = element.attributes["en"] else {
      problem(owner, zh: "缺少双语名称（zh、en）", en: "a title with zh and en is missing")
      return nil
    }
    return BilingualText(zh: zh, en: en)
  }

  mutating func required(_ element: XMLElement, _ name: String) -> String? {
    guard let value = element.attributes[name], !value.isEmpty else {
      problem(element, zh: "\(element.name) 缺少属性 \(name)", en: "\(element.name) lacks the attribute \(name)")
      return nil
    }
    return value
  }

  /// The value of an attribute that takes one of a few; the first of them where it is absent.
  mutating func choice(_ element: XMLElement, _ name: String, _ values: [String]) -> String {
    guard let value = element.attributes[name] else { return values[0] }
    if !values.contains(value) {
      let list = values.joined(separator: ", ")
      problem(
        element, zh: "\(name) 的值“\(value)”无效，可取：\(list)", en: "\(name) cannot be “\(value)”; it is one of \(list)")
    }
    return value
  }

  mutating func path(_ element: XMLElement, _ text: String) -> FieldPath? {
    guard let path = FieldPath(text) else {
      problem(
        element, zh: "路径“\(text)”无效", en: "“\(text)” is no path", hintZH: "形如 a/b、a/@b、/head/organ",
        hintEN: "write a/b, a/@b or /head/organ")
      return nil
    }
    return path
  }

  /// Notes attributes and children that the format does not have.
  mutating func allow(_ element: XMLElement, _ attributes: Set<String>, children: Set<String> = []) {
    for name in element.attributes.keys.sorted() where !attributes.contains(name) {
      problem(
        element, zh: "\(element.name) 没有属性 \(name)", en: "\(element.name) has no attribute \(name)",
        hintZH: "可用属性：\(attributes.sorted().joined(separator: "、"))",
        hintEN: "it may have \(attributes.sorted().joined(separator: ", "))")
    }
    for child in element.children where !children.contains(child.name) {
      problem(child, zh: "\(element.name) 内不能有 \(child.name)", en: "\(element.name) cannot hold \(child.name)")
    }
  }
}
