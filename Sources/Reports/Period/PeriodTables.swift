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
    for (index, section) in lists.enumerated() {
      var table = CSVTable(section.columns.map { $0[language] })
      for row in section.rows { table.append(row) }
      tables.append(("list-\(index + 1)", table))
    }
    let duties = PublicationReport(pack: plan[language], period: period, asOf: asOf, entries: publications)
    if let table = duties.csv(in: language) { tables.append(("publications", table)) }
    return tables
  }
}
