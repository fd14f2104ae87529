// swift-tools-version: 6.2
import PackageDescription

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "hegui",
  products: [
    .executable(name: "hegui", targets: ["hegui"]),
    .library(name: "RegistryWorkflows", targets: ["RegistryWorkflows"]),
    .library(name: "RemoteOBD", targets: ["RemoteOBD"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    /// Values everyone shares: identities, quantities, time, findings and the records themselves.
    .target(name: "RegistryModel"),
    /// Dated limit tables and pure verdicts, a folder per standard.
    .target(name: "EmissionStandards", dependencies: ["RegistryModel"]),
    /// Facts, conditions, rules, lists, indicators and workflows; knows nothing of XML or SQL.
    .target(name: "Policy", dependencies: ["RegistryModel"]),
    /// Ranking of inspection stations, fair comparison, triggers for a suspicion.
    .target(name: "StationOversight", dependencies: ["RegistryModel"]),
    /// Remote-OBD frames over bytes, stream resynchronisation; no sockets.
    .target(name: "RemoteOBD", dependencies: ["RegistryModel"]),
    /// Module map and C shim of libxml2.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    /// libxml2 with Swift ownership: streaming reader, XSD validation, located errors, hard limits.
    .target(name: "XMLStreaming", dependencies: ["CLibXML2"]),
    /// Documents to model values and back; a folder per document type.
    .target(name: "RecordExchange", dependencies: ["XMLStreaming", "RegistryModel", "Policy"]),
    /// C shim of SQLite, for what GRDB does not reach.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    /// Migrations, records, queries, condition-to-SQL, audit chain; speaks model values, never SQL.
    .target(name: "RegistryStore", dependencies: [grdb, sqlite, crypto, "CSQLite", "RegistryModel", "Policy"]),
    /// Report values to text, JSON, CSV and HTML; a folder per report.
    .target(
      name: "Reports",
      dependencies: ["RegistryModel", "EmissionStandards", "Policy", "StationOversight", "RemoteOBD"]),
    /// Seeded, realistic registers and station files.
    .target(name: "SampleData", dependencies: ["RegistryModel", "RecordExchange"]),
    /// C shim of the C library's allocator.
    .systemLibrary(name: "CMalloc"),
    /// Use cases; transactions, clock and actor enter here as parameters.
    .target(
      name: "RegistryWorkflows",
      dependencies: [
        "RegistryModel", "EmissionStandards", "Policy", "StationOversight", "RemoteOBD", "RecordExchange",
        "RegistryStore", "Reports", "SampleData", "CMalloc", crypto,
      ]),
    /// A file per group of commands: parse, call one workflow, print.
    .target(
      name: "HeguiCommands", dependencies: ["RegistryWorkflows", "Reports", "RegistryModel", argumentParser]),
    /// The entry point.
    .executableTarget(name: "hegui", dependencies: ["HeguiCommands"]),

    /// What tests of several modules need: random numbers that come again, and the processor's time.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "RegistryModelTests", dependencies: ["RegistryModel"]),
    .testTarget(name: "EmissionStandardsTests", dependencies: ["EmissionStandards", "RegistryModel", "TestSupport"]),
    .testTarget(
      name: "PolicyTests",
      dependencies: ["Policy", "RegistryModel", "RecordExchange", "XMLStreaming", "TestSupport"]),
    .testTarget(name: "StationOversightTests", dependencies: ["StationOversight", "RegistryModel", "TestSupport"]),
    .testTarget(name: "RemoteOBDTests", dependencies: ["RemoteOBD", "RegistryModel", "TestSupport"]),
    .testTarget(name: "XMLStreamingTests", dependencies: ["XMLStreaming", "TestSupport"]),
    .testTarget(
      name: "RecordExchangeTests",
      dependencies: ["RecordExchange", "XMLStreaming", "Policy", "RegistryModel", "TestSupport"]),
    .testTarget(
      name: "DialectTests", dependencies: ["RecordExchange", "XMLStreaming", "RegistryModel", "TestSupport"]),
    .testTarget(name: "SchemaTests", dependencies: ["RecordExchange", "RegistryModel"]),
    .testTarget(
      name: "RegistryStoreTests",
      dependencies: [
        "RegistryStore", "Policy", "RegistryModel", "RecordExchange", "XMLStreaming", grdb, sqlite, "TestSupport",
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "EmissionStandards", "Policy", "StationOversight", "RegistryModel", "TestSupport"]),
    .testTarget(name: "SampleDataTests", dependencies: ["SampleData", "RegistryModel"]),
    .testTarget(
      name: "HeguiCommandsTests", dependencies: ["HeguiCommands", "Reports", "RegistryModel", argumentParser]),
    .testTarget(name: "RegistryWorkflowsTests", dependencies: ["RegistryWorkflows", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "AcceptanceTests", dependencies: ["hegui", sqlite, "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
