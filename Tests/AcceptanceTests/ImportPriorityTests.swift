import Foundation
import Testing

@Suite("An import stands back where others want the processors")
struct ImportPriorityTests {
  /// Niceness of every thread of an import that waits for the rest of its input.
  private func niceness(startedBy prefix: String) throws -> [Int] {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    let record = try Documents.inspection(serial: "N-1")
    _ = try hegui.folder.file("in.xml", Documents.inspections([record]))
    // The file is fed in two halves, so the import has begun and has not ended when its threads are looked at.
    let script = """
      mkfifo half
      \(prefix) "$HEGUI" import half >import.log 2>&1 &
      importing=$!
      exec 3>half
      head -c 400 in.xml >&3
      for wait in $(seq 100); do
        [ "$(ls /proc/$importing/task 2>/dev/null | wc -l)" -gt 1 ] && break
        sleep 0.05
      done
      cat /proc/$importing/task/*/stat | sed 's/.*) //' | cut -d' ' -f17
      tail -c +401 in.xml >&3
      exec 3>&-
      wait $importing
      """
    let result = try hegui.shell(script)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n").compactMap { Int($0) }
  }

  @Test("all its threads are at nice 5")
  func givesWay() throws {
    let own = try niceness(startedBy: "")
    #expect(own.count > 1 && Set(own) == [5], "\(own)")
  }

  @Test("who starts it further back keeps it there")
  func staysBack() throws {
    let own = try niceness(startedBy: "nice -n 12")
    #expect(own.count > 1 && Set(own) == [12], "\(own)")
  }
}
