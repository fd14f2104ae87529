import EmissionStandards
import RegistryModel
import RegistryStore
import Reports

/// What the latest inspections of a vehicle leave open.
struct InspectionStanding<Inspection: TellingInspection> {
  /// The inspection that leaves something open, with what it tells: one at most, the gravest; nil where nothing is open.
  let open: (inspection: Inspection, sign: InspectionSign)?

  /// The newest that its station calls passed since then although the exhaust was not tested; nil where there is none.
  let untested: Inspection?

  /// Whether any of them passes or fails the vehicle.
  let isJudged: Bool

  /// - Parameter inspections: newest first.
  init(of inspections: some Sequence<Inspection>) {
    let inspections = Array(inspections)
    let telling = inspections.compactMap { inspection in inspection.sign.map { (inspection: inspection, sign: $0) } }
    let judged = telling.filter { $0.sign != .unsettled }
    isJudged = !judged.isEmpty
    // Of several inspections that ended at one moment nobody knows which came last.
    let latest = judged.filter { $0.inspection.end == judged.first?.inspection.end }
    let newer = telling.filter { one in judged.first.map { one.inspection.end >= $0.inspection.end } ?? true }
    open =
      latest.first { $0.sign == .failed } ?? latest.first { $0.sign == .failedOnReview }
      ?? newer.first { $0.sign == .unsettled }
    untested = inspections.first { one in
      one.isCalledPassed && one.sign == nil && (judged.first.map { one.end >= $0.inspection.end } ?? true)
    }
  }
}

extension InspectionStanding<ShownInspection> {
  /// What is open of the vehicle's own inspections.
  var openItems: [BilingualText] {
    guard let open else { return [] }
    switch open.sign {
    case .failed:
      let passed = untested?.line.untestedText
      return [
        BilingualText(
          zh: "最近一次检验不合格，尚无合格复检" + (passed?.zh ?? ""),
          en: "The last inspection failed, and no retest passed since" + (passed?.en ?? ""))
      ]
    case .failedOnReview:
      let failure = open.inspection.line.objections.filter(\.failsInspection).sentenceEnd
      return [
        open.inspection.line.verdict == nil
          ? BilingualText(
            zh: "最近一次检验机构未给出结论，\(failure.zh)",
            en: "The station stated no verdict of the last inspection, and \(failure.en)")
          : BilingualText(zh: "机构判合格，但\(failure.zh)", en: "The station passed it, but \(failure.en)")
      ]
    case .unsettled:
      return [open.inspection.line.unsettledText]
    case .passed: return []
    }
  }
}

extension LookupReport.Inspection {
  /// That its pass settles nothing, as the end of a sentence.
  fileprivate var untestedText: BilingualText {
    BilingualText(
      zh: "；其后 \(station)/\(serial)（\(end.day)）机构判合格，但没有适合该车燃料的排气检测读数（记为未检或小于零的不算）",
      en:
        "; \(station)/\(serial) (\(end.day)) was passed since without a reading of a tail-pipe test that fits the vehicle's fuel (one called not checked, or below zero, is none)"
    )
  }

  /// That it settles nothing, with the station's word and what speaks against a pass.
  fileprivate var unsettledText: BilingualText {
    let name = "\(station)/\(serial)"
    let word =
      switch verdict {
      case .pass: BilingualText(zh: "机构判合格", en: "was passed by its station")
      case let verdict?: BilingualText(zh: "机构记为\(verdict.title.zh)", en: "is \(verdict.title.en) by its station")
      case nil: BilingualText(zh: "机构未给出结论", en: "has no verdict of its station")
      }
    let against = objections.sentenceEnd
    return BilingualText(
      zh:
        "检验 \(name)（\(end.day)）\(word.zh)，但\(against.zh)：不据此认定超标，此后无合格检验，应重新检验",
      en:
        "The inspection \(name) (\(end.day)) \(word.en), and \(against.en): that proves no excess, and none passed since; it is to be inspected again"
    )
  }
}

extension [PassObjection] {
  /// All of them, as the end of a sentence about the inspection.
  fileprivate var sentenceEnd: BilingualText {
    BilingualText(
      zh: map(\.title.zh).joined(separator: "，"), en: map(\.title.en).joined(separator: ", and "))
  }
}
