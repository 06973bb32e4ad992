import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import { tellCount } from './count.ts'

export default class CountingReporter implements Reporter {
  #all = 0
  #passed = 0
  #failed = 0

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#all = suite.allTests().length
    this.#tell()
  }

  onTestEnd(_test: TestCase, { status }: TestResult): void {
    if (status === 'passed') this.#passed += 1
    else if (status !== 'skipped') this.#failed += 1
    this.#tell()
  }

  #tell(): void {
    tellCount({
      passed: this.#passed,
      failed: this.#failed,
      progress: `${String(this.#passed + this.#failed)} of ${String(this.#all)}`,
    })
  }
}
