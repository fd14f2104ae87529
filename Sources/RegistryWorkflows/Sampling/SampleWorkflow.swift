import Foundation
public import RegistryModel
public import Reports
import SampleData

/// What sample data to write.
public struct SampleRequest: Sendable {
  let options: SampleOptions
  let folder: String

  /// A request; counts are as large as the caller wants, the data is made in constant memory.
  ///
  /// - Throws: `WorkflowError` where it asks for the impossible.
  public init(
    seed: UInt64, stations: Int, vehicles: Int, inspections: Int, machines: Int, from: CivilDate, to: CivilDate,
    place: DivisionCode, singleFile: Bool, clean: Bool, folder: String
  ) throws(WorkflowError) {
    do {
      options = try SampleOptions(
        seed: seed, stations: stations, vehicles: vehicles, inspections: inspections, machines: machines, from: from,
        to: to, place: place, hasFaults: !clean, isSingleFile: singleFile)
    } catch {
      throw WorkflowError(
        .usage, zh: error.message.zh, en: error.message.en, hintZH: "见 hegui sample --help",
        hintEN: "see hegui sample --help")
    }
    self.folder = folder
  }
}

/// Writes seeded sample data: the same request gives the same bytes.
public struct SampleWorkflow {
  let report: WorkReport

  /// A workflow without state.
  ///
  /// - Parameter report: takes the stages of the work.
  public init(report: @escaping WorkReport) {
    self.report = report
  }

  /// Writes the files into the folder, which is made where it does not exist.
  ///
  /// - Throws: `WorkflowError` where the request asks for the impossible or a file cannot be written.
  public func run(_ request: SampleRequest) throws -> SampleReport {
    var sink = try SampleFolder(path: request.folder)
    try SampleGenerator(options: request.options).write(to: &sink, report: report)
    return SampleReport(folder: request.folder, files: try files(in: request.folder))
  }

  private func files(in folder: String) throws -> [SampleReport.File] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      let size = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int
      return SampleReport.File(name: name, bytes: size ?? 0)
    }
  }
}
