import RegistryModel
import Reports

extension LookupReport {
  /// The excesses that neither a statement has taken back nor a case has settled: one line each, whoever is asked about.
  var openExcesses: [BilingualText] {
    findings.filter(\.isOpenExcess).map { finding in
      BilingualText(
        zh: "监督检查发现超标或冒黑烟（\(finding.check)，\(finding.at.day)，\(finding.status?.title.zh ?? "未认定")）",
        en:
          "Found over the limit or smoking (\(finding.check), \(finding.at.day), \(finding.status?.title.en ?? "not confirmed"))"
      )
    }
  }
}
