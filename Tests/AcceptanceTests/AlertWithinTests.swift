import Testing

/// A city is asked about, and one of its districts is under alert: nobody can tell that the subject is not there.
@Suite("An alert for a part of the place that is asked about")
struct AlertWithinTests {
  @Test("what it forbids is undetermined for the whole, forbidden in the part, and as before elsewhere")
  func district() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--place", "410600", "--pack", "hebi-2019")
    try hegui.succeed(
      "record", "unit", "U-1", "name=x", "place=410602", "sector=steel", "roles=largePlant", "--at", "2015-01-01")
    try hegui.succeed(
      "record", "list-entry", "E-1", "list=emergencyTransport", "place=410600", "subjectKind=unit", "subject=U-1",
      "from=2019-01-01", "source=x", "--at", "2019-01-01")
    try hegui.succeed(
      "record", "vehicle", "LZZ5BLVF6EA000102", "plate=豫F10002", "plateColor=yellow", "place=410600", "category=truck",
      "class=heavy", "use=F", "fuel=B", "drive=combustion", "stage=3", "--at", "2015-01-01")
    func answer(_ place: String, at moment: String, status: Int32) throws -> String? {
      try hegui.json(
        "decide", "豫F10002", "--place", place, "--activity", "gateEntry", "--unit", "U-1", "--at", moment,
        status: status)["answer"].string
    }
    let (before, during) = ("2019-11-19T10:00", "2019-11-20T10:00")
    try hegui.succeed(
      "record", "alert", "A-1", "level=red", "place=410602", "from=2019-11-20T00:00", "source=x", "--at", "2019-11-20")
    #expect(try answer("410602", at: during, status: 3) == "prohibited")
    #expect(try answer("410600", at: during, status: 4) == "undetermined")
    for (place, moment) in [("410600", before), ("410602", before), ("410603", during)] {
      #expect(try answer(place, at: moment, status: 0) == "allowed", "\(place) \(moment)")
    }
  }
}
