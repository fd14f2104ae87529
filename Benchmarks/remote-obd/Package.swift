// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the main one does not build it. The sources are those of the main package, by links.
let package = Package(
  name: "remote-obd-benchmark",
  targets: [
    .target(name: "RegistryModel"),
    .target(name: "RemoteOBD", dependencies: ["RegistryModel"]),
    /// Counts heap blocks; shared with the fuzzing target.
    .target(name: "AllocationCount", publicHeadersPath: "."),
    .executableTarget(
      name: "RemoteOBDBenchmark", dependencies: ["RemoteOBD", "RegistryModel", "AllocationCount"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.name != "AllocationCount" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
