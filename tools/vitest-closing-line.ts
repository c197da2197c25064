import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with the one line that a script can read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      // A file that cannot be loaded has no tests to count, yet it must not pass in silence.
      if (module.errors().length > 0) failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
        else skipped++
      }
    }
    // After the default reporter's own summary, so that this line is the last.
    process.once('exit', () => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`))
  }
}
