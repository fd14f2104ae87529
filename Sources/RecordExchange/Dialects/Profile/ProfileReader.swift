import RegistryModel
import XMLStreaming

/// Reads dialect profiles.
public struct ProfileReader {
  /// Namespace of profiles.
  public static let namespace = "urn:hegui:dialect-profile:1"

  /// A reader.
  public init() {}

  /// Reads the profile at `path`, which the problems name as `name`.
  ///
  /// - Throws: ``ProfileError`` with every problem found.
  public func read(path: String, name: String? = nil) throws(ProfileError) -> DialectProfile {
    let file = name ?? path
    do {
      return try read(ByteSource.file(path), file: file)
    } catch let error as XMLError {
      throw Self.failure(error, file)
    } catch let error as ProfileError {
      throw error
    } catch {
      throw ProfileError(problems: [ProfileProblem(file, nil, zh: "\(error)", en: "\(error)")])
    }
  }

  /// Reads a profile from text.
  ///
  /// - Throws: ``ProfileError`` with every problem found.
  public func read(text: String, file: String) throws(ProfileError) -> DialectProfile {
    do {
      return try read(ByteSource.bytes(Array(text.utf8)), file: file)
    } catch let error as XMLError {
      throw Self.failure(error, file)
    } catch let error as ProfileError {
      throw error
    } catch {
      throw ProfileError(problems: [ProfileProblem(file, nil, zh: "\(error)", en: "\(error)")])
    }
  }

  private func read(_ source: ByteSource, file: String) throws -> DialectProfile {
    let document = try XMLDocumentReader().read(source, roots: ["dialect"])
    var parser = ProfileParser(file: file)
    if document.namespace != Self.namespace {
      parser.problem(
        document.root, zh: "命名空间应为 \(Self.namespace)", en: "the namespace must be \(Self.namespace)")
    }
    let profile = parser.profile(document.root)
    let problems = parser.problems + (profile.map { ProfileChecks(profile: $0).problems() } ?? [])
    guard let profile, problems.isEmpty else {
      throw ProfileError(problems: problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    return profile
  }

  private static func failure(_ error: XMLError, _ file: String) -> ProfileError {
    ProfileError(
      problems: [
        ProfileProblem(
          file, error.position?.line, zh: error.message.zh, en: error.message.en,
          hintZH: error.code == .cannotOpen ? "核对路径" : "", hintEN: error.code == .cannotOpen ? "check the path" : "")
      ], cannotOpen: error.code == .cannotOpen)
  }
}
