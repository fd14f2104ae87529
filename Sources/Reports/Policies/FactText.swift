import Policy
public import RegistryModel

/// Facts, where they come from, and what is missing, in the words of the reader.
public enum FactText {
  /// A fact with its value and origin on one line.
  static func line(_ fact: DecisionReport.Fact, _ language: Language) -> String {
    let title = self.title(of: fact.name)[language]
    let value = fact.value.map { self.value($0, of: fact.name)[language] } ?? "?"
    return title + " = " + value + "  (" + origin(fact.source)[language] + ")"
  }

  /// What is missing, by the stable text of a `MissingItem`.
  public static func missing(_ item: String, _ language: Language) -> String {
    let (head, rest) = parts(item)
    guard let rest else {
      switch head {
      case "location": return text("所在位置", "where it is")[language]
      case "timeOfDay": return text("时刻", "the time of day")[language]
      default: return title(of: head)[language]
      }
    }
    let kind = RecordKind.named(rest)?.title ?? same(rest)
    let name: BilingualText
    switch head {
    case "record": name = text("\(kind.zh)（未指明或未登记）", "which \(kind.en), or its record")
    case "related": name = text("有关\(kind.zh)的资料", "data of the \(kind.en) records")
    case "zone":
      let zone = CodeList.zoneKind.title(of: rest) ?? same(rest)
      name = text("\(zone.zh)的通告", "the notice of the \(zone.en)")
    case "parameter": name = text("参数 \(rest)", "parameter \(rest)")
    case "window": name = text("时段 \(rest) 的通告", "the notice of the period \(rest)")
    case "list": name = text("名单 \(rest)", "list \(rest)")
    case "boundary": name = text("区域 \(rest) 的边界", "the boundary of zone \(rest)")
    case "inForceFrom": name = text("\(rest) 之前是否施行", "whether it was in force before \(rest)")
    default: name = same(item)
    }
    return name[language]
  }

  private static func title(of name: String) -> BilingualText {
    if let fact = FactCatalogue.standard.fact(name) { return named(fact.title, name) }
    let (head, rest) = parts(name)
    guard let rest else { return same(name) }
    switch head {
    case "zone":
      let (kind, attribute) = split(rest, at: ".")
      let zone = CodeList.zoneKind.title(of: kind) ?? same(kind)
      guard let attribute, let own = RecordKind.zone.attribute(attribute)?.title else { return named(zone, name) }
      return named(text(zone.zh + own.zh, zone.en + ": " + own.en), name)
    case "loaded": return named(CodeList.zoneKind.title(of: rest) ?? text("已载入 \(rest)", "loaded \(rest)"), name)
    case "parameter": return text("参数 \(rest)", name)
    case "window": return text("时段 \(rest)", name)
    case "listEntry": return text("名单 \(rest) 人工条目", name)
    case "alert":
      let levels = rest.split(separator: "+").map { CodeList.alertLevel.title(of: String($0))?.zh ?? String($0) }
      return text("预警（" + levels.joined(separator: "、") + "）", name)
    case "count":
      let kind = RecordKind.named(rest)?.title ?? same(rest)
      return text("\(kind.zh)数", name)
    default: return same(name)
    }
  }

  private static func value(_ written: String, of name: String) -> BilingualText {
    if written == "true" || written == "false" {
      return text(written == "true" ? "是" : "否", written)
    }
    let (head, rest) = parts(name)
    if head == "alert" { return CodeList.alertLevel.title(of: written).map { text($0.zh, written) } ?? same(written) }
    let type: AttributeType?
    if head == "zone", let attribute = rest.flatMap({ split($0, at: ".").1 }) {
      type = RecordKind.zone.attribute(attribute)?.type
    } else {
      type = FactCatalogue.standard.fact(name)?.type
    }
    switch type {
    case .code(let list): return text(list.title(of: written)?.zh ?? written, written)
    case .codes(let list):
      let titles = written.split(separator: " ").map { list.title(of: String($0))?.zh ?? String($0) }
      return text(titles.joined(separator: "、"), written)
    case .quantity(let unit): return same(unit.symbol.isEmpty ? written : written + " " + unit.symbol)
    default: return same(written)
    }
  }

  private static func origin(_ source: String) -> BilingualText {
    switch source {
    case "question": return text("提问所述", source)
    case "time": return text("所问时间", source)
    case "computed": return text("推算", source)
    case "missing": return text("缺失", source)
    default:
      let records = source.split(separator: " ").map { record in
        let (head, rest) = parts(String(record))
        guard let rest, let kind = RecordKind.named(head) else { return String(record) }
        return kind.title.zh + " " + rest
      }
      return text(records.joined(separator: "、"), source)
    }
  }

  /// The words first, the stable name behind for who writes rules; English readers see the stable name alone.
  private static func named(_ title: BilingualText, _ name: String) -> BilingualText {
    text("\(title.zh)（\(name)）", name)
  }

  private static func parts(_ name: String) -> (String, String?) { split(name, at: ":") }

  private static func split(_ name: String, at mark: Character) -> (String, String?) {
    guard let place = name.firstIndex(of: mark) else { return (name, nil) }
    return (String(name[..<place]), String(name[name.index(after: place)...]))
  }

  private static func text(_ zh: String, _ en: String) -> BilingualText { BilingualText(zh: zh, en: en) }

  private static func same(_ text: String) -> BilingualText { BilingualText(zh: text, en: text) }
}
