/// What a supervision check looks at, and how. The raw values are the codes as stored and sent.
public enum CheckKind: String, Encodable, Sendable, CaseIterable {
  case roadside
  case premises
  case remoteSensing
  case blackSmoke
  case machine
  case remoteOBD
  case citizenReport
  case fuelTank
  case fuelSite
  case fuelSample
  case ureaSample
  case vapourRecovery
  case station
  case workshop
  case site
  case coalTruck
  case family
  case dangerousGoods
  case stationSuspicion

  /// What it is called.
  public var title: BilingualText {
    switch self {
    case .roadside: BilingualText(zh: "路检路查", en: "roadside check")
    case .premises: BilingualText(zh: "入户抽测", en: "check on premises")
    case .remoteSensing: BilingualText(zh: "遥感监测", en: "remote sensing")
    case .blackSmoke: BilingualText(zh: "黑烟抓拍", en: "black-smoke capture")
    case .machine: BilingualText(zh: "机械抽测", en: "machine spot check")
    case .remoteOBD: BilingualText(zh: "远程在线监控", en: "remote monitoring")
    case .citizenReport: BilingualText(zh: "群众举报", en: "citizen report")
    case .fuelTank: BilingualText(zh: "油箱抽检", en: "fuel-tank sample")
    case .fuelSite: BilingualText(zh: "加油站点检查", en: "fuel-site check")
    case .fuelSample: BilingualText(zh: "油品抽检", en: "fuel sample")
    case .ureaSample: BilingualText(zh: "车用尿素抽检", en: "urea sample")
    case .vapourRecovery: BilingualText(zh: "油气回收检查", en: "vapour-recovery check")
    case .station: BilingualText(zh: "检验机构检查", en: "station supervision")
    case .workshop: BilingualText(zh: "维修单位检查", en: "workshop supervision")
    case .site: BilingualText(zh: "工地检查", en: "site check")
    case .coalTruck: BilingualText(zh: "运煤车检查", en: "coal-truck check")
    case .family: BilingualText(zh: "车(机)型系族抽检", en: "model-family sample")
    case .dangerousGoods: BilingualText(zh: "危货运输检查", en: "dangerous-goods check")
    case .stationSuspicion: BilingualText(zh: "检验机构疑点", en: "suspicion about a station")
    }
  }
}

extension CodeList {
  /// Kinds of supervision checks.
  public static let checkKind = CodeList("checkKind", CheckKind.allCases.map { Code($0, $0.title) })
}

extension [String: AttributeValue] {
  /// The kind of a check; nil where nothing was said.
  public var checkKind: CheckKind? { text("kind").flatMap { CheckKind(rawValue: $0) } }
}
