import RegistryModel

/// The ranking of stations: it names stations, never plates or persons (reading A-41).
struct RankingSection {
  let ranking: RankingReport
  let language: PageLanguage

  var html: HTML {
    let most = ranking.rows.map(\.overLimitVehicles).max() ?? 0
    let table = PageTable(
      columns: [
        .number(language.label("名次", "rank")), .text(language.label("检验机构", "station")),
        .number(language.label("超标车辆", "vehicles over limit")), .text(.empty),
      ],
      rows: ranking.rows.map { row in
        [
          .text("\(row.rank)"),
          .join([.value(row.name), HTML(constant: " "), .element("small", [], .value(row.station))]),
          .text("\(row.overLimitVehicles)"), bar(row.overLimitVehicles, of: most),
        ]
      })
    var aside = [line("未知检验机构的车辆", "vehicles without a known station", ranking.noStation)]
    for other in ranking.otherPlaces {
      aside.append(
        .element(
          "p", [], language.label(other.title), HTML(constant: " "), .value(other.station),
          HTML(constant: ": "), .text("\(other.overLimitVehicles)")))
    }
    if ranking.registeredElsewhere > 0 {
      aside.append(line("在此发现、登记在外地的车辆", "found here, registered elsewhere", ranking.registeredElsewhere))
    }
    if ranking.registrationUnknown > 0 {
      aside.append(line("登记地未知、按发现地计入", "registration unknown, counted where found", ranking.registrationUnknown))
    }
    return .element(
      "section", [],
      [
        .element("h2", [], language.label("检验机构超标车辆数排名", "Stations by vehicles over limit")), table.html,
        .element("div", [.set("class", "notes")], aside),
      ])
  }

  private func line(_ zh: String, _ en: String, _ count: Int) -> HTML {
    .element("p", [], language.label(zh, en), HTML(constant: ": "), .text("\(count)"))
  }

  private func bar(_ count: Int, of most: Int) -> HTML {
    guard most > 0 else { return .empty }
    return .element(
      "svg", [.set("viewBox", "0 0 200 14"), .set("width", "200"), .set("height", "14"), .set("aria-hidden", "true")],
      .shape(
        "rect",
        [
          .set("x", "0"), .set("y", "1"), .set("width", "\(200 * count / most)"), .set("height", "12"),
          .set("fill", "#595959"),
        ]))
  }
}
