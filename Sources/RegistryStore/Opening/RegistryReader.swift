/// Questions to one consistent state of a registry; valid only within the call that passes it.
///
/// The questions themselves are in the folders of what they ask about: inspections, register, intake, publications,
/// audit.
public struct RegistryReader {
  let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }
}
