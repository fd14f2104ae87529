import Foundation

// Prints one row of the benchmark report: work, peer, its figure, what was reached.
let runs = 5
guard CommandLine.arguments.count == 3, let single = Capture(file: CommandLine.arguments[1], recordCount: 1),
  let tenfold = Capture(file: CommandLine.arguments[1], recordCount: 10),
  let timed = Capture(file: CommandLine.arguments[2], recordCount: 10)
else {
  FileHandle.standardError.write(
    Data("usage: RemoteOBDBenchmark ANNEX-Q.hex HJ1239.hex (a real-time frame each)\n".utf8))
  exit(64)
}
let one = DecodingRun.median(of: runs, single, frames: 1_000_000)
let ten = DecodingRun.median(of: runs, tenfold, frames: 200_000)
let tenTimed = DecodingRun.median(of: runs, timed, frames: 200_000)

/// Millions with two digits.
func millions(_ number: Int) -> String {
  let hundredths = String((number + 5_000) / 10_000)
  let padded = String(repeating: "0", count: max(0, 3 - hundredths.count)) + hundredths
  return padded.dropLast(2) + "." + padded.suffix(2)
}

print(
  "\(millions(one.framesPerSecond)) million frames a second with one record (GB 17691 Annex Q), "
    + "\(millions(ten.framesPerSecond)) million with ten, "
    + "\(millions(tenTimed.framesPerSecond)) million with ten, each with its time (HJ 1239.3: what terminals send "
    + "every ten seconds); \(max(one.allocations, ten.allocations, tenTimed.allocations)) allocations")
