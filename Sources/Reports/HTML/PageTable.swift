import RegistryModel

/// A table of a page.
struct PageTable {
  let columns: [Column]
  let rows: [[HTML]]

  /// A column's heading and which side its values lean to.
  struct Column {
    let title: HTML
    let isNumber: Bool

    static func text(_ title: HTML) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: HTML) -> Column { Column(title: title, isNumber: true) }
  }

  var html: HTML {
    let head = columns.map { column in
      HTML.element("th", [.set("scope", "col")] + Self.look(column), column.title)
    }
    let body = rows.map { row in
      HTML.element("tr", [], zip(columns, row).map { column, cell in .element("td", Self.look(column), cell) })
    }
    return .element(
      "div", [.set("class", "wide")],
      .element("table", [], .element("thead", [], .element("tr", [], head)), .element("tbody", [], body)))
  }

  private static func look(_ column: Column) -> [HTML.Attribute] {
    column.isNumber ? [.set("class", "number")] : []
  }
}
