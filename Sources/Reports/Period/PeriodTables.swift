public import RegistryModel

extension PeriodReport {
  /// Every table of the report for a spreadsheet, each with a name that can be part of a file name.
  ///
  /// - Complexity: O(size of the report).
  public func tables(in language: Language) -> [(name: String, table: CSVTable)] {
    var tables: [(name: String, table: CSVTable)] = []
    if let table = ranking?.csv(in: language) { tables.append(("ranking", table)) }
    if let table = IndicatorReport(pack: plan[language], period: period, rows: indicators).csv(in: language) {
      tables.append(("indicators", table))
    }
    let parts = IndicatorReport(pack: plan[language], period: period, rows: indicators).partsTable
    if let parts { tables.append(("indicator-parts", parts)) }
    if let progressTable { tables.append(("progress", progressTable.csv)) }
    if let ranking, let others = ranking.othersTable { tables.append(("ranking-others", others)) }
    for (index, section) in lists.enumerated() {
      var table = CSVTable(section.columns.map { $0[language] })
      for row in section.rows(in: language) { table.append(row) }
      tables.append(("list-\(index + 1)", table))
    }
    let duties = PublicationReport(pack: plan[language], period: period, asOf: asOf, entries: publications)
    if let table = duties.csv(in: language) { tables.append(("publications", table)) }
    if let differences, !differences.isEmpty {
      var table = CSVTable(["id", "period", "station", "name", "frozen", "today"])
      for difference in differences { table.append(difference.cells(in: language)) }
      tables.append(("differences", table))
    }
    return tables
  }
}
