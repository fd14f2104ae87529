// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the main one does not build it. The sources are those of the main package, by links.
let package = Package(
  name: "decisions-benchmark",
  targets: [
    .target(name: "RegistryModel"),
    .target(name: "EmissionStandards", dependencies: ["RegistryModel"]),
    .target(name: "Policy", dependencies: ["RegistryModel", "EmissionStandards"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "XMLStreaming", dependencies: ["CLibXML2"]),
    .target(
      name: "RecordExchange", dependencies: ["XMLStreaming", "RegistryModel", "EmissionStandards", "Policy"]),
    .executableTarget(
      name: "DecisionsBenchmark", dependencies: ["Policy", "RecordExchange", "RegistryModel", "XMLStreaming"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
