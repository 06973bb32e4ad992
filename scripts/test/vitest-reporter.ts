import type { Reporter, TestCase } from 'vitest/node'
import { tellCount } from './count.ts'

/** How many tests there are is known only at the end, how many files from the start. */
export default class CountingReporter implements Reporter {
  #files = 0
  #filesDone = 0
  #passed = 0
  #failed = 0
  #skipped = 0

  onTestRunStart(specifications: readonly unknown[]): void {
    this.#files = specifications.length
    this.#tell()
  }

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result()
    if (state === 'passed') this.#passed += 1
    if (state === 'failed') this.#failed += 1
    if (state === 'skipped') this.#skipped += 1
    this.#tell()
  }

  onTestModuleEnd(): void {
    this.#filesDone += 1
    this.#tell()
  }

  #tell(): void {
    const tests = this.#passed + this.#failed
    tellCount({
      passed: this.#passed,
      failed: this.#failed,
      skipped: this.#skipped,
      skippedBecause: [],
      progress: `${String(tests)} tests, ${String(this.#filesDone)} of ${String(this.#files)} files`,
    })
  }
}
