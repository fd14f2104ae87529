public import RegistryModel

extension PeriodReport {
  /// The report as one page of HTML that needs no network and no scripts.
  ///
  /// - Parameter language: the language the page leads with; the other one stands beside it.
  /// - Complexity: O(size of the report).
  public func html(in language: Language) -> String {
    ReportPage(report: self, language: PageLanguage(first: language)).document
  }
}

/// The page of a report: head, facts, ranking, indicators, trends, lists, publications, notes.
struct ReportPage {
  let report: PeriodReport
  let language: PageLanguage

  var document: String {
    "<!DOCTYPE html>\n"
      + HTML.element("html", [.set("lang", language.tag(language.first))], head, .element("body", [], body)).text + "\n"
  }

  private var title: BilingualText {
    let kind =
      report.scope == .month
      ? BilingualText(zh: "月报", en: "monthly report") : BilingualText(zh: "年报", en: "annual report")
    // A pack names its place in its title; its own place is no more than a division code.
    let subject = report.pack == nil ? report.place : report.plan
    return BilingualText(
      zh: "\(subject.zh)移动源污染防治\(kind.zh) \(report.period)",
      en: "\(subject.en): mobile sources, \(kind.en) \(report.period)")
  }

  private var head: HTML {
    .element(
      "head", [],
      .void("meta", [.set("charset", "utf-8")]),
      .void(
        "meta",
        [
          .set("http-equiv", "Content-Security-Policy"),
          .set("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"),
        ]),
      .void("meta", [.set("name", "viewport"), .set("content", "width=device-width, initial-scale=1")]),
      .element("title", [], .text(title[language.first])),
      .element("style", [], HTML(constant: PageStyle.sheet)))
  }

  private var body: [HTML] {
    var pieces = [FillPatterns.definitions, header]
    if let ranking = report.ranking { pieces.append(RankingSection(ranking: ranking, language: language).html) }
    pieces.append(IndicatorSection(report: report, language: language).html)
    if !report.trends.isEmpty {
      pieces.append(
        .element(
          "section", [],
          .element("h2", [], language.label("趋势", "Trends")),
          .element(
            "div", [.set("class", "charts")], report.trends.map { TrendChart(trend: $0, language: language).html })))
    }
    if let progress = report.progressTable { pieces.append(self.progress(progress)) }
    pieces += report.lists.map(list)
    if !report.publications.isEmpty { pieces.append(publications) }
    if let differences = report.differences, !differences.isEmpty { pieces.append(self.differences(differences)) }
    pieces.append(footer)
    return pieces
  }

  private var header: HTML {
    let state: HTML =
      report.frozen
      ? language.label("第 \(report.version) 版，已冻结", "version \(report.version), frozen")
      : language.label("草稿", "draft")
    var facts = [
      fact("依据", "Plan", language.label(report.plan)), fact("截至", "As of", .text("\(report.asOf)")),
      fact("版本", "Version", state),
    ]
    if let reason = report.correctionReason { facts.append(fact("更正原因", "Corrected because", .value(reason))) }
    if let closedAt = report.closedAt { facts.append(fact("关账时间", "Closed", .text("\(closedAt)"))) }
    if let hash = report.contentHash { facts.append(fact("内容校验", "Content hash", .value(hash))) }
    let other: Language = language.first == .zh ? .en : .zh
    return .element(
      "header", [],
      .element("h1", [], .text(title[language.first])),
      .element("p", [.set("class", "other"), .set("lang", language.tag(other))], .text(title[other])),
      .element("dl", [.set("class", "facts")], facts))
  }

  private func fact(_ zh: String, _ en: String, _ value: HTML) -> HTML {
    .join([.element("dt", [], language.label(zh, en)), .element("dd", [], value)])
  }

  private func progress(_ progress: ProgressTable) -> HTML {
    let table = PageTable(
      columns: ProgressTable.columns.map { .text(language.label($0)) },
      rows: progress.rows(in: language.first).map { $0.map(HTML.value) })
    return .element("section", [], .element("h2", [], language.label(ProgressTable.title)), table.html)
  }

  private func list(_ section: PeriodReport.ListSection) -> HTML {
    let table = PageTable(
      columns: section.columns.map { .text(language.label($0)) },
      rows: section.rows(in: language.first).map { $0.map(HTML.value) })
    return .element(
      "section", [], .element("h2", [], language.label(section.title)),
      section.rows.isEmpty ? .element("p", [], language.label("无", "none")) : table.html)
  }

  /// A frozen page stays as it is; what came to be known later stands apart.
  private func differences(_ differences: [PeriodDifference]) -> HTML {
    .element(
      "section", [], .element("h2", [], language.label("冻结后的变化", "Known since it was frozen")),
      .element("p", [], language.label(report.differenceTitle(differences.count))),
      .element("ul", [], differences.map { .element("li", [], .value($0.line(in: language.first))) }))
  }

  private var publications: HTML {
    let table = PageTable(
      columns: PublicationReport.columnTitles.map { .text(language.label($0)) },
      rows: report.publications.map { PublicationReport.cells($0, language.first).map(HTML.value) })
    return .element(
      "section", [], .element("h2", [], language.label("信息公开", "Publications")), table.html,
      report.publications.contains(where: \.dueIsReading)
        ? .element(
          "p", [.set("class", "notes")],
          HTML(constant: "* "), language.label(PublicationReport.readingNote))
        : .empty)
  }

  private var footer: HTML {
    .element(
      "footer", [],
      report.notes.map { .element("p", [], .text($0[language.first])) } + [
        .element(
          "p", [],
          language.label(
            "是否达标按精确分数判定，百分比仅为显示而取整；缺少的数据不计为达标。",
            "Exact fractions decide; percentages are rounded for display. Missing data never counts as reached."))
      ])
  }
}
