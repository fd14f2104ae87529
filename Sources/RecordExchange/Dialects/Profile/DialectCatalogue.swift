import RegistryModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// All dialects that are known.
public struct DialectCatalogue: Sendable {
  /// The profiles, sorted by id.
  public let profiles: [DialectProfile]

  /// Puts profiles together.
  ///
  /// - Throws: ``ProfileError`` where two have the same id, or where one document could be a message of two.
  public init(_ profiles: [DialectProfile]) throws(ProfileError) {
    self.profiles = profiles.sorted { $0.id < $1.id }
    let problems = RecognitionChecks(profiles: self.profiles).problems()
    guard problems.isEmpty else { throw ProfileError(problems: problems) }
  }

  /// Reads every `.xml` file of a folder.
  ///
  /// - Throws: ``ProfileError`` with every problem of every file.
  public static func load(folder: String) throws(ProfileError) -> DialectCatalogue {
    guard let names = fileNames(in: folder) else {
      throw ProfileError(problems: [
        ProfileProblem(folder, nil, zh: "无法读取文件夹", en: "the folder cannot be read")
      ])
    }
    var profiles: [DialectProfile] = []
    var problems: [ProfileProblem] = []
    for name in names where name.hasSuffix(".xml") {
      do throws(ProfileError) {
        profiles.append(try ProfileReader().read(path: folder + "/" + name, name: name))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw ProfileError(problems: problems) }
    return try DialectCatalogue(profiles)
  }

  /// The profile with that id; nil where there is none.
  ///
  /// - Complexity: O(number of profiles).
  public func profile(named id: String) -> DialectProfile? { profiles.first { $0.id == id } }

  /// The profiles that have a root of that name, sorted by id.
  ///
  /// - Complexity: O(number of profiles).
  public func profiles(withRoot root: String, namespace: String? = nil) -> [DialectProfile] {
    profiles.filter { profile in
      (profile.namespace == nil || profile.namespace == namespace)
        && profile.roots.contains { profile.isAnyCase ? $0.lowercased() == root.lowercased() : $0 == root }
    }
  }

  private static func fileNames(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
