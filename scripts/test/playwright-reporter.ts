import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import { tellCount } from './count.ts'

export default class CountingReporter implements Reporter {
  #all = 0
  #passed = 0
  #failed = 0
  #skipped = 0
  readonly #skippedBecause = new Set<string>()

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#all = suite.allTests().length
    this.#tell()
  }

  onTestEnd(_test: TestCase, { status, annotations }: TestResult): void {
    if (status === 'passed') this.#passed += 1
    else if (status === 'skipped') this.#skipped += 1
    else this.#failed += 1
    for (const { type, description } of annotations) if (type === 'skip' && description !== undefined) this.#skippedBecause.add(description)
    this.#tell()
  }

  #tell(): void {
    tellCount({
      passed: this.#passed,
      failed: this.#failed,
      skipped: this.#skipped,
      skippedBecause: [...this.#skippedBecause],
      progress: `${String(this.#passed + this.#failed + this.#skipped)} of ${String(this.#all)}`,
    })
  }
}
