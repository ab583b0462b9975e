import Labs
import Training
import Histories
import Reporting
let lab = try Lab.read(path: CommandLine.arguments[1])
if CommandLine.arguments.count > 2 {
  let run = lab.run(named: CommandLine.arguments[2])!
  print(try Transcript(run.settings, history: try Trainer(run.settings).train(name: run.name)).text, terminator: "")
} else {
  let clock = ContinuousClock()
  for r in lab.runs { let h = try Trainer(r.settings).train(name: r.name); print(r.name, r.aliases, r.experiments, h.loss!.last!.value, h.outcome) }
  var s = lab.base; s.iterations = 200000
  for _ in 0..<3 {
  let t = clock.measure { _ = try! Trainer(s).train(name: "x") }
  print(Double(t.components.attoseconds)/1e18/200000*1e6 + Double(t.components.seconds)/0.2, "us/step") }
}
