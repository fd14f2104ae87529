import Foundation

/// Finds the files that Hegui ships with: schemas, policy packs, dialects.
///
/// They are looked for in `$HEGUI_SHARE`, else in `../share/hegui` beside the installed program, else in the checkout
/// that the program was built in. The working directory is never asked, so that a file lying there cannot replace one.
public struct SharedFiles: Sendable {
  /// Folders to look in, best first.
  public let roots: [String]

  /// The places that follow from the environment and from where the program lies.
  public init(environment: [String: String]) {
    var roots: [String] = []
    if let share = environment["HEGUI_SHARE"], !share.isEmpty { roots.append(share) }
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      var folder = PathParts(program).folder
      roots.append(PathParts.path(of: "share/hegui", in: PathParts(folder).folder))
      while folder.count > 1 {
        if FileManager.default.fileExists(atPath: folder + "/Package.swift") { roots.append(folder) }
        folder = PathParts(folder).folder
      }
    }
    self.roots = roots
  }

  /// The path of a shipped file or folder such as `Schemas/inspection-records.xsd`.
  ///
  /// - Throws: `WorkflowError` where it is in none of the places.
  public func path(of name: String) throws(WorkflowError) -> String {
    for root in roots {
      let candidate = root + "/" + name
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    throw WorkflowError(
      .sharedFileMissing, zh: "找不到随程序发布的文件", en: "a file that ships with hegui is missing", location: name,
      hintZH: "请设置 HEGUI_SHARE 或重新安装", hintEN: "set HEGUI_SHARE or install again")
  }
}
