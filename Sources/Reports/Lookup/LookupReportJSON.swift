import EmissionStandards
import Policy
import RegistryModel

/// The answer as one line of JSON, written without an encoder: of one look-up after the other, `JSONEncoder` took a quarter
/// of the time. Members stand in the order of their names, as ``JSONFormat`` sorts them.
extension LookupReport {
  /// The same line as that of ``JSONFormat/line(_:)``.
  ///
  /// - Complexity: O(length of the line).
  public func jsonLine() -> String {
    var json = JSONLineWriter()
    json.object { json in
      json.member("at", at.description)
      json.member("cases", cases) { $0.write(to: &$1) }
      json.member("decisions", decisions) { $0.write(to: &$1) }
      json.member("findings", findings) { $0.write(to: &$1) }
      json.member("inspections", inspections) { $0.write(to: &$1) }
      json.member("key", key)
      json.member("lists", lists) { $0.write(to: &$1) }
      json.subject("machine", machine)
      json.member("notes", notes) { $1.value($0) }
      json.member("openItems", openItems) { $1.value($0) }
      json.subject("record", record)
      if let remoteOBD {
        json.name("remoteOBD")
        json.object { json in
          json.member("reason", remoteOBD.reason)
          json.member("status", remoteOBD.status)
        }
      }
      json.member("repairs", repairs) { $0.write(to: &$1) }
      json.member("status", status.rawValue)
      json.member("suggestions", suggestions) { $0.write(to: &$1) }
      json.subject("vehicle", vehicle)
    }
    return json.line
  }
}

extension JSONLineWriter {
  fileprivate mutating func value(_ text: BilingualText) {
    object { json in
      json.member("en", text.en)
      json.member("zh", text.zh)
    }
  }

  fileprivate mutating func member(_ name: StaticString, _ text: BilingualText) {
    self.name(name)
    value(text)
  }

  fileprivate mutating func subject(_ name: StaticString, _ subject: LookupReport.Subject?) {
    guard let subject else { return }
    self.name(name)
    object { json in
      json.name("attributes")
      json.object { json in
        // Declared names are ASCII, so their order as texts is that of their bytes.
        for attribute in subject.titled.sorted(by: { $0.name < $1.name }) {
          json.name(text: attribute.name)
          json.value(attribute.value)
        }
      }
      json.member("key", subject.key)
      json.member("kind", subject.kind)
      json.member("registered", subject.registered)
    }
  }
}

extension LookupReport.Case {
  fileprivate func write(to json: inout JSONLineWriter) {
    json.object { json in
      json.member("confirmed", confirmed)
      json.member("id", id)
      json.member("outOfUse", outOfUse)
      json.member("overdue", overdue)
      json.member("owner", owner)
      json.member("state", state)
      json.member("step", step)
      json.member("title", title)
    }
  }
}

extension LookupReport.DecisionLine {
  fileprivate func write(to json: inout JSONLineWriter) {
    json.object { json in
      json.member("activity", activity)
      json.member("answer", answer.rawValue)
      if let citation {
        json.name("citation")
        json.object { json in
          json.member("clause", citation.clause)
          json.member("document", citation.document)
        }
      }
      json.member("facts", facts) { fact, json in
        json.object { json in
          json.member("name", fact.name)
          json.member("source", fact.source)
          json.member("value", fact.value)
        }
      }
      json.member("missing", missing)
      json.member("place", place)
      json.member("reason", reason)
      json.member("rule", rule)
    }
  }
}

extension LookupReport.SupervisionFinding {
  fileprivate func write(to json: inout JSONLineWriter) {
    json.object { json in
      json.member("at", at.description)
      json.member("check", check)
      json.member("computed", computed)
      if let computedTitle { json.member("computedTitle", computedTitle) }
      if let device { json.member("device", device) }
      json.member("faults", faults.map(\.rawValue))
      json.member("kind", kind?.rawValue)
      json.member("outcome", outcome?.rawValue)
      json.member("sampleExcesses", sampleExcesses) { $1.value($0) }
      json.member("settledBy", settledBy) { settlement, json in
        json.object { json in
          json.member("case", settlement.case)
          json.member("closed", settlement.closed.description)
          json.member("retest", settlement.retest)
          json.member("retested", settlement.retested.description)
        }
      }
      json.member("status", status?.rawValue)
      json.member("testedMachine", testedMachine)
      json.member("tiedExcess", tiedExcess)
    }
  }
}

extension LookupReport.Inspection {
  fileprivate func write(to json: inout JSONLineWriter) {
    json.object { json in
      json.member("attempt", attempt)
      json.member("cancelled", cancelled)
      json.member("computedOnImport", computedOnImport?.rawValue)
      json.member("computedVerdict", computedVerdict?.rawValue)
      json.member("doubts", doubts.map(\.rawValue))
      json.member("end", end.description)
      json.member("findings", findings)
      json.member("kind", kind)
      json.member("methods", methods)
      json.member("serial", serial)
      json.member("station", station)
      json.member("verdict", verdict?.rawValue)
    }
  }
}

extension LookupReport.ListMembership {
  fileprivate func write(to json: inout JSONLineWriter) {
    json.object { json in
      json.member("from", from?.description)
      json.member("list", list)
      json.member("rule", rule)
      json.member("to", to?.description)
    }
  }
}

extension LookupReport.Repair {
  fileprivate func write(to json: inout JSONLineWriter) {
    json.object { json in
      json.member("at", at.description)
      json.member("document", document)
      json.member("id", id)
      json.member("items", items)
      json.member("workshop", workshop)
    }
  }
}

extension LookupReport.Suggestion {
  fileprivate func write(to json: inout JSONLineWriter) {
    json.object { json in
      json.member("color", color)
      json.member("difference", difference)
      json.member("key", key)
    }
  }
}
